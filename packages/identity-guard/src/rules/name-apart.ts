import { gradeWord, wordOf } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import { isOnlyName } from '../names/only-name.ts';
import type { Page } from '../page.ts';
import { inLetters } from '../text/letter-of.ts';
import { latinLetters, standsAt, unitsOf } from '../text/row-of.ts';
import { holds } from '../text/search.ts';
import { spansAround } from '../text/spans.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { type Hit, matches, matchesInSpans } from './rule.ts';

const spaced =
  /(?<![A-Za-zÀ-ɏ0-9])[A-Za-zÀ-ɏ](?:(?:[ ._*\-/]{1,2}|[,;:^=])[A-Za-zÀ-ɏ](?![A-Za-zÀ-ɏ0-9])){2,30}/gu;
const gaps = unitsOf(/[ ._*\-/,;:^=]/);

/** Whether a letter stands right before another that does, or behind it, with one or two signs between. */
function besideLetter(text: string, at: number, step: 1 | -1): boolean {
  let next = at + step;
  if (!standsAt(text, gaps, next)) return false;
  next += step;
  if (standsAt(text, gaps, next)) next += step;
  const beyond = text.charCodeAt(next + step);
  return (
    standsAt(text, latinLetters, next) &&
    !standsAt(text, latinLetters, next + step) &&
    !(beyond > 47 && beyond < 58)
  );
}

/** Whether a letter stands alone between two others that do. */
const holdsSpaced = (text: string, tokens: readonly Token[]): boolean =>
  placesOf(tokens).letters.some((place) => {
    const at = tokens[place]?.start ?? 0;
    return besideLetter(text, at, -1) && besideLetter(text, at, 1);
  });

/** Letters one by one: "A h m e d", "m.o.h.a.m.m.e.d". */
const letterByLetter = ({ text, tokens }: Page): readonly Hit[] =>
  matches(holdsSpaced(text, tokens) ? text : '', spaced, 'hold', ([row]) => {
    const joined = row.replace(/[^A-Za-zÀ-ɏ]/gu, '').toLowerCase();
    if (joined.length < 3) return false;
    // "E.b.b.a": no ordinary word is kept apart so.
    if (isOnlyName(joined) || (joined.length > 3 && gradeName(joined) === 'first')) return true;
    // "A h m e d i n": up to three letters of what comes next.
    for (let cut = joined.length - 1; cut >= 3 && joined.length - cut <= 3; cut -= 1)
      if (isOnlyName(joined.slice(0, cut))) return true;
    return joined.length >= 5 && gradeWord(joined) !== 2 && !/[,;:^=]/.test(row);
  });

const looseSigns = unitsOf(/[0-9@$!]/);
const looseRow = /(?<![A-Za-zÀ-ɏ0-9@$!])[A-Za-zÀ-ɏ0-9@$!](?: [A-Za-zÀ-ɏ0-9@$!](?![A-Za-zÀ-ɏ0-9])){2,15}/g;

/** Whether a letter and a digit or sign stand alone side by side, with more to come. */
function holdsLoose(text: string, tokens: readonly Token[]): boolean {
  const opens = (at: number): boolean => at < 0 || text[at] === ' ';
  return placesOf(tokens).letters.some((place) => {
    const at = tokens[place]?.start ?? 0;
    if (!standsAt(text, latinLetters, at)) return false;
    if (text[at - 1] === ' ' && text[at + 1] === ' ' && standsAt(text, looseSigns, at - 2))
      if (opens(at - 3)) return true;
    return (
      opens(at - 1) && text[at + 1] === ' ' && standsAt(text, looseSigns, at + 2) && text[at + 3] === ' '
    );
  });
}

/** The same with digits and signs for letters: "@ M 1 R". */
function signBySign({ text, tokens }: Page): readonly Hit[] {
  if (!holdsLoose(text, tokens)) return [];
  return matches(text, looseRow, 'hold', ([found]) => {
    const row = found.toLowerCase();
    const joined = inLetters(row).replace(/[^a-zà-ɏ]/g, '');
    return /[a-zà-ɏ]/.test(row) && (joined.length > 3 || /[@$!]/.test(row)) && isOnlyName(joined);
  });
}

const added = /\+(?<=[A-Za-zÀ-ɏ] ?\+) ?[A-Za-zÀ-ɏ]/;
const sum = /(?<![A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ]{1,12}(?:[ ]?\+[ ]?[A-Za-zÀ-ɏ]{1,12}){1,4}/gu;
/** "Mar- och sen -kus" */
const halves =
  /(?<![A-Za-zÀ-ɏ])\p{Lu}\p{Ll}{0,9}-[ ,]{1,2}(?:(?:och|sen|sedan|plus|därefter|följt av) ){1,2}-\p{Ll}{1,12}/gu;
/** "Yil-och-sen-maz" */
const chained = /(?<![A-Za-zÀ-ɏ])\p{Lu}\p{Ll}{0,9}-(?:(?:och|sen|plus)-){1,2}\p{Ll}{1,12}/gu;

/** Pieces with what adds them up between: "Sam + uel", "Mar- och sen -kus", "Yil-och-sen-maz". */
const addedUp = ({ text }: Page): readonly Hit[] => [
  ...(text.includes('+') && added.test(text)
    ? matchesInSpans(text, spansAround(text, '+', 15), sum, 'hold', ([found]) => {
        // "ti+to": days of the week.
        if (/^(?:må|ti|on|to|fr|lö|sö)(?: ?\+ ?(?:må|ti|on|to|fr|lö|sö))+$/i.test(found)) return false;
        const parts = found.toLowerCase().split(/[ +]+/);
        return (
          parts.some((part, at) => at + 1 < parts.length && isOnlyName(`${part}${parts[at + 1]}`)) ||
          isOnlyName(parts.join(''))
        );
      })
    : []),
  ...(text.includes(' -') ? matches(text, halves, 'hold') : []),
  ...(holds(text, /-(?:och|sen|plus)-/)
    ? matches(text, chained, 'hold', ([found]) => {
        const parts = found.toLowerCase().split(/-(?:(?:och|sen|plus)-)+/);
        return parts.every((part) => gradeWord(part) === 0) || isOnlyName(parts.join(''));
      })
    : []),
];

/** "Zey… nep", "Ha...mid": a name with a pause in it. */
const paused = /(?<!\p{L})\p{L}{2,8}(?:…|\.{2,3}) ?\p{Ll}{1,8}(?!\p{L})/gu;
/** '"Ye-hi-a"': syllables, in quotation marks. */
const syllables = /["']\p{Lu}\p{Ll}{0,3}(?:-\p{Ll}{1,4}){1,4}["']/gu;

/** Spoken haltingly, as one does who will not say a name. */
const haltingly = ({ text }: Page): readonly Hit[] => [
  ...(text.includes('..') || text.includes('…')
    ? matches(text, paused, 'hold', ([told]) => {
        const [one = '', other = ''] = told.toLowerCase().split(/[….]+ ?/);
        const joined = one + other;
        return (
          gradeWord(joined) !== 2 &&
          gradeName(joined) !== undefined &&
          (gradeWord(one) === 0 || gradeWord(other) === 0)
        );
      })
    : []),
  ...(text.includes('"') || text.includes("'")
    ? matches(text, syllables, 'hold', ([told]) => {
        const parts = told.toLowerCase().replace(/["']/g, '').split('-');
        const joined = parts.join('');
        // "'U-land'": a letter before a word.
        if (parts.length === 2 && parts[0]?.length === 1 && gradeWord(parts[1] ?? '') === 2) return false;
        return joined.length > 3 && gradeWord(joined) === 0 && parts.some((part) => gradeWord(part) === 0);
      })
    : []),
];

const shortWords = new Set('en ni vi de är ej nu så om på av att för du ha få se ta må än al i'.split(' '));
/** A blank inside the name: "Ah med", and "AHM ED" where all letters are capitals. */
function inTwo({ tokens }: Page): readonly Hit[] {
  const hits: Hit[] = [];
  for (const at of placesOf(tokens).capitals) {
    const [one, two] = [tokens[at], tokens[at + 1]];
    if (one === undefined || (one.shape !== 'capital' && one.shape !== 'upper') || one.text.length > 5)
      continue;
    if (
      two?.kind !== 'word' ||
      two.shape !== (one.shape === 'upper' ? 'upper' : 'lower') ||
      two.tight ||
      two.text.length > 7
    )
      continue;
    if (!(wordOf(one) === 0 || wordOf(two) === 0 || (one.text.length <= 2 && !shortWords.has(one.lower))))
      continue;
    const joined = one.lower + two.lower;
    if (joined.length >= 5 && gradeWord(joined) === 0 && gradeName(joined) === 'first')
      hits.push({ start: one.start, end: two.end, strength: 'hold' });
  }
  return hits;
}

/** Names whose letters, syllables or pieces are kept apart by blanks, signs, pauses and small words. */
export function namesKeptApart(page: Page): readonly Hit[] {
  return [...letterByLetter(page), ...signBySign(page), ...addedUp(page), ...haltingly(page), ...inTwo(page)];
}
