import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInjectedApp, type InjectedApp } from '../../../../tests/fixtures/injected-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'lagesbild-web-'));
let server: InjectedApp;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head><body>sidan</body></html>');
  writeFileSync(join(folder, 'assets/index-4f2a.js'), 'export {};');
  writeFileSync(join(folder, 'assets/index-4f2a.js.br'), 'br');
  writeFileSync(join(folder, 'assets/index-4f2a.js.gz'), 'gz');
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  server = await createInjectedApp({ webFolder: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string) => server.send({ method: 'GET', url });

describe('the web app', () => {
  it.each(['/', '/logga-in', '/lagesbild/bcdfghjkmnpqrstv', '/ny?mall=x', '/index.html/nagot'])(
    'answers its one page for the screen %s, with a style nonce of its own',
    async (url) => {
      const [first, second] = [await get(url), await get(url)];
      expect(first.statusCode).toBe(200);
      expect(first.body).toContain('sidan');
      expect(first.headers['cache-control']).toBe('no-store');
      const nonce = /<meta property="csp-nonce" nonce="([^"]+)">/.exec(first.body)?.[1] ?? '';
      expect(String(first.headers['content-security-policy'])).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(second.body).not.toContain(nonce);
    },
  );

  it('lets scripts come from its own files only', async () => {
    const policy = String((await get('/')).headers['content-security-policy']).split(';');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join()).not.toContain('unsafe');
  });

  it('lets hashed files be kept for ever and asks for the others every time', async () => {
    expect((await get('/assets/index-4f2a.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/icon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', 'br'],
    ['gzip, deflate', 'gzip', 'gz'],
    ['identity', undefined, 'export {};'],
  ])('sends a script to who can read %s as %s', async (accepted, encoding, body) => {
    const answer = await server.send({
      method: 'GET',
      url: '/assets/index-4f2a.js',
      headers: { 'accept-encoding': accepted },
    });
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringContaining('accept-encoding'),
    });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.body).toBe(body);
  });

  it('sends what is not packed as it is', async () => {
    const answer = await server.send({
      method: 'GET',
      url: '/icon.svg',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it.each([
    '/assets/missing.js',
    '/assets/index-4f2a.js.br',
    '/missing.png',
    '/api/missing',
    '/sync',
    '/index.html',
    '/../package.json',
  ])('has nothing at %s', async (url) => {
    expect((await get(url)).json()).toEqual({ error: { code: 'notFound' } });
  });
});
