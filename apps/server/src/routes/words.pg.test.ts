import { roles } from '@lagesbild/http-api';
import { afterAll, describe, expect, it } from 'vitest';
import { createDesk, issuesOf } from '../../../../tests/fixtures/picture-desk.ts';
import { type Agency, newId } from '../../../../tests/fixtures/scene.ts';
import { removeLapsedWords } from '../store/word-additions.ts';

const { server, scene, as } = await createDesk();
afterAll(() => server.close());

type Addition = { id: string; name: string; state: string; source: string; actorId: string | null };

const classify = (
  name: string,
  kind = 'place',
  role: (typeof roles)[number] = 'editor',
  who = scene.police,
) => as(who, role, { method: 'POST', url: '/api/words', payload: { name, kind } });
const words = async (who: Agency = scene.school): Promise<{ version: number; names: string[] }> => {
  const { version, words: all } = (await as(who, 'reader', { method: 'GET', url: '/api/words' })).json();
  return { version, names: all.map(({ name }: { name: string }) => name) };
};
const additions = async (): Promise<Addition[]> =>
  (await as(scene.school, 'coordinator', { method: 'GET', url: '/api/words/additions' })).json().additions;
const addition = async (name: string) => (await additions()).find((one) => one.name === name);
const decide = (id: string, decision: string, role: (typeof roles)[number] = 'coordinator') =>
  as(scene.school, role, { method: 'POST', url: `/api/words/${id}/decision`, payload: { decision } });
const importCsv = (csv: string, more: object = {}, role: (typeof roles)[number] = 'coordinator') =>
  as(scene.school, role, {
    method: 'POST',
    url: '/api/words/import',
    payload: { csv, preview: false, confirmed: [], ...more },
  });

describe('saying what a word is', () => {
  it.each(roles)('as %s', async (role) => {
    expect((await classify(`Xhalm${role}`, 'place', role)).statusCode).toBe(role === 'reader' ? 403 : 201);
  });

  it('counts at once for everybody in the municipality, and for nobody else', async () => {
    const before = (await words()).version;
    const answer = (await classify('Xhalmöping')).json();
    expect(answer).toEqual({ status: 'active', version: before + 1 });
    expect(await words()).toMatchObject({
      version: answer.version,
      names: expect.arrayContaining(['Xhalmöping']),
    });
    expect((await words(scene.stranger)).names).not.toContain('Xhalmöping');
    expect(await addition('Xhalmöping')).toMatchObject({ source: 'user', actorId: scene.police.actorId });
  });

  it('is the same word in any case, and again changes nothing', async () => {
    const first = (await classify('Café Xanthor', 'organisation')).json();
    expect((await classify('CAFÉ  XANTHOR', 'term', 'convener', scene.school)).json()).toEqual(first);
    expect((await additions()).filter(({ name }) => /xanthor/i.test(name))).toHaveLength(1);
  });

  it('waits for the samordnare when it looks like a name, also when the samordnare says it', async () => {
    const before = (await words()).version;
    expect((await classify('Saga', 'organisation')).json()).toEqual({ status: 'waiting', version: before });
    expect((await classify('Tindra', 'organisation', 'coordinator')).json().status).toBe('waiting');
    expect((await words()).names).not.toContain('Saga');
    expect((await additions())[0]?.state).toBe('waiting');
  });

  it('refuses what identifies a person, stores nothing and logs nothing of it', async () => {
    for (const name of ['Ylva Lindqvist', 'Storgatan 7', '19800101-1239 a', 'ylva@provkommunen.example'])
      expect(issuesOf(await classify(name))).toEqual([400, ['body/name identifiesPerson']]);
    expect((await additions()).map(({ name }) => name)).not.toContain('Ylva Lindqvist');
    expect(server.log()).not.toMatch(/ylva|storgatan|19800101|xanthor|saga/i);
  });

  it.each([
    ['Två\nrader', 'format'],
    ['Osynlig\u200b', 'format'],
    [' Rymd', 'format'],
    ['123', 'format'],
    ['x'.repeat(121), 'tooLong'],
  ])('refuses %j', async (name, rule) => {
    expect(issuesOf(await classify(name))).toEqual([400, [`body/name ${rule}`]]);
  });

  it('is slowed down for an account that says too much', async () => {
    let answer = await classify('Xhalmöping', 'place', 'strategicManager');
    for (let again = 0; again < 31; again += 1)
      answer = await classify('Xhalmöping', 'place', 'strategicManager');
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    server.wait(61_000);
    expect((await classify('Xhalmöping', 'place', 'strategicManager')).statusCode).toBe(201);
  });
});

describe('reading the words', () => {
  it('needs somebody signed in', async () => {
    expect((await server.send({ method: 'GET', url: '/api/words' })).statusCode).toBe(401);
  });

  it('answers 304 for what the browser has, until a word is added', async () => {
    const first = await as(scene.school, 'reader', { method: 'GET', url: '/api/words' });
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const headers = { 'if-none-match': String(first.headers.etag) };
    const again = await as(scene.school, 'reader', { method: 'GET', url: '/api/words', headers });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(
      (await as(scene.stranger, 'reader', { method: 'GET', url: '/api/words', headers })).statusCode,
    ).toBe(200);
    await classify('Nyhöping', 'place', 'convener');
    expect((await as(scene.school, 'reader', { method: 'GET', url: '/api/words', headers })).statusCode).toBe(
      200,
    );
  });
});

describe('the samordnare', () => {
  it.each(roles)('alone sees and decides: %s', async (role) => {
    const status = role === 'coordinator' ? 200 : 403;
    const list = await as(scene.school, role, { method: 'GET', url: '/api/words/additions' });
    expect(list.statusCode).toBe(status);
    expect((await importCsv('Xhal;plats', { preview: true }, role)).statusCode).toBe(status);
    expect((await decide(newId(), 'revoke', role)).statusCode).toBe(role === 'coordinator' ? 404 : 403);
  });

  it('confirms, revokes and reinstates a word, and what others know follows', async () => {
    await classify('Freja', 'organisation', 'convener');
    const { id = '' } = (await addition('Freja')) ?? {};
    const known = async () => (await words()).names.includes('Freja');
    expect((await decide(id, 'confirm')).json()).toMatchObject({ addition: { id, state: 'active' } });
    expect(await known()).toBe(true);
    expect((await decide(id, 'confirm')).statusCode).toBe(200);
    expect((await decide(id, 'decline')).json().error.code).toBe('stateChangeRefused');
    expect((await decide(id, 'revoke')).json()).toMatchObject({ addition: { state: 'revoked' } });
    expect(await known()).toBe(false);
    expect((await decide(id, 'reinstate')).json()).toMatchObject({ addition: { state: 'active' } });
    expect(await known()).toBe(true);
  });

  it('declines a word, which is then gone; a revoked one comes back only by waiting', async () => {
    await classify('Signe', 'organisation', 'convener');
    const { id = '' } = (await addition('Signe')) ?? {};
    expect((await decide(id, 'decline')).json()).toMatchObject({ addition: null });
    expect(await addition('Signe')).toBeUndefined();
    await classify('Återhöping', 'place', 'convener');
    await decide((await addition('Återhöping'))?.id ?? '', 'revoke');
    expect((await classify('Återhöping', 'place', 'convener')).json().status).toBe('waiting');
  });

  it('decides about words of the own municipality only', async () => {
    await classify('Fjärrhöping', 'place', 'editor', scene.stranger);
    const { id } = await server.database
      .selectFrom('register_word')
      .select('id')
      .where('name', '=', 'Fjärrhöping')
      .executeTakeFirstOrThrow();
    expect((await decide(id, 'revoke')).statusCode).toBe(404);
  });

  it('has 30 days: what counts for nobody is then removed', async () => {
    await classify('Alma', 'organisation', 'convener');
    const days = (count: number) => new Date(Date.now() + 120_000 + count * 86_400_000);
    expect(await removeLapsedWords(server.database, days(29))).toBe(0);
    expect(await removeLapsedWords(server.database, days(31))).toBeGreaterThan(0);
    const states = (await additions()).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['active']));
  });
});

describe('importing a list', () => {
  const csv =
    'namn;slag\nKvarngatan;gata\nXhalmöping;plats\nSiri;organisation\nYlva Lindqvist;plats\nUtan slag\n';

  it('can be tried without writing anything', async () => {
    await classify('Xhalmöping');
    const before = await words();
    expect((await importCsv(csv, { preview: true })).json()).toEqual({
      added: 1,
      known: 1,
      refusedLines: [
        { line: 5, rule: 'identifiesPerson' },
        { line: 6, rule: 'kindMissing' },
      ],
      nameLike: [{ line: 4, name: 'Siri' }],
      version: before.version,
    });
    expect(await words()).toEqual(before);
  });

  it('adds what can be used, and what looks like a name only when that is confirmed', async () => {
    expect((await importCsv(csv)).json()).toMatchObject({ added: 1, known: 1, nameLike: [{ line: 4 }] });
    expect(await addition('Siri')).toBeUndefined();
    expect((await importCsv(csv, { confirmed: ['Siri'] })).json()).toMatchObject({ added: 1, nameLike: [] });
    expect((await words()).names).toEqual(expect.arrayContaining(['Kvarngatan', 'Siri']));
    expect(await addition('Siri')).toMatchObject({ source: 'import', actorId: scene.school.actorId });
    expect(await addition('Ylva Lindqvist')).toBeUndefined();
    expect(server.log()).not.toMatch(/ylva|siri|kvarngatan/i);
  });

  it('settles what waits, and leaves what is revoked', async () => {
    await classify('Ebba', 'organisation', 'convener');
    await importCsv('Lönnvägen,plats');
    await decide((await addition('Lönnvägen'))?.id ?? '', 'revoke');
    await importCsv('Ebba;organisation\nLönnvägen;plats', { confirmed: ['Ebba'] });
    expect(await addition('Ebba')).toMatchObject({ state: 'active' });
    expect(await addition('Lönnvägen')).toMatchObject({ state: 'revoked' });
  });

  it('has limits', async () => {
    expect(issuesOf(await importCsv('a;plats\n'.repeat(10_001)))).toEqual([400, ['body/csv tooMany']]);
    expect((await importCsv('x'.repeat(1_100_000))).statusCode).toBe(413);
    expect((await importCsv(`${'å'.repeat(200_000)};plats`)).json().refusedLines).toEqual([
      { line: 1, rule: 'format' },
    ]);
  });
});
