import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { routes } from '@lagesbild/http-api';
import { textOf } from '@lagesbild/picture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeUpdate, readServerMessage } from '../../packages/sync/src/protocol/index.ts';
import { addLogin } from '../fixtures/scene.ts';
import { knock, openRawSocket } from '../fixtures/sync-clients.ts';
import { createRandom } from '../simulation/random.ts';
import type { Target } from './attack.ts';
import { attacks } from './attacks/index.ts';
import { type Field, openField } from './field.ts';
import { lineRequests } from './line-requests.ts';
import { findMark, markOf } from './mark.ts';
import { report } from './report.ts';
import { brokenRequests, markedRequests, send, sendRaw } from './requests.ts';
import { everyColumn } from './tables.ts';
import { seed } from './wanted.ts';
import { openLine } from './ways.ts';

const random = createRandom(seed + 7);
const mark = markOf(random);
const find = findMark(mark);
let field: Field;
let sent = 0;
/** Everything anybody was answered. */
const answers: { name: string; text: string }[] = [];

beforeAll(async () => {
  field = await openField(random, mark);
});
afterAll(async () => {
  await field.close();
});

/** An edit as an honest page would send it, but with a text that no honest page lets out. */
function insertion({ content, freshClient }: Target, text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = freshClient();
  Y.applyUpdate(doc, content());
  const before = Y.encodeStateVector(doc);
  textOf(doc, 'overview', null, 'outlook')?.insert(0, text);
  return encodeUpdate(Y.encodeStateAsUpdate(doc, before));
}

describe('a marked text', () => {
  it('HO7 is refused in every edit and every presence there is', async () => {
    for (const attack of Object.values(attacks).flat()) {
      for (const frame of attack.frames(field.target)) {
        await field.attacker.send(frame);
        sent += 1;
      }
    }
    await field.typeOn();
    for (const [at, frame] of field.attacker.heard.entries())
      answers.push({ name: `answer ${at} to the attacker`, text: frame.toString('latin1') });
    expect(field.attacker.heard.length).toBeGreaterThan(50);
  });

  it('HO7 is refused in every edit and every presence over the line of HTTP requests, and in what is no parcel', async () => {
    const { attackerByRequests, attackers, pictureId, server, target } = field;
    for (const attack of Object.values(attacks).flat()) {
      const [frame] = attack.frames(target);
      if (frame === undefined) continue;
      await attackerByRequests.send(frame);
      sent += 1;
    }
    const [own, other = own] = attackers;
    const { pathname: path } = new URL(await openLine(own, pictureId));
    const line = { origin: server.url, cookie: own.cookie, otherCookie: other.cookie, path, random };
    for (const request of lineRequests(line, mark)) {
      const { status, text } = await send(server.port, request);
      answers.push({ name: `${request.name} (${status})`, text });
      sent += 1;
    }
    await field.typeOn();
    for (const [at, frame] of attackerByRequests.heard.entries())
      answers.push({ name: `answer ${at} over HTTP`, text: frame.toString('latin1') });
    expect(attackerByRequests.heard.length).toBeGreaterThan(50);
  });

  it('HO7 is refused where the guard finds a person in it, whoever writes its halves', async () => {
    const { attacker, attackerByRequests, target } = field;
    const refusals = () =>
      [...attacker.heard, ...attackerByRequests.heard].flatMap((frame) => {
        const message = readServerMessage(frame);
        return message?.type === 'refusal' && message.code === 'screen' ? message.violations : [];
      });
    const persons = [
      `Gunilla ${mark} är känd`,
      `${mark} 850709-9805`,
      `${mark}, telefon 070-1740605`,
      `${mark}@exempel.se`,
    ];
    for (const text of persons) {
      await attacker.send(insertion(target, text));
      await attackerByRequests.send(insertion(target, text));
    }
    expect(refusals().length).toBeGreaterThanOrEqual(2 * persons.length);
    expect(new Set(refusals().map(({ path }) => path))).toEqual(new Set(['overview/outlook']));
    sent += 2 * persons.length;
    await field.typeOn();
  });

  it('HO7 is refused in every part of every request', async () => {
    const { server, scene, pictureId } = field;
    const cookies = new Map<string, string>();
    for (const name of ['good', ...Object.keys(routes)]) {
      const { cookie } = await addLogin(server.test.database, scene.school, 'coordinator');
      cookies.set(name, cookie);
    }
    const place = { origin: server.url, host: `127.0.0.1:${server.port}`, cookies, pictureId };
    const participants = [scene.school, scene.police].map(({ actorId }) => ({ actorId, right: 'write' }));
    const picture = {
      title: 'Provbild',
      areaId: scene.areaId,
      kinds: ['strategic'],
      themes: [],
      period: { from: '2026-01-01', to: '2026-12-31' },
      renewalDate: '2026-12-01',
      convening: { actorId: scene.school.actorId, function: 'headTeacher' },
      participants,
    };
    const failed: string[] = [];
    const statuses = new Map<number, number>();
    for (const one of markedRequests(place, mark, picture)) {
      const { status, text } = await send(server.port, one);
      answers.push({ name: `${one.name} (${status})`, text });
      if (status >= 500 || status === 0) failed.push(`${one.name}: ${status}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      sent += 1;
    }
    report(`Requests: ${[...statuses].map(([status, count]) => `${status} ${count}`).join(', ')}.`);
    for (const text of brokenRequests(mark, place.host)) {
      answers.push({ name: `broken request ${sent}`, text: await sendRaw(server.port, text) });
      sent += 1;
    }
    expect(failed).toEqual([]);
    // It was the mark that was refused: the same request without it is taken.
    const { origin, host } = place;
    const headers = { origin, host, cookie: cookies.get('good') ?? '', 'content-type': 'application/json' };
    const body = JSON.stringify(picture);
    const good = { name: 'good', method: 'POST', path: '/api/pictures', headers, body };
    expect((await send(server.port, good)).status).toBe(201);
    expect(server.isRunning()).toBe(true);
  });

  it('HO7 is refused in everything a socket has beside frames', async () => {
    const { server, pictureId, attackers } = field;
    const [{ cookie }] = attackers;
    const at = server.url.replace('http', 'ws');
    const good = { origin: server.url, cookie };
    const knocks: [string, Record<string, string>][] = [
      [`${at}/sync/${mark}`, good],
      [`${at}/sync/${pictureId}/${mark}`, good],
      [`${at}/${mark}`, good],
      [`${at}/sync/${pictureId}`, { ...good, origin: `http://${mark}` }],
      [`${at}/sync/${pictureId}`, { ...good, cookie: `lagesbild_session=${mark}` }],
    ];
    for (const [address, headers] of knocks) {
      const answer = await knock(address, headers);
      expect(answer).toHaveProperty('status');
      sent += 1;
    }
    // The server knows no such protocol; it opens the socket without one, and then the client ends it.
    const asked = new WebSocket(`${at}/sync/${pictureId}?${mark}=${mark}`, [mark], {
      headers: { ...good, 'user-agent': mark, 'x-forwarded-for': mark },
    });
    const [problem] = await once(asked, 'error');
    expect(String(problem)).toContain('no subprotocol');
    const socket = await openRawSocket({ url: server.url, cookie }, pictureId);
    socket.ping(mark);
    socket.pong(mark);
    socket.close(4_000, mark);
    await once(socket, 'close');
    sent += 4;
    await field.typeOn();
  });

  it('HO7 is found nowhere', async () => {
    const { server, watcher, honest } = field;
    for (const path of [
      '/healthz',
      '/readyz',
      '/metrics',
      '/api/openapi.json',
      '/api/docs/',
      '/api/session',
    ]) {
      const headers = { host: `127.0.0.1:${server.port}` };
      const { status, text } = await send(server.port, { name: path, method: 'GET', path, headers });
      expect([path, status]).toEqual([path, 200]);
      answers.push({ name: path, text });
    }
    // What a process logs about closed sockets may come a little later.
    await sleep(200);
    const columns = await everyColumn(server.test);
    const places = [
      ...answers,
      { name: 'what the server said', text: server.said() },
      ...watcher.heard.map((frame, at) => ({
        name: `frame ${at} to the watcher`,
        text: frame.toString('latin1'),
      })),
      { name: 'the honest page', text: JSON.stringify(honest.getSnapshot().presence) },
      { name: 'the text of the honest page', text: JSON.stringify(honest.getSnapshot().doc.toJSON()) },
      ...columns.map(({ name, bytes }) => ({ name, text: bytes.toString('latin1') })),
    ];
    const hits = places.flatMap(({ name, text }) => find(text).map((dress) => `${name}: ${dress}`));
    report(
      `Marked text: ${sent} refusals; searched ${answers.length} answers, ${server.said().split('\n').length} log lines, ${watcher.heard.length} frames of another client, ${columns.length} columns: ${hits.length} hits.`,
    );
    expect(hits).toEqual([]);
    expect(server.said().split('\n').length).toBeGreaterThan(100);
    expect(columns.length).toBeGreaterThan(60);
    expect(watcher.heard.length).toBeGreaterThan(2);
  });
});
