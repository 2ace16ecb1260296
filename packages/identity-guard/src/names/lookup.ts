import { type Automaton, accepts, begins, decodeAutomaton } from '../lexicon/automaton.ts';
import { askedOfWords, remembered } from '../text/word-facts.ts';
import { foldName } from './fold.ts';
import { first, last } from './names.data.ts';

let lists: { first: Automaton; last: Automaton } | undefined;
function names(): { first: Automaton; last: Automaton } {
  lists ??= { first: decodeAutomaton(first.body, first.ranks), last: decodeAutomaton(last.body, last.ranks) };
  return lists;
}

export type NameGrade = 'first' | 'last' | 'shape' | undefined;

// Endings that make a word a surname when nothing else explains it.
const surname =
  /^.{2,}(sson|dotter|ström|qvist|quist|kvist|gren|blad|stedt|ander|elius|enius|lund|berg|lind|holm|dahl|löf|mark|strand|man|vall|wall|[aäouyö]nen|inen|ovic|ovich|evic|ic|ski|ska|sky|wicz|czyk|enko|chuk|escu|oglu|zade|zadeh|pour|ian|yan|idis|poulos|ullah|allah|ollah|uddin|eddin|aldin|uldin|rahman|kadir|aziz|karim|malik)$/;
/** Whether a folded word is shaped like a surname; such names need no place on the list. */
export const hasSurnameShape = (folded: string): boolean => surname.test(folded);
const forename = /^(abd[aeiou]l?|abu|al|el|bint|gebre|gebr|wolde|weld|tesfa|haile)[a-zåäö]{3,}$/;

/**
 * Whether a lower-case word is somebody's name: on the list of given names, on that of surnames, or shaped like one.
 * A genitive s is stripped when the bare form is listed.
 */
export const gradeName = remembered((lower) => (lower.length > 30 ? undefined : compute(foldName(lower))));

/** Whether a token's word is somebody's name. */
export const nameOf = askedOfWords(gradeName);

/** Whether a lower-case word is the beginning of a listed given name, or one. */
export function beginsName(lower: string): boolean {
  return lower.length <= 30 && begins(names().first, foldName(lower));
}

function compute(folded: string): NameGrade {
  if (folded.length < 2) return undefined;
  const bare = folded.endsWith('s') && folded.length > 3 ? folded.slice(0, -1) : undefined;
  if (accepts(names().first, folded)) return 'first';
  if (bare !== undefined && accepts(names().first, bare)) return 'first';
  if (accepts(names().last, folded)) return 'last';
  if (bare !== undefined && accepts(names().last, bare)) return 'last';
  // "Lindqvistarna": a whole family.
  const family = /^(.{4,})(?:arna|orna|erna|arnas)$/.exec(folded)?.[1];
  if (family !== undefined && (accepts(names().last, family) || surname.test(family))) return 'last';
  if (/(ionen|zonen|fonen|tonen|sonen)$/.test(folded)) return undefined;
  if (surname.test(folded) || (bare !== undefined && surname.test(bare)) || forename.test(folded))
    return 'shape';
  return undefined;
}
