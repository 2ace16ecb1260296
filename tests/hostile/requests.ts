// HTTP requests that carry a marked text in every place a request has, and none of which may be taken.
import { once } from 'node:events';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { fillPath, type RouteContract, routes } from '@lagesbild/http-api';

export type Sent = {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
};

type Place = {
  readonly origin: string;
  readonly host: string;
  /** A session for each route: some requests end the one they come with. */
  readonly cookies: ReadonlyMap<string, string>;
  readonly pictureId: string;
};

const ANSWER_LIMIT_MS = 5_000;
const contracts = Object.entries(routes) as [string, RouteContract][];

/** Every route with the mark in its address, in its headers and in its body. */
export function markedRequests(place: Place, mark: string, goodPicture: object): Sent[] {
  return contracts.flatMap(([name, contract]) => {
    const usual = { origin: place.origin, host: place.host, cookie: place.cookies.get(name) ?? '' };
    const json = { ...usual, 'content-type': 'application/json' };
    const { method, path } = contract;
    const good = fillPath(path, { id: place.pictureId });
    const sent = (what: string, rest: Partial<Sent>): Sent => ({
      name: `${name}: ${what}`,
      method,
      path: good,
      headers: usual,
      ...rest,
    });
    return [
      sent('unknown query', { path: `${good}?${mark}=${mark}` }),
      sent('query of a prototype', { path: `${good}?__proto__[${mark}]=${mark}&constructor=${mark}` }),
      sent('longer path', { path: `${good}/${mark}` }),
      sent('path that does not decode', { path: `${good}/%ZZ${mark}` }),
      sent('fragment', { path: `${good}#${mark}` }),
      sent('unknown method', { method: 'PURGE', path: `${good}?${mark}` }),
      sent('foreign origin', { method: 'POST', headers: { ...usual, origin: `https://${mark}.example` } }),
      sent('origin that is none', { method: 'PUT', headers: { ...usual, origin: mark } }),
      sent('foreign host', { headers: { ...usual, host: `${mark}.example` } }),
      sent('cookie', { headers: { ...usual, cookie: `lagesbild_session=${mark}; ${mark}=${mark}` } }),
      sent('broken cookie', {
        headers: { ...usual, cookie: `lagesbild_session=%ZZ${mark}; =${mark};;"${mark}` },
      }),
      sent('kind of content', {
        method: 'POST',
        headers: { ...usual, 'content-type': `text/${mark}` },
        body: mark,
      }),
      sent('charset', {
        method: 'POST',
        headers: { ...usual, 'content-type': `application/json; charset=${mark}` },
        body: `"${mark}"`,
      }),
      sent('any header', { headers: { ...usual, ...everyHeader(mark) } }),
      sent('content nobody asked for', { headers: json, body: JSON.stringify({ [mark]: mark }) }),
      ...(path.includes(':id') ? badIds(mark, path, sent) : []),
      ...(contract.body === undefined
        ? []
        : bodies(mark, name, goodPicture).map(([what, body]) => sent(what, { headers: json, body }))),
    ];
  });
}

function badIds(mark: string, path: string, sent: (what: string, rest: Partial<Sent>) => Sent): Sent[] {
  const ids = [mark, `../${mark}`, `%00${mark}`, `%ED%A0%80${mark}`, `${mark}'; drop table picture --`];
  return ids.map((id) => sent('bad id', { path: path.replace(':id', id.replaceAll(' ', '%20')) }));
}

function everyHeader(mark: string): OutgoingHttpHeaders {
  return {
    'user-agent': mark,
    referer: `http://${mark}.example/${mark}`,
    'x-forwarded-for': mark,
    'x-forwarded-host': mark,
    'x-forwarded-proto': mark,
    forwarded: `for=${mark}`,
    'x-request-id': mark,
    'request-id': mark,
    traceparent: mark,
    'accept-language': mark,
    accept: `text/${mark}`,
    'accept-encoding': mark,
    'accept-version': mark,
    authorization: `Bearer ${mark}`,
    'sec-fetch-site': mark,
    'access-control-request-method': mark,
    'access-control-request-headers': mark,
    range: `bytes=${mark}`,
    'if-none-match': `"${mark}"`,
    [`x-${mark}`]: mark,
  };
}

/** Bodies that no route takes: something is wrong in each, and the mark is in it. */
function bodies(mark: string, name: string, picture: object): [what: string, body: string | Uint8Array][] {
  const good: Record<string, unknown> =
    name === 'signIn' ? { email: `${mark}@provkommunen.example`, password: mark } : { ...picture };
  const unknown = { ...good, [mark]: mark };
  return [
    ['unknown field', JSON.stringify(unknown)],
    [
      'unknown field within',
      JSON.stringify({
        ...good,
        period: { from: mark, [mark]: mark },
        participants: [{ actorId: mark, right: mark, [mark]: mark }],
      }),
    ],
    ...Object.keys(good).map((key): [string, string] => [
      `${key} is something else`,
      JSON.stringify({ ...good, [key]: { [mark]: mark } }),
    ]),
    ...Object.keys(good).map((key): [string, string] => [
      `${key} is a list`,
      JSON.stringify({ ...good, [key]: [mark] }),
    ]),
    ...Object.keys(good)
      .filter((key) => key !== 'title' && key !== 'password')
      .map((key): [string, string] => [`${key} is a text`, JSON.stringify({ ...good, [key]: mark })]),
    ['title with a person', JSON.stringify({ ...good, title: `Gunilla ${mark} 850709-9805` })],
    ['title too long', JSON.stringify({ ...good, title: mark.repeat(20) })],
    ['title with a line break', JSON.stringify({ ...good, title: `${mark}\n${mark}` })],
    ['title with NUL', JSON.stringify({ ...good, title: `${mark}\u0000` })],
    ['title with half a character', JSON.stringify({ ...good, title: `${mark}\ud800` })],
    ['title with a reversed direction', JSON.stringify({ ...good, title: `\u202e${mark}` })],
    ['sign-in that fails', JSON.stringify({ email: `${mark}@provkommunen.example`, password: mark })],
    ['address that is none', JSON.stringify({ email: mark, password: mark })],
    ['password too long', JSON.stringify({ email: 'a@b.example', password: mark.repeat(20) })],
    ['password with NUL', JSON.stringify({ email: 'a@b.example', password: `${mark}\u0000` })],
    ['broken JSON', `{"${mark}": ${mark}`],
    ['JSON with a prototype', `{"__proto__": {"${mark}": "${mark}"}, "title": "${mark}"}`],
    ['JSON with a constructor', `{"constructor": {"prototype": {"${mark}": "${mark}"}}}`],
    ['a bare text', JSON.stringify(mark)],
    ['a list', JSON.stringify([mark])],
    ['deep JSON', `${'['.repeat(20_000)}"${mark}"${']'.repeat(20_000)}`],
    ['too much JSON', JSON.stringify({ ...good, filler: mark.repeat(5_000) })],
    ['huge numbers', `{"email": 1e999, "title": ${'9'.repeat(400)}, "${mark}": "${mark}"}`],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from(`{"${mark}":"`), Buffer.of(0xed, 0xa0, 0x80), Buffer.from('"}')]),
    ],
  ];
}

/** Sends it as it is; answers status, headers and body as one text. Status 0: the line was cut without an answer. */
export async function send(
  port: number,
  { method, path, headers, body }: Sent,
): Promise<{ status: number; text: string }> {
  const place = { port, host: '127.0.0.1', agent: false, setHost: false, timeout: ANSWER_LIMIT_MS };
  const asked = request({ ...place, method, path, headers });
  asked.on('timeout', () => asked.destroy(new Error('no answer')));
  asked.end(body);
  try {
    const [response] = await once(asked, 'response');
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    const content = Buffer.concat(parts).toString('latin1');
    return { status: response.statusCode, text: `${JSON.stringify(response.rawHeaders)}\n${content}` };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
      return { status: 0, text: '' };
    throw error;
  }
}

/** What no HTTP library would send: broken lines, doubled lengths, headers without end. */
export function brokenRequests(mark: string, host: string): string[] {
  const end = '\r\n\r\n';
  return [
    `${mark}${end}`,
    `GET /${mark}${end}`,
    `GET /api/session?${mark} HTTP/9.${mark}\r\nHost: ${host}${end}`,
    `GET /api/session HTTP/1.1\r\n${mark}${end}`,
    `GET /api/session HTTP/1.1\r\nHost: ${host}\r\n${mark}: ${'x'.repeat(70_000)}${end}`,
    `GET /${mark.repeat(4_000)} HTTP/1.1\r\nHost: ${host}${end}`,
    `POST /api/session HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nContent-Length: 9\r\n\r\n${mark}`,
    `POST /api/session HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked, ${mark}${end}`,
    `POST /api/session HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n${mark}${end}`,
    `GET /sync/${mark} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: ${mark}${end}`,
    `GET /api/session HTTP/1.1\r\nHost: ${mark}\u0000${mark}${end}`,
    `CONNECT ${mark}:443 HTTP/1.1\r\nHost: ${mark}${end}`,
  ];
}

/** Writes it to the bare line; answers what came back until the line was closed or fell silent. */
export async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.setTimeout(1_000, () => socket.destroy());
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.end(Buffer.from(text, 'latin1'));
  await closed;
  return Buffer.concat(parts).toString('latin1');
}
