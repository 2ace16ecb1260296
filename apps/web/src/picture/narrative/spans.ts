import type { Text } from '@codemirror/state';

/** A place in a text, in UTF-16 offsets. */
export type Span = { readonly start: number; readonly end: number };

/** The spans in order, with those that meet joined. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}

/** The spans widened to whole words and numbers: a half of either says too much. */
export function toTokens(text: Text, spans: readonly Span[]): readonly Span[] {
  const content = text.toString();
  return joinSpans(
    spans.map(({ start, end }) => {
      let from = clamp(start, content);
      let to = clamp(end, content);
      while (from > 0 && isInWord(content, from - 1)) from--;
      while (to < content.length && isInWord(content, to)) to++;
      return { start: from, end: to };
    }),
  );
}

/** The spans widened to whole paragraphs. */
export function toParagraphs(text: Text, spans: readonly Span[]): readonly Span[] {
  const length = text.length;
  return joinSpans(
    spans.map(({ start, end }) => ({
      start: text.lineAt(Math.min(start, length)).from,
      end: text.lineAt(Math.min(end, length)).to,
    })),
  );
}

function clamp(position: number, content: string): number {
  return Math.max(0, Math.min(position, content.length));
}

/** Letters, digits, marks, what joins them inside of a word, and halves of characters outside the basic plane. */
export function isInWord(content: string, index: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}\p{Cf}_@\u00AD\uD800-\uDFFF]/u.test(content.charAt(index)) || isJoint(content, index)
  );
}

/** A hyphen, full stop, apostrophe or slash between two characters of a word. */
function isJoint(content: string, index: number): boolean {
  if (!/[-\u2010-\u2015.'\u2019/:+&]/u.test(content.charAt(index))) return false;
  return isLetterOrDigit(content.charAt(index - 1)) && isLetterOrDigit(content.charAt(index + 1));
}

function isLetterOrDigit(character: string): boolean {
  return /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(character);
}
