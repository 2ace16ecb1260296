import type { PresenceCursor } from '@lagesbild/sync/client';
import * as Y from 'yjs';

type RelativePosition = PresenceCursor['anchor'];

/** A place in a shared text in the strict shape that goes over the wire: every key present, ids as two numbers. */
export function relativePosition(text: Y.Text, index: number): RelativePosition {
  const { type, item, assoc } = Y.createRelativePositionFromTypeIndex(text, index);
  return {
    type: type && { client: type.client, clock: type.clock },
    item: item && { client: item.client, clock: item.clock },
    assoc: assoc ?? 0,
  };
}

/** Where a relative position is now, or null when it is not in this text (any more, or yet). */
export function absoluteIndex(text: Y.Text, position: RelativePosition): number | null {
  if (text.doc === null) return null;
  const absolute = Y.createAbsolutePositionFromRelativePosition(
    Y.createRelativePositionFromJSON(position),
    text.doc,
  );
  return absolute !== null && absolute.type === text ? absolute.index : null;
}
