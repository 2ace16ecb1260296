import { gradeWord, isCutShort, wordOf } from '../lexicon/words.ts';
import { gradeName, nameOf } from '../names/lookup.ts';
import { isOnlyName } from '../names/only-name.ts';
import { baseRegister, isAbbreviation } from '../register/register.ts';
import type { Token } from '../text/tokens.ts';
import { personVerbs } from './cues.ts';
import { type Label, labelCapital } from './label.ts';

/** "RUTA SKOLA": whether the word beside is one of a heading in capitals, and neither somebody's name nor what somebody does. */
const isOfHeading = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.shape === 'upper' &&
  token.text.length > 3 &&
  wordOf(token) === 2 &&
  nameOf(token) === undefined &&
  !personVerbs.has(token.lower) &&
  !/(?:(?<!st|mån)ad|at|er|de|te|ar)$/.test(token.lower);

/** The label of the word in capitals at a place. */
export function labelUpper(tokens: readonly Token[], at: number): Label {
  const token = tokens[at];
  if (token === undefined) return 'none';
  if (isAbbreviation(token.lower) || (token.lower.endsWith('s') && isAbbreviation(token.lower.slice(0, -1))))
    return 'term';
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const loud =
    (before?.kind === 'word' && before.shape === 'upper' && before.text.length > 3) ||
    (after?.kind === 'word' && after.shape === 'upper' && after.text.length > 3);
  const name = nameOf(token);
  const grade = wordOf(token);
  if (token.text.length >= 3 && (name === 'first' || name === 'last') && grade !== 2) return name;
  if (
    loud &&
    grade === 2 &&
    ((name !== 'first' && name !== 'last') || isOfHeading(before) || isOfHeading(after))
  )
    return 'word';
  // "TRYGGHETSVANDR Hagby"
  if (token.text.length > 5 && name === undefined && isCutShort(token.lower)) return 'word';
  if (token.text.length > 5 || loud) return labelCapital(tokens, at);
  return 'abbreviation';
}

/** The label of the word with capitals inside at a place. */
export function labelMixed(tokens: readonly Token[], at: number): Label {
  const token = tokens[at];
  if (token === undefined) return 'none';
  const { lower, text } = token;
  if (isAbbreviation(lower)) return 'term';
  // "ToR på remiss"
  if (/^\p{Lu}\p{Ll}\p{Lu}$/u.test(text)) return 'abbreviation';
  const name = nameOf(token);
  if (name === 'first' || name === 'last' || /^(Mc|Mac|O'|D')\p{Lu}/u.test(text)) return 'last';
  // "EbbaUtanMellanslagGrönvik": between a given name and a surname.
  const parts = text.match(/\p{Lu}\p{Ll}+/gu) ?? [];
  if (
    parts.length > 2 &&
    gradeName(parts[0]?.toLowerCase() ?? '') === 'first' &&
    gradeName(parts.at(-1)?.toLowerCase() ?? '') === 'last'
  )
    return 'last';
  if (wordOf(token) > 0) return 'word';
  // "KevinLindgren", "TryggaUmeå": words run together with a capital each.
  if (parts.length > 1 && parts.join('') === text) {
    const words = parts.map((part) => part.toLowerCase());
    const isRegistered = (part: string): boolean => baseRegister().kindOf(part) !== undefined;
    if (words.some((part) => isOnlyName(part) && !isRegistered(part))) return 'last';
    if (words.every((part) => gradeWord(part) > 0 || isRegistered(part))) return 'term';
  }
  if (text.length <= 7 && /^\p{Lu}/u.test(text)) return 'abbreviation';
  if (/^\p{Ll}/u.test(text)) return 'term';
  return 'unknown';
}
