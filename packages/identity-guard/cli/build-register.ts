/** Rebuilds `src/register/register.data.ts` (run with `npm run register`) from the lists in `cli/register/`. */
import { writeFileSync } from 'node:fs';
import { writeAutomaton } from './lexicon/write-automaton.ts';
import { registerWords } from './register-words.ts';

const words = registerWords();
writeFileSync(
  new URL('../src/register/register.data.ts', import.meta.url),
  `// SPDX-License-Identifier: EUPL-1.2
// Made by cli/build-register.ts from our own lists in cli/register/.

import type { PackedAutomaton } from '../lexicon/automaton.ts';

export const register: PackedAutomaton = ${JSON.stringify(writeAutomaton(words, 4))};
`,
);
process.stdout.write(`${words.length} entries\n`);
