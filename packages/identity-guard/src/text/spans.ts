/** Parts of a text in which alone an expression can match, where what a match needs is told without the expression. */

/** Every match that begins in a span lies wholly in it, together with what the expression looks at behind the match. */
export type Span = { readonly start: number; readonly end: number };

/** Every match of a global expression that no empty text matches, in spans that stand in order and do not overlap. */
export function matchesWithin(text: string, expression: RegExp, spans: readonly Span[]): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  for (const { start, end } of spans) {
    // What stands behind the span is cut off: else the search for a next match would go on to the end of the text.
    const cut = end < text.length ? text.slice(0, end) : text;
    expression.lastIndex = start;
    for (let match = expression.exec(cut); match !== null; match = expression.exec(cut)) {
      // It ends where the text is cut, and may be a match of the cut text only.
      if (expression.lastIndex === end && end < text.length) break;
      all.push(match);
    }
  }
  return all;
}

/** Adds a span behind those that begin before it; what overlaps is one span. */
export function addSpan(spans: Span[], start: number, end: number): void {
  const last = spans.at(-1);
  if (last === undefined || last.end < start) spans.push({ start: Math.max(0, start), end });
  else if (end > last.end) spans[spans.length - 1] = { start: last.start, end };
}

/** What stands no farther than `reach` from one of the signs. */
export function spansAround(text: string, sign: string, reach: number): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    addSpan(spans, at - reach, at + 1 + reach);
  return spans;
}
