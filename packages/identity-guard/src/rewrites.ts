import type { Finding } from './finding.ts';
import { groupWording } from './group-wording.ts';
import { rewriteTexts } from './rewrite-texts.ts';

export type Rewrite = { readonly start: number; readonly end: number; readonly replacement: string };

/**
 * What a click on the suggestion does to the text: the span and what replaces it. Identifiers and names are taken
 * out with a blank beside them; combinations become a group. Undefined where only the author can rewrite.
 */
export function rewriteOf(text: string, finding: Finding): Rewrite | undefined {
  const { start, end } = finding;
  if (start < 0 || end > text.length || start >= end) return undefined;
  const made = finding.rewrite === undefined ? groupWording(finding.rule, text, start, end) : undefined;
  if (made !== undefined) return fitted(text, made.start, made.end, made.wording);
  const key = finding.rewrite ?? (finding.kind === 'identifier' ? 'rewrite.remove' : undefined);
  const wording = key === undefined ? undefined : rewriteTexts[key];
  return wording === undefined ? undefined : fitted(text, start, end, wording);
}

const manyOf =
  /^(?:barn|yngre|äldre|unga|vuxna|personer|familjer|företrädare|näringsidkare|en del|flera|i gruppen)/;
const saidOf =
  /^((?: (?:på|i|vid|från|hos) [^ .,]+)?(?: som)? (?:är|var|blev|har blivit|har varit) (?:nu |inte |redan |åter )?)(\p{L}{4,})(?=[ .,;!?]|$)/u;

/** "är utredd" of one is "är utredda" of many; undefined where the word is none that bends so. */
function ofMany(word: string): string | undefined {
  if (/^(?:bland|ibland|alltid|mest|först|bäst|fort)$/.test(word)) return undefined;
  if (word.endsWith('ad')) return `${word}e`;
  if (/.{2}(?:d|[knps]t|ig|sk|sjuk|trygg)$/.test(word)) return `${word}a`;
  return /.{2}[kprstv]en$/.test(word) ? `${word.slice(0, -2)}na` : undefined;
}

/** The wording as it stands there: without what the text says already, with a capital where a sentence begins. */
function fitted(text: string, start: number, end: number, wording: string): Rewrite {
  if (wording === '') {
    const from = text[start - 1] === ' ' && /^([ .,;:!?)]|$)/.test(text.slice(end)) ? start - 1 : start;
    return { start: from, end, replacement: '' };
  }
  // "på A-skolan" already says where.
  const placed = /^ (på|i|vid|från|med|som|utanför|kring|ovanför|bredvid) /.test(text.slice(end, end + 12));
  const fitting = placed ? wording.replace(/ i området$/, '') : wording;
  const opens = /(^|[.!?:\n]\s*)$/.test(text.slice(Math.max(0, start - 6), start));
  const said = opens ? fitting.charAt(0).toUpperCase() + fitting.slice(1) : fitting;
  const [, between = '', word = ''] = (manyOf.test(wording) && saidOf.exec(text.slice(end))) || [];
  // Said of the group itself, not of somebody before it: "Läraren som slog en elev är …".
  const isItsOwn = opens || between.includes(' som ') || /(?:att|och|men|när) $/.test(text.slice(0, start));
  const bent = isItsOwn ? ofMany(word) : undefined;
  return bent === undefined
    ? { start, end, replacement: said }
    : { start, end: end + between.length + word.length, replacement: `${said}${between}${bent}` };
}
