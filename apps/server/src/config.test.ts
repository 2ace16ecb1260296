import { describe, expect, it } from 'vitest';
import { readConfig, settingNames } from './config.ts';

const goodSecret = '0123456789abcdefghijklmnopqrstuvwxyz';
const noFiles = () => {
  throw new Error('no such file');
};
const variables = (env: Record<string, string>, readFile: (path: string) => string = noFiles) => {
  const result = readConfig(env, readFile);
  return result.ok ? [] : result.problems.map((problem) => problem.variable);
};

describe('settings', () => {
  it('needs none', () => {
    const result = readConfig({}, noFiles);
    expect(result).toMatchObject({
      ok: true,
      config: { port: 3000, host: '127.0.0.1', databaseUrl: null, dataDir: './data', sessionSecret: null },
    });
  });

  it('tells every problem at once, with the name of its variable and without its value', () => {
    const env = {
      PORT: 'portvärde',
      DATABASE_URL: 'mysql://hemligt-värde',
      SESSION_SECRET: 'kort',
      PUBLIC_ORIGIN: 'https://lagesbild.se/sökväg',
      LOG_LEVEL: 'skrik',
    };
    const result = readConfig(env, noFiles);
    expect(variables(env)).toEqual(['PORT', 'DATABASE_URL', 'SESSION_SECRET', 'PUBLIC_ORIGIN', 'LOG_LEVEL']);
    for (const value of Object.values(env)) expect(JSON.stringify(result)).not.toContain(value);
  });

  it('wants a session secret with a database of its own', () => {
    const DATABASE_URL = 'postgres://app:sdf8kj@db:5432/lagesbild';
    expect(variables({ DATABASE_URL })).toEqual(['SESSION_SECRET']);
    expect(variables({ DATABASE_URL, SESSION_SECRET: goodSecret })).toEqual([]);
  });

  it.each([
    ['SESSION_SECRET', 'byt-ut-mig-byt-ut-mig-byt-ut-mig-12345'],
    ['SESSION_SECRET', 'CHANGE_ME_0123456789abcdefghijklmnopqrst'],
    ['SESSION_SECRET', 'a'.repeat(64)],
    ['DATABASE_URL', 'postgres://lagesbild:byt-ut-mig@db:5432/lagesbild'],
  ])('refuses a placeholder in %s', (name, value) => {
    expect(variables({ SESSION_SECRET: goodSecret, [name]: value })).toEqual([name]);
  });

  it('reads a value from the file a _FILE variable names', () => {
    const files = (path: string) => (path === '/run/secrets/session' ? `${goodSecret}\n` : noFiles());
    expect(readConfig({ SESSION_SECRET_FILE: '/run/secrets/session' }, files)).toMatchObject({
      ok: true,
      config: { sessionSecret: goodSecret },
    });
    expect(variables({ SESSION_SECRET_FILE: '/none' }, files)).toEqual(['SESSION_SECRET_FILE']);
    expect(variables({ PORT: '1', PORT_FILE: '/run/secrets/session' }, files)).toEqual(['PORT_FILE']);
  });

  it('takes an empty variable as not set', () => {
    expect(variables(Object.fromEntries(settingNames.map((name) => [name, ''])))).toEqual([]);
  });
});
