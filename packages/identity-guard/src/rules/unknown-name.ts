import { wordOf } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { inApposition } from '../proper/apposition.ts';
import { foreignLook, organisationPrepositions, villageEnding } from '../proper/cues.ts';
import { isCutInNotes, isCutLoose, isCutNote } from '../proper/cut-short.ts';
import { capital } from '../proper/heads.ts';
import { isNotedPerson, isSpokenOf } from '../proper/noted-person.ts';
import { isTitleCase } from '../proper/person-cue.ts';
import { isAbbreviation } from '../register/register.ts';
import { isJoinedName } from './name-lower-case.ts';
import type { Hit } from './rule.ts';

/**
 * A capitalised word that no list holds: held where it is told of as a person or looks like a foreign name, asked about where
 * it may as well be a place or a thing, and let through where it is a word cut short.
 */
export function judgeUnknown(
  page: Page,
  at: number,
  cue: boolean,
  inPlace: boolean,
): Hit['strength'] | undefined {
  const { tokens } = page;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const before = tokens[at - 1]?.sentence === token.sentence ? tokens[at - 1] : undefined;
  const next = tokens[at + 1];
  if (isCutInNotes(tokens, at)) return undefined;
  // "Khadijo behöver skjuts om hon …", "där gömde sig Kacper"
  if (
    !inPlace &&
    (isSpokenOf(tokens, capital(next) ? at + 1 : at) || (!token.opens && before?.lower === 'sig'))
  )
    return 'hold';
  if (cue || (!inPlace && !villageEnding.test(token.lower) && isNotedPerson(tokens, at, true))) return 'hold';
  // "Peshmerge (16) samlas"
  if (
    next?.text === '(' &&
    /^(?:[7-9]|1[0-9]|2[0-5])$/.test(tokens[at + 2]?.text ?? '') &&
    tokens[at + 3]?.text === ')' &&
    !villageEnding.test(token.lower)
  )
    return 'hold';
  // "Zl, pojke, ej i skolan"
  if (inApposition(tokens, at) && !inPlace) return 'hold';
  if (token.text.length <= 3 && next?.text === '.' && next.tight) return undefined;
  // "Uppf. v 40", "Hemtj. personal": a word cut short.
  if (isCutNote(tokens, at) || isCutLoose(token)) return undefined;
  // "Vh", "Ngn", "Rtj": no letter of it can be spoken.
  if (token.text.length <= 3 && !/[aeiouyåäöéüø]/.test(token.lower)) return undefined;
  if (isJoinedName(token.lower)) return 'hold';
  // "Gh. Tavakkoli": a given name cut to its first letters.
  if (
    tokens[at - 1]?.text === '.' &&
    /^(Gh|Kh|Sh|Th|Zh|Dj|Ch|Ph|Kr|Md)$/.test(tokens[at - 2]?.text ?? '') &&
    wordOf(token) === 0 &&
    !isAbbreviation(tokens[at - 2]?.lower ?? '')
  )
    return 'hold';
  // A word alone may as well be what somebody says it is.
  if (inPlace || (token.opens && (next === undefined || !foreignLook.test(token.lower)))) return 'ask';
  if (
    before?.kind === 'word' &&
    (organisationPrepositions.has(before.lower) || /^(för|till|om|kallat|kallad|med)$/.test(before.lower))
  )
    return /^(hos|av|om|med)$/.test(before.lower) && foreignLook.test(token.lower) ? 'hold' : 'ask';
  return isTitleCase(tokens, at) || !foreignLook.test(token.lower) ? 'ask' : 'hold';
}
