import { gradeWord, isCutShort } from '../lexicon/words.ts';
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
