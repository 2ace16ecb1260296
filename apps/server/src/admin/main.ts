import { readFileSync } from 'node:fs';
import { type Config, readConfig } from '../config.ts';
import { openDatabase } from '../database/connection.ts';
import { startEmbeddedDatabase } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { faultOf } from '../rooms/fault.ts';
import { type StartRefusal, textOfRefusal } from '../start-texts.ts';
import type { Command } from './command.ts';
import { setupCommand } from './setup-command.ts';

const commands: Readonly<Record<string, Command>> = { setup: setupCommand };

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs one command on the database that the settings name. Exit code 0 when it was done, 1 when not. */
async function main([name = '', ...args]: readonly string[]): Promise<boolean> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || args.length !== command.takes) {
    say('Användning: npm run admin -- KOMMANDO');
    for (const { usage } of Object.values(commands)) say(`  ${usage[0].padEnd(20)} ${usage[1]}`);
    return false;
  }
  const settings = readConfig(process.env, (path) => readFileSync(path, 'utf8'));
  if (!settings.ok) return refuse({ reason: 'settings', problems: settings.problems });
  return withDatabase(settings.config, command, args);
}

async function withDatabase(config: Config, command: Command, args: readonly string[]): Promise<boolean> {
  const embedded = config.databaseUrl === null ? await startEmbeddedDatabase(config) : null;
  if (embedded !== null && !embedded.ok) {
    return refuse({ reason: 'embedded', dataDir: config.dataDir, result: embedded });
  }
  const url = embedded?.database.url ?? config.databaseUrl ?? '';
  const { pool, database } = openDatabase(url, () => undefined);
  try {
    const migrated = await migrate(database);
    if (!migrated.ok) return refuse({ reason: 'migration', result: migrated });
    return await command.run(database, args, say);
  } finally {
    await pool.end();
    await embedded?.database.stop();
  }
}

function refuse(refusal: StartRefusal): false {
  say(textOfRefusal(refusal));
  return false;
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  say(`Det gick inte: ${JSON.stringify(faultOf(error))}`);
  process.exitCode = 1;
}
