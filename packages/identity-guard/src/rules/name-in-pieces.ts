import { gradeWord, isCutShort, wordOf } from '../lexicon/words.ts';
import { beginsName, beginsSurname, gradeName } from '../names/lookup.ts';
import type { Page } from '../page.ts';
import { hasPersonCue, isNotedState } from '../proper/person-cue.ts';
import { isAbbreviation } from '../register/register.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { type Hit, hasAny } from './rule.ts';

/** What a name is told in. */
const parts =
  'halva halvan halvor delen bitar biten stavelse stavelsen stavelser fortsättningen slutet början initialen bokstaven bokstäver bokstäverna lägg sätt resten ihop'.split(
    ' ',
  );
const pieceWords = oneOf([...parts, 'delar', 'delas']);
/** What may stand between the pieces. */
const links = new Set([
  ...parts,
  ...'och är blir sedan sen så därefter följt av plus med till på i den andra tredje sista första nästa en ett a fortsätter fortsatte slutar slutade efternamnet förnamnet namnet sist kommer heter'.split(
    ' ',
  ),
]);
const signs = new Set('-,.:;"\'()[]+/');

const nameWords = oneLike(/namn|^initial/);

/** Whether pieces in a row make a name that none of them is alone: one that is a word as well where names are spoken of. */
function makesName(pieces: readonly Token[], named: boolean): boolean {
  // Most are words that stand for themselves.
  if (!pieces.some((piece) => (!named && piece.text.length < 3) || wordOf(piece) < 2)) return false;
  const joined = pieces.map((piece) => piece.lower).join('');
  if (joined.length < 4 || (!named && gradeWord(joined) > 0)) return false;
  const grade = gradeName(joined);
  return grade === 'first' || grade === 'last';
}

/** "första halvan är Fat, andra är uma", "Ta Jo och lägg till nas", "Initialen är L och slutet är innea". */
function toldInPieces(page: Page): readonly Hit[] {
  if (!hasAny(page, pieceWords)) return [];
  const { tokens } = page;
  const named = hasAny(page, nameWords);
  const hits: Hit[] = [];
  for (const at of placesOf(tokens).capitals) {
    const first = tokens[at];
    if (first === undefined || first.text.length > 6 || first.shape === 'mixed') continue;
    const pieces = [first];
    let linked = false;
    for (let next = at + 1; next < tokens.length && next < at + 18 && pieces.length < 4; next += 1) {
      const token = tokens[next];
      if (token === undefined || token.kind === 'number') break;
      if (token.kind === 'sign') {
        if (!signs.has(token.text)) break;
        continue;
      }
      const isLink = links.has(token.lower);
      if (isLink) linked = true;
      // "a" links nothing where it ends a name: "Mus, taf och så a".
      if (isLink && !(token.text.length < 3 && makesName([...pieces, token], named))) continue;
      if (token.text.length > 7) break;
      pieces.push(token);
      if (!makesName(pieces, named)) continue;
      if (linked) hits.push({ start: first.start, end: token.end, strength: 'hold' });
      break;
    }
  }
  return hits;
}

const between = /^(?:och|följt|av|sedan|sen|så|därefter|plus|[,;/"'])$/;
/** What tells that letters in a row are those of a name, or of a word. */
const letterWords = oneLike(/^bokst|namn|initial|^följt$/);

/** "K, E, V, I och N", "M följt av o, h, a, m, e, d": a name by its letters in a row. */
function lettersInRow(page: Page): readonly Hit[] {
  const { tokens } = page;
  const { letters } = placesOf(tokens);
  if (letters.length < 4 || !hasAny(page, letterWords)) return [];
  const hits: Hit[] = [];
  for (let i = 0; i < letters.length; i += 1) {
    const from = i;
    let joined = tokens[letters[i] ?? 0]?.lower ?? '';
    while (i + 1 < letters.length) {
      const [one, two] = [letters[i] ?? 0, letters[i + 1] ?? 0];
      if (two - one > 4) break;
      if (tokens.slice(one + 1, two).some((token) => !between.test(token.lower))) break;
      joined += tokens[two]?.lower ?? '';
      i += 1;
    }
    if (joined.length < 4 || gradeName(joined) === undefined || gradeWord(joined) === 2) continue;
    const [start, end] = [tokens[letters[from] ?? 0], tokens[letters[i] ?? 0]];
    hits.push({ start: start?.start ?? 0, end: end?.end ?? 0, strength: 'hold' });
  }
  return hits;
}

const none: readonly Hit[] = [];
const month = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)$/;

/** "Kev. Lar. i nian", "Fredr. Lindstr.": a given name and a surname, both cut short. */
function cutNames({ tokens }: Page): readonly Hit[] {
  return placesOf(tokens).capitals.flatMap((at) => {
    // Few capitals stand before two stops.
    if (tokens[at + 1]?.text !== '.' || tokens[at + 3]?.text !== '.') return none;
    const [given, stop, surname, end] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
    if (
      stop?.tight !== true ||
      end?.tight !== true ||
      given?.shape !== 'capital' ||
      surname?.kind !== 'word' ||
      surname.shape !== 'capital' ||
      given.text.length < 2 ||
      given.text.length > 7 ||
      surname.text.length < 2 ||
      surname.text.length > 9
    )
      return [];
    const isPart = (lower: string): boolean => !isAbbreviation(lower) && !month.test(lower);
    if (
      !isPart(given.lower) ||
      !isPart(surname.lower) ||
      wordOf(given) === 2 ||
      !beginsName(given.lower) ||
      !(beginsSurname(surname.lower) || beginsName(surname.lower))
    )
      return [];
    const told =
      hasPersonCue(tokens, at, at + 3) ||
      isNotedState(tokens, at + 3) ||
      /^(?:i|från) (?:\p{L}+an|åk|klass|[1-9])$/u.test(
        `${tokens[at + 4]?.lower ?? ''} ${tokens[at + 5]?.lower ?? ''}`,
      );
    return told || (given.text.length > 2 && (!isCutShort(given.lower) || !isCutShort(surname.lower)))
      ? [{ start: given.start, end: end.end, strength: 'hold' as const }]
      : [];
  });
}

/** Names whose pieces or letters are told one by one, or whose ends are cut off. */
export function namesInPieces(page: Page): readonly Hit[] {
  return [...toldInPieces(page), ...lettersInRow(page), ...cutNames(page)];
}
