/** One picture that somebody has open, from the first join until it is put away. */
import type { DerivedChanges } from '@lagesbild/picture';
import { completePicture } from '@lagesbild/picture';
import { type CloseCode, closeCode } from '@lagesbild/sync/protocol';
import type { LoadedLog, LogPort, PeerSaying, ReportEvent, RoomFacts, Violation } from '@lagesbild/sync/room';
import type { FastifyBaseLogger } from 'fastify';
import type { GuardRefusal } from '../store/guard-refusals.ts';
import { BrokenLog } from '../store/picture-log.ts';
import { fieldOf, type Surroundings } from '../surroundings.ts';
import { faultOf } from './fault.ts';
import { createLiveRoom, type LiveRoom } from './live-room.ts';
import type { Member } from './member.ts';
import { createScreen, hiddenRule } from './screen.ts';
import { createStructure } from './structure.ts';

type PictureRefusal = Omit<GuardRefusal, 'at'>;

export type OpenPictureDeps = {
  readonly log: LogPort<DerivedChanges>;
  /** Null when there is no such picture. */
  readonly readContext: (pictureId: string) => Promise<Surroundings | null>;
  readonly logger: FastifyBaseLogger;
  readonly reported: (event: ReportEvent, rule?: string) => void;
  readonly refused: (refusal: PictureRefusal) => void;
  /** Asks whether a member still has the right it came with, and closes its socket when not. */
  readonly recheck: (member: Member) => Promise<void>;
  /** The database has just said that a member may write. */
  readonly confirm: (member: Member) => void;
  /** For the other processes that have this picture open. */
  readonly tellPeers: (pictureId: string, saying: PeerSaying) => void;
  readonly now: () => number;
  readonly onSettled: (picture: OpenPicture, facts: RoomFacts) => void;
  /** The room has given up: the next join opens the picture anew. */
  readonly onBroken: (picture: OpenPicture) => void;
};

/** A room, or the close code that tells why there is none. */
type Opened =
  | { readonly ok: true; readonly room: LiveRoom }
  | { readonly ok: false; readonly code: CloseCode };

export type OpenPicture = {
  readonly id: string;
  /** Everybody who joined or is waiting to. */
  readonly members: Set<Member>;
  /** They by session, also those who have left while something of theirs may be under way. */
  readonly authors: Map<number, Member>;
  readonly opened: Promise<Opened>;
  /** The room once it is open. */
  room(): LiveRoom | null;
  /** Row `seq` is stored, by whatever process. */
  announce(seq: number): void;
  /** Reads the picture's surroundings again and tells everybody to fetch its details. */
  refreshDetails(): Promise<void>;
};

/** Starts to open a picture: loads its log and surroundings. A picture that cannot be read fails alone. */
export function openPicture(id: string, deps: OpenPictureDeps): OpenPicture {
  let context: Surroundings | null = null;
  let room: LiveRoom | null = null;
  let announced = 0;

  const picture: OpenPicture = {
    id,
    members: new Set(),
    authors: new Map(),
    opened: load(),
    room: () => room,
    announce(seq) {
      announced = Math.max(announced, seq);
      // Mostly the echo of this process' own row.
      if (room !== null && seq > room.facts().seq) room.dispatch({ type: 'announced', seq });
    },
    async refreshDetails() {
      context = (await deps.readContext(id)) ?? context;
      room?.dispatch({ type: 'detailsChanged' });
    },
  };

  async function load(): Promise<Opened> {
    try {
      const [loaded, surroundings] = await Promise.all([deps.log.load(id), deps.readContext(id)]);
      if (surroundings === null) return { ok: false, code: closeCode.notFound };
      context = surroundings;
      room = read(loaded);
    } catch (error) {
      return refuse(error);
    }
    room.dispatch({ type: 'serverEdit', change: (doc) => void completePicture(doc) });
    room.dispatch({ type: 'announced', seq: announced });
    room.dispatch({ type: 'meetPeers' });
    return { ok: true, room };
  }

  function read(loaded: LoadedLog): LiveRoom {
    const surroundings = (): Surroundings => {
      if (context === null) throw new Error('a room without surroundings');
      return context;
    };
    const roomDeps = {
      pictureId: id,
      room: { structure: createStructure(surroundings), screen: createScreen(surroundings) },
      log: deps.log,
      logger: deps.logger,
      reported: deps.reported,
      tellPeers: (saying: PeerSaying) => deps.tellPeers(id, saying),
      now: deps.now,
      guarded: recordRefusal,
      authorKey: (session: number) => authorOf(session).signed.tokenHashHex,
      denied: async (sessions: readonly number[]) => {
        for (const session of sessions) await deps.recheck(authorOf(session));
      },
      allowed: (sessions: readonly number[]) => {
        for (const session of sessions) deps.confirm(authorOf(session));
      },
      onSettled: (facts: RoomFacts) => {
        if (facts.idle && picture.authors.size > picture.members.size) forgetAuthors();
        deps.onSettled(picture, facts);
      },
      onBroken: () => deps.onBroken(picture),
    };
    const fresh = createLiveRoom(roomDeps, loaded);
    if (fresh === null) throw new BrokenLog('rows that are no document');
    return fresh;
  }

  function recordRefusal(session: number | null, violations: readonly Violation[]): void {
    if (context === null || session === null) return;
    const { municipalityId } = context;
    const accountId = authorOf(session).signed.account.id;
    for (const { path, rule } of violations) {
      if (rule === hiddenRule) continue;
      deps.refused({ municipalityId, accountId, pictureId: id, field: fieldOf(path), rule });
    }
  }

  function authorOf(session: number): Member {
    const author = picture.authors.get(session);
    if (author === undefined) throw new Error('an edit of nobody');
    return author;
  }

  function forgetAuthors(): void {
    const here = new Set([...picture.members].map(({ session }) => session));
    for (const session of picture.authors.keys()) if (!here.has(session)) picture.authors.delete(session);
  }

  function refuse(error: unknown): Opened {
    const damaged = error instanceof BrokenLog;
    const fault = faultOf(error);
    if (damaged) deps.logger.error({ picture: id, fault }, 'the stored picture cannot be read');
    else deps.logger.warn({ picture: id, fault }, 'the picture cannot be opened now');
    return { ok: false, code: damaged ? closeCode.damaged : closeCode.tryAgain };
  }

  return picture;
}
