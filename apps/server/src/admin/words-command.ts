import { readFileSync } from 'node:fs';
import type { WordLineRule } from '@lagesbild/http-api';
import { createId } from '@lagesbild/picture';
import type { Database } from '../database/tables.ts';
import { random } from '../secrets.ts';
import { insertRefusals } from '../store/guard-refusals.ts';
import { importWords } from '../words/import-words.ts';
import type { Command } from './command.ts';

/**
 * `words FILE MUNICIPALITY`: reads a list of words into the register. What looks like a name waits for the samordnare,
 * who is the one to say that it is none. Lines that cannot be used are told by number and rule, never by text.
 */
export const wordsCommand: Command = {
  usage: ['words FIL.csv KOMMUN', 'läs in ord som inte är personer (rad: ord;plats|organisation|begrepp)'],
  takes: 2,
  async run(database, [path = '', municipality = ''], say) {
    const csv = readText(path);
    if (csv === null) {
      say('Filen går inte att läsa. Den ska vara sparad som CSV i UTF-8.');
      return false;
    }
    const municipalityId = await findMunicipality(database, municipality);
    if (municipalityId === null) {
      say('Ingen kommun med det namnet eller id:t. Inget har ändrats.');
      return false;
    }
    const adding = {
      municipalityId,
      source: 'import',
      actorId: null,
      now: new Date(),
      createId: () => createId(random),
    } as const;
    const options = { preview: false, confirmed: [], nameLike: 'wait' } as const;
    const imported = await importWords(database, adding, csv, options);
    if (!imported.ok) {
      say('Filen har fler än 10 000 rader. Dela upp den. Inget har ändrats.');
      return false;
    }
    const who = { municipalityId, accountId: null, pictureId: null };
    const refused = imported.rules.map((rule) => ({ ...who, at: adding.now, field: 'word', rule }));
    await insertRefusals(database, refused);
    const { added, known, nameLike, refusedLines } = imported.result;
    say(`Tillagt: ${added} ord. Fanns redan: ${known}.`);
    if (nameLike.length > 0) {
      say(`${nameLike.length} ord ser ut som personnamn och väntar på samordnaren i ordregistret.`);
    }
    for (const { line, rule } of refusedLines) say(`  rad ${line}: ${ruleTexts[rule]}`);
    return true;
  },
};

const ruleTexts: Readonly<Record<WordLineRule, string>> = {
  kindMissing: 'ordet eller slaget saknas',
  format: 'inte ett ord på högst 120 tecken',
  identifiesPerson: 'kan peka ut en person och läses aldrig in',
};

function readText(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}

async function findMunicipality(database: Database, nameOrId: string): Promise<string | null> {
  const rows = await database
    .selectFrom('municipality')
    .select('id')
    .where((row) => row.or([row('name', '=', nameOrId), row('id', '=', nameOrId)]))
    .execute();
  const [only, ...others] = rows;
  return only !== undefined && others.length === 0 ? only.id : null;
}
