/** Who is in which picture, as processes tell one another over PostgreSQL: ids, places and carets, never text. */
import { isId } from '@lagesbild/picture';
import { parseServerPresence } from '@lagesbild/sync/protocol';
import type { PeerEntry, PeerSaying } from '@lagesbild/sync/room';
import { type QueryExecutorProvider, sql } from 'kysely';

/** PostgreSQL channel of its own: nobody who only listens for rows or rights is bothered. */
export const PRESENCE_CHANNEL = 'presence';

/** Something a process says about a picture. */
export type PeerNews = { readonly process: string; readonly pictureId: string; readonly saying: PeerSaying };

/** PostgreSQL takes payloads below 8,000 bytes, ids and brackets included. */
const LONGEST_PAYLOAD = 7_900;
const MOST_WAITING = 1_000;
const AGAIN_MS = 5_000;
const ownerKey = /^[0-9a-f]{64}$/;

/** Sends payloads in their order. */
export async function notifyPeers(db: QueryExecutorProvider, payloads: readonly string[]): Promise<void> {
  await sql`select pg_notify(${PRESENCE_CHANNEL}, said)
    from unnest(${payloads}::text[]) with ordinality as line (said, place) order by place`.execute(db);
}

/**
 * Tells the other processes, one call of `notify` at a time. What cannot be told falls away, since the rooms tell
 * everything again at their next renewal; only for a lost hello `greet` is called a while later, so that the room says
 * it again: before it is heard nobody tells anything.
 */
export function createPeerLine(
  process: string,
  notify: (payloads: readonly string[]) => Promise<void>,
  greet: (pictureId: string) => void,
): {
  say(pictureId: string, saying: PeerSaying): void;
  /** Resolves when all that was said has left or fallen away; nothing is repeated from then on. */
  end(): Promise<void>;
} {
  let waiting: string[] = [];
  let work: Promise<void> | null = null;
  let ended = false;

  function say(pictureId: string, saying: PeerSaying): void {
    // While the database does not answer, what is old is of no use.
    if (waiting.length >= MOST_WAITING) greetAgain(waiting.splice(0));
    waiting.push(...encodePeerNews({ process, pictureId, saying }));
    work ??= sendAll();
  }

  async function sendAll(): Promise<void> {
    while (waiting.length > 0) {
      const payloads = waiting;
      waiting = [];
      await notify(payloads).catch(() => greetAgain(payloads));
    }
    work = null;
  }

  function greetAgain(lost: readonly string[]): void {
    const hellos = lost.flatMap((payload) => parsePeerNews(payload) ?? []).filter(isHello);
    const unheard = new Set(hellos.map(({ pictureId }) => pictureId));
    if (ended || unheard.size === 0) return;
    setTimeout(() => {
      if (!ended) for (const pictureId of unheard) greet(pictureId);
    }, AGAIN_MS).unref();
  }

  return {
    say,
    async end() {
      ended = true;
      await work;
    },
  };
}

function isHello({ saying }: PeerNews): boolean {
  return saying.kind === 'hello';
}

/** The payloads of a saying. Everybody told in parts is no more than who is here; only the first part says hello. */
export function encodePeerNews({ process, pictureId, saying }: PeerNews): string[] {
  const start = `${process}:${pictureId}:`;
  const parts: string[][] = [[]];
  let length = 0;
  for (const { client, owner, json } of saying.entries) {
    const entry = `[${client},"${owner}",${json}]`;
    if (length + entry.length > LONGEST_PAYLOAD) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(entry);
    length += entry.length + 1;
  }
  const kindOf = (part: number): PeerSaying['kind'] =>
    parts.length > 1 && (part > 0 || saying.kind === 'all') ? 'here' : saying.kind;
  return parts.map((entries, part) => `${start}${kindOf(part)}:[${entries.join(',')}]`);
}

/** Reads a payload; null for anything that is not wholly of this shape. Never throws. */
export function parsePeerNews(payload: string): PeerNews | null {
  const [, process, pictureId, kind, list] = /^(\w+):(\w+):(hello|all|here|bye):(.*)$/s.exec(payload) ?? [];
  if (!isId(process) || !isId(pictureId) || !isKind(kind)) return null;
  const entries = parseEntries(list ?? '');
  return entries === null ? null : { process, pictureId, saying: { kind, entries } };
}

function isKind(value: unknown): value is PeerSaying['kind'] {
  return value === 'hello' || value === 'all' || value === 'here' || value === 'bye';
}

function parseEntries(text: string): PeerEntry[] | null {
  try {
    const list: unknown = JSON.parse(text);
    const entries = Array.isArray(list) ? list.map(parseEntry) : [null];
    return entries.every((entry) => entry !== null) ? entries : null;
  } catch {
    // No JSON, or nested deeper than the stack.
    return null;
  }
}

function parseEntry(value: unknown): PeerEntry | null {
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [client, owner, state]: unknown[] = value;
  if (typeof client !== 'number' || !Number.isInteger(client) || client < 0) return null;
  const presence = parseServerPresence(JSON.stringify(state));
  // Whoever has gone has no owner any more.
  const isOwned = typeof owner === 'string' && (presence === null ? owner === '' : ownerKey.test(owner));
  return presence === undefined || !isOwned ? null : { client, owner, json: JSON.stringify(presence) };
}
