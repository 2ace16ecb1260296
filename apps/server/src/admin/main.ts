import { readFileSync } from 'node:fs';
import { type Config, readConfig } from '../config.ts';
import { openDatabase } from '../database/connection.ts';
import { startEmbeddedDatabase, urlOfRunningDatabase } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { faultOf } from '../rooms/fault.ts';
import { type StartRefusal, textOfRefusal } from '../start-texts.ts';
import type { Command } from './command.ts';
import { purgeCommand } from './purge-command.ts';
import { setupCommand } from './setup-command.ts';
import { wordsCommand } from './words-command.ts';

const commands: Readonly<Record<string, Command>> = {
  setup: setupCommand,
  words: wordsCommand,
  purge: purgeCommand,
};

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

/** The program's own database is started for the command, unless Lägesbild runs on it already: then that one is used. */
async function withDatabase(config: Config, command: Command, args: readonly string[]): Promise<boolean> {
  if (config.databaseUrl !== null) return runOn(config.databaseUrl, command, args);
  const embedded = await startEmbeddedDatabase(config);
  if (embedded.ok) return runOn(embedded.database.url, command, args).finally(() => embedded.database.stop());
  const running = embedded.reason === 'inUse' ? urlOfRunningDatabase(config.dataDir) : null;
  if (running !== null) return runOn(running, command, args);
  return refuse({ reason: 'embedded', dataDir: config.dataDir, result: embedded });
}

async function runOn(url: string, command: Command, args: readonly string[]): Promise<boolean> {
  const { pool, database } = openDatabase(url, () => undefined);
  try {
    const migrated = await migrate(database);
    if (!migrated.ok) return refuse({ reason: 'migration', result: migrated });
    return await command.run(database, args, say);
  } finally {
    await pool.end();
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
