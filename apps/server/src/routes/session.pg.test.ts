import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createInjectedApp, type InjectedApp, origin } from '../../../../tests/fixtures/injected-app.ts';
import { addLogin, createScene, newId, type Scene } from '../../../../tests/fixtures/scene.ts';
import { hashPassword } from '../passwords.ts';

const password = 'ett-prov-losenord';
const HOUR = 3_600_000;

let server: InjectedApp;
let scene: Scene;
let passwordHash: string;

beforeAll(async () => {
  server = await createInjectedApp();
  scene = await createScene(server.database);
  passwordHash = await hashPassword(password);
});
afterAll(() => server.close());
beforeEach(() => server.database.deleteFrom('sign_in_attempt').execute());

/** A new account that can sign in; returns its login. */
async function account(active = true): Promise<string> {
  const id = newId();
  const email = `${id}@provkommunen.example`;
  await server.database
    .insertInto('account')
    .values({
      id,
      actor_id: scene.school.actorId,
      email,
      password_hash: passwordHash,
      function: 'headTeacher',
      role: 'convener',
      active,
      created_at: new Date(),
    })
    .execute();
  return email;
}

function signIn(email: string, given = password, headers: Record<string, string> = {}, from = server) {
  return from.send({ method: 'POST', url: '/api/session', payload: { email, password: given }, headers });
}

const cookieOf = (response: Awaited<ReturnType<typeof signIn>>) =>
  String(response.headers['set-cookie']).split(';')[0] ?? '';
const sessionWith = async (cookie: string) =>
  (await server.send({ method: 'GET', url: '/api/session', headers: { cookie } })).json().session;

describe('signing in', () => {
  it('gives a session that says function, role and actor, and no login or name', async () => {
    const email = await account();
    const response = await signIn(email.toUpperCase());
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      account: { function: 'headTeacher', role: 'convener' },
      actor: { id: scene.school.actorId },
      municipality: { id: scene.school.municipalityId },
      canCreatePictures: true,
    });
    expect(response.body).not.toContain(email);
    expect(await sessionWith(cookieOf(response))).toEqual(response.json());
  });

  it('keeps the token from scripts, and the database from the token', async () => {
    const response = await signIn(await account());
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/^lagesbild_session=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookieOf(response).split('=')[1] ?? '';
    const hashes = await server.database.selectFrom('session').select('token_hash').execute();
    expect(hashes.map((row) => row.token_hash.toString('base64url'))).not.toContain(token);
  });

  it('insists on TLS behind TLS', async () => {
    const behindTls = await createInjectedApp({ settings: { PUBLIC_ORIGIN: 'https://lagesbild.test' } });
    await createScene(behindTls.database);
    const id = newId();
    const actor = await behindTls.database.selectFrom('actor').select('id').executeTakeFirstOrThrow();
    await behindTls.database
      .insertInto('account')
      .values({
        id,
        actor_id: actor.id,
        email: `${id}@provkommunen.example`,
        password_hash: passwordHash,
        function: 'coordinator',
        role: 'reader',
        created_at: new Date(),
      })
      .execute();
    const email = `${id}@provkommunen.example`;
    const response = await signIn(email, password, { origin: 'https://lagesbild.test' }, behindTls);
    const fromElsewhere = await signIn(email, password, { origin }, behindTls);
    await behindTls.close();
    expect(String(response.headers['set-cookie'])).toMatch(
      /^__Host-lagesbild_session=.*; Secure; SameSite=Lax$/,
    );
    expect(response.headers['strict-transport-security']).toContain('max-age=');
    expect(fromElsewhere.statusCode).toBe(403);
  });

  it('answers the same for a wrong password, an unknown and a closed account', async () => {
    const answers = await Promise.all([
      signIn(await account(), 'fel'),
      signIn('ingen@provkommunen.example'),
      signIn(await account(false)),
    ]);
    for (const answer of answers) {
      expect([answer.statusCode, answer.body]).toEqual([401, '{"error":{"code":"signInRefused"}}']);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('takes as long for an unknown account as for a wrong password', async () => {
    const known = await account();
    const timed = async (email: string) => {
      const start = performance.now();
      await signIn(email, 'fel');
      return performance.now() - start;
    };
    await timed('varm@provkommunen.example');
    const [wrong, unknown] = [await timed(known), await timed('ingen@provkommunen.example')];
    // The hashing dominates both; without it the unknown one would take a tenth.
    expect(unknown).toBeGreaterThan(wrong / 3);
  });

  it('refuses the sixth failure for an account within 15 minutes, known or not', async () => {
    for (const email of [await account(), 'ingen@provkommunen.example']) {
      for (let n = 0; n < 5; n++) expect((await signIn(email, 'fel')).statusCode).toBe(401);
      const sixth = await signIn(email);
      expect([sixth.statusCode, sixth.json().error.code]).toEqual([429, 'tooManyRequests']);
      expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(800);
    }
  });

  it('counts attempts that come at the same moment', async () => {
    const email = await account();
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'fel')));
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(7);
  });

  it('forgives an account that gets in, and every account after 15 minutes', async () => {
    const email = await account();
    for (let n = 0; n < 4; n++) await signIn(email, 'fel');
    expect((await signIn(email)).statusCode).toBe(200);
    for (let n = 0; n < 6; n++) await signIn(email, 'fel');
    expect((await signIn(email)).statusCode).toBe(429);
    server.wait(HOUR / 4);
    expect((await signIn(email)).statusCode).toBe(200);
  });

  it('refuses an address after 40 failures, whatever the accounts', async () => {
    for (let n = 0; n < 40; n++) {
      await signIn(`${n}@provkommunen.example`, 'fel');
    }
    expect((await signIn(await account())).statusCode).toBe(429);
  });

  it('ends the session the browser had', async () => {
    const email = await account();
    const first = cookieOf(await signIn(email));
    const second = cookieOf(await signIn(email, password, { cookie: first }));
    expect(await sessionWith(first)).toBeNull();
    expect(await sessionWith(second)).not.toBeNull();
  });
});

describe('a session', () => {
  it('ends at once when signing out', async () => {
    const { cookie } = await addLogin(server.database, scene.school);
    const response = await server.send({ method: 'DELETE', url: '/api/session', headers: { cookie } });
    expect(response.statusCode).toBe(204);
    expect(response.body).toBe('');
    expect(String(response.headers['set-cookie'])).toContain('lagesbild_session=;');
    expect(await sessionWith(cookie)).toBeNull();
  });

  it('ends after 8 hours without use, and use keeps it for 24 hours at most', async () => {
    const signedInNow = async () => cookieOf(await signIn(await account()));
    const idle = await signedInNow();
    const used = await signedInNow();
    for (let hour = 0; hour < 23; hour++) {
      server.wait(HOUR);
      expect(await sessionWith(used)).not.toBeNull();
    }
    expect(await sessionWith(idle)).toBeNull();
    server.wait(HOUR);
    expect(await sessionWith(used)).toBeNull();
  });

  it('ends when its account is closed', async () => {
    const email = await account();
    const cookie = cookieOf(await signIn(email));
    expect(await sessionWith(cookie)).not.toBeNull();
    await server.database.updateTable('account').set({ active: false }).where('email', '=', email).execute();
    expect(await sessionWith(cookie)).toBeNull();
  });

  it.each(['', 'lagesbild_session=', 'lagesbild_session=abc', `lagesbild_session=${'a'.repeat(43)}`])(
    'is nothing for the cookie %j',
    async (cookie) => {
      expect(await sessionWith(cookie)).toBeNull();
    },
  );
});

describe('requests from elsewhere', () => {
  const body = { email: 'ingen@provkommunen.example', password };
  const post = (headers: Record<string, string | undefined>) =>
    server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: body,
      headers: { host: 'lagesbild.test', ...headers },
    });

  it.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['another port', { origin: 'http://lagesbild.test:81' }],
    ['a sandboxed page', { origin: 'null' }],
    ['no origin', {}],
    ['no origin, said to be cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['no origin, said to be same-site', { 'sec-fetch-site': 'same-site' }],
  ])('are refused: %s', async (_name, headers) => {
    const response = await post(headers);
    expect([response.statusCode, response.json()]).toEqual([403, { error: { code: 'wrongOrigin' } }]);
  });

  it('are let through when the browser says same-origin', async () => {
    expect((await post({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(401);
  });

  it('are refused for every route that changes something', async () => {
    for (const [method, url] of [
      ['DELETE', '/api/session'],
      ['POST', '/api/pictures'],
      ['PATCH', `/api/pictures/${scene.pictureId}`],
      ['PUT', `/api/pictures/${scene.pictureId}/participants`],
    ] as const) {
      const response = await server.app.inject({
        method,
        url,
        headers: { origin: 'https://elsewhere.example' },
      });
      expect(response.statusCode).toBe(403);
    }
  });

  it('are refused as upgrades', async () => {
    const response = await server.app.inject({
      method: 'GET',
      url: `/sync/${scene.pictureId}`,
      headers: { connection: 'upgrade', upgrade: 'websocket', origin: 'https://elsewhere.example' },
    });
    expect(response.statusCode).toBe(403);
  });
});

describe('what is not JSON', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused: %s',
    async (type) => {
      const response = await server.send({
        method: 'POST',
        url: '/api/session',
        payload: '{"email":"a@b.example","password":"x"}',
        headers: { 'content-type': type },
      });
      expect([response.statusCode, response.json().error.code]).toEqual([415, 'unsupportedMediaType']);
    },
  );
});
