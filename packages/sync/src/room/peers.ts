/**
 * What other processes that have the picture open are told of who is here. A room that opens says hello; nobody answers
 * where there is no other process, and then nothing more is said.
 */
import { forgetSilent } from './guests.ts';
import { guestLifetime, peersInterval, peersRenewal } from './limits.ts';
import type { PeerEntry, PeerSaying } from './messages.ts';
import type { PeerBoard, RoomState, Turn } from './state.ts';

export function emptyPeers(): PeerBoard {
  return {
    known: new Map(),
    guests: new Map(),
    told: new Set(),
    changed: new Set(),
    owesAll: false,
    sentAt: Number.NEGATIVE_INFINITY,
    renewedAt: Number.NEGATIVE_INFINITY,
    wakesAt: Number.NEGATIVE_INFINITY,
  };
}

/** Says hello: the room has opened, or may have missed what others said. */
export function meetPeers<T, D>(turn: Turn<T, D>): void {
  turn.room.peers.owesAll = true;
  tellPeers(turn, 'hello');
}

/** Somebody who is shown here, or was, is to be told of. */
export function noteForPeers<T, D>({ peers }: RoomState<T, D>, client: number): void {
  if (peers.known.size > 0) peers.changed.add(client);
}

/** Tells the other processes what changed, now or when the interval is over. */
export function flushPeers<T, D>(turn: Turn<T, D>): void {
  const { peers } = turn.room;
  if (peers.known.size === 0) return;
  if (isOwing(peers) && peers.sentAt + peersInterval <= turn.now)
    tellPeers(turn, peers.owesAll ? 'all' : 'here');
  wakeWhenDue(turn);
}

/** The timer: forgets who is silent, and renews everybody for the others. */
export function onPeersTimer<T, D>(turn: Turn<T, D>): void {
  const { peers } = turn.room;
  // A clock may be a little behind the timer: it is then set once more.
  peers.wakesAt = Number.NEGATIVE_INFINITY;
  // Two that could not hear each other for so long would otherwise both have forgotten to whom they speak.
  if (forgetSilent(turn)) meetPeers(turn);
  if (peers.known.size > 0 && peers.renewedAt + peersRenewal <= turn.now) peers.owesAll = true;
}

function isOwing({ owesAll, changed }: PeerBoard): boolean {
  return owesAll || changed.size > 0;
}

function tellPeers<T, D>(turn: Turn<T, D>, kind: PeerSaying['kind']): void {
  const { peers } = turn.room;
  const here = shownHere(turn.room);
  const clients = new Set(peers.owesAll ? [...here.keys(), ...peers.told, ...peers.changed] : peers.changed);
  const entries: PeerEntry[] = [];
  for (const client of clients) {
    const shown = here.get(client);
    if (shown !== undefined) {
      peers.told.add(client);
      entries.push({ client, ...shown });
      // Whoever came and went between two tellings was never told of.
    } else if (peers.told.delete(client)) entries.push({ client, owner: '', json: 'null' });
  }
  if (peers.owesAll || entries.length > 0) {
    turn.effects.push({ type: 'tellPeers', saying: { kind, entries } });
    peers.sentAt = turn.now;
  }
  if (peers.owesAll) peers.renewedAt = turn.now;
  peers.owesAll = false;
  peers.changed.clear();
}

function shownHere<T, D>({
  presence,
  sessions,
}: RoomState<T, D>): Map<number, { owner: string; json: string }> {
  const here = new Map<number, { owner: string; json: string }>();
  for (const [session, { client, json }] of presence.held) {
    const owner = sessions.get(session)?.owner;
    if (owner !== undefined) here.set(client, { owner, json });
  }
  return here;
}

function wakeWhenDue<T, D>(turn: Turn<T, D>): void {
  const { peers } = turn.room;
  const tellAt = isOwing(peers) ? peers.sentAt + peersInterval : Number.POSITIVE_INFINITY;
  // All else only moves away while the timer runs, so that nothing is counted at each caret.
  if (peers.wakesAt > turn.now && peers.wakesAt <= tellAt) return;
  const due = [tellAt, peers.renewedAt + peersRenewal];
  for (const heardAt of peers.known.values()) due.push(heardAt + guestLifetime);
  for (const { heardAt } of peers.guests.values()) due.push(heardAt + guestLifetime);
  const next = Math.max(Math.min(...due), turn.now + 1);
  peers.wakesAt = next;
  turn.effects.push({ type: 'wake', timer: 'peers', afterMs: next - turn.now });
}
