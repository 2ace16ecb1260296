/** The letter that a digit or sign is written for when a word is dressed up: "St0rgatan", "@li". */
const letterOf: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
  '|': 'l',
};

/** A word in letters only, as far as its digits and signs are written for some. */
export const inLetters = (word: string): string => [...word].map((char) => letterOf[char] ?? char).join('');
