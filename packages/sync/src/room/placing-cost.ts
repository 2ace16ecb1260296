/**
 * What it will cost Yjs to place the insertions of an update, told before they are placed. For every item Yjs walks over
 * what stands between the two neighbours it names: nothing, or what others wrote there at the same time. A crafted
 * update makes it walk over thousands of items thousands of times (6,000 items named so take seconds).
 */
import * as Y from 'yjs';
import { maxPlacingSteps } from './limits.ts';

type Store = Y.Doc['store'];
type Struct = Y.Item | Y.GC;
type Place = {
  /** Old items between the old neighbours. */
  readonly width: number;
  /** New items that go between them, and how many of those the last one may have had to be compared with. */
  items: number;
  between: number;
  last: Y.Item | null;
};
type Anchors = { readonly left: Struct | null; readonly right: Struct | null };

/** Whether the new `items` of an update, which leaves no gap, can be placed in `doc` within the limit. */
export function isPlaceable(doc: Y.Doc, items: readonly Y.Item[]): boolean {
  const budget = { steps: maxPlacingSteps };
  const anchors = anchorFinder(doc.store, items);
  // Items that end up between the same old neighbours may have to be compared with each other, too.
  const places = new Map<unknown, Map<unknown, Place>>();
  for (const item of items) {
    const found = anchors(item);
    if (found === null) return false;
    const { left, right } = found;
    const start = left ?? (right === null ? placeName(item) : null);
    let row = places.get(start);
    if (row === undefined) {
      row = new Map();
      places.set(start, row);
    }
    let place = row.get(right);
    if (place === undefined) {
      place = { width: widthOf(doc, item, found, budget), items: 0, between: 0, last: null };
      row.set(right, place);
    }
    if (!isNextTo(item, place.last)) place.between = place.items;
    budget.steps -= place.width + place.between;
    place.items++;
    place.last = item;
    if (budget.steps < 0) return false;
  }
  return true;
}

/** Finds the old neighbours of new items, through new neighbours. Null for neighbours that go round in a circle. */
function anchorFinder(store: Store, items: readonly Y.Item[]): (item: Y.Item) => Anchors | null {
  const byClient = new Map<number, Y.Item[]>();
  for (const item of items) {
    const own = byClient.get(item.id.client);
    if (own === undefined) byClient.set(item.id.client, [item]);
    else own.push(item);
  }
  const sides = { origin: new Map<Y.Item, Struct | null>(), rightOrigin: new Map<Y.Item, Struct | null>() };

  function anchor(item: Y.Item, side: 'origin' | 'rightOrigin'): Struct | null | undefined {
    const known = sides[side];
    const passed: Y.Item[] = [];
    let at = item;
    let found: Struct | null | undefined;
    while (found === undefined) {
      found = known.get(at);
      if (found !== undefined) break;
      passed.push(at);
      if (passed.length > items.length) return undefined;
      const id = at[side];
      if (id === null) found = null;
      else if (id.clock < Y.getState(store, id.client)) found = Y.getItem(store, id);
      else {
        const next = itemWith(byClient.get(id.client), id.clock);
        // Not an item of this update: the edit waits for something, which is found out later.
        if (next === null) found = null;
        else at = next;
      }
    }
    for (const each of passed) known.set(each, found);
    return found;
  }

  return (item) => {
    const left = anchor(item, 'origin');
    const right = anchor(item, 'rightOrigin');
    return left === undefined || right === undefined ? null : { left, right };
  };
}

function itemWith(items: readonly Y.Item[] | undefined, clock: number): Y.Item | null {
  if (items === undefined) return null;
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined) return null;
    if (clock < item.id.clock) high = middle - 1;
    else if (clock >= item.id.clock + item.length) low = middle + 1;
    else return item;
  }
  return null;
}

/** How many old items stand between the old neighbours. */
function widthOf(doc: Y.Doc, item: Y.Item, { left, right }: Anchors, budget: { steps: number }): number {
  // Between two characters of one item.
  if (left === right && left !== null) return 0;
  if (left instanceof Y.Item) return walk(left.right, 'right', right, budget);
  if (right instanceof Y.Item) return walk(right.left, 'left', null, budget);
  return left === null && right === null ? walk(lastOrFirst(doc, item), ...outward(item), budget) : 0;
}

function walk(
  from: Struct | null,
  side: 'left' | 'right',
  until: Struct | null,
  budget: { steps: number },
): number {
  let steps = 0;
  for (let at = from; at instanceof Y.Item && at !== until; at = at[side]) {
    steps++;
    if (--budget.steps < 0) break;
  }
  return steps;
}

/** A key holds its newest value and leads back to the older ones; a text begins at its start. */
function outward({ parentSub }: Y.Item): ['left' | 'right', null] {
  return [parentSub === null ? 'right' : 'left', null];
}

function lastOrFirst(doc: Y.Doc, item: Y.Item): Y.Item | null {
  // In a decoded update the parent is still a name or an id.
  const parent: unknown = item.parent;
  const type = typeof parent === 'string' ? doc.share.get(parent) : typeOf(doc.store, parent);
  if (type === undefined) return null;
  return item.parentSub === null ? type._start : (type._map.get(item.parentSub) ?? null);
}

function typeOf(store: Store, parent: unknown): Y.AbstractType<unknown> | undefined {
  if (!(parent instanceof Y.ID) || parent.clock >= Y.getState(store, parent.client)) return undefined;
  const holder = Y.getItem(store, parent);
  return holder instanceof Y.Item && holder.content instanceof Y.ContentType
    ? holder.content.type
    : undefined;
}

/** A name for "the beginning of this parent", the same for every item that names it. */
function placeName({ parent, parentSub }: Y.Item): string {
  const named: unknown = parent;
  const name = named instanceof Y.ID ? `${named.client}:${named.clock}` : `${named}`;
  return `${name}/${parentSub ?? ''}`;
}

/** Typing on, or typing in front: the item stands right beside the last one, between it and that one's neighbour. */
function isNextTo(item: Y.Item, last: Y.Item | null): boolean {
  if (last === null) return false;
  const { origin, rightOrigin } = item;
  const goesOn = Y.compareIDs(origin, last.lastId) && Y.compareIDs(rightOrigin, last.rightOrigin);
  return goesOn || (Y.compareIDs(rightOrigin, last.id) && Y.compareIDs(origin, last.origin));
}
