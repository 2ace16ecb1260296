import { createRegister, guardMessages, rewriteOf, screen, unfinishedName } from '@lagesbild/identity-guard';

/** What the browser takes of the identity guard. Imported only on demand: its data are as large as the rest of a page. */
export const guardEngine = { createRegister, guardMessages, rewriteOf, screen, unfinishedName };
