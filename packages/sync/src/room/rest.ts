/**
 * A picture at rest. Many are open on a wall while nobody writes: the copy that edits are tried on is as large as the
 * picture, so it is let go after a while and made anew for the next edit.
 */
import { restAfter } from './limits.ts';
import type { RoomState, Turn } from './state.ts';

/** An edit has come: a room that had no copy will have one from now on, and is looked at when it may rest again. */
export function stir<T, D>({ room, now, effects }: Turn<T, D>): void {
  room.editedAt = now;
  if (room.scratch === null) effects.push({ type: 'wake', timer: 'rest', afterMs: restAfter });
}

/** Lets the copy go, or looks again later. */
export function onRestTimer<T, D>({ room, now, effects }: Turn<T, D>): void {
  const restsAt = room.editedAt + restAfter;
  if (now >= restsAt && isSettled(room)) room.scratch = null;
  else effects.push({ type: 'wake', timer: 'rest', afterMs: now < restsAt ? restsAt - now : restAfter });
}

function isSettled<T, D>({ phase, waiting, unjudged }: RoomState<T, D>): boolean {
  return phase === 'ready' && waiting.length === 0 && unjudged.length === 0;
}
