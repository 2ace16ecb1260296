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
export type WordVerdict = 'fine' | 'nameLike' | 'identifiesPerson';

/** "Familjen Berg" and "A. Lindqvist": people, whatever the name itself could also be. */
const kinOrInitial = /^(familj(en)?|släkten|syskonen|bröderna|systrarna|klanen|\p{L}\.?)\s/iu;

const isHeldName = ({ rule, strength }: Finding): boolean => rule.startsWith('name') && strength === 'hold';

/**
 * Judges a word as the register would use it: registered it may still identify somebody; unregistered the guard says
 * whether it reads as a name, first in a sentence, inside one, and with capitals (look-ups know no case).
 */
export function judgeWord(name: string, kind: RegisterKind): WordVerdict {
  const asRegistered = screen(name, { register: createRegister([{ name, kind }]) });
  if (asRegistered.some((found) => found.strength === 'hold' && !found.rule.startsWith('name')))
    return 'identifiesPerson';
  const readings = [...new Set([name, capitalised(name)])].flatMap((text) => [text, `vid ${text}`]);
  const held = readings.map((text) => ({ text, names: screen(text).filter(isHeldName) }));
  if (held.some(({ text, names }) => names.some(({ start, end }) => isFullName(text.slice(start, end)))))
    return 'identifiesPerson';
  const stillName = asRegistered.some(isHeldName) || kinOrInitial.test(name);
  return stillName || held.some(({ names }) => names.length > 0) ? 'nameLike' : 'fine';
}

/** A known given name, and at the end a word that is known as a name too, or as a place that people are named after. */
function isFullName(span: string): boolean {
  const words = capitalised(span).split(/\s+/);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !readsAsName(first)) return false;
  return readsAsName(last) || baseRegister().kindOf(last.toLowerCase()) === 'place';
}

function readsAsName(word: string): boolean {
  return [word, `vid ${word}`].some((text) => screen(text).some(isHeldName));
}

/** Every word with a capital first and the rest small, so that "ALI" and "ali" are read as "Ali". */
function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
