/** What every log must do, as tests: run on the log in memory and on PostgreSQL. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type LogPort, serverOwner, type Writers } from '../room/ports.ts';

export type LogUnderTest<D> = {
  readonly log: LogPort<D>;
  /** An existing picture without any row. */
  newPicture(): Promise<string>;
  /** Derived rows that can be stored, different for each number. */
  derived(number: number): D;
  /** The key of somebody who may write in the picture, or may not. */
  author(pictureId: string, right: 'write' | 'none'): Promise<string>;
};

const bytes = (number: number): Uint8Array => new Uint8Array([number, 0, 255, number]);
const nobodyNew: Writers = new Map();
const nobody: readonly string[] = [];
const plain = (update: Uint8Array | null): number[] | null => (update === null ? null : [...update]);

/** Registers the contract. `open` is called before each test. */
export function logContractSuite<D>(name: string, open: () => Promise<LogUnderTest<D>>): void {
  describe(`log contract: ${name}`, () => {
    let under: LogUnderTest<D>;
    let picture: string;

    beforeEach(async () => {
      under = await open();
      picture = await under.newPicture();
    });

    async function append(...numbers: number[]): Promise<boolean[]> {
      const results: boolean[] = [];
      for (const number of numbers) {
        const result = await under.log.append(
          picture,
          number,
          bytes(number),
          under.derived(number),
          nobodyNew,
          nobody,
        );
        results.push(result.ok);
      }
      return results;
    }

    it('LG1 a picture without rows loads as nothing', async () => {
      expect(await under.log.load(picture)).toEqual({
        snapshot: null,
        snapshotSeq: 0,
        updates: [],
        writers: nobodyNew,
      });
      expect(await under.log.since(picture, 0)).toEqual({ rows: [], writers: nobodyNew });
    });

    it('LG2 rows come back in order, byte for byte', async () => {
      expect(await append(1, 2, 3)).toEqual([true, true, true]);
      const { updates } = await under.log.load(picture);
      expect(updates.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(updates.map(({ update }) => plain(update))).toEqual([1, 2, 3].map((at) => [...bytes(at)]));
    });

    it('LG3 a number that is taken, or leaves a hole, is a conflict and stores nothing', async () => {
      await append(1);
      expect(await append(1, 3, 7)).toEqual([false, false, false]);
      expect((await under.log.load(picture)).updates).toHaveLength(1);
      expect(await append(2)).toEqual([true]);
    });

    it('LG4 of many appends of one number exactly one is stored', async () => {
      const tries = Array.from({ length: 8 }, (_, at) =>
        under.log.append(picture, 1, bytes(at), under.derived(at), nobodyNew, nobody),
      );
      const results = await Promise.all(tries);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await under.log.load(picture)).updates).toHaveLength(1);
    });

    it('LG5 pictures do not see each other', async () => {
      await append(1, 2);
      const other = await under.newPicture();
      expect((await under.log.load(other)).updates).toEqual([]);
      const result = await under.log.append(other, 1, bytes(9), under.derived(9), nobodyNew, nobody);
      expect(result.ok).toBe(true);
    });

    it('LG6 since gives exactly the later rows', async () => {
      await append(1, 2, 3);
      expect((await under.log.since(picture, 1)).rows.map(({ seq }) => seq)).toEqual([2, 3]);
      expect((await under.log.since(picture, 3)).rows).toEqual([]);
    });

    it('LG7 a snapshot replaces the rows behind it, and loading is snapshot and tail', async () => {
      await append(1, 2, 3);
      await under.log.compact(picture, 2, bytes(42));
      const loaded = await under.log.load(picture);
      expect(plain(loaded.snapshot)).toEqual([...bytes(42)]);
      expect(loaded.snapshotSeq).toBe(2);
      expect(loaded.updates.map(({ seq }) => seq)).toEqual([3]);
    });

    it('LG8 numbers go on after a snapshot of everything, and old ones stay taken', async () => {
      await append(1, 2);
      await under.log.compact(picture, 2, bytes(42));
      expect(await append(1, 2, 3)).toEqual([false, false, true]);
      expect((await under.log.since(picture, 2)).rows.map(({ seq }) => seq)).toEqual([3]);
    });

    it('LG9 rows that are folded away cannot be asked for', async () => {
      await append(1, 2, 3);
      await under.log.compact(picture, 2, bytes(42));
      await expect(under.log.since(picture, 1)).rejects.toThrow();
    });

    it('LG10 only the newest snapshot stays, and an older one cannot come back', async () => {
      await append(1, 2, 3);
      await under.log.compact(picture, 1, bytes(41));
      await under.log.compact(picture, 3, bytes(43));
      await under.log.compact(picture, 2, bytes(42));
      const loaded = await under.log.load(picture);
      expect([loaded.snapshotSeq, plain(loaded.snapshot), loaded.updates]).toEqual([3, [...bytes(43)], []]);
    });

    it('LG11 a snapshot ahead of the log is refused', async () => {
      await append(1);
      await expect(under.log.compact(picture, 2, bytes(42))).rejects.toThrow();
      expect((await under.log.load(picture)).snapshotSeq).toBe(0);
    });

    /** Stores row `seq` with new owners. */
    async function appendBy(seq: number, ...writers: [client: number, owner: string][]): Promise<boolean> {
      const row = [bytes(seq), under.derived(seq), new Map(writers)] as const;
      return (await under.log.append(picture, seq, ...row, nobody)).ok;
    }

    it('LG12 owners of client ids are stored with their row, and given with it and with the whole', async () => {
      await appendBy(1, [7, 'aa01'], [0xffff_ffff, serverOwner]);
      await appendBy(2);
      await appendBy(3, [9, 'bb02']);
      const { writers } = await under.log.load(picture);
      expect([...writers].sort(([a], [b]) => a - b)).toEqual([
        [7, 'aa01'],
        [9, 'bb02'],
        [0xffff_ffff, serverOwner],
      ]);
      expect([...(await under.log.since(picture, 1)).writers]).toEqual([[9, 'bb02']]);
      expect((await under.log.since(picture, 3)).writers.size).toBe(0);
    });

    it('LG13 a conflict stores no owner, and the first owner stays', async () => {
      await appendBy(1, [7, 'aa01']);
      expect(await appendBy(1, [8, 'bb02'])).toBe(false);
      expect(await appendBy(2, [7, 'bb02'], [9, 'bb02'])).toBe(true);
      const { writers } = await under.log.load(picture);
      expect([...writers]).toEqual([
        [7, 'aa01'],
        [9, 'bb02'],
      ]);
    });

    it('LG14 owners outlive the rows they came with, and are of one picture', async () => {
      await appendBy(1, [7, 'aa01']);
      await under.log.compact(picture, 1, bytes(42));
      expect([...(await under.log.load(picture)).writers]).toEqual([[7, 'aa01']]);
      const other = await under.newPicture();
      expect((await under.log.load(other)).writers.size).toBe(0);
    });

    it('LG15 a row with an author who may not write is denied with their names, and stores nothing', async () => {
      const [writer, other] = [await under.author(picture, 'write'), await under.author(picture, 'write')];
      const gone = await under.author(picture, 'none');
      const by = (seq: number, ...authors: string[]) =>
        under.log.append(picture, seq, bytes(seq), under.derived(seq), new Map([[seq, 'aa01']]), authors);
      expect(await by(1, writer, gone, other)).toEqual({ ok: false, reason: 'denied', authors: [gone] });
      expect(await by(1, gone)).toEqual({ ok: false, reason: 'denied', authors: [gone] });
      expect(await under.log.load(picture)).toMatchObject({ updates: [], writers: nobodyNew });
      expect(await by(1, writer, other)).toEqual({ ok: true });
      expect(await by(1, writer)).toEqual({ ok: false, reason: 'conflict' });
    });
  });
}
