import { gradeWord } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import { baseRegister, isEnglish } from '../register/register.ts';
import { askedOfWords } from '../text/word-facts.ts';

/** "Göteborgsregionen", "Pridetåget": a known word, perhaps with a joining s, and an ordinary one. */
export const extendsKnown = askedOfWords((lower) => {
  for (let cut = 4; cut <= Math.min(lower.length - 4, 16); cut += 1) {
    const head = lower.slice(0, cut);
    const vouched =
      baseRegister().kindOf(head) !== undefined ||
      (head.endsWith('s') && baseRegister().kindOf(head.slice(0, -1)) !== undefined) ||
      // "Westbäck" is somebody.
      (isEnglish(head) && head !== 'west');
    if (vouched && gradeWord(lower.slice(cut)) > 0) return true;
  }
  return false;
});

/** "Gatulampor", "Boinflytandekommittén": of how many letters the Swedish word is that an unknown compound ends in; from six. */
export const endingWord = askedOfWords((lower) => {
  for (let cut = 3; cut <= lower.length - 6; cut += 1)
    if (gradeWord(lower.slice(cut)) === 2) return lower.length - cut;
  return 0;
});

/** What villages are called, and surnames after them. */
/** "Bibliotekarierna", "Kuratorerna": a Swedish plural in the definite, of a word that is nobody's name. */
export const isPlural = askedOfWords((lower) => {
  const stem = /^(.{3,}?)(?:[aeo]?rna)s?$/.exec(lower)?.[1];
  return (
    stem !== undefined &&
    ['', 'e', 'a', 'are'].some(
      (ending) => gradeWord(stem + ending) === 2 && gradeName(stem + ending) === undefined,
    )
  );
});
