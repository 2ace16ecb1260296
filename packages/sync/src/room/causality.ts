/**
 * What the author of an insertion must have seen: everything the insertion builds on. Whoever inserts between two
 * neighbours sees them side by side; so what stands between them here must have been unknown there. Yjs puts an
 * impossible insertion in different places, depending on the order in which a copy hears of things.
 */
import * as Y from 'yjs';

/** When items came to this copy: an item never builds on one that came later. Items it was made with have no time. */
export type Arrivals = WeakMap<Y.Item, number>;

/** What one client has seen, as far as its insertions tell. */
export type Past = {
  /** The client's next insertion. False when it took too many steps to find out. */
  learn(item: Y.Item): boolean;
  /** Whether the client knew this item when it made the last insertion learnt. Only asked of items since `earliest`. */
  knew(item: Y.Item): boolean;
};

/** Begins with nothing. What came before `earliest` is not looked into: it builds on nothing that came later. */
export function createPast(
  store: Y.Doc['store'],
  arrivals: Arrivals,
  earliest: number,
  budget: { steps: number },
): Past {
  // Whoever knows an item of a client knows all earlier ones of that client.
  const known = new Map<number, number>();

  function learnOf({ client, clock }: Y.ID): Y.ID[] {
    const seen = known.get(client) ?? -1;
    if (clock <= seen) return [];
    known.set(client, clock);
    const more: Y.ID[] = [];
    const structs = store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, clock); index >= 0; index--) {
      const struct = structs[index];
      if (struct === undefined || struct.id.clock + struct.length - 1 <= seen) break;
      budget.steps -= 1;
      if (!(struct instanceof Y.Item)) continue;
      if ((arrivals.get(struct) ?? Number.POSITIVE_INFINITY) < earliest && earliest > 0) break;
      more.push(...buildsOn(struct));
    }
    return more;
  }

  return {
    learn(item) {
      const open = buildsOn(item);
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        open.push(...learnOf(next));
        if (budget.steps < 0) return false;
      }
      return true;
    },
    knew: ({ id }) => (known.get(id.client) ?? -1) >= id.clock,
  };
}

/** What an item directly builds on: its neighbours, its parent, and the item its client made before. */
function buildsOn({ id, origin, rightOrigin, parent }: Y.Item): Y.ID[] {
  const holder = parent instanceof Y.AbstractType ? (parent._item?.id ?? null) : null;
  const before = id.clock > 0 ? Y.createID(id.client, id.clock - 1) : null;
  return [origin, rightOrigin, holder, before].filter((known) => known !== null);
}
