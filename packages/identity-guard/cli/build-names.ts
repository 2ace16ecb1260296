/**
 * Rebuilds `src/names/names.data.ts` (run with `npm run names`) from our own lists in `cli/names/`, from the name
 * lists of @faker-js/faker (MIT) and, for names that would otherwise pass as Swedish words or compounds, from
 * @cspell/dict-people-names (MIT).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';
import { gradeWord } from '../src/lexicon/words.ts';
import { foldName } from '../src/names/fold.ts';
import { hasSurnameShape } from '../src/names/lookup.ts';
import { writeAutomaton } from './lexicon/write-automaton.ts';

const locales = [
  'sv',
  'da',
  'nb_NO',
  'fi',
  'pl',
  'tr',
  'hr',
  'sr_RS_latin',
  'ro',
  'de',
  'es',
  'ku_kmr_latin',
  'vi',
] as const;
type Locale = (typeof locales)[number];
/** Lists of names that are rare here, as the Turkish, Polish and Croatian given names, many of which are out of old tales. */
const rareHere: Readonly<Record<'first_name' | 'last_name', readonly Locale[]>> = {
  first_name: ['de', 'es', 'ro', 'vi', 'tr', 'pl', 'hr'],
  last_name: ['de', 'es', 'ro', 'vi', 'hr', 'sr_RS_latin'],
};

const own = (file: string): string[] =>
  readFileSync(new URL(`./names/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .flatMap((name) => name.split('-'))
    .filter((name) => name !== '');

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* strings(one);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* strings(one);
}

/** Names of the foreign lists that are no Swedish words; ours decide about those that are. */
function foreign(kind: 'first_name' | 'last_name'): string[] {
  const rare = new Set(namesOf(rareHere[kind], kind));
  return namesOf(locales, kind).filter(
    (name) =>
      /^\p{Lu}\p{Ll}{2,}$/u.test(name) &&
      gradeWord(name.toLowerCase()) !== 2 &&
      (!rare.has(name) || isNeeded(name)),
  );
}

const namesOf = (from: readonly Locale[], kind: 'first_name' | 'last_name'): string[] =>
  from.flatMap((locale) => [...strings(allLocales[locale].person?.[kind])]);

/**
 * A word nobody knows is held anyway, and our own lists have the names that are common here: of these many only those are
 * kept that would pass as Swedish compounds.
 */
const isNeeded = (name: string): boolean => gradeWord(name.toLowerCase()) === 1;

const swedishWordsBesides = new Set(
  'adams alla gul dig elle mentor media flora granit samba bilan egal lata gent liga ramadan jihad music bravo islam sari sen rasa lama hade hem hos in inte kan kom man mer mig mot nu så till upp ur var vara vid väg år än är min din sin den det dem de vi ni du jag han hon hen sig som och att för med på av om en ett sen sad music media million park hall long sun son ha ho na he do fall barn kyl kok rage camp prime sand bör'.split(
    ' ',
  ),
);
const pack = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => foldName(name.toLowerCase())))]
    .filter((name) => name.length >= 2 && !swedishWordsBesides.has(name))
    .sort();

// Of the long ones those alone that are shaped like surnames ("Kronberg"): the others are hardly borne by anybody here
// ("Brickhouse"), and those that are stand on our own lists.
const people = readFileSync(
  new URL('dict/people-names.txt', import.meta.resolve('@cspell/dict-people-names/cspell-ext.json')),
  'utf8',
)
  .split('\n')
  .filter(
    (name) =>
      /^\p{Lu}\p{Ll}{3,}$/u.test(name) &&
      gradeWord(name.toLowerCase()) === 1 &&
      (name.length <= 6 || hasSurnameShape(foldName(name.toLowerCase()))),
  );

const first = pack([...own('first.txt'), ...foreign('first_name')]);
const firstSet = new Set(first);
const ownLast = new Set(pack(own('last.txt')));
const last = pack([...own('last.txt'), ...foreign('last_name'), ...people]).filter(
  (name) => (!firstSet.has(name) || ownLast.has(name)) && (!hasSurnameShape(name) || gradeWord(name) > 0),
);
// Packed as one, since the two are much alike.
const packed = writeAutomaton([...first.map((name) => `1${name}`), ...last.map((name) => `2${name}`)], 4);
writeFileSync(
  new URL('../src/names/names.data.ts', import.meta.url),
  `// SPDX-License-Identifier: EUPL-1.2 AND MIT
// Made by cli/build-names.ts from our own lists, @faker-js/faker 10.6.0 (MIT, Faker contributors) and
// @cspell/dict-people-names 1.1.16 (MIT, Street Side Software).

import type { PackedAutomaton } from '../lexicon/automaton.ts';

export const names: PackedAutomaton = ${JSON.stringify(packed)};
`,
);
process.stdout.write(`${first.length} given names, ${last.length} surnames\n`);
