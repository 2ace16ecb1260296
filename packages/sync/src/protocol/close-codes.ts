/**
 * Why the server closes a socket. 4400–4499 mean "do not come back by yourself" (y-websocket's provider reads them the
 * same way); everything else is answered by reconnecting.
 */
export const closeCode = {
  /** The client spoke nonsense. */
  badMessage: 4400,
  /** The session ended or was ended. */
  signedOut: 4401,
  /** The right to the picture was taken away. */
  revoked: 4403,
  /** There is no such picture (any more), or never was for this account. */
  notFound: 4404,
  /** What is stored of the picture cannot be read; it opens again when an operator has restored it. */
  damaged: 4410,
  /** The client is older than the server can speak with: reload the page. */
  tooOld: 4422,
  /** Too many refused or unanswerable frames. */
  abuse: 4429,
  /** The right changed (not taken away): come back and be told the new one. */
  rightChanged: 4500,
  /** The server is restarting. */
  restarting: 1012,
  /** The picture cannot take this now (it reloads, or its queue is full). */
  tryAgain: 1013,
} as const;

export type CloseCode = (typeof closeCode)[keyof typeof closeCode];

export type ClosedReason =
  | 'badMessage'
  | 'signedOut'
  | 'revoked'
  | 'notFound'
  | 'damaged'
  | 'tooOld'
  | 'abuse'
  | 'other';

const finalReasons: ReadonlyMap<number, ClosedReason> = new Map<number, ClosedReason>([
  [closeCode.badMessage, 'badMessage'],
  [closeCode.signedOut, 'signedOut'],
  [closeCode.revoked, 'revoked'],
  [closeCode.notFound, 'notFound'],
  [closeCode.damaged, 'damaged'],
  [closeCode.tooOld, 'tooOld'],
  [closeCode.abuse, 'abuse'],
]);

/** The reason to stop reconnecting after this close code, or null when the client should come back. */
export function finalReason(code: number): ClosedReason | null {
  if (code < 4400 || code > 4499) return null;
  return finalReasons.get(code) ?? 'other';
}
