import { createHash } from 'node:crypto';
import type { CloseCode } from '@lagesbild/sync/protocol';
import { closeCode } from '@lagesbild/sync/protocol';
import type { SessionIdentity } from '@lagesbild/sync/room';
import type { Signed } from '../store/sessions.ts';
import type { News } from './announce.ts';
import type { RoomSocket } from './room-socket.ts';

/** Somebody whose right to a picture was checked before the socket opened. */
export type Visitor = {
  readonly pictureId: string;
  readonly signed: Signed;
  readonly identity: SessionIdentity;
};

/** One open socket: who sits there and with which right. The right never changes; when it should, the socket closes. */
export type Member = Visitor & {
  /** Unique in this process. */
  readonly session: number;
  readonly socket: RoomSocket;
  /** Takes the member out of the room at once and closes the socket. */
  leave(code: CloseCode): void;
};

/**
 * Who a visitor is for the owners of Yjs client ids, which are stored for good: a key of the browser session for this
 * picture alone, which tells nothing about the session once that is gone.
 */
export function ownerKey({ signed, pictureId }: Visitor): string {
  return createHash('sha256').update(pictureId).update(signed.tokenHash).digest('hex');
}

/** What the database says now about somebody who sits in a picture. */
export type Standing =
  | { readonly type: 'signedOut' }
  | { readonly type: 'noAccess' }
  | { readonly type: 'access'; readonly identity: SessionIdentity };

/** The reason to close a member's socket, or null while everything is as it was when it joined. */
export function reasonToLeave(member: Member, standing: Standing): CloseCode | null {
  if (standing.type === 'signedOut') return closeCode.signedOut;
  if (standing.type === 'noAccess') return closeCode.revoked;
  const { actor, function: title, right } = standing.identity;
  const same =
    actor === member.identity.actor && title === member.identity.function && right === member.identity.right;
  return same ? null : closeCode.rightChanged;
}

/** Whether news may concern a member's right. News about content, details and registers never does. */
export function concerns(news: News, member: Member): boolean {
  switch (news.kind) {
    case 'access':
      return news.picture === member.pictureId;
    case 'account':
      return news.account === member.signed.account.id;
    case 'session':
      return news.session === member.signed.tokenHashHex;
    case 'details':
    case 'rewritten':
    case 'register':
      return false;
  }
}
