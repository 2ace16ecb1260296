import { createId } from '@lagesbild/picture';
import pg from 'pg';
import type { AppDeps } from '../app-deps.ts';
import { pictureAccess } from '../store/access.ts';
import { createPictureLog, picturesWithTail, readHeads } from '../store/picture-log.ts';
import { findSession } from '../store/sessions.ts';
import { pictureSurroundings } from '../store/surroundings.ts';
import { watchedLog } from '../store/watched-log.ts';
import { createRoomHost, type RoomHost } from './host.ts';
import { createListener } from './listener.ts';
import type { Member, Standing } from './member.ts';
import { createPeerLine, notifyPeers, parsePeerNews } from './peer-line.ts';

/** The rooms of this process and its ear to the database, not started yet. */
export function buildRooms(deps: AppDeps): {
  readonly host: RoomHost;
  readonly listener: ReturnType<typeof createListener>;
} {
  const { database, pool, clock } = deps;
  const logger = deps.log;
  const process = createId(deps.random);
  const peerLine = createPeerLine(
    process,
    (payloads) => notifyPeers(database, payloads),
    (pictureId) => host.greetPeers(pictureId),
  );

  async function standingOf({ signed, pictureId }: Member): Promise<Standing> {
    const now = await findSession(database, signed.tokenHash, clock());
    if (now === null) return { type: 'signedOut' };
    const right = await pictureAccess(database, now.account, pictureId);
    if (right === 'none') return { type: 'noAccess' };
    const { actorId, function: title } = now.account;
    return { type: 'access', identity: { actor: actorId, function: title, right } };
  }

  const host = createRoomHost({
    log: watchedLog(createPictureLog(pool, database), deps),
    reported: deps.meter.reported,
    refused: deps.refusals.note,
    readContext: (pictureId) => pictureSurroundings(database, deps.words, pictureId),
    standingOf,
    readHeads: (pictureIds) => readHeads(database, pictureIds),
    picturesWithTail: () => picturesWithTail(database),
    tellPeers: peerLine.say,
    peersTold: peerLine.end,
    logger,
    now: () => clock().getTime(),
  });
  deps.meter.watchRooms(host.totals);
  const listener = createListener({
    connect: () => new pg.Client({ connectionString: deps.databaseUrl, keepAlive: true }),
    onStored: host.stored,
    onNews: host.hear,
    onPeer: (payload) => {
      // Its own words come back to a process, too.
      const news = payload.startsWith(`${process}:`) ? null : parsePeerNews(payload);
      if (news !== null) host.hearPeer(news);
    },
    onListening: host.catchUp,
    logger,
    random: deps.random,
  });
  return { host, listener };
}
