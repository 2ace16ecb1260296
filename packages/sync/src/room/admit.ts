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

type Accepted<T> = {
  readonly type: 'accepted';
  /** What to store; null when everything was known already. */
  readonly emitted: Uint8Array | null;
  readonly touched: T | null;
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
  if (edit.kind === 'server') return tryOn(deps, bench, edit.change, null);
  const { author, update, kind } = edit;
  const { store } = bench.scratch().doc;
  const mayWriteAs = (client: number): boolean => mayUse(author.owner, client);
  const shape = readShape({ kind, update, store, roots: deps.structure.roots, mayWriteAs });
  if (typeof shape === 'string') return refused(shape, placeOfFault(shape, bench.scratch().doc, update));
  if (author.right === 'read' && shape.news) return refused('readOnly');
  if (shape.gap) return { type: 'gap' };
  if (!isPlaceable(bench.scratch().doc, shape.items)) return refused('tooCostly');
  if (!shape.news) return { type: 'accepted', emitted: null, touched: null, writers: shape.writers };
  return tryOn(deps, bench, (doc) => Y.applyUpdate(doc, update), shape);
}

function tryOn<T, D>(
  deps: RoomDeps<T, D>,
  bench: Bench<T>,
  change: (doc: Y.Doc) => void,
  shape: Shape | null,
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
  if (touched === null || emitted === null) return { type: 'accepted', emitted, touched, writers };
  const misshapen = guarded(() => structure.check(doc, touched));
  if (misshapen === null) return refused('defect');
  if (misshapen.length > 0) return { type: 'refused', code: 'structure', violations: misshapen };
  const held = guarded(() => screen(doc, touched, committed));
  if (held === null) return refused('defect');
  if (held.length > 0) return { type: 'refused', code: 'screen', violations: held };
  return { type: 'accepted', emitted, touched, writers };
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
