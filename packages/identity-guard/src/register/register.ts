import type { Register, RegisterEntry, RegisterKind } from '../finding.ts';
import { registerKey } from './register-key.ts';
import { shipped } from './shipped.ts';

/** Builds a register from entries; later entries win. Entries without a letter are left out. */
export function createRegister(entries: Iterable<RegisterEntry>): Register {
  const kinds = new Map<string, RegisterKind>();
  for (const { name, kind } of entries) {
    const key = registerKey(name);
    if (/\p{L}/u.test(key)) kinds.set(key, kind);
  }
  return registerOf(kinds);
}

function registerOf(kinds: ReadonlyMap<string, RegisterKind>): Register {
  const longest = new Map<string, number>();
  for (const key of kinds.keys()) {
    const words = key.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return {
    longest: (firstWord) => longest.get(firstWord) ?? 0,
    kindOf: (phrase) => kinds.get(phrase),
  };
}

let base: Register | undefined;

/** The register that ships with the product: places, organisations, terms and laws of the field (`cli/register/`). */
export function baseRegister(): Register {
  base ??= registerOf(shippedKinds());
  return base;
}

function shippedKinds(): Map<string, RegisterKind> {
  const kinds = new Map<string, RegisterKind>();
  for (const kind of ['term', 'place', 'organisation'] as const)
    for (const key of shipped(kind)) kinds.set(key, kind);
  const municipalities = shipped('municipality');
  // "Kalmarhem", "Ängelholmshem": what a municipality calls the company that lets its homes.
  for (const key of municipalities) kinds.set(`${key}hem`, 'organisation').set(`${key}shem`, 'organisation');
  for (const key of municipalities) kinds.set(key, 'place');
  return kinds;
}

let villages: ReadonlySet<string> | undefined;
/** Whether this lower-case word is a village that is called as a person is. */
export function isNamedVillage(word: string): boolean {
  villages ??= new Set(shipped('village'));
  return villages.has(word);
}

let words: ReadonlySet<string> | undefined;
/** Whether this lower-case word is a common English one, as in titles of programmes. */
export function isEnglish(word: string): boolean {
  words ??= new Set(shipped('english'));
  return words.has(word);
}

let capitals: ReadonlySet<string> | undefined;
/** Whether these capitals are an abbreviation of the field, or none at all, as where "S" is read as a genitive. */
export function isAbbreviation(lower: string): boolean {
  capitals ??= new Set(shipped('abbreviation')).add('');
  return capitals.has(lower);
}
