/** Fields of one row read together: half of a number in each of two fields is a number for whoever reads the row. */

/** How much of a long field's two ends is read beside its neighbours. What no end holds is no half of anything. */
const END = 160;

/** Fields of a row in their order, as one text; `at` are the places between them. */
export type SideBySide = { readonly text: string; readonly at: readonly number[] };

/** Joins the texts of a row. Empty ones are left out: they keep nothing apart. */
export function sideBySide(texts: readonly string[]): SideBySide {
  const at: number[] = [];
  let text = '';
  for (const part of texts) {
    if (part.trim() === '') continue;
    if (text !== '') {
      at.push(text.length);
      text += '\n';
    }
    text += part.length <= 2 * END ? part : `${part.slice(0, END)}\n\n${part.slice(-END)}`;
  }
  return { text, at };
}

/** Whether a span lies on both sides of a place between two fields. */
export function crosses(at: readonly number[], start: number, end: number): boolean {
  return at.some((place) => start < place && end > place + 1);
}
