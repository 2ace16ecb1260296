/** One replacement in a text: at `at`, take away `remove` code units and put in `insert`. */
export type TextChange = { readonly at: number; readonly remove: number; readonly insert: string };

/**
 * Small replacements that turn one text into another, the last place first, so that they can be done in order. Words
 * that both texts have stay untouched: what others write between two changes is neither doubled nor moved.
 */
export function textChanges(before: string, after: string): TextChange[] {
  const old = words(before);
  const fresh = words(after);
  const changes: TextChange[] = [];
  let at = before.length;
  let end = after.length;
  let [i, j] = [old.length, fresh.length];
  for (const [keptOld, keptFresh] of [...commonWords(old, fresh), [-1, -1] as const]) {
    const removed = old.slice(keptOld + 1, i).join('').length;
    const inserted = fresh.slice(keptFresh + 1, j).join('').length;
    if (removed > 0 || inserted > 0) {
      changes.push(trimmed(before.slice(at - removed, at), after.slice(end - inserted, end), at - removed));
    }
    const kept = old[keptOld]?.length ?? 0;
    at -= removed + kept;
    end -= inserted + kept;
    [i, j] = [keptOld, keptFresh];
  }
  return changes;
}

/** Words with the space behind them: bare spaces would match each other all over a text. */
function words(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** Indexes of a longest common sequence of words, the last pair first. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  // lengths[i, j]: how many words the first i of a and the first j of b have in common, in order.
  const lengths = new Uint16Array((a.length + 1) * width);
  const common = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      lengths[i * width + j] =
        a[i - 1] === b[j - 1] ? common(i - 1, j - 1) + 1 : Math.max(common(i - 1, j), common(i, j - 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [a.length, b.length]; i > 0 && j > 0; ) {
    if (a[i - 1] === b[j - 1]) pairs.push([--i, --j]);
    else if (common(i - 1, j) >= common(i, j - 1)) i--;
    else j--;
  }
  return pairs;
}

/** Leaves out what both sides of a replacement begin and end with. */
function trimmed(before: string, after: string, at: number): TextChange {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  // Half a surrogate pair must not be cut off: Yjs would turn it into a replacement character.
  if (start > 0 && isHighSurrogate(before, start - 1)) start--;
  if (
    end > 0 &&
    (isHighSurrogate(before, before.length - end - 1) || isHighSurrogate(after, after.length - end - 1))
  ) {
    end--;
  }
  return {
    at: at + start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  };
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
