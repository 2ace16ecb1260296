import { type CloseCode, closeCode } from '@lagesbild/sync/protocol';
import type { FastifyBaseLogger } from 'fastify';
import type { News } from './announce.ts';
import type { Background } from './background.ts';
import { faultOf } from './fault.ts';
import { concerns, type Member, reasonToLeave, type Standing } from './member.ts';

export type RightWatchDeps = {
  readonly members: ReadonlySet<Member>;
  /** What the database says now about somebody in a picture. */
  readonly standingOf: (member: Member) => Promise<Standing>;
  readonly background: Background;
  readonly logger: FastifyBaseLogger;
};

const AGAIN_MS = 500;

/**
 * Closes the sockets of whoever lost the right, or has another one now: they come back and are told. It asks when there is
 * news, when told to, and never rejects: a failed question is asked again.
 */
export function createRightWatch({ members, standingOf, background, logger }: RightWatchDeps): {
  hear(news: News): void;
  recheck(member: Member): Promise<void>;
  recheckAll(): Promise<void>;
  /** Closes the sockets of sessions whose time is over: when that is was settled at sign-in, so nobody is asked. */
  closeExpired(now: number): void;
} {
  function close(member: Member, code: CloseCode): void {
    logger.info({ picture: member.pictureId, code }, 'right changed, socket closed');
    member.leave(code);
  }

  async function recheck(member: Member): Promise<void> {
    if (!members.has(member)) return;
    try {
      const reason = reasonToLeave(member, await standingOf(member));
      if (reason !== null) close(member, reason);
    } catch (error) {
      logger.warn({ picture: member.pictureId, fault: faultOf(error) }, 'right not checked');
      background.later(AGAIN_MS, () => recheck(member));
    }
  }

  return {
    recheck,
    hear(news) {
      for (const member of members) if (concerns(news, member)) background.run(() => recheck(member));
    },
    async recheckAll() {
      for (const member of members) await recheck(member);
    },
    closeExpired(now) {
      for (const member of members)
        if (member.signed.expiresAt.getTime() <= now) close(member, closeCode.signedOut);
    },
  };
}
