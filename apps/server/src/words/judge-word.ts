import {
  baseRegister,
  createRegister,
  type Finding,
  type RegisterKind,
  screen,
} from '@lagesbild/identity-guard';

/**
 * What the guard thinks of a word that somebody wants to add to the register.
 * - `fine`: counts at once.
 * - `nameLike`: may be somebody's name; a person decides.
 * - `identifiesPerson`: a number, an address or a full name. Never kept, not even while it waits.
 */
type WordVerdict = 'fine' | 'nameLike' | 'identifiesPerson';

/** The verdict with the guard's rules behind it: none unless the word identifies a person. */
export type JudgedWord = { readonly verdict: WordVerdict; readonly rules: readonly string[] };

/** "Familjen Berg" and "A. Lindqvist": people, whatever the name itself could also be. */
const kinOrInitial = /^(familj(en)?|släkten|syskonen|bröderna|systrarna|klanen|\p{L}\.?)\s/iu;

/** "A.K.", "J-P.", "M": what somebody is called by who is not to be named. */
const initials = /^\p{L}\.?(?:[\s-]?\p{L}\.)*$/u;

const isHeldName = ({ rule, strength }: Finding): boolean => rule.startsWith('name') && strength === 'hold';

/**
 * Judges a word as the register would use it: registered it may still identify somebody; unregistered the guard says
 * whether it reads as a name, first in a sentence, inside one, and with capitals (look-ups know no case).
 */
export function judgeWord(name: string, kind: RegisterKind): JudgedWord {
  const asRegistered = screen(name, { register: createRegister([{ name, kind }]) });
  const identifying = asRegistered.filter(
    ({ rule, strength }) => strength === 'hold' && !rule.startsWith('name'),
  );
  if (identifying.length > 0) return identifies(identifying);
  const readings = [...new Set([name, capitalised(name)])].flatMap((text) => [text, `vid ${text}`]);
  const held = readings.map((text) => ({ text, names: screen(text).filter(isHeldName) }));
  const fullNames = held.flatMap(({ text, names }) =>
    names.filter(({ start, end }) => isFullName(text.slice(start, end))),
  );
  if (fullNames.length > 0) return identifies(fullNames);
  const stillName = asRegistered.some(isHeldName) || kinOrInitial.test(name) || initials.test(name);
  const isNameLike = stillName || held.some(({ names }) => names.length > 0);
  return { verdict: isNameLike ? 'nameLike' : 'fine', rules: [] };
}

function identifies(found: readonly Finding[]): JudgedWord {
  return { verdict: 'identifiesPerson', rules: [...new Set(found.map(({ rule }) => rule))] };
}

/**
 * Two words that only a person is called by, one of them known as a name: most surnames are on no list, and some given
 * names are words. At the end may stand a place, too, that people are named after.
 */
function isFullName(span: string): boolean {
  const words = capitalised(span).split(/\s+/);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2) return false;
  if (readsAsName(first) && baseRegister().kindOf(last.toLowerCase()) === 'place') return true;
  return [first, last].some(readsAsName) && [first, last].every(actsAsName);
}

/** A name where nothing but a person can stand. */
function actsAsName(word: string): boolean {
  return readsAsName(word) || screen(`${word} ringde`).some(isHeldName);
}

function readsAsName(word: string): boolean {
  return [word, `vid ${word}`].some((text) => screen(text).some(isHeldName));
}

/** Every word with a capital first and the rest small, so that "ALI" and "ali" are read as "Ali". */
function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
