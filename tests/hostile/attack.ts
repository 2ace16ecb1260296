// What an attack is: something that makes frames no honest page would send.
import * as Y from 'yjs';
import { encodeSyncStep2, encodeUpdate } from '../../packages/sync/src/protocol/index.ts';

/** What an attacker knows: it has joined, so it has read everything. */
export type Target = {
  readonly random: () => number;
  /** The picture as everybody sees it. Attacks read it and never change it. */
  readonly view: Y.Doc;
  /** The same as an update. */
  content(): Uint8Array;
  /** A text that must never be seen anywhere again. Letters only, so that it passes wherever a word does. */
  readonly mark: string;
  /** Yjs client id of somebody who is writing now. */
  readonly otherClient: number;
  /** Frames that honest people sent. */
  readonly recorded: readonly Uint8Array[];
  /** A Yjs client id nobody has used. */
  freshClient(): number;
};

export type Attack = {
  readonly name: string;
  /** `refused`: nothing may be stored or shown because of it. `any`: it may happen to belong, and is then an edit like others. */
  readonly outcome: 'refused' | 'any';
  frames(target: Target): readonly Uint8Array[];
};

/** The change as a live edit of somebody with a new client id, made by Yjs itself on a copy that forgets nothing deleted. */
export function forge(target: Target, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, target.content());
  doc.clientID = target.freshClient();
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

/** The update as a live edit or as an answer to a sync question, which has higher limits. */
function asFrame(target: Target, update: Uint8Array): Uint8Array {
  return target.random() < 0.7 ? encodeUpdate(update) : encodeSyncStep2(update);
}

/** An attack that is one update made by Yjs on a copy. */
export function edit(name: string, change: (doc: Y.Doc, target: Target) => void): Attack {
  return {
    name,
    outcome: 'refused',
    frames: (target) => [
      asFrame(
        target,
        forge(target, (doc) => change(doc, target)),
      ),
    ],
  };
}

/** An attack that is one update written byte by byte. */
export function bytes(
  name: string,
  make: (target: Target) => Uint8Array,
  outcome: Attack['outcome'] = 'refused',
): Attack {
  return { name, outcome, frames: (target) => [asFrame(target, make(target))] };
}
