import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database/connection.ts';

/** Nothing listens on the first port of all. */
const databaseUrl = 'postgres://nobody:nothing@127.0.0.1:1/none';
const host = 'lagesbild.test';
const marked = 'Märkt text';

const lines: string[] = [];
const { pool, database } = openDatabase(databaseUrl, () => undefined);
let app: FastifyInstance;

beforeAll(async () => {
  const settings = readConfig({ LOG_LEVEL: 'debug', REQUESTS_PER_MINUTE: '30' }, () => '');
  if (!settings.ok) throw new Error('the settings of the test are refused');
  app = await buildApp({
    config: settings.config,
    database,
    pool,
    databaseUrl,
    sessionSecret: 'only for this test',
    clock: () => new Date(),
    random: () => 0.5,
    webFolder: null,
    logStream: { write: (line) => void lines.push(line) },
  });
  app.get('/defect', () => {
    throw new Error(marked);
  });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await pool.end();
});

const send = (url: string, options: object = {}) =>
  app.inject({ url, ...options, headers: { host, origin: `http://${host}` } });

describe('errors', () => {
  it('tell that the database is away, also when signing in', async () => {
    const signIn = { method: 'POST', payload: { email: 'kommunpolis@alvsala.example', password: marked } };
    for (const response of [await send('/readyz'), await send('/api/session', signIn)]) {
      expect([response.statusCode, response.json()]).toEqual([503, { error: { code: 'unavailable' } }]);
    }
    expect((await send('/healthz')).statusCode).toBe(200);
  });

  it('never tell what went wrong inside, neither in the answer nor in the log', async () => {
    const response = await send('/defect');
    expect([response.statusCode, response.json()]).toEqual([500, { error: { code: 'internal' } }]);
    expect(lines.join('')).toContain('"route":"/defect"');
    expect(lines.join('')).not.toContain(marked);
  });

  it('refuse a body that is too large or no JSON', async () => {
    const large = await send('/api/session', { method: 'POST', payload: { email: 'x'.repeat(70_000) } });
    expect([large.statusCode, large.json()]).toEqual([413, { error: { code: 'bodyTooLarge' } }]);
    const broken = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: `{"${marked}`,
      headers: { host, origin: `http://${host}`, 'content-type': 'application/json' },
    });
    expect(broken.json()).toEqual({
      error: { code: 'invalidRequest', issues: [{ path: 'body', rule: 'format' }] },
    });
  });

  it('refuse a flood from one address and say when to come back', async () => {
    let last = await send('/api/nothing');
    for (let n = 0; n < 30; n++) last = await send('/api/nothing');
    expect([last.statusCode, last.json()]).toEqual([429, { error: { code: 'tooManyRequests' } }]);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect((await send('/healthz')).statusCode).toBe(200);
  });

  it('answer an address that does not decode without saying it back', async () => {
    const response = await send(`/api/pictures/%ZZ${encodeURIComponent(marked)}`);
    const issues = [{ path: 'params', rule: 'format' }];
    expect([response.statusCode, response.json()]).toEqual([
      400,
      { error: { code: 'invalidRequest', issues } },
    ]);
  });
});
