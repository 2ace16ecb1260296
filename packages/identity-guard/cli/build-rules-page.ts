/** Writes RULES.md, the page that lists every rule with its source and examples (run with `npm run rules`). */
import { writeFileSync } from 'node:fs';
import { rulesPage } from './rules-page.ts';

writeFileSync(new URL('../RULES.md', import.meta.url), rulesPage());
