import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createPassword } from '../passwords.ts';
import type { Command } from './command.ts';
import { setUp } from './setup.ts';
import { readSetupFile } from './setup-file.ts';

/** 48 random bits are as much as a double takes from one draw. */
const RANDOM_STEPS = 2 ** 48 - 1;

export const setupCommand: Command = {
  usage: ['setup FIL.json', 'lägg till kommun, områden, aktörer, platser och konton'],
  takes: 1,
  async run(database, [path = ''], say) {
    const text = readText(path);
    if (text === null) {
      say('Filen går inte att läsa.');
      return false;
    }
    const read = readSetupFile(text);
    const result = read.ok
      ? await setUp(database, read.file, {
          now: new Date(),
          random: () => randomInt(RANDOM_STEPS) / RANDOM_STEPS,
          createPassword,
        })
      : read;
    if (!result.ok) {
      say('Filen kan inte användas. Inget har ändrats.');
      for (const problem of result.problems) say(`  ${problem.path || 'filen'} ${problem.text}`);
      return false;
    }
    const { areas, actors, places, accounts } = result.added;
    say(`Tillagt: ${areas} områden, ${actors} aktörer, ${places} platser, ${accounts} konton.`);
    if (result.logins.length > 0) say('Lösenorden visas bara nu:');
    for (const { email, password } of result.logins) say(`  ${email}   ${password}`);
    return true;
  },
};

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
