/**
 * What can be said of an update before it touches any document. Everything here is cheap and cannot be made expensive.
 *
 * An update is a list of structs (insertions) and a delete set. A struct the scratch copy already holds is *known*:
 * Yjs skips it by its clock, so it is not judged again (a reconnecting client repeats what it cannot know to be stored).
 */
import * as Y from 'yjs';
import type { RefusalCode } from '../protocol/refusal.ts';
import {
  maxClientId,
  maxClock,
  maxDecodedStructs,
  maxDepth,
  maxLiveBytes,
  maxLiveStructs,
  maxNewWriters,
  maxSyncBytes,
  maxSyncStructs,
} from './limits.ts';
import { contradicts } from './repeated.ts';

/** A live edit, or an answer to a sync question. */
export type EditKind = 'live' | 'sync';

type Store = Y.Doc['store'];
type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];

export type Shape = {
  /** Yjs clients with new structs, and their clock after this update. */
  readonly writers: ReadonlyMap<number, number>;
  /** Something before this update is missing here. */
  readonly gap: boolean;
  /** The new insertions, as decoded. */
  readonly items: readonly Y.Item[];
  /** New structs, or deletions not made yet. */
  readonly news: boolean;
};

export type ShapeQuestion = {
  readonly kind: EditKind;
  readonly update: Uint8Array;
  readonly store: Store;
  /** Clocks of clients beyond `store`: what edits bring that are accepted so far and not in it yet. */
  readonly ahead: ReadonlyMap<number, number>;
  readonly roots: ReadonlySet<string>;
  /** Whether the sender may write under this Yjs client id. */
  readonly mayWriteAs: (client: number) => boolean;
};

/** What can be read off an update, in the order of admission: of several faults the first is told. */
const faultOrder = [
  'malformed',
  'tooManyStructs',
  'undeclaredRoot',
  'contentKind',
  'tooDeep',
  'foreignClient',
] as const satisfies readonly RefusalCode[];
type ShapeFault = (typeof faultOrder)[number];

function firstFault(faults: readonly unknown[]): ShapeFault | null {
  return faultOrder.find((fault) => faults.includes(fault)) ?? null;
}

/** The update's shape, or the code of what is wrong with it. */
export function readShape(question: ShapeQuestion): Shape | RefusalCode | 'repeated' {
  const { kind, update } = question;
  if (update.length > (kind === 'live' ? maxLiveBytes : maxSyncBytes)) return 'tooLarge';
  const decoded = decode(update);
  if (decoded === null) return 'malformed';
  const writers = new Map<number, number>();
  const items: Y.Item[] = [];
  const gap = readStructs(question, decoded.structs, writers, items);
  if (gap === 'repeated' || gap === 'malformed') return gap;
  const deletes = readDeletes(question, decoded, writers);
  const isLost = readNeighbours(question, items, writers);
  if (typeof gap === 'string' || typeof deletes === 'string' || typeof isLost === 'string')
    return firstFault([gap, deletes, isLost]) ?? 'malformed';
  return { writers, items, gap: gap || isLost || deletes.gap, news: writers.size > 0 || deletes.news };
}

/** The first item whose content no picture can hold; null when there is none. */
export function findForeignContent(update: Uint8Array): Y.Item | null {
  const isForeign = (struct: Struct): struct is Y.Item =>
    struct instanceof Y.Item && contentFault(struct.content) !== null;
  return decode(update)?.structs.find(isForeign) ?? null;
}

/** Whether an item builds on something that is missing; an item that builds on itself or its own future is malformed. */
function readNeighbours(
  question: ShapeQuestion,
  items: readonly Y.Item[],
  writers: ReadonlyMap<number, number>,
): boolean | 'malformed' {
  let isLost = false;
  for (const item of items) {
    for (const { client, clock } of buildsOn(item)) {
      if (client === item.id.client && clock >= item.id.clock) return 'malformed';
      if (clock >= (writers.get(client) ?? stateOf(question, client))) isLost = true;
    }
  }
  return isLost;
}

/** What must be there before the item can be placed. In a decoded update a parent that is no root is still an id. */
function buildsOn({ origin, rightOrigin, parent }: Y.Item): Y.ID[] {
  return [origin, rightOrigin, parent].filter((id): id is Y.ID => id instanceof Y.ID);
}

/** How far a client's edits are known. */
function stateOf({ store, ahead }: ShapeQuestion, client: number): number {
  return ahead.get(client) ?? Y.getState(store, client);
}

function decode(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
}

/** Judges every struct and fills in the writers and the new items. Returns whether there is a gap, or what is wrong. */
function readStructs(
  question: ShapeQuestion,
  structs: readonly Struct[],
  writers: Map<number, number>,
  items: Y.Item[],
): boolean | ShapeFault | 'repeated' {
  const { kind, store, ahead, roots, mayWriteAs } = question;
  if (structs.length > maxDecodedStructs) return 'tooManyStructs';
  let gap = false;
  let client = -1;
  let end = 0;
  let state = 0;
  let newStructs = 0;
  let newWriters = 0;
  const seen = new Set<number>();
  const faults: ShapeFault[] = [];
  for (const struct of structs) {
    const { id } = struct;
    if (id.client !== client) {
      // Yjs reads only the last block of a client; two blocks would let one be judged and the other applied.
      if (seen.has(id.client) || id.client > maxClientId) return 'malformed';
      seen.add(id.client);
      client = id.client;
      state = stateOf(question, client);
    } else if (id.clock !== end) {
      return 'malformed';
    }
    end = id.clock + struct.length;
    if (end > maxClock || struct.length < 1) return 'malformed';
    const fault = struct instanceof Y.Skip ? null : structFault(struct, roots);
    if (fault !== null) faults.push(fault);
    if (id.clock < state && ahead.has(client)) return 'repeated';
    if (id.clock < state && contradicts(struct, store, state)) faults.push('foreignClient');
    if (end <= state || struct instanceof Y.Skip) continue;
    if (!writers.has(client)) {
      if (!mayWriteAs(client)) faults.push('foreignClient');
      if (state === 0 && ++newWriters > maxNewWriters) faults.push('tooManyStructs');
    }
    if (id.clock > (writers.get(client) ?? state)) gap = true;
    writers.set(client, end);
    if (struct instanceof Y.Item) items.push(struct);
    newStructs++;
  }
  if (newStructs > maxStructs(kind)) faults.push('tooManyStructs');
  return firstFault(faults) ?? gap;
}

function maxStructs(kind: EditKind): number {
  return kind === 'live' ? maxLiveStructs : maxSyncStructs;
}

function structFault(struct: Struct, roots: ReadonlySet<string>): ShapeFault | null {
  if (!(struct instanceof Y.Item)) return null;
  // In a decoded update a root is still its name.
  const parent: unknown = struct.parent;
  if (typeof parent === 'string' && !roots.has(parent)) return 'undeclaredRoot';
  return contentFault(struct.content);
}

function contentFault(content: Y.Item['content']): ShapeFault | null {
  switch (content.constructor) {
    case Y.ContentString:
    case Y.ContentDeleted:
      return null;
    case Y.ContentAny:
      return (content as Y.ContentAny).arr.every((value) => isShallow(value, maxDepth)) ? null : 'tooDeep';
    case Y.ContentType: {
      const type = (content as Y.ContentType).type.constructor;
      return type === Y.Map || type === Y.Text ? null : 'contentKind';
    }
    default:
      return 'contentKind';
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

function readDeletes(
  question: ShapeQuestion,
  decoded: Decoded,
  writers: ReadonlyMap<number, number>,
): { gap: boolean; news: boolean } | ShapeFault {
  const { kind, store } = question;
  let gap = false;
  let ranges = 0;
  for (const [client, deletes] of decoded.ds.clients) {
    const end = writers.get(client) ?? stateOf(question, client);
    ranges += deletes.length;
    for (const { clock, len } of deletes) {
      // Yjs would cut a text there all the same, in the copy that hears of it and in no other.
      if (len < 1) return 'malformed';
      if (clock + len > end) gap = true;
    }
  }
  if (ranges > maxDecodedStructs) return 'tooManyStructs';
  // The whole delete set comes with every sync answer, so only what is not deleted yet counts.
  if (ranges > maxStructs(kind) && newDeletes(store, decoded.ds) > maxStructs(kind)) return 'tooManyStructs';
  return { gap, news: ranges > 0 && newDeletes(store, decoded.ds) > 0 };
}

/** How many of the ranges hold something that is not deleted yet (or not known here). */
function newDeletes(store: Store, deleteSet: Decoded['ds']): number {
  let count = 0;
  for (const [client, deletes] of deleteSet.clients) {
    const structs = store.clients.get(client);
    for (const { clock, len } of deletes) if (!isDeletedRange(structs, clock, clock + len)) count++;
  }
  return count;
}

function isDeletedRange(structs: (Y.Item | Y.GC)[] | undefined, from: number, to: number): boolean {
  const last = structs?.at(-1);
  if (structs === undefined || last === undefined || to > last.id.clock + last.length) return false;
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= to) return true;
    if (!struct.deleted) return false;
  }
  return true;
}
