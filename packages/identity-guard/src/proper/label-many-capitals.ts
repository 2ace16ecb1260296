import { gradeWord, wordOf } from '../lexicon/words.ts';
import { gradeName, nameOf } from '../names/lookup.ts';
import { baseRegister, isAbbreviation } from '../register/register.ts';
import type { Token } from '../text/tokens.ts';
import { type Label, labelCapital } from './label.ts';

/** Labels a word in capitals. */
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
  if (loud && grade === 2 && name !== 'first' && name !== 'last') return 'word';
  if (token.text.length > 5 || loud) return labelCapital(tokens, at);
  return 'abbreviation';
}

/** Labels a word with capitals inside. */
export function labelMixed(tokens: readonly Token[], at: number): Label {
  const token = tokens[at];
  if (token === undefined) return 'none';
  const { lower, text } = token;
  if (isAbbreviation(lower)) return 'term';
  // "ToR på remiss"
  if (/^\p{Lu}\p{Ll}\p{Lu}$/u.test(text)) return 'abbreviation';
  const name = nameOf(token);
  if (name === 'first' || name === 'last' || /^(Mc|Mac|O'|D')\p{Lu}/u.test(text)) return 'last';
  if (wordOf(token) > 0) return 'word';
  // "KevinLindgren", "TryggaUmeå": words run together with a capital each.
  const parts = text.match(/\p{Lu}\p{Ll}+/gu) ?? [];
  if (parts.length > 1 && parts.join('') === text) {
    const grades = parts.map((part) => part.toLowerCase());
    const persons = grades.filter((part) => {
      const graded = gradeName(part);
      return (
        (graded === 'first' || graded === 'last') &&
        gradeWord(part) !== 2 &&
        baseRegister().kindOf(part) === undefined
      );
    });
    if (persons.length > 0) return 'last';
    if (grades.every((part) => gradeWord(part) > 0 || baseRegister().kindOf(part) !== undefined))
      return 'term';
  }
  if (text.length <= 7 && /^\p{Lu}/u.test(text)) return 'abbreviation';
  if (/^\p{Ll}/u.test(text)) return 'term';
  return 'unknown';
}
