/**
 * Edits that waited while a row was on its way are judged together: each by itself as far as that is cheap (size, shape,
 * limits, ids, gaps), then all of them at once on the scratch copy, with one look at the structure and one at the texts.
 * Where anything at all is wrong with the whole, nothing is decided here: each of them is judged alone.
 */
import * as Y from 'yjs';
import { type Accepted, admit, type Bench, type Edit, readEdit, tryOn, type Verdict } from './admit.ts';
import { maxTogetherBytes, maxTogetherStructs } from './limits.ts';
import { isPlaceable } from './placing-cost.ts';
import type { RoomDeps } from './ports.ts';

type MayUse = (owner: string, client: number) => boolean;

/** The verdicts of the first so many edits, in order; null when each must be judged alone. */
export type Together<T> = readonly Verdict<T>[] | null;

type Reading = {
  /** What earlier edits of the batch bring: client and clock, and who writes under the client id. */
  readonly ahead: Map<number, number>;
  readonly owners: Map<number, string>;
  readonly items: Y.Item[];
  readonly updates: Uint8Array[];
  bytes: number;
};

/**
 * Judges as many of `edits` as can be judged together, at least one. What repeats an edit of the same batch, or comes from
 * the server itself, ends it: to judge that, the earlier ones must be on the scratch copy.
 */
export function admitTogether<T, D>(
  deps: RoomDeps<T, D>,
  mayUse: MayUse,
  bench: Bench<T>,
  edits: readonly Edit[],
): Together<T> {
  const reading: Reading = { ahead: new Map(), owners: new Map(), items: [], updates: [], bytes: 0 };
  const verdicts: Verdict<T>[] = [];
  for (const edit of edits) {
    const verdict = read(deps, mayUse, bench, edit, reading);
    if (verdict === null) break;
    verdicts.push(verdict);
    if (reading.bytes > maxTogetherBytes || reading.items.length > maxTogetherStructs) break;
  }
  const [first] = edits;
  if (verdicts.length === 0 && first !== undefined) return [admit(deps, mayUse, bench, first)];
  if (reading.updates.length === 0) return verdicts;
  const whole = tryAll(deps, bench, reading);
  if (whole === null) return null;
  return shareOut(verdicts, whole);
}

/** What the cheap checks say of one edit; null when it ends the batch. */
function read<T, D>(
  deps: RoomDeps<T, D>,
  mayUse: MayUse,
  bench: Bench<T>,
  edit: Edit,
  reading: Reading,
): Verdict<T> | null {
  if (edit.kind === 'server') return null;
  const { owner } = edit.author;
  const mayUseNow: MayUse = (someone, client) =>
    mayUse(someone, client) && (reading.owners.get(client) ?? someone) === someone;
  const read = readEdit(deps, mayUseNow, bench, edit, reading.ahead);
  if (read === 'repeated') return null;
  if (read.type !== 'shape') return read;
  const { writers, items } = read.shape;
  for (const [client, clock] of writers) {
    reading.ahead.set(client, clock);
    reading.owners.set(client, owner);
  }
  for (const item of items) reading.items.push(item);
  reading.updates.push(edit.update);
  reading.bytes += edit.update.length;
  return { type: 'accepted', emitted: null, touched: null, changes: true, writers };
}

function tryAll<T, D>(
  deps: RoomDeps<T, D>,
  bench: Bench<T>,
  { ahead, items, updates }: Reading,
): Accepted<T> | null {
  if (!isPlaceable(bench.scratch().doc, items)) return null;
  // One transaction: what one edit inserts and a later one deletes is emitted by neither.
  const change = (doc: Y.Doc): void =>
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
  const verdict = tryOn(deps, bench, change, { writers: ahead, items });
  return verdict.type === 'accepted' ? verdict : null;
}

/** What was emitted for all stands with the first of those that changed something. */
function shareOut<T>(verdicts: readonly Verdict<T>[], { emitted, touched }: Accepted<T>): Verdict<T>[] {
  const first = verdicts.findIndex((verdict) => verdict.type === 'accepted' && verdict.changes);
  return verdicts.map((verdict, index) =>
    index === first && verdict.type === 'accepted' ? { ...verdict, emitted, touched } : verdict,
  );
}
