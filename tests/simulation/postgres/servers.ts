/** Real servers on one real PostgreSQL, each with its own pool, listening connection and line to the database. */
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { inject } from 'vitest';
import { type DatabaseLine, openDatabaseLine } from '../../fixtures/database-line.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { onServer } from '../../fixtures/postgres.ts';
import { startProduct } from '../../fixtures/product-process.ts';
import { type ServedApp, serveApp } from '../../fixtures/served-app.ts';
import type { Reporting } from '../weather.ts';

export type RealServer = Reporting & {
  readonly url: string;
  /** Everything it has logged in all its lives. */
  logged(): string;
  /** The polite end, as by SIGTERM, and a new start at the same address. Does nothing while that is under way. */
  restart(): void;
  /** Whatever the database says on the connections that are open now is lost. */
  loseAnswers(): void;
  close(): Promise<void>;
};

/** Shorter than in production, so that a dead line is noticed while the simulation runs. */
const limits = { statementMs: 1_500, silenceMs: 2_500 };

/** Where a server lives: in a process of its own, as in production, or (cheaper) in the test's. */
export type Home = 'own process' | 'this process';

async function serve(home: Home, databaseUrl: string, port: number): Promise<ServedApp> {
  if (home === 'this process') return serveApp(databaseUrl, port, { limits });
  const lines: string[] = [];
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: tmpdir(), LOG_LEVEL: 'debug' };
  const child = await startProduct(port, env, (text) => void lines.push(text));
  return {
    url: `http://127.0.0.1:${port}`,
    logged: () => lines.join(''),
    async close() {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      const [code] = await ended;
      if (code !== 0) throw new Error(`the server ended with ${code}`);
    },
  };
}

export async function openRealServer(databaseUrl: string, home: Home): Promise<RealServer> {
  const line: DatabaseLine = await openDatabaseLine(databaseUrl);
  let app: ServedApp = await serve(home, line.url, await freePort());
  const { url } = app;
  const logs: string[] = [];
  let restarting: Promise<void> | null = null;

  const logged = (): string => [...logs, app.logged()].join('');

  async function startAnew(): Promise<void> {
    await app.close();
    logs.push(app.logged());
    app = await serve(home, line.url, Number(new URL(url).port));
    restarting = null;
  }

  return {
    url,
    get reports() {
      return reportsIn(logged());
    },
    logged,
    restart() {
      restarting ??= startAnew();
    },
    loseAnswers: () => line.loseAnswers(),
    async close() {
      await restarting;
      await app.close();
      await line.close();
    },
  };
}

/** The listening connections end; whatever is announced meanwhile is missed. */
export async function loseListening(databaseUrl: string): Promise<void> {
  await endConnections(databaseUrl, "and query in ('listen access', 'select 1')");
}

/** Every connection ends, as when PostgreSQL restarts: nobody knows what became of what was being stored. */
export async function loseConnections(databaseUrl: string): Promise<void> {
  await endConnections(databaseUrl, '');
}

async function endConnections(databaseUrl: string, which: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  const statement = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' ${which}`;
  await onServer(inject('testServer').url, statement);
}

/** What rooms reported, by event and (after a colon) rule. */
function reportsIn(log: string): ReadonlyMap<string, number> {
  const reports = new Map<string, number>();
  for (const line of log.split('\n').filter((text) => text.endsWith('"msg":"room"}'))) {
    const { event, rule }: { event: string; rule?: string } = JSON.parse(line);
    const name = rule === undefined ? event : `${event}:${rule}`;
    reports.set(name, (reports.get(name) ?? 0) + 1);
  }
  return reports;
}
