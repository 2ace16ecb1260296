import type { Register, RegisterEntry, RegisterKind } from '../finding.ts';
import { english } from './english.ts';
import { laws } from './laws.ts';
import { countyLocalities, venues } from './localities.ts';
import { abbreviations, authorities, organisations, terms } from './organisations.ts';
import { counties, countries, localities, municipalities } from './places.ts';

/** One spelling for look-ups: lower case, hyphens, dots, colons and repeated blanks as one blank. */
export function registerKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-\u2010-\u2015.:&/\s]+/gu, ' ')
    .trim();
}

/** Builds a register from entries; later entries win. Entries without a letter are left out. */
export function createRegister(entries: Iterable<RegisterEntry>): Register {
  const kinds = new Map<string, RegisterKind>();
  const longest = new Map<string, number>();
  for (const { name, kind } of entries) {
    const key = registerKey(name);
    if (!/\p{L}/u.test(key)) continue;
    kinds.set(key, kind);
    const words = key.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return {
    longest: (firstWord) => longest.get(firstWord) ?? 0,
    kindOf: (phrase) => kinds.get(phrase),
  };
}

const listed = (text: string, kind: RegisterKind, by: RegExp): RegisterEntry[] =>
  text
    .split(by)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, kind }));

let base: Register | undefined;

/** The register that ships with the product: places, organisations, terms, laws and abbreviations of the field. */
export function baseRegister(): Register {
  base ??= createRegister([
    ...listed(terms, 'term', /,/),
    ...listed(laws, 'term', /,/),
    ...listed(localities, 'place', /,/),
    ...listed(countyLocalities, 'place', /,/),
    ...listed(venues, 'place', /,/),
    ...listed(countries, 'place', /,/),
    ...listed(counties, 'place', /,/),
    ...listed(authorities, 'organisation', /,/),
    ...listed(organisations, 'organisation', /,/),
    // "Kalmarhem", "Ängelholmshem": what a municipality calls the company that lets its homes.
    ...listed(municipalities, 'organisation', /,/).flatMap(({ name, kind }) => [
      { name: `${name}hem`, kind },
      { name: `${name}shem`, kind },
    ]),
    ...listed(municipalities, 'place', /,/),
  ]);
  return base;
}

let words: ReadonlySet<string> | undefined;
/** Whether this lower-case word is a common English one, as in titles of programmes. */
export function isEnglish(word: string): boolean {
  words ??= new Set(english.split(/\s+/));
  return words.has(word);
}

let capitals: ReadonlySet<string> | undefined;
/** Whether these capitals are an abbreviation of the field. */
export function isAbbreviation(lower: string): boolean {
  capitals ??= new Set(abbreviations.toLowerCase().split(/\s+/));
  return capitals.has(lower);
}
