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
  readonly now: () => number;
  readonly logger: FastifyBaseLogger;
};

const AGAIN_MS = 500;
/** What the database has said of somebody's right counts for so long when they send something. */
const FRESH_MS = 1_000;

/**
 * Closes the sockets of whoever lost the right, or has another one now: they come back and are told. It asks when there is
 * news, when somebody sends something and has not been asked for within the last second, when told to, and never rejects: a
 * failed question is asked again.
 */
export function createRightWatch(deps: RightWatchDeps): {
  hear(news: News): void;
  /** The member has sent something: news of a lost right may be lost, too. */
  heardFrom(member: Member): void;
  /** The database has just said that they may, at the door or by storing what they wrote. */
  confirm(member: Member): void;
  recheck(member: Member): Promise<void>;
  recheckAll(): Promise<void>;
  /** Closes the sockets of sessions whose time is over: when that is was settled at sign-in, so nobody is asked. */
  closeExpired(): void;
} {
  const { members, standingOf, background, now, logger } = deps;
  /** When what is known of a right was asked; never, for a question that is not answered yet. */
  const askedAt = new WeakMap<Member, number>();

  function close(member: Member, code: CloseCode): void {
    logger.info({ picture: member.pictureId, code }, 'right changed, socket closed');
    member.leave(code);
  }

  async function recheck(member: Member): Promise<void> {
    if (!members.has(member)) return;
    const began = now();
    // One question is enough for all that somebody sends while the database is slow; a failed one is asked again.
    askedAt.set(member, Number.POSITIVE_INFINITY);
    try {
      const reason = reasonToLeave(member, await standingOf(member));
      askedAt.set(member, began);
      if (reason !== null) close(member, reason);
    } catch (error) {
      logger.warn({ picture: member.pictureId, fault: faultOf(error) }, 'right not checked');
      background.later(AGAIN_MS, () => recheck(member));
    }
  }

  return {
    recheck,
    heardFrom(member) {
      const asked = askedAt.get(member);
      if (asked === undefined || now() - asked >= FRESH_MS) background.run(() => recheck(member));
    },
    confirm: (member) => void askedAt.set(member, now()),
    hear(news) {
      for (const member of members) if (concerns(news, member)) background.run(() => recheck(member));
    },
    async recheckAll() {
      for (const member of members) await recheck(member);
    },
    closeExpired() {
      for (const member of members)
        if (member.signed.expiresAt.getTime() <= now()) close(member, closeCode.signedOut);
    },
  };
}
