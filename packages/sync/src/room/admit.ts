/**
 * The only place that judges an edit. The order is part of the contract: each step may trust the ones before it.
 *
 * size → decode → structs, roots, content, values, client ids → no gap → cost → scratch copy → nothing pending → nesting and origins →
 * structure → screen. What is accepted here is stored first and shown to others afterwards.
 */
import * as Y from 'yjs';
import type { RefusalCode } from '../protocol/refusal.ts';
import { pathOfItem } from './fault-path.ts';
import { isPlaceable } from './placing-cost.ts';
import type { RoomDeps, Violation } from './ports.ts';
import type { Scratch, Trial } from './scratch.ts';
import { type EditKind, findForeignContent, readShape, type Shape } from './update-shape.ts';

type Author = {
  /** Who may write under a Yjs client id: the key of account and browser session. */
  readonly owner: string;
  readonly right: 'read' | 'write';
};

export type Edit =
  | { readonly kind: EditKind; readonly author: Author; readonly update: Uint8Array }
  | { readonly kind: 'server'; readonly change: (doc: Y.Doc) => void };

export type Verdict<T> =
  | Accepted<T>
  | { readonly type: 'gap' }
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly violations: readonly Violation[] };

export type Accepted<T> = {
  readonly type: 'accepted';
  /** What to store; null when everything was known already, or an edit judged together with this one carries it. */
  readonly emitted: Uint8Array | null;
  readonly touched: T | null;
  /** Something new is to be stored. */
  readonly changes: boolean;
  /** Yjs clients that wrote, and their clock afterwards. */
  readonly writers: ReadonlyMap<number, number>;
};

/** Where the edit is tried, whether the trial left its marks there, and what everybody has by now. */
export type Bench<T> = { readonly committed: Y.Doc; scratch(): Scratch<T>; spoil(): void };

/** Judges one edit. Refusals are values; a throw of Yjs counts as a malformed edit, a throw of a port as our defect. */
export function admit<T, D>(
  deps: RoomDeps<T, D>,
  mayUse: (owner: string, client: number) => boolean,
  bench: Bench<T>,
  edit: Edit,
): Verdict<T> {
  if (edit.kind === 'server') return tryOwn(deps, bench, edit.change);
  const read = readEdit(deps, mayUse, bench, edit, nothingAhead);
  // Nothing is ahead, so nothing can repeat it.
  if (read === 'repeated') return refused('defect');
  if (read.type !== 'shape') return read;
  if (!isPlaceable(bench.scratch().doc, read.shape.items)) return refused('tooCostly');
  return tryOn(deps, bench, (doc) => Y.applyUpdate(doc, edit.update), read.shape);
}

const nothingAhead: ReadonlyMap<number, number> = new Map();

type Read<T> = Verdict<T> | { readonly type: 'shape'; readonly shape: Shape };

/**
 * The checks before anything is tried: a verdict, or the shape of an edit that brings something new. `ahead` is what
 * edits bring that are not on the scratch copy yet; an edit that repeats some of that cannot be read yet (`repeated`).
 */
export function readEdit<T, D>(
  { structure }: RoomDeps<T, D>,
  mayUse: (owner: string, client: number) => boolean,
  bench: Bench<T>,
  { author, update, kind }: Exclude<Edit, { kind: 'server' }>,
  ahead: ReadonlyMap<number, number>,
): Read<T> | 'repeated' {
  const { doc } = bench.scratch();
  const mayWriteAs = (client: number): boolean => mayUse(author.owner, client);
  const shape = readShape({ kind, update, store: doc.store, ahead, roots: structure.roots, mayWriteAs });
  if (shape === 'repeated') return shape;
  if (typeof shape === 'string') return refused(shape, placeOfFault(shape, doc, update));
  if (author.right === 'read' && shape.news) return refused('readOnly');
  if (shape.gap) return { type: 'gap' };
  if (shape.news) return { type: 'shape', shape };
  return { type: 'accepted', emitted: null, touched: null, changes: false, writers: shape.writers };
}

/** The server's own change is written under the client id of the scratch copy. */
function tryOwn<T, D>(deps: RoomDeps<T, D>, bench: Bench<T>, change: (doc: Y.Doc) => void): Verdict<T> {
  const { doc } = bench.scratch();
  const before = Y.getState(doc.store, doc.clientID);
  const verdict = tryOn(deps, bench, change, null);
  const clock = Y.getState(doc.store, doc.clientID);
  if (verdict.type !== 'accepted' || clock === before) return verdict;
  return { ...verdict, writers: new Map([[doc.clientID, clock]]) };
}

/** Tries a change on the scratch copy and judges what it did there. A refusal spoils the copy. */
export function tryOn<T, D>(
  deps: RoomDeps<T, D>,
  bench: Bench<T>,
  change: (doc: Y.Doc) => void,
  shape: Pick<Shape, 'writers' | 'items'> | null,
): Verdict<T> {
  const scratch = bench.scratch();
  const writers = shape?.writers ?? new Map<number, number>();
  const attempt = (): Trial<T> => scratch.attempt(writers.keys(), change);
  const verdict = judge(deps, scratch, bench.committed, attempt, writers);
  if (verdict.type !== 'accepted' || shape?.items.some((item) => isSwept(scratch.doc, item))) bench.spoil();
  return verdict;
}

/**
 * Whether an insertion was swept away, because a neighbour of it had been. Yjs has looked for its place all the same, and
 * may have cut a character in half for it: in this copy only, since what is stored names no place.
 */
function isSwept({ store }: Y.Doc, { id }: Y.Item): boolean {
  return !(Y.getItem(store, id) instanceof Y.Item);
}

function judge<T, D>(
  { structure, screen }: RoomDeps<T, D>,
  { doc }: Scratch<T>,
  committed: Y.Doc,
  attempt: () => Trial<T>,
  writers: ReadonlyMap<number, number>,
): Verdict<T> {
  const trial = guarded(attempt);
  if (trial === null) return refused('malformed');
  const { touched, emitted, fault, complete } = trial;
  // Everything it names is there, so what still waits names itself in a circle.
  if (!complete) return refused('malformed');
  if (fault !== null) return refused(fault);
  if (touched === null || emitted === null)
    return { type: 'accepted', emitted, touched, changes: emitted !== null, writers };
  const misshapen = guarded(() => structure.check(doc, touched));
  if (misshapen === null) return refused('defect');
  if (misshapen.length > 0) return { type: 'refused', code: 'structure', violations: misshapen };
  const held = guarded(() => screen(doc, touched, committed));
  if (held === null) return refused('defect');
  if (held.length > 0) return { type: 'refused', code: 'screen', violations: held };
  return { type: 'accepted', emitted, touched, changes: true, writers };
}

/** The result, or null when it threw. What was thrown is dropped: it may quote content. */
function guarded<R>(attempt: () => R): R | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

/** Content of a foreign kind is told with the field it was meant for; the other faults are of the update as a whole. */
function placeOfFault(code: RefusalCode, doc: Y.Doc, update: Uint8Array): string {
  if (code !== 'contentKind' && code !== 'tooDeep') return '?';
  const item = findForeignContent(update);
  return item === null ? '?' : pathOfItem(doc, item);
}

function refused<T>(code: RefusalCode, path = '?'): Verdict<T> {
  return { type: 'refused', code, violations: [{ path, rule: code }] };
}
