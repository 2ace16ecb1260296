/** The only time there is in a simulation: a queue of things that happen. */
export type Timeline = {
  now(): number;
  /** Calls back once after `ms`; the returned function cancels it. */
  after(ms: number, callback: () => void): () => void;
  /** Lets `ms` pass: everything due happens, in order of time (then of asking). */
  pass(ms: number): void;
};

type Happening = { readonly at: number; readonly order: number; callback: (() => void) | null };

export function createTimeline(start: number): Timeline {
  let now = start;
  let order = 0;
  const heap: Happening[] = [];

  function isEarlier(a: Happening, b: Happening): boolean {
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  function swap(i: number, j: number): void {
    const [a, b] = [heap[i], heap[j]];
    if (a === undefined || b === undefined) return;
    heap[i] = b;
    heap[j] = a;
  }

  function precedes(i: number, j: number): boolean {
    const [a, b] = [heap[i], heap[j]];
    return a !== undefined && b !== undefined && isEarlier(a, b);
  }

  function push(happening: Happening): void {
    heap.push(happening);
    for (let i = heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!precedes(i, parent)) break;
      swap(i, parent);
      i = parent;
    }
  }

  function pop(): void {
    swap(0, heap.length - 1);
    heap.pop();
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      const least = precedes(left + 1, left) ? left + 1 : left;
      if (!precedes(least, i)) break;
      swap(i, least);
      i = least;
    }
  }

  return {
    now: () => now,
    after(ms, callback) {
      const happening: Happening = { at: now + Math.max(0, ms), order: order++, callback };
      push(happening);
      return () => {
        happening.callback = null;
      };
    },
    pass(ms) {
      const end = now + ms;
      for (let next = heap[0]; next !== undefined && next.at <= end; next = heap[0]) {
        pop();
        now = next.at;
        next.callback?.();
      }
      now = end;
    },
  };
}
