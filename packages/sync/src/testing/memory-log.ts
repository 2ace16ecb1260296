import type { AppendResult, LaterRows, LoadedLog, LogPort, LogRow, Writers } from '../room/ports.ts';

/**
 * The log in memory: the same contract as on PostgreSQL (`logContractSuite`), and the derived rows for a look.
 * `read` functions answer at once, for tests that own the time.
 */
export type MemoryLog<D> = LogPort<D> & {
  appendNow(
    pictureId: string,
    seq: number,
    update: Uint8Array,
    derived: D,
    newWriters?: Writers,
    authors?: readonly string[],
  ): AppendResult;
  /** Authors who may not write. */
  readonly denied: Set<string>;
  loadNow(pictureId: string): LoadedLog;
  sinceNow(pictureId: string, seq: number): LaterRows;
  derivedOf(pictureId: string): readonly D[];
};

type Owner = { readonly seq: number; readonly owner: string };
type Stored<D> = {
  snapshot: Uint8Array | null;
  snapshotSeq: number;
  rows: LogRow[];
  derived: D[];
  readonly owners: Map<number, Owner>;
};

export function createMemoryLog<D>(): MemoryLog<D> {
  const pictures = new Map<string, Stored<D>>();

  function stored(pictureId: string): Stored<D> {
    let picture = pictures.get(pictureId);
    if (picture === undefined) {
      picture = { snapshot: null, snapshotSeq: 0, rows: [], derived: [], owners: new Map() };
      pictures.set(pictureId, picture);
    }
    return picture;
  }

  function writersAfter(owners: ReadonlyMap<number, Owner>, after: number): Writers {
    const later = [...owners].filter(([, { seq }]) => seq > after);
    return new Map(later.map(([client, { owner }]) => [client, owner]));
  }

  function head({ rows, snapshotSeq }: Stored<D>): number {
    return rows.at(-1)?.seq ?? snapshotSeq;
  }

  const log: MemoryLog<D> = {
    denied: new Set(),
    appendNow(pictureId, seq, update, derived, newWriters = new Map(), authors = []) {
      const picture = stored(pictureId);
      if (seq !== head(picture) + 1) return { ok: false, reason: 'conflict' };
      const deniedAuthors = authors.filter((author) => log.denied.has(author));
      if (deniedAuthors.length > 0) return { ok: false, reason: 'denied', authors: deniedAuthors };
      picture.rows.push({ seq, update: update.slice() });
      picture.derived.push(derived);
      for (const [client, owner] of newWriters) {
        if (!picture.owners.has(client)) picture.owners.set(client, { seq, owner });
      }
      return { ok: true };
    },
    loadNow(pictureId) {
      const { snapshot, snapshotSeq, rows, owners } = stored(pictureId);
      return { snapshot, snapshotSeq, updates: [...rows], writers: writersAfter(owners, 0) };
    },
    sinceNow(pictureId, seq) {
      const { snapshotSeq, rows, owners } = stored(pictureId);
      if (seq < snapshotSeq) throw new Error('rows are folded into a snapshot');
      return { rows: rows.filter((row) => row.seq > seq), writers: writersAfter(owners, seq) };
    },
    derivedOf: (pictureId) => stored(pictureId).derived,
    load: async (pictureId) => log.loadNow(pictureId),
    append: async (...args) => log.appendNow(...args),
    since: async (pictureId, seq) => log.sinceNow(pictureId, seq),
    async compact(pictureId, throughSeq, snapshot) {
      const picture = stored(pictureId);
      if (throughSeq > head(picture)) throw new Error('a snapshot cannot be ahead of the log');
      if (throughSeq <= picture.snapshotSeq) return;
      picture.snapshot = snapshot.slice();
      picture.snapshotSeq = throughSeq;
      picture.rows = picture.rows.filter(({ seq }) => seq > throughSeq);
    },
  };
  return log;
}
