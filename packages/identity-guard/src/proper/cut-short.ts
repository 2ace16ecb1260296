import { gradeWord, isCutShort, wordOf } from '../lexicon/words.ts';
import { beginsName } from '../names/lookup.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import { foreignLook } from './cues.ts';

/** "Lindstr.", "Anderss.": surnames are cut as well. */
const cutSurname =
  /(ss|qv?)$|^(lind|berg|sand|ek|alm|dal|hed|gran|björk|nord|söder|väst|öst|norr|ny|holm|lund|sjö|ström|hög)(str|kv|gr|bl|b|h|m|d)$/;

/** "Solbergagymn.", "Linnéuniv.": what is called after a place, with its head cut short. */
const cutHead = /^.{4,}(?:gymn|univ|sjukh|bibl|förv)$/;

const isCutWord = (lower: string): boolean =>
  cutHead.test(lower) || (isCutShort(lower) && !cutSurname.test(lower) && !beginsName(lower));
const isCut = askedOfWords(isCutWord);

/** "Nattvandr. på lördag", "Ansv: fritid", "Felanm.-appen": a Swedish word that a note cuts short, and no name. */
export function isCutNote(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const sign = tokens[at + 1];
  if (token === undefined || sign === undefined || !sign.tight || !/^[.:]$/.test(sign.text)) return false;
  if (sign.text === ':' && tokens[at + 2]?.tight === true) return false;
  return isCut(token);
}

/** "Busshpl", "Skolomr": a word before another that is always cut so. */
const isHalfCut = (lower: string): boolean => {
  const half = /^(.{3,})(?:hpl|stn|omr|förv|avd)$/.exec(lower)?.[1];
  return half !== undefined && gradeWord(half) > 0;
};

/** "Länsst beslutar", "Kostn 92 tkr": cut short with no stop, which only two consonants at the end tell. */
export const isCutLoose = askedOfWords(
  (lower) =>
    isHalfCut(lower) ||
    (lower.length >= 5 &&
      /[bcdfghjklmnpqrstvxz]{2}$/.test(lower) &&
      lower.length <= 9 &&
      !/rn$/.test(lower) &&
      !foreignLook.test(lower) &&
      isCutWord(lower)),
);

const shortest = /^(?:[ovmtfhp]|ca|fr|el|ef|st|kl|ej)$/;
/**
 * "Möjl åtg: tätare tömn", "Ökn i F–6 beror delv. på": a word that begins a note in which others are cut short as well, or are
 * single letters.
 */
export function isCutInNotes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.opens !== true || !isCut(token)) return false;
  let short = 0;
  for (let next = at + 1; next < Math.min(tokens.length, at + 16); next += 1) {
    const one = tokens[next];
    if (one?.kind !== 'word' || one.shape !== 'lower') continue;
    if (shortest.test(one.lower) || (wordOf(one) === 0 && isCut(one))) short += 1;
    if (short > 1) return true;
  }
  return false;
}

/** "Bidr Sparb. 10 tkr": whether every word of a row is cut short, the last before a full stop. */
export const isCutRow = (tokens: readonly Token[], first: number, last: number): boolean =>
  isCutNote(tokens, last) && tokens.slice(first, last + 1).every((one) => one.kind !== 'word' || isCut(one));
