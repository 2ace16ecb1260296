import { readFileSync } from 'node:fs';
import { createPassword } from '../passwords.ts';
import { random } from '../secrets.ts';
import type { Command } from './command.ts';
import { noteRefusedNames, setUp } from './setup.ts';
import { readSetupFile } from './setup-file.ts';

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
    if (!read.ok && read.refused) await noteRefusedNames(database, read.refused, new Date());
    const result = read.ok
      ? await setUp(database, read.file, {
          now: new Date(),
          random,
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
