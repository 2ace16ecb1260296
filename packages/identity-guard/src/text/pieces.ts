import { gradeWord } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import { wordsThat } from './asked-words.ts';
import { type Edit, inPlaceOf } from './edit.ts';
import { allMatches } from './search.ts';
import { matchesWithin, spansAround } from './spans.ts';
import { placesOfWords } from './token-places.ts';
import type { Token } from './tokens.ts';
import { BRACKET } from './traits.ts';

/** Whether pieces make a name, and not all of them are words that may stand there for themselves. */
function makesName(parts: readonly string[]): boolean {
  const joined = parts.join('').toLowerCase();
  if (joined.length < 4 || gradeWord(joined) > 0) return false;
  const odd = parts.some((part) => part.length < 3 || gradeWord(part.toLowerCase()) < 2);
  return (
    odd && (gradeName(joined) !== undefined || (parts.length > 2 && parts.every((part) => part.length < 5)))
  );
}

/** 'bovärdar + "prova på"': words of four letters and more, which are added as what they say. */
const areWords = (parts: readonly string[]): boolean =>
  parts.every((part) => {
    const word = part.replace(/[^\p{L}]/gu, '').toLowerCase();
    return word.length > 3 && gradeWord(word) > 0;
  });

/** 'v. 39 + "lås om dig"': a quotation of several words is no piece. */
const quotesOn = /^[^"']+\+ ?["'][^"'+]+$/;
/** "“Fat” + “ima”", "@ + norrbacka + _" */
const added = /["'([]?[\p{L}\p{N}@_.]{1,20}["')\]]?(?: ?\+ ?["'([]?[\p{L}\p{N}@_.]{1,20}["')\]]?){1,12}/gu;
/** "@ och lillstaden och _ och prinsen" */
const handle =
  /(?:@|(?<= )at(?= plus))(?:,? (?:och|plus|sen|sedan|så|därefter|följt av) [\p{L}\p{N}_.-]{1,20}){1,8}/gu;
/** '@ "kingen" _ "08"' */
const quoted = /@(?: ?["'][\p{L}\p{N}_.-]{1,20}["'](?: ?[_.+-](?= ?["']))?){1,6}/gu;
/** "(Th)[eod](or)", "Ah(m)ed" */
const inBrackets = /(?<![\p{L}\p{N}])\p{L}{0,8}(?:[([{<]\p{L}{1,8}[)\]}>]\p{L}{0,8}){1,12}(?![\p{L}\p{N}])/gu;
/** "Am . bro . si . us", "Lu - kas": what follows the head. */
const spaced = /(?: [.|~*=:/>-]{1,2} [a-zß-ÿ]{1,8}){1,8}(?![A-Za-zÀ-ɏ0-9])/g;
const head = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,7}$/u;
/** "Kla-ra-ga-tan 42", "Kla rag atan 12": a street in pieces. */
const streetPieces = /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}{0,7}(?:[- ]\p{Ll}{1,7}){1,6}(?=,? (?:[0-9]|[a-zåäö]))/gu;
const streetEnd = /.{3}(?:gatan|vägen|gränd|gränden|stigen|allén|torget|backen)$/;
const streetHead = /^(?:gatan|vägen|gränd|gränden|stigen|allén|torget|backen)$/;
/** The last of the pieces of a street; words like "dagen" are no piece. */
const lastPieces = wordsThat(
  (word) =>
    /^[a-zåäö]{0,6}(?:tan|gen|änd|den|lén|get|ken)$/.test(word) &&
    (streetHead.test(word) || word.length < 5 || gradeWord(word) < 2),
);
const streetTail = /(?:gatan|vägen|gränd|gränden|stigen|allén|torget|backen)$/;
const pieceBefore = /[a-zåäö]{1,7}$/;

/** Whether the last of two pieces ends a street that both together are, or follows what is no word. */
const mayBeStreet = (text: string, tokens: readonly Token[]): boolean =>
  placesOfWords(tokens, lastPieces).some((at) => {
    const { start = 0, lower: piece = '', shape } = tokens[at] ?? {};
    if (shape !== 'lower' || !/[- ]/.test(text[start - 1] ?? '')) return false;
    const before = pieceBefore.exec(text.slice(Math.max(0, start - 8), Math.max(0, start - 1)))?.[0] ?? '';
    return (
      before !== '' && (streetHead.test(piece) ? gradeWord(before) === 0 : streetTail.test(before + piece))
    );
  });

/** The street that pieces make, if no more of them is a word than may be by chance. */
function streetOf(match: string): string | undefined {
  const parts = match.split(/[- ]/);
  const oddParts = parts.slice(1).filter((part) => gradeWord(part) === 0);
  for (let last = parts.length; last > 1; last -= 1) {
    const own = parts.slice(0, last);
    const joined = own.join('');
    // "Södra gatan": the last piece is what the whole is called after.
    if (
      streetEnd.test(joined.toLowerCase()) &&
      (!streetHead.test(own.at(-1) ?? '') || (last > 2 && oddParts.length > 0))
    )
      return joined + match.slice(own.join(' ').length);
  }
  return undefined;
}

/** '"Mo" "ham" "med"' */
const quotedPieces = /["']\p{Lu}\p{Ll}{0,7}["'](?:,? ?["']\p{Ll}{1,8}["']){1,6}/gu;
/** "1) Vik 2) tor", "kolumn A: Nat, kolumn B: halie" */
const label = '(?:(?:kolumn|del|cell|ruta|bit|rad) )?[A-Za-z0-9] ?[):=]{1,2} ?';
const listed = new RegExp(
  `(?<![\\p{L}\\p{N}])${label}(\\p{Lu}\\p{Ll}{0,7}),? ${label}(\\p{Ll}{1,8})(?!\\p{L})`,
  'gu',
);
/** The sign of the second point, between what makes two of them. */
const mayBeListed =
  /[):=](?<=[):=] ?\p{Lu}\p{Ll}{0,7},? (?:[a-z]{3,6} )?[A-Za-z0-9] ?[):=]{1,2}) ?[a-zß-ÿ]{1,8}(?![a-zß-ÿ])/u;
const mayBeAdded = /\+(?:(?<=["')\]@] ?\+)| ?["'([@])/;
const mayBeBracketed = /[)\]}>][[({<A-Za-zÀ-ɏ]/;

/** Names and handles written in pieces with signs between them, put together. */
export function pieces(text: string, traits: number, tokens: readonly Token[]): Edit[] {
  const edits: Edit[] = [];
  const put = (found: Iterable<RegExpExecArray>, to: (match: string) => string | undefined): void => {
    for (const match of found) {
      const whole = to(match[0]);
      if (whole !== undefined) edits.push(inPlaceOf(match, whole));
    }
  };
  if (text.includes('+') && mayBeAdded.test(text))
    put(matchesWithin(text, added, spansAround(text, '+', 48)), (match) =>
      /["'[(@]/.test(match) && !quotesOn.test(match) && !areWords(match.split('+'))
        ? match.replace(/["'()[\] +]+/g, '').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
        : undefined,
    );
  if (text.includes('@') || text.includes(' at plus'))
    put(text.matchAll(handle), (match) =>
      match.replace(/^at/, '@').replace(/,? (?:följt av|\p{L}+) (?=\S)/gu, ''),
    );
  if (text.includes('@ "')) put(text.matchAll(quoted), (match) => match.replace(/["' +]+/g, ''));
  if ((traits & BRACKET) !== 0 && mayBeBracketed.test(text))
    put(text.matchAll(inBrackets), (match) => {
      const parts = match.split(/[^\p{L}]+/u).filter((part) => part !== '');
      const several = /[)\]}>]\p{L}{0,8}[[({<]/u.test(match) && gradeWord(parts.join('').toLowerCase()) === 0;
      return several || makesName(parts) ? parts.join('') : undefined;
    });
  if ((text.includes('"') || text.includes("'")) && /["'],? ?["']/.test(text))
    put(text.matchAll(quotedPieces), (match) => {
      const parts = match.split(/[^\p{L}]+/u).filter((part) => part !== '');
      return makesName(parts) ? parts.join('') : undefined;
    });
  if (mayBeStreet(text, tokens)) put(text.matchAll(streetPieces), streetOf);
  for (const match of mayBeListed.test(text) ? text.matchAll(listed) : []) {
    const parts = match.slice(1);
    if (makesName(parts)) edits.push(inPlaceOf(match, parts.join('')));
  }
  for (const match of allMatches(text, spaced)) {
    const first = head.exec(text.slice(Math.max(0, match.index - 9), match.index))?.[0] ?? '';
    if (first === '') continue;
    const parts = [first, ...match[0].split(/[^a-zß-ÿ]+/).slice(1)];
    if (makesName(parts))
      edits.push({
        start: match.index - first.length,
        end: match.index + match[0].length,
        to: parts.join(''),
      });
  }
  return edits;
}
