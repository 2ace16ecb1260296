// What became of an attacker's edits: with a slow log the room judges them long after they came.
import type { SessionId } from '@lagesbild/sync/room';
import * as Y from 'yjs';
import { readClientMessage, type ServerMessage } from '../../packages/sync/src/protocol/index.ts';

type SentEdit = { readonly name: string; readonly session: SessionId; readonly update: Uint8Array };

export type Verdicts = {
  /** The frame is about to be said as sync frame number `number` of the session, if it is one. */
  said(session: SessionId, number: number, frame: Uint8Array, name: string): void;
  /** What the room answered to the session. */
  answered(session: SessionId, message: ServerMessage): void;
  /** The edits that were acknowledged since the last look. */
  acknowledged(): readonly SentEdit[];
};

export function createVerdicts(): Verdicts {
  const open = new Map<string, SentEdit>();
  let accepted: SentEdit[] = [];
  const key = (session: SessionId, number: number): string => `${session}:${number}`;
  return {
    said(session, number, frame, name) {
      const message = readClientMessage(frame);
      if (message?.type === 'update' || message?.type === 'syncStep2')
        open.set(key(session, number), { name, session, update: message.update });
    },
    answered(session, message) {
      if (message.type === 'refusal') open.delete(key(session, message.frame));
      if (message.type !== 'ack') return;
      for (let number = message.from; number <= message.frame; number++) {
        const edit = open.get(key(session, number));
        if (edit !== undefined) accepted.push(edit);
        open.delete(key(session, number));
      }
    },
    acknowledged() {
      const all = accepted;
      accepted = [];
      return all;
    },
  };
}

/** How much of an update stands in a document to be seen, of what was written under client ids of `owner`. */
export function standing(
  update: Uint8Array,
  doc: Y.Doc,
  owners: ReadonlyMap<number, string>,
  owner: string,
): number {
  return Y.decodeUpdate(update).structs.filter(({ id }) => {
    if (owners.get(id.client) !== owner || id.clock >= Y.getState(doc.store, id.client)) return false;
    const struct = Y.getItem(doc.store, id);
    return struct instanceof Y.Item && !struct.deleted;
  }).length;
}
