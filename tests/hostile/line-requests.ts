// Requests to a line that no page makes: bodies that are no parcel, numbers that are none, lines of others.
import type { OutgoingHttpHeaders } from 'node:http';
import { encodeParcel, parcelFrames, pingFrame } from '../../packages/sync/src/protocol/index.ts';
import { noise } from './attacks/frames.ts';
import { write } from './craft.ts';
import type { Sent } from './requests.ts';

const MEGA = 1024 * 1024;

type Line = {
  readonly origin: string;
  readonly cookie: string;
  /** Another session's, with the same right to the picture. */
  readonly otherCookie: string;
  /** Path of an open line, under the picture's. */
  readonly path: string;
  readonly random: () => number;
};

/** A request and the statuses that are right for it. */
export type LineRequest = Sent & { readonly statuses: readonly number[] };

export function lineRequests(line: Line, mark: string): readonly LineRequest[] {
  const { origin, cookie, otherCookie, path, random } = line;
  const usual = { origin, host: new URL(origin).host, cookie, 'content-type': 'application/octet-stream' };
  const text = Buffer.from(mark);
  const ping = encodeParcel({ first: 0, frames: [pingFrame], closed: null });
  const ask = (name: string, statuses: readonly number[], rest: Partial<Sent>): LineRequest => ({
    name: `line: ${name}`,
    statuses,
    method: 'POST',
    path,
    headers: usual,
    ...rest,
  });
  const parcel = (name: string, body: Uint8Array, statuses = [400]): LineRequest =>
    ask(name, statuses, { body });
  const from = (headers: OutgoingHttpHeaders): Partial<Sent> => ({
    headers: { ...usual, ...headers },
    body: ping,
  });
  const tooMany = Array.from({ length: parcelFrames + 1 }, () => pingFrame);
  const rest = path.slice(0, path.lastIndexOf('/'));
  return [
    parcel('nothing', new Uint8Array()),
    parcel('a text', text),
    parcel('a frame longer than the body', write(0, 0, 2 ** 31, mark)),
    parcel('a frame one byte longer than the body', write(0, 0, text.length + 2, mark)),
    parcel('a number without an end', new Uint8Array(200).fill(0xff)),
    parcel('cut in a number', Uint8Array.of(0, 0x80)),
    parcel('more frames than a parcel has', encodeParcel({ first: 0, frames: tooMany, closed: null })),
    parcel('more than any frame', new Uint8Array(3 * MEGA), [413]),
    parcel('frames far ahead', encodeParcel({ first: 2 ** 40, frames: [text], closed: null }), [200]),
    parcel('a close code of its own', encodeParcel({ first: 2 ** 40, frames: [text], closed: 4400 }), [200]),
    ...Array.from({ length: 20 }, (_, at) => parcel(`noise ${at}`, noise(random, 300), [200, 400])),
    ask('words', [415], from({ 'content-type': 'text/plain' })),
    ask('JSON', [415], { headers: { ...usual, 'content-type': 'application/json' }, body: `"${mark}"` }),
    ask('a kind with a text', [415], from({ 'content-type': `application/${mark}` })),
    ask('a length that is none', [400], from({ 'content-length': mark })),
    ask('another origin', [403], from({ origin: `https://${mark}.example` })),
    ask('nobody', [401], from({ cookie: '' })),
    ask('a session that is none', [401], from({ cookie: `lagesbild_session=${mark}` })),
    ask('the line of somebody else', [404], from({ cookie: otherCookie })),
    ask('to end the line of somebody else', [404], {
      method: 'DELETE',
      headers: { ...usual, cookie: otherCookie },
    }),
    ask('a line that is none', [404], { path: `${rest}/${mark}`, body: ping }),
    ask('a line of a prototype', [404], { path: `${rest}/__proto__`, body: ping }),
    ask('answers after a text', [400], { path: `${path}/answers?after=${mark}` }),
    ask('answers after less than nothing', [400], { path: `${path}/answers?after=-1` }),
    ask('answers after half a frame', [400], { path: `${path}/answers?after=0.5` }),
    ask('answers after nothing', [400], { path: `${path}/answers?${mark}=1` }),
    ask('answers twice', [400], { path: `${path}/answers?after=1&after=${mark}` }),
    ask('further down', [404], { path: `${path}/${mark}`, body: ping }),
    ask('another method', [404, 405], { method: 'PUT', path, body: text }),
  ];
}
