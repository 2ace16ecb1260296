/** The next row of the log: everything that waits, its derived rows, the new owners of client ids, and whose edits they are. */
import { announceRow } from './broadcast.ts';
import { newWritersOf } from './client-ids.ts';
import { benchOf, turnAway } from './judging.ts';
import type { SessionId } from './messages.ts';
import { mergeUpdates } from './scratch.ts';
import type { QueuedEdit, Turn } from './state.ts';

/** Makes one row of everything that waits. */
export function seal<T, D>(turn: Turn<T, D>): void {
  const { room } = turn;
  const edits = room.waiting;
  const { structure } = room.deps;
  const update = mergeUpdates(edits.flatMap(({ emitted }) => emitted ?? []));
  const touched = edits.reduce<T | null>((all, edit) => joinTouched(structure.join, all, edit.touched), null);
  if (update === null || touched === null) {
    room.waiting = [];
    room.waitingBytes = 0;
    announceRow(turn, edits, null);
    return;
  }
  // The scratch copy holds exactly what is committed and this row: nothing is in flight.
  const { doc } = benchOf(room).scratch();
  room.waiting = [];
  room.waitingBytes = 0;
  try {
    const derived = structure.derive(doc, touched);
    room.flightWriters = newWritersOf(room, edits);
    const newWriters = room.flightWriters;
    turn.effects.push({
      type: 'append',
      seq: room.seq + 1,
      update,
      derived,
      newWriters,
      authors: authorsOf(edits),
    });
  } catch {
    room.scratch = null;
    for (const edit of edits) turnAway(turn, edit, 'defect', []);
    return;
  }
  room.flight = edits;
  room.flightUpdate = update;
  room.phase = 'appending';
}

/** Whose right the row needs. Readers are among those who wait only with what was known already. */
function authorsOf<T>(edits: readonly QueuedEdit<T>[]): SessionId[] {
  const authors = new Set<SessionId>();
  for (const { edit, session } of edits) {
    if (session !== null && edit.kind !== 'server' && edit.author.right === 'write') authors.add(session);
  }
  return [...authors];
}

function joinTouched<T>(join: (first: T, second: T) => T, all: T | null, next: T | null): T | null {
  if (all === null || next === null) return all ?? next;
  return join(all, next);
}
