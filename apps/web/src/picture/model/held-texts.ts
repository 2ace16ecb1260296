/** What stands in an editor and was not shared: each editor says here how its own is thrown away. */
export type HeldTexts = {
  /**
   * For an editor: `clear` throws away what it holds at this place (see `pathOf`) and says whether there was anything.
   * Gives back how to take the entry away.
   */
  register(path: string, clear: () => boolean): () => void;
  /** Throws away the held text at a place. False when nothing was held there. */
  clear(path: string): boolean;
};

export function createHeldTexts(): HeldTexts {
  const editors = new Map<string, Set<() => boolean>>();
  return {
    register(path, clear) {
      const here = editors.get(path) ?? new Set();
      editors.set(path, here.add(clear));
      return () => {
        here.delete(clear);
        if (here.size === 0) editors.delete(path);
      };
    },
    clear: (path) => [...(editors.get(path) ?? [])].map((clear) => clear()).some(Boolean),
  };
}
