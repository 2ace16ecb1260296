import { originalSpan, type Reading } from './normalise.ts';

/** A second way to read a text, and where it differs from the first: offsets into the second reading's text. */
export type Unveiled = {
  readonly reading: Reading;
  readonly changed: readonly { readonly start: number; readonly end: number }[];
};

// Letters, digits and signs one by one: "n o r r a _ p l u g g e t", "S-t-o-r-g-a-t-a-n", "0*7*0*1".
const apart =
  /(?<![\p{L}\p{N}])(?:@ ?)?[\p{L}\p{N}](?:(?:[^\p{L}\p{N}\n,;:!?()]{1,3}|\n)[\p{L}\p{N}](?![\p{L}\p{N}])){3,120}/gu;
const bracketAt = / ?[[({<] ?(?:at|a|snabel-?a|snabela|@) ?[\])}>] ?| snabel-? ?a /giu;
const bracketDot = / ?[[({<] ?(?:\.|dot|punkt|prick) ?[\])}>] ?/giu;
const readOut = / ?[[({<]? ?(?:punkt|dot|prick) ?[\])}>]? ?/giu;
const signWords = / (?:understreck|underscore) /giu;
const slashWords = / (?:snedstreck|slash) /giu;
const hiddenScheme = /hxxp/giu;
const spelledDot = / (?:punkt|dot|prick) ?(?=(?:se|com|nu|net|org|me|tv|io|gg)(?![\p{L}\p{N}]))/giu;
const worth =
  /[\p{L}\p{N}][^\p{L}\p{N}]{1,3}[\p{L}\p{N}][^\p{L}\p{N}]{1,3}[\p{L}\p{N}](?![\p{L}\p{N}])|hxxp|[[({<] ?(?:\.|at|a|dot|punkt|prick|snabel|@)|snabel|underst?r|underscore|snedstreck|slash| (?:punkt|dot|prick) /iu;

type Edit = { readonly start: number; readonly end: number; readonly to: string };

function signs(text: string): Edit[] {
  const edits: Edit[] = [];
  const replace = (expression: RegExp, to: string): void => {
    for (const match of text.matchAll(expression))
      edits.push({ start: match.index, end: match.index + match[0].length, to });
  };
  replace(hiddenScheme, 'http');
  replace(bracketAt, '@');
  replace(bracketDot, '.');
  replace(signWords, '_');
  replace(slashWords, '/');
  replace(spelledDot, '.');
  // "anders punkt lind snabel-a …": the word for a dot among other words for signs.
  if (/snabel|understreck|underscore|snedstreck/i.test(text)) replace(readOut, '.');
  return edits;
}

/** What stands between single letters and only keeps them apart; two blanks keep words apart. */
function joined(match: string): Edit[] {
  const edits: Edit[] = [];
  for (const gap of match.matchAll(/[^\p{L}\p{N}]+/gu)) {
    if (gap.index === 0) {
      edits.push({ start: 0, end: gap[0].length, to: '@' });
      continue;
    }
    const sign = /[_@]/.exec(gap[0])?.[0];
    const to = /^ {2,}$/.test(gap[0]) ? ' ' : gap[0].length > 1 && sign !== undefined ? sign : '';
    edits.push({ start: gap.index, end: gap.index + gap[0].length, to });
  }
  return edits;
}

/**
 * Reads a text as one who knows the tricks: letters kept apart are put together, and words for signs become signs.
 * Returns nothing where both readings are the same, which is nearly always.
 */
export function unveil(first: Reading): Unveiled | undefined {
  const { text } = first;
  if (!worth.test(text)) return undefined;
  const edits = signs(text);
  for (const match of text.matchAll(apart))
    for (const edit of joined(match[0]))
      edits.push({ start: match.index + edit.start, end: match.index + edit.end, to: edit.to });
  if (edits.length === 0) return undefined;
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const changed: { start: number; end: number }[] = [];
  const keep = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) {
      const span = originalSpan(first, i, i + 1);
      starts.push(span.start);
      ends.push(span.end);
    }
    out += text.slice(from, to);
  };
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at) continue;
    keep(at, edit.start);
    const from = out.length;
    const span = originalSpan(first, edit.start, edit.end);
    for (let i = 0; i < edit.to.length; i += 1) {
      starts.push(span.start);
      ends.push(span.end);
    }
    out += edit.to;
    changed.push({ start: from, end: out.length });
    at = edit.end;
  }
  keep(at, text.length);
  return { reading: { text: out, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }, changed };
}
