import { readFileSync } from 'node:fs';
import { readConfig } from './config.ts';
import { faultOf } from './rooms/fault.ts';
import { type Running, start } from './start.ts';
import { type StartRefusal, textOfRefusal } from './start-texts.ts';

const OLDEST_NODE = 24;
/** Whoever stops the program waits at most this long. */
const STOP_LIMIT_MS = 4_500;

async function main(): Promise<void> {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) {
    return refuse({ reason: 'nodeTooOld', found: process.versions.node, needed: OLDEST_NODE });
  }
  const settings = readConfig(process.env, (path) => readFileSync(path, 'utf8'));
  if (!settings.ok) return refuse({ reason: 'settings', problems: settings.problems });

  // A signal during the start waits for its end, so that nothing half-started is left behind.
  let askedToStop = false;
  let running: Running | null = null;
  let stopping = false;
  const stop = (exitCode: number) => {
    if (stopping || running === null) return;
    stopping = true;
    setTimeout(() => process.exit(exitCode), STOP_LIMIT_MS).unref();
    running.stop().then(
      () => process.exit(exitCode),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // npm passes on a Ctrl+C that the terminal has sent here already: the second one means nothing.
    process.on(signal, () => {
      askedToStop = true;
      stop(0);
    });
  }

  const started = await start(settings.config);
  if (!started.ok) return refuse(started.refusal);
  running = started.running;
  running.onDatabaseLost(() => {
    process.stderr.write(
      'Databasen stannade, och ett annat program har tagit över dess mapp. Starta om Lägesbild.\n',
    );
    stop(1);
  });
  const { log } = running.app;
  const fail = (error: unknown) => {
    log.fatal({ fault: faultOf(error) }, 'defect');
    stop(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.stdout.write(running.block);
  if (askedToStop) stop(0);
}

function refuse(refusal: StartRefusal): void {
  process.stderr.write(`\n${textOfRefusal(refusal)}\n\n`);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`\nLägesbild kunde inte starta: ${JSON.stringify(faultOf(error))}\n`);
  process.exit(1);
}
