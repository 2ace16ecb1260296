import { isVerySmall } from '../area.ts';
import { type PlaceEntry, placeTypes } from '../codes/places.ts';
import type { PictureContext, PlaceFacts } from '../context.ts';
import type { Id } from '../id.ts';
import type { RowRule } from '../section.ts';

type PlaceRow = { readonly places: readonly Id[] };

function someNamed(
  row: PlaceRow,
  context: PictureContext,
  test: (entry: PlaceEntry, facts: PlaceFacts) => boolean,
): { here: string[] } | null {
  const hit = row.places.some((id) => {
    const facts = context.places.get(id);
    return facts !== undefined && test(placeTypes.codes[facts.placeType], facts);
  });
  return hit ? { here: ['places'] } : null;
}

/** Which places may be pointed out by name (domain rules on namability and small municipalities). */
export const placeRules: readonly RowRule<PlaceRow, never>[] = [
  {
    // Homes, care, worship, shops and the like point out those who live or work there.
    code: 'placeOnlyAsType',
    broken: (row, _target, context) => someNamed(row, context, (entry) => entry.naming === 'typeOnly'),
  },
  {
    // A housing area is named only with at least 500 residents.
    code: 'smallPlaceNamed',
    broken: (row, _target, context) =>
      someNamed(row, context, (entry, facts) => entry.naming === 'large' && facts.large !== true),
  },
  {
    // Below 3 000 residents: place types instead of names, except centre, school and sports ground.
    code: 'verySmallMunicipalityPlace',
    broken: (row, _target, context) =>
      isVerySmall(context.area) ? someNamed(row, context, (entry) => entry.namedInVerySmall !== true) : null,
  },
];
