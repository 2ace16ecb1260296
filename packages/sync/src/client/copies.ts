/**
 * The two documents of a connection: `doc`, which the person writes in, and `confirmed`, which holds only what the
 * server has committed. After a refusal `doc` is made anew from `confirmed`, under a new Yjs client id, because the
 * old one can never be continued on the server.
 */
import * as Y from 'yjs';
import type { HandedBack, TransferEdits } from './types.ts';

/** Origin of everything that comes from the server: an editor must not take it for its own. */
export const fromServer = { name: 'server' } as const;

/** The refused path that means everything. */
export const everything = '';

export type Copies = {
  readonly doc: () => Y.Doc;
  /** State vector of what is committed, as far as this browser knows. */
  confirmedState(): Uint8Array;
  /** All that is committed, as far as this browser knows. */
  confirmedContent(): Uint8Array;
  /** Content the server sent: committed, and shown. */
  receive(update: Uint8Array): void;
  /** Own edits of an earlier page, which are shown and not committed. For an editor they are not of its making. */
  takeBack(updates: readonly Uint8Array[]): void;
  /** Own edits the server committed. */
  confirm(updates: readonly Uint8Array[]): void;
  /**
   * Makes `doc` anew: what is committed, the edits that are `kept`, and what `transfer` carries over of the rest.
   * What is carried over is reported as local edits. Returns what was refused.
   */
  rebuild(
    kept: readonly Uint8Array[],
    transfer: TransferEdits,
    except: readonly string[],
  ): readonly HandedBack[];
  /** The texts that differ from what is committed. */
  unsent(transfer: TransferEdits): readonly HandedBack[];
  /** Both documents are made anew from everything the server has. Only when nothing is unacknowledged. */
  replace(update: Uint8Array): void;
  destroy(): void;
};

/** `onLocalEdit` is told of every change of `doc` that does not come from the server. */
export function createCopies(onLocalEdit: (update: Uint8Array) => void): Copies {
  let confirmed = new Y.Doc();
  let doc = open();

  function open(): Y.Doc {
    const opened = new Y.Doc();
    opened.on('update', onUpdate);
    return opened;
  }

  function onUpdate(update: Uint8Array, origin: unknown): void {
    if (origin !== fromServer) onLocalEdit(update);
  }

  return {
    doc: () => doc,
    confirmedState: () => Y.encodeStateVector(confirmed),
    confirmedContent: () => Y.encodeStateAsUpdate(confirmed),
    receive(update) {
      Y.applyUpdate(confirmed, update, fromServer);
      Y.applyUpdate(doc, update, fromServer);
    },
    takeBack(updates) {
      for (const update of updates) Y.applyUpdate(doc, update, fromServer);
    },
    confirm(updates) {
      for (const update of updates) Y.applyUpdate(confirmed, update, fromServer);
    },
    rebuild(kept, transfer, except) {
      const given = doc;
      given.off('update', onUpdate);
      doc = open();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(confirmed), fromServer);
      for (const update of kept) Y.applyUpdate(doc, update, fromServer);
      return transfer(given, doc, except);
    },
    unsent(transfer) {
      const committed = new Y.Doc();
      Y.applyUpdate(committed, Y.encodeStateAsUpdate(confirmed));
      const texts = transfer(doc, committed, [everything]);
      committed.destroy();
      return texts;
    },
    replace(update) {
      doc.off('update', onUpdate);
      confirmed = new Y.Doc();
      Y.applyUpdate(confirmed, update, fromServer);
      doc = open();
      Y.applyUpdate(doc, update, fromServer);
    },
    destroy() {
      doc.off('update', onUpdate);
    },
  };
}
