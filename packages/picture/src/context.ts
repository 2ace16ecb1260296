import type { AreaFacts } from './area.ts';
import type { ActorType } from './codes/actors.ts';
import type { PlaceType } from './codes/places.ts';
import type { Id } from './id.ts';

/** What the register knows about a named place. */
export type PlaceFacts = {
  readonly placeType: PlaceType;
  /**
   * The coordinator has stated, from public figures, that the place is large: a school or youth centre with at least
   * 200 pupils or visitors, a housing area with at least 500 residents. Without it the place counts as small.
   */
  readonly large?: boolean;
};

/**
 * The world around a picture that its rules need. `actors` and `places` are the registers of the municipality, not
 * only the participants: an agency that leaves must not make stored rows invalid.
 */
export type PictureContext = {
  readonly area: AreaFacts;
  readonly actors: ReadonlyMap<Id, { readonly type: ActorType }>;
  readonly places: ReadonlyMap<Id, PlaceFacts>;
};
