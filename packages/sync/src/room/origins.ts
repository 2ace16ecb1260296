/**
 * Yjs places an insertion by the neighbours it names (origin and right origin) and takes its parent and key from them.
 * Crafted neighbours (of different parents, in the wrong order, or with something between them that their author must
 * have seen) are accepted by a copy that is open and read differently by a fresh load. An honest editor always names
 * neighbours of one parent and one key, in order, that stood side by side for it.
 *
 * Must run while the transaction is warm: before Yjs merges the new items into their neighbours.
 */
import * as Y from 'yjs';
import { type Arrivals, createPast } from './causality.ts';
import { maxDepth, maxOrderSteps, maxPastSteps } from './limits.ts';

export type PlacementFault = 'inconsistentOrigin' | 'tooDeep';

type Budget = { steps: number };

/** A new item, and what stands between it and the neighbours it names. */
type Placed = { readonly item: Y.Item; readonly between: readonly Y.Item[] };

/**
 * What is wrong with where `clients` inserted in this transaction: the neighbours, or the nesting of types. The new
 * items are noted in `arrivals`, as come at `now`.
 */
export function placementFault(
  transaction: Y.Transaction,
  clients: Iterable<number>,
  arrivals: Arrivals,
  now: number,
): PlacementFault | null {
  const { store } = transaction.doc;
  const writers = [...clients].map((client) => newItems(transaction, client));
  for (const items of writers) for (const item of items) arrivals.set(item, now);
  const steps = { order: { steps: maxOrderSteps }, past: { steps: maxPastSteps } };
  for (const items of writers) {
    const placed: Placed[] = [];
    for (const item of items) {
      if (item.content instanceof Y.ContentType && isDeep(item)) return 'tooDeep';
      const between = standingBetween(item, store, steps.order);
      if (between === null) return 'inconsistentOrigin';
      placed.push({ item, between });
    }
    if (!isPossible(placed, store, arrivals, steps.past)) return 'inconsistentOrigin';
  }
  return null;
}

/** Whether what stands between each item and its neighbours can have been unknown to the client that made the items. */
function isPossible(
  placed: readonly Placed[],
  store: Y.Doc['store'],
  arrivals: Arrivals,
  budget: Budget,
): boolean {
  const others = placed.flatMap(({ between }) => between);
  if (others.length === 0) return true;
  const earliest = others.reduce((first, other) => Math.min(first, arrivals.get(other) ?? 0), Infinity);
  const past = createPast(store, arrivals, earliest, budget);
  return placed.every(({ item, between }) => past.learn(item) && !between.some(past.knew));
}

function newItems({ doc: { store }, beforeState }: Y.Transaction, client: number): Y.Item[] {
  const structs = store.clients.get(client);
  const before = beforeState.get(client) ?? 0;
  if (structs === undefined || Y.getState(store, client) === before) return [];
  const isItem = (struct: Y.Item | Y.GC): struct is Y.Item => struct instanceof Y.Item;
  return structs.slice(Y.findIndexSS(structs, before)).filter(isItem);
}

/** What stands between an item and the neighbours it names; null when they are no neighbours for it. */
function standingBetween(item: Y.Item, store: Y.Doc['store'], budget: Budget): Y.Item[] | null {
  const { parent, parentSub } = item;
  if (!(parent instanceof Y.AbstractType)) return null;
  // Every declared root is a map: nothing stands in it without a key.
  if (parent._item === null && parentSub === null) return null;
  const left = item.origin === null ? null : Y.getItem(store, item.origin);
  const right = item.rightOrigin === null ? null : Y.getItem(store, item.rightOrigin);
  if (left !== null && !isSibling(item, left)) return null;
  if (right !== null && !isSibling(item, right)) return null;
  if (parentSub !== null && right !== null) return null;
  const between: Y.Item[] = [];
  const isInOrder =
    reach(item, 'left', left, between, budget) && reach(item, 'right', right, between, budget);
  return isInOrder ? between : null;
}

function isSibling(item: Y.Item, other: Y.Item | Y.GC): boolean {
  return other instanceof Y.Item && other.parent === item.parent && other.parentSub === item.parentSub;
}

/**
 * Whether `goal` (null: the end) stands on that side of the item. Notes what stands between: concurrent insertions of
 * others; later ones of its own client are left out.
 */
function reach(
  item: Y.Item,
  side: 'left' | 'right',
  goal: Y.Item | Y.GC | null,
  between: Y.Item[],
  budget: Budget,
): boolean {
  for (let at = item[side]; at !== goal; at = at[side]) {
    if (at === null || --budget.steps < 0) return false;
    if (at.id.client !== item.id.client || at.id.clock < item.id.clock) between.push(at);
  }
  return true;
}

function isDeep(item: Y.Item): boolean {
  let depth = 0;
  for (let at: Y.Item | null = item; at !== null; depth++) {
    if (depth > maxDepth) return true;
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null;
  }
  return false;
}
