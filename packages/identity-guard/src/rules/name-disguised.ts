import { gradeWord, wordOf } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { inLetters } from '../text/letter-of.ts';
import { inFocus } from '../text/may-match.ts';
import { unitsOf } from '../text/row-of.ts';
import { holds } from '../text/search.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { dressedNames } from './name-dressed.ts';
import { namesInPieces } from './name-in-pieces.ts';
import { hasCapitalInside, namesRespelled } from './name-respelled.ts';
import { namesRunTogether } from './name-run-together.ts';
import { type Hit, hasAny, matches, type Rule } from './rule.ts';

/** A known name, and not also an ordinary word. */
const isName = (lower: string): boolean => {
  const grade = gradeName(lower);
  return (grade === 'first' || grade === 'last') && gradeWord(lower) !== 2;
};

const letters = unitsOf(/[A-Za-zÀ-ɏ]/);
const signs = unitsOf(/[0-9@$!€|*_.\-/\\~]/);
const endings = unitsOf(/[.!\-/]/);
const isSign = (code: number): boolean => signs[code] === 1 || code === 0x20ac;

/** "A***d", "Sv*n-Er*k", "K*r*m" */
const starred =
  /^\p{Lu}(?:\p{L}{0,3}\*{1,8}\p{L}{0,8}|\p{L}{0,8}(?:\*\p{L}{1,8}){2,6}|\p{L}{1,3}\*\p{L}{1,4})\*?(?:-\p{Lu}[\p{L}*]{1,8})?$/u;

const looseSigns = /(?<![^ ])[0-9@$!] [A-Za-zÀ-ɏ](?= )|(?<![^ ])[A-Za-zÀ-ɏ] [0-9@$!](?= )/;
const looseRow = /(?<![A-Za-zÀ-ɏ0-9@$!])[A-Za-zÀ-ɏ0-9@$!](?: [A-Za-zÀ-ɏ0-9@$!](?![A-Za-zÀ-ɏ0-9])){2,15}/g;
const added = /[A-Za-zÀ-ɏ] ?\+ ?[A-Za-zÀ-ɏ]/;
const day = /^(?:må|ti|on|to|fr|lö|sö|mån|tis|ons|tor|tors|fre|lör|sön)$/;
const reversed = (word: string): string => [...word].reverse().join('');
const shortWords = new Set('en ni vi de är ej nu så om på av att för du ha få se ta må än al i'.split(' '));
const backwards = oneOf(
  'baklänges bakifrån bakvänt bakvänd bakvända spegelvänt spegelvänd spegelvända bakfram spegeln'.split(' '),
);
const turning = oneLike(/^(?:höger|hållet|vänd(?:er|a)?)$/);
/** "från höger till vänster", "vänd på namnen" */
const turned =
  /från höger till vänster|åt (?:andra|fel|motsatt) håll(?:et)?|vänd(?:er|a)? (?:på )?(?:namn|bokst)/;

/** Whether a sign may make a row of what it stands in: not so what ends a word, and what stands alone. */
function joins(text: string, { start, end }: Token): boolean {
  const [before, code, after] = [text.charCodeAt(start - 1), text.charCodeAt(start), text.charCodeAt(end)];
  if (letters[after] === 1 || isSign(after)) return isSign(code);
  return isSign(code) && endings[code] !== 1 && (letters[before] === 1 || isSign(before));
}

/** Rows of letters, digits and signs with a sign within the first thirty, but for words with signs that end them. */
function dressedUp(
  text: string,
  tokens: readonly Token[],
): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.kind === 'word' || token.start < at || !joins(text, token)) continue;
    let start = token.start;
    while (start > at && (letters[text.charCodeAt(start - 1)] === 1 || isSign(text.charCodeAt(start - 1))))
      start -= 1;
    let sign = -1;
    let plain = true;
    let lettered = false;
    for (at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (letters[code] === 1) {
        lettered = true;
        if (sign >= 0) plain = false;
      } else if (isSign(code)) {
        if (sign < 0) sign = at;
        if (endings[code] !== 1) plain = false;
      } else break;
    }
    if (lettered && sign >= 0 && sign - start <= 30 && !plain)
      found.push({ start, end: Math.min(at, sign + 41) });
  }
  return found;
}

const spaced =
  /(?<![A-Za-zÀ-ɏ0-9])[A-Za-zÀ-ɏ](?:(?:[ ._*\-/]{1,2}|[,;:^=])[A-Za-zÀ-ɏ](?![A-Za-zÀ-ɏ0-9])){2,30}/gu;
const gaps = unitsOf(/[ ._*\-/,;:^=]/);

/** Whether a letter alone stands right after another that does: the second of at least three. */
function holdsSpaced(text: string, tokens: readonly Token[]): boolean {
  return placesOf(tokens).letters.some((place) => {
    let at = (tokens[place]?.start ?? 0) - 1;
    if (gaps[text.charCodeAt(at)] !== 1) return false;
    if (gaps[text.charCodeAt(at - 1)] === 1) at -= 1;
    const before = text.charCodeAt(at - 2);
    return letters[text.charCodeAt(at - 1)] === 1 && letters[before] !== 1 && !(before > 47 && before < 58);
  });
}

function find(page: Page): Hit[] {
  const { text, tokens } = page;
  const hits: Hit[] = [];
  // Letters one by one: "A h m e d", "m.o.h.a.m.m.e.d".
  for (const hit of matches(holdsSpaced(text, tokens) ? text : '', spaced, 'hold')) {
    const joined = text
      .slice(hit.start, hit.end)
      .replace(/[^A-Za-zÀ-ɏ]/gu, '')
      .toLowerCase();
    if (joined.length < 3) continue;
    // "E.b.b.a": no ordinary word is kept apart so.
    let found = isName(joined) || (joined.length > 3 && gradeName(joined) === 'first');
    for (let cut = joined.length - 1; cut >= 3 && !found; cut -= 1)
      found = isName(joined.slice(0, cut)) && joined.length - cut <= 3;
    if (found) hits.push(hit);
    else if (joined.length >= 5 && gradeWord(joined) !== 2 && !/[,;:^=]/.test(text.slice(hit.start, hit.end)))
      hits.push(hit);
  }
  // The same with signs for letters: "@ M 1 R".
  if (placesOf(tokens).letters.length > 0 && looseSigns.test(text))
    for (const hit of matches(text, looseRow, 'hold')) {
      const row = text.slice(hit.start, hit.end).toLowerCase();
      const joined = inLetters(row).replace(/[^a-zà-ɏ]/g, '');
      if (/[a-zà-ɏ]/.test(row) && (joined.length > 3 || /[@$!]/.test(row)) && isName(joined)) hits.push(hit);
    }
  // Digits and signs for letters: "4hmed", "Moh@mmed".
  for (const hit of dressedUp(text, tokens)) {
    if (!inFocus(text, hit.start, hit.end)) continue;
    const written = text.slice(hit.start, hit.end);
    const raw = /[.!,\-/]+$/u.test(written) ? written.replace(/[.!,\-/]+$/u, '') : written;
    if (!/[A-Za-zÀ-ɏ]/u.test(raw) || !/[0-9@$!€|*_.\-/\\~]/.test(raw)) continue;
    if (
      /^[^@]+@[^@]+\./.test(raw) ||
      (/^[A-Za-zÀ-ɏ]+-?[0-9]+$/u.test(raw) && !/^\p{Lu}\p{Ll}{2,}[0-9]$/u.test(raw))
    )
      continue;
    const plain = /[0-9@$!€|]/.test(raw) ? inLetters(raw.toLowerCase()) : raw.toLowerCase();
    const joined = plain.replace(/[^A-Za-zÀ-ɏ]/gu, '');
    // "O1iver": a one that stands for an l.
    const withL = /^\p{L}+1\p{L}+$/u.test(raw) ? raw.toLowerCase().replace('1', 'l') : '';
    // "M@r|a"
    const withI = raw.includes('|') ? inLetters(raw.toLowerCase().replace('|', 'i')) : '';
    if (
      /[0-9@$!€|]/.test(raw) &&
      joined.length >= 4 &&
      (isName(joined) ||
        isName(withL) ||
        isName(withI) ||
        (/[0-9@$]/.test(raw.slice(0, -1)) && gradeName(joined) === 'first'))
    )
      hits.push({ start: hit.start, end: hit.start + raw.length, strength: 'hold' });
    else if (/[*_.\-/\\~]/.test(raw)) {
      const parts = raw
        .toLowerCase()
        .split(/[^A-Za-zÀ-ɏ]+/u)
        .filter((part) => part !== '');
      // "ti–to 16–22"
      if (parts.every((part) => day.test(part))) continue;
      const broken = parts.length >= 2 && parts.some((part) => gradeWord(part) !== 2 || part.length < 3);
      if (broken && joined.length >= 4 && joined.length <= 14 && isName(joined) && gradeWord(joined) === 0)
        hits.push({ start: hit.start, end: hit.start + raw.length, strength: 'hold' });
      else if (starred.test(raw))
        hits.push({ start: hit.start, end: hit.start + raw.length, strength: 'hold' });
      for (const part of raw.split(/[_]+/)) {
        if (raw.includes('_') && part.length >= 3 && isName(part.toLowerCase()))
          hits.push({ start: hit.start, end: hit.start + raw.length, strength: 'hold' });
      }
    }
  }
  hits.push(...dressedNames(page));
  // "Sam + uel"
  if (text.includes('+') && added.test(text))
    for (const hit of matches(
      text,
      /(?<![A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ]{1,12}(?:[ ]?\+[ ]?[A-Za-zÀ-ɏ]{1,12}){1,4}/gu,
      'hold',
    )) {
      const parts = text.slice(hit.start, hit.end).toLowerCase().split(/[ +]+/);
      if (
        parts.some((_, i) => i + 1 < parts.length && isName(parts.slice(i, i + 2).join(''))) ||
        isName(parts.join(''))
      )
        hits.push(hit);
    }
  // "Mar- och sen -kus"
  if (text.includes(' -'))
    hits.push(
      ...matches(
        text,
        /(?<![A-Za-zÀ-ɏ])\p{Lu}\p{Ll}{0,9}-[ ,]{1,2}(?:(?:och|sen|sedan|plus|därefter|följt av) ){1,2}-\p{Ll}{1,12}/gu,
        'hold',
      ),
    );
  // "Yil-och-sen-maz"
  if (holds(text, /-(?:och|sen|plus)-/))
    hits.push(
      ...matches(
        text,
        /(?<![A-Za-zÀ-ɏ])\p{Lu}\p{Ll}{0,9}-(?:(?:och|sen|plus)-){1,2}\p{Ll}{1,12}/gu,
        'hold',
        (match) => {
          const parts = match[0].toLowerCase().split(/-(?:(?:och|sen|plus)-)+/);
          return parts.every((part) => gradeWord(part) === 0) || isName(parts.join(''));
        },
      ),
    );
  hits.push(...namesRespelled(page), ...namesRunTogether(page), ...namesInPieces(page));
  // "heter anilorac baklänges"
  if (hasAny(page, backwards) || (hasAny(page, turning) && holds(page.lower, turned)))
    for (const token of tokens)
      if (
        token.kind === 'word' &&
        token.text.length > 2 &&
        wordOf(token) === 0 &&
        (token.text.length > 3
          ? gradeName(reversed(token.lower)) !== undefined
          : gradeName(reversed(token.lower)) === 'first')
      )
        hits.push({ start: token.start, end: token.end, strength: 'hold' });
  for (const at of placesOf(tokens).capitals) {
    const [one, two] = [tokens[at], tokens[at + 1]];
    if (one === undefined) continue;
    if (hasCapitalInside(one)) hits.push({ start: one.start, end: one.end, strength: 'hold' });
    // Written backwards: "demhA".
    if (one.shape === 'mixed' && /^[a-zåäö]{3,15}[A-ZÅÄÖ]$/.test(one.text) && isName(reversed(one.lower)))
      hits.push({ start: one.start, end: one.end, strength: 'hold' });
    // A blank inside the name: "Ah med", "Fat ima".
    // "AHM ED" likewise, where all letters are capitals.
    if ((one.shape !== 'capital' && one.shape !== 'upper') || one.text.length > 5) continue;
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

export const nameDisguised: Rule = {
  id: 'name-disguised',
  kind: 'name',
  title: 'Namn som är skrivna på omvägar',
  source:
    'Egen regel mot kringgående stavning: glesa bokstäver, siffror och tecken för bokstäver, stjärnor, delade ord.',
  reason: 'Det här läses som ett personnamn.',
  advice: 'Ta bort namnet och skriv vilken grupp det gäller.',
  examples: {
    match: [
      'A h m e d säljer',
      '4hmed på skolgården',
      'Moh@mmed är tillbaka',
      'Ah-med och de andra',
      'A***d säljer',
      'm.o.h.a.m.m.e.d',
      'Sv*n-Er*k i tvättstugan',
      'Ibbrahiim på bussen',
      'Frdrk eldar',
      'Det så kallade kevinlarssonärendet tar tid.',
      'Efter hassanbråket stängdes gården.',
      'Taggen #friaKevinLarsson syns överallt.',
      'Hashtaggen #kevinärgolare sprids.',
      'Operation OperationKevinLarsson pågår.',
      'Alla vet att det är vinKe som kör.',
      'saRa ligger bakom',
      'Första halvan är Fat, andra är uma.',
      'Ta Jo och lägg till nas så har du killen.',
      'Kev. Lar. i nian har slutat komma.',
      'Namnet har fem bokstäver: K, E, V, I och N.',
      'AHM ED slogs på bussen.',
      'kusin till Yil-och-sen-maz',
      'Vi kan kalla honom dem1rovic så länge.',
      'Det är gu55e kr4nz som har nyckeln.',
      'Skulle säga Zey… nep… Yil… diz.',
      'Han skrev "Ye-hi-a" på lappen.',
      'Evol och mik har slutat, vänd på namnen.',
    ],
    pass: [
      't.ex. skola, polis m.m.',
      'och/eller',
      'EST-gruppen',
      'A-traktor och B-körkort',
      'In- och utflyttning',
      'P4 Älvsala',
      'Taggen #tryggstad och #FriskaHelsingborg syns.',
      'Projektet TryggSam och appen SkolPuls',
      'Första halvan av året är lugnare, andra är stökigare.',
      'Ta Blanketten och lägg till datum.',
      'Tekn. Kont. och Komm. Fast. deltar.',
      'Betygen A, E, D och C fördelar sig jämnt.',
      'Under Göteborgsvarvet och i rosengårdsmodellen',
      'Trygg-och-säker-gruppen möts.',
      'Kampanjen "Rör-inte-min-kompis" återkom.',
      'Vi undrar… om det går.',
      'b2b-samarbete och co2-utsläpp',
      'Vänd på perspektivet.',
      'Patrullering ti–to 16–22.',
    ],
  },
  find,
};
