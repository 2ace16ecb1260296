import type { AppendResult, LoadedLog, LogPort, LogRow } from '../room/ports.ts';

/**
 * The log in memory: the same contract as on PostgreSQL (`logContractSuite`), and the derived rows for a look.
 * `read` functions answer at once, for tests that own the time.
 */
export type MemoryLog<D> = LogPort<D> & {
  appendNow(pictureId: string, seq: number, update: Uint8Array, derived: D): AppendResult;
  loadNow(pictureId: string): LoadedLog;
  sinceNow(pictureId: string, seq: number): readonly LogRow[];
  derivedOf(pictureId: string): readonly D[];
};

type Stored<D> = { snapshot: Uint8Array | null; snapshotSeq: number; rows: LogRow[]; derived: D[] };

export function createMemoryLog<D>(): MemoryLog<D> {
  const pictures = new Map<string, Stored<D>>();

  function stored(pictureId: string): Stored<D> {
    let picture = pictures.get(pictureId);
    if (picture === undefined) {
      picture = { snapshot: null, snapshotSeq: 0, rows: [], derived: [] };
      pictures.set(pictureId, picture);
    }
    return picture;
  }

  function head({ rows, snapshotSeq }: Stored<D>): number {
    return rows.at(-1)?.seq ?? snapshotSeq;
  }

  const log: MemoryLog<D> = {
    appendNow(pictureId, seq, update, derived) {
      const picture = stored(pictureId);
      if (seq !== head(picture) + 1) return { ok: false, reason: 'conflict' };
      picture.rows.push({ seq, update: update.slice() });
      picture.derived.push(derived);
      return { ok: true };
    },
    loadNow(pictureId) {
      const { snapshot, snapshotSeq, rows } = stored(pictureId);
      return { snapshot, snapshotSeq, updates: [...rows] };
    },
    sinceNow(pictureId, seq) {
      const { snapshotSeq, rows } = stored(pictureId);
      if (seq < snapshotSeq) throw new Error('rows are folded into a snapshot');
      return rows.filter((row) => row.seq > seq);
    },
    derivedOf: (pictureId) => stored(pictureId).derived,
    load: async (pictureId) => log.loadNow(pictureId),
    append: async (pictureId, seq, update, derived) => log.appendNow(pictureId, seq, update, derived),
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
