/**
 * Yjs places an insertion by the neighbours it names (origin and right origin) and takes its parent and key from them.
 * Crafted neighbours (of different parents, or in the wrong order) are accepted by a copy that is open and read
 * differently by a fresh load. An honest editor always names neighbours of one parent and one key, in order.
 *
 * Must run while the transaction is warm: before Yjs merges the new items into their neighbours.
 */
import * as Y from 'yjs';
import { maxDepth, maxOrderSteps } from './limits.ts';

type Store = Y.Doc['store'];
type Budget = { steps: number };

export type PlacementFault = 'inconsistentOrigin' | 'tooDeep';

/** What is wrong with where `clients` inserted in this transaction: the neighbours, or the nesting of types. */
export function placementFault(transaction: Y.Transaction, clients: Iterable<number>): PlacementFault | null {
  const { store } = transaction.doc;
  const budget = { steps: maxOrderSteps };
  for (const client of clients) {
    const structs = store.clients.get(client);
    const before = transaction.beforeState.get(client) ?? 0;
    if (structs === undefined || Y.getState(store, client) === before) continue;
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
      const struct = structs[index];
      if (!(struct instanceof Y.Item)) continue;
      if (struct.content instanceof Y.ContentType && isDeep(struct)) return 'tooDeep';
      if (!itemConsistent(struct, store, budget)) return 'inconsistentOrigin';
    }
  }
  return null;
}

function itemConsistent(item: Y.Item, store: Store, budget: Budget): boolean {
  const { parent, parentSub } = item;
  if (!(parent instanceof Y.AbstractType)) return false;
  // Every declared root is a map: nothing stands in it without a key.
  if (parent._item === null && parentSub === null) return false;
  const left = item.origin === null ? null : Y.getItem(store, item.origin);
  const right = item.rightOrigin === null ? null : Y.getItem(store, item.rightOrigin);
  if (left !== null && !isSibling(item, left)) return false;
  if (right !== null && !isSibling(item, right)) return false;
  if (parentSub !== null) return right === null;
  return reaches(item, 'left', left, budget) && reaches(item, 'right', right, budget);
}

function isSibling(item: Y.Item, other: Y.Item | Y.GC): boolean {
  return other instanceof Y.Item && other.parent === item.parent && other.parentSub === item.parentSub;
}

/** Whether `goal` stands on that side of the item. Honest neighbours are next to it, or behind concurrent insertions. */
function reaches(item: Y.Item, side: 'left' | 'right', goal: unknown, budget: Budget): boolean {
  if (goal === null) return true;
  for (let at = item[side]; at !== null; at = at[side]) {
    if (at === goal) return true;
    if (--budget.steps < 0) return false;
  }
  return false;
}

function isDeep(item: Y.Item): boolean {
  let depth = 0;
  for (let at: Y.Item | null = item; at !== null; depth++) {
    if (depth > maxDepth) return true;
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null;
  }
  return false;
}
