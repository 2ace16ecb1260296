/** Where edits wait for their ack so that they outlive the page: a port, and the simplest thing behind it. */

/** Names a kept edit. Only the store knows what it says. */
export type EditKey = string;

export type KeptEdit = { readonly key: EditKey; readonly update: Uint8Array };

/**
 * The edits of one account in one picture that are not acknowledged yet, and nothing else. Nothing here fails: a store
 * that cannot keep what it was given loses it with the page, as if there were no store.
 */
export type EditStore = {
  /**
   * Hands over, each once and in the order they were written, the edits that no living page works on any more: at first
   * those that are there (perhaps none), later those of pages that have ended meanwhile. From now on they are this page's.
   * Returns the function that ends it.
   */
  claim(take: (edits: readonly KeptEdit[]) => void): () => void;
  /** Keeps an edit until it is dropped. What is kept and dropped in one turn is kept and dropped together. */
  keep(update: Uint8Array): EditKey;
  drop(keys: readonly EditKey[]): void;
};

export type MemoryEditStore = EditStore & {
  /** What is kept now, oldest first. */
  readonly kept: () => readonly KeptEdit[];
};

/** A store in memory: it outlives a connection, not the page. */
export function createMemoryEditStore(): MemoryEditStore {
  const edits = new Map<EditKey, Uint8Array>();
  let count = 0;
  const kept = (): readonly KeptEdit[] => [...edits].map(([key, update]) => ({ key, update }));
  return {
    kept,
    claim(take) {
      take(kept());
      return () => undefined;
    },
    keep(update) {
      count += 1;
      edits.set(String(count), update);
      return String(count);
    },
    drop(keys) {
      for (const key of keys) edits.delete(key);
    },
  };
}
