/**
 * Holds every picture somebody has open in this process: opens it at the first join, puts it away and folds its log
 * after the last leave, closes the sockets of whoever has lost the right, and flushes everything at shutdown.
 */
import type { DerivedChanges } from '@lagesbild/picture';
import { type CloseCode, closeCode } from '@lagesbild/sync/protocol';
import type { LogPort, PeerSaying, ReportEvent, RoomFacts } from '@lagesbild/sync/room';
import type { FastifyBaseLogger } from 'fastify';
import type { RoomTotals } from '../meter.ts';
import type { GuardRefusal } from '../store/guard-refusals.ts';
import type { Surroundings } from '../surroundings.ts';
import type { News } from './announce.ts';
import { createBackground } from './background.ts';
import { compactPicture } from './compaction.ts';
import { faultOf } from './fault.ts';
import { type Member, ownerKey, reasonToLeave, type Standing, type Visitor } from './member.ts';
import { type OpenPicture, openPicture } from './open-picture.ts';
import type { PeerNews } from './peer-line.ts';
import { createRightWatch } from './right-watch.ts';
import type { RoomSocket } from './room-socket.ts';

export type RoomHostDeps = {
  readonly log: LogPort<DerivedChanges>;
  /** What the picture's rules need to know about its surroundings; null when there is no such picture. */
  readonly readContext: (pictureId: string) => Promise<Surroundings | null>;
  /** What the database says now about somebody in a picture. */
  readonly standingOf: (member: Member) => Promise<Standing>;
  /** Number of the newest row of each of these pictures. */
  readonly readHeads: (pictureIds: readonly string[]) => Promise<readonly { id: string; head: number }[]>;
  /** Pictures with rows behind their snapshot. */
  readonly picturesWithTail: () => Promise<readonly string[]>;
  readonly logger: FastifyBaseLogger;
  /** What rooms report, to be counted: codes of closed lists. */
  readonly reported: (event: ReportEvent, rule?: string) => void;
  /** The guard has refused something in a picture: to be recorded, without what was written. */
  readonly refused: (refusal: Omit<GuardRefusal, 'at'>) => void;
  /** What a room tells the other processes that have its picture open. */
  readonly tellPeers: (pictureId: string, saying: PeerSaying) => void;
  /** Resolves when all that was told has left; nothing more is told. */
  readonly peersTold: () => Promise<void>;
  readonly now: () => number;
};

export type RoomHost = {
  /** Starts the regular checks, and folds every log that has a tail: now (a crash leaves some) and daily. */
  start(): void;
  /** Takes over a socket whose right has been checked. Must be called in the tick the socket opened. */
  join(visitor: Visitor, socket: RoomSocket): void;
  /** Row `seq` of a picture is stored, by whatever process. */
  stored(pictureId: string, seq: number): void;
  /** Rights or details changed: closes the sockets concerned, tells the others. */
  hear(news: News): void;
  /** Another process says who is in a picture there. */
  hearPeer(news: PeerNews): void;
  /** The hello of a picture got lost: says it again if the picture is still open. */
  greetPeers(pictureId: string): void;
  /** What is open at this moment. */
  totals(): RoomTotals;
  /** Anything may have been missed: checks every right, fetches every row and detail, meets the other processes anew. */
  catchUp(): void;
  /** Stores what waits, closes every socket (1012) and stops. Takes seconds at most, also without a database. */
  close(): Promise<void>;
};

/** A reload or a short cut in the line should find the picture still open. */
const LINGER_MS = 2_000;
/** Rights are asked for when they change, and of whoever sends something; this is for silent readers and lost news. */
const SWEEP_MS = 60_000;
/** A session whose time is over is known by the clock: its socket closes within two seconds. */
const EXPIRY_MS = 1_000;
/** A picture somebody always has open is never put away; its deleted text must go all the same. */
const FOLD_MS = 24 * 60 * 60 * 1000;
const PULSE_MS = 20_000;
const AGAIN_MS = 500;
const FLUSH_LIMIT_MS = 3_000;
/** Nothing is lost when it takes longer: other processes then forget who was here by themselves. */
const GOODBYE_LIMIT_MS = 500;

export function createRoomHost(deps: RoomHostDeps): RoomHost {
  const { logger } = deps;
  const pictures = new Map<string, OpenPicture>();
  const members = new Set<Member>();
  const compactions = new Set<Promise<void>>();
  const lingering = new Set<OpenPicture>();
  const background = createBackground(logger);
  const rights = createRightWatch({ ...deps, members, background });
  let sessions = 0;
  let closing = false;

  function pictureFor(id: string): OpenPicture {
    const open = pictures.get(id);
    if (open !== undefined) return open;
    const fresh = openPicture(id, {
      ...deps,
      recheck: rights.recheck,
      confirm: rights.confirm,
      onSettled: putAwayLater,
      onBroken: forget,
    });
    pictures.set(id, fresh);
    return fresh;
  }

  function forget(picture: OpenPicture): void {
    if (pictures.get(picture.id) === picture) pictures.delete(picture.id);
  }

  function enter(visitor: Visitor, socket: RoomSocket): void {
    const session = ++sessions;
    const picture = pictureFor(visitor.pictureId);
    const leave = (code: CloseCode): void => {
      members.delete(member);
      picture.room()?.leave(session);
      socket.close(code);
    };
    const member: Member = { ...visitor, session, socket, leave };
    members.add(member);
    picture.members.add(member);
    picture.authors.set(session, member);
    socket.pause();
    socket.listen({
      frame(bytes) {
        rights.heardFrom(member);
        picture.room()?.hear(session, bytes);
      },
      gone: () => part(member, picture),
    });
    admit(member, picture).catch((error: unknown) => {
      logger.warn({ picture: picture.id, fault: faultOf(error) }, 'join failed');
      socket.close(closeCode.tryAgain);
    });
  }

  /** The right is asked for once more: it may have gone between upgrade and this. */
  async function admit(member: Member, picture: OpenPicture): Promise<void> {
    const [opened, standing] = await Promise.all([picture.opened, deps.standingOf(member)]);
    if (!opened.ok) {
      forget(picture);
      return member.socket.close(opened.code);
    }
    const reason = reasonToLeave(member, standing);
    if (reason !== null) return member.socket.close(reason);
    rights.confirm(member);
    if (closing || !members.has(member)) return;
    opened.room.join(member.session, ownerKey(member), member.identity, member.socket);
    member.socket.resume();
  }

  function part(member: Member, picture: OpenPicture): void {
    members.delete(member);
    picture.members.delete(member);
    const room = picture.room();
    room?.leave(member.session);
    if (room !== null) putAwayLater(picture, room.facts());
  }

  function canPutAway(picture: OpenPicture, facts: RoomFacts): boolean {
    const isEmpty = picture.members.size === 0 && facts.sessions === 0;
    return isEmpty && facts.idle && pictures.get(picture.id) === picture;
  }

  function putAwayLater(picture: OpenPicture, facts: RoomFacts): void {
    if (lingering.has(picture) || !canPutAway(picture, facts)) return;
    lingering.add(picture);
    background.later(LINGER_MS, () => {
      lingering.delete(picture);
      const room = picture.room();
      if (room === null || !canPutAway(picture, room.facts())) return;
      pictures.delete(picture.id);
      room.stop(closeCode.tryAgain);
      return compact(picture.id);
    });
  }

  function compact(pictureId: string): Promise<void> {
    const work = compactPicture(deps.log, pictureId)
      .then((rows) => {
        if (rows > 0) logger.info({ picture: pictureId, rows }, 'log folded into a snapshot');
      })
      .catch((error: unknown) => {
        logger.error({ picture: pictureId, fault: faultOf(error) }, 'log could not be folded');
      })
      .finally(() => compactions.delete(work));
    compactions.add(work);
    return work;
  }

  async function compactTails(): Promise<void> {
    for (const pictureId of await deps.picturesWithTail()) {
      if (!closing) await compact(pictureId);
    }
  }

  async function refreshDetails(picture: OpenPicture): Promise<void> {
    try {
      await picture.refreshDetails();
    } catch (error) {
      logger.warn({ picture: picture.id, fault: faultOf(error) }, 'details not refreshed');
      background.later(AGAIN_MS, () => refreshDetails(picture));
    }
  }

  function picturesMeant(news: News): readonly OpenPicture[] {
    if ('picture' in news) return [...pictures.values()].filter(({ id }) => id === news.picture);
    if (news.kind !== 'register') return [];
    // A picture is in the municipality of everybody who takes part in it.
    const inMunicipality = ({ signed }: Member) => signed.account.municipalityId === news.municipality;
    return [...pictures.values()].filter((picture) => [...picture.members].some(inMunicipality));
  }

  /** Everybody comes back, brings what is not acknowledged, and finds what is stored now. */
  function letGo(picture: OpenPicture): void {
    forget(picture);
    void picture.opened.then((opened) => {
      if (opened.ok) opened.room.stop(closeCode.tryAgain);
    });
  }

  async function fetchHeads(): Promise<void> {
    try {
      const heads = await deps.readHeads([...pictures.keys()]);
      for (const { id, head } of heads) pictures.get(id)?.announce(head);
    } catch (error) {
      logger.warn({ fault: faultOf(error) }, 'missed rows not looked for');
      background.later(AGAIN_MS, fetchHeads);
    }
  }

  function greetPeers(pictureId: string): void {
    pictures.get(pictureId)?.room()?.dispatch({ type: 'meetPeers' });
  }

  return {
    start() {
      background.every(SWEEP_MS, rights.recheckAll);
      background.every(EXPIRY_MS, rights.closeExpired);
      background.every(PULSE_MS, () => {
        for (const { socket } of members) socket.checkPulse();
      });
      background.run(compactTails);
      background.every(FOLD_MS, compactTails);
    },

    join(visitor, socket) {
      if (closing) socket.close(closeCode.restarting);
      else enter(visitor, socket);
    },

    stored: (pictureId, seq) => pictures.get(pictureId)?.announce(seq),

    hear(news) {
      rights.hear(news);
      for (const picture of picturesMeant(news)) {
        if (news.kind === 'rewritten') letGo(picture);
        else background.run(() => refreshDetails(picture));
      }
    },

    hearPeer: ({ pictureId, process, saying }) =>
      pictures.get(pictureId)?.room()?.dispatch({ type: 'peerSaid', process, saying }),

    greetPeers,

    totals() {
      const facts = [...pictures.values()].flatMap((picture) => picture.room()?.facts() ?? []);
      const unstoredEdits = facts.reduce((sum, { unstored }) => sum + unstored, 0);
      return { pictures: pictures.size, sockets: members.size, unstoredEdits };
    },

    catchUp() {
      background.run(fetchHeads);
      background.run(rights.recheckAll);
      for (const picture of pictures.values()) {
        greetPeers(picture.id);
        background.run(() => refreshDetails(picture));
      }
    },

    async close() {
      closing = true;
      background.stop();
      for (const { socket } of members) socket.pause();
      const open = [...pictures.values()].flatMap((picture) => picture.room() ?? []);
      await atMost(FLUSH_LIMIT_MS, Promise.all([...open.map((room) => room.idle()), ...compactions]));
      for (const room of open) room.stop(closeCode.restarting);
      for (const { socket } of members) socket.close(closeCode.restarting);
      await atMost(GOODBYE_LIMIT_MS, deps.peersTold());
    },
  };
}

/** Waits for the work, but not longer than `ms`. */
async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((done) => {
    timer = setTimeout(done, ms);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
