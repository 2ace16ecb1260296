/**
 * Rebuilds `src/lexicon/swedish.data.ts` from the npm package dictionary-sv (run with `npm run lexicon`). Stems that
 * are compounds of shorter ones are left out, as are genitives, regularly bent forms and most long words that their ending
 * tells: the look-up finds these again. Most words of eleven letters and more are left out for good.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isToldByEnding, stemsOf } from '../src/lexicon/ending.ts';
import { expand, FIRST } from './lexicon/hunspell.ts';
import { writeAutomaton } from './lexicon/write-automaton.ts';

const source = (name: string): string =>
  readFileSync(new URL(name, import.meta.resolve('dictionary-sv')), 'utf8');
const aff = source('index.aff');
const linesByStem = new Map<string, string[]>();
for (const raw of source('index.dic').split('\n').slice(1)) {
  const line = raw.trim();
  const [stem = '', flags = ''] = line.split('/');
  if (!/^[a-zåäöéèàü]+$/u.test(stem) || flags.includes('%')) continue;
  linesByStem.set(stem, [...(linesByStem.get(stem) ?? []), line]);
}

const kept = new Set<string>();
/** Every form of the kept stems. */
const keptForms = new Set<string>();
const firsts = new Set<string>();
const smallest = 3;

function isCompound(word: string): boolean {
  const reach = new Uint8Array(word.length + 1);
  reach[0] = 1;
  for (let from = 0; from < word.length; from += 1) {
    if (reach[from] === 0) continue;
    if (from > 0 && keptForms.has(word.slice(from))) return true;
    for (let to = from + smallest; to <= word.length - smallest; to += 1) {
      if (firsts.has(word.slice(from, to))) reach[to] = 1;
    }
  }
  return false;
}

for (const stem of [...linesByStem.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
  const spelledOut = expand(aff, `0\n${(linesByStem.get(stem) ?? []).join('\n')}`);
  // Left out only when every form of it can be taken apart: "resenär" can ("rese", "när"), "resenärer" cannot.
  if (
    stem.length >= 6 &&
    [...spelledOut.keys()].every((form) => isCompound(form) || isCompound(form.replace(/s$/, '')))
  )
    continue;
  kept.add(stem);
  for (const [form, kind] of spelledOut) {
    keptForms.add(form);
    if ((kind & FIRST) !== 0 && form.length >= smallest) firsts.add(form);
  }
  if (stem.length >= smallest) firsts.add(stem).add(`${stem}s`);
}

const forms = expand(aff, `0\n${[...kept].flatMap((stem) => linesByStem.get(stem) ?? []).join('\n')}`);
const extra = readFileSync(new URL('./lexicon/field-words.txt', import.meta.url), 'utf8')
  .split(/\s+/)
  .filter((word) => /^[a-zåäöé]+$/u.test(word));
const words = new Set([...forms.keys(), ...extra]);
// A genitive is read over; short ones ("hus" beside "hu") are words of their own, also within compounds.
for (const word of [...words])
  if (word.length > 4 && word.endsWith('s') && words.has(word.slice(0, -1))) words.delete(word);

// A long word that its ending tells is known without a place (`gradeWord`), and very long ones are rare; those that texts of
// the field hold, alone or in a compound, stay, and so do short ones that notes cut short ("hämtn.").
const needed = new Set(
  readFileSync(new URL('./lexicon/needed-words.txt', import.meta.url), 'utf8').split(/\s+/),
);
for (const word of [...words])
  if ((word.length >= 11 || isToldByEnding(word)) && !needed.has(word) && !/^.{5}ing$/.test(word))
    words.delete(word);

// Bent forms whose stem stays need no place either, unless compounds begin with them ("användarnamn").
for (const word of [...words].sort((a, b) => a.length - b.length))
  if (!firsts.has(word) && stemsOf(word).some((stem) => words.has(stem))) words.delete(word);

const packed = writeAutomaton([...words].sort());
writeFileSync(
  new URL('../src/lexicon/swedish.data.ts', import.meta.url),
  `// SPDX-License-Identifier: LGPL-3.0-only
// SPDX-FileCopyrightText: 2003-2019 Göran Andersson <goran@init.se>
// Made by cli/build-lexicon.ts from the npm package dictionary-sv 4.0.0 (Den stora svenska ordlistan for Hunspell),
// GNU Lesser General Public License version 3. Changed: spelled out, compounds, genitives, regularly bent forms, most long
// words whose ending tells them and most of eleven letters and more left out, the rest written as a range coded automaton.

import type { PackedAutomaton } from './automaton.ts';

export const swedish: PackedAutomaton = ${JSON.stringify(packed)};
`,
);
process.stdout.write(`${words.size} forms, ${packed.code.length} characters\n`);
