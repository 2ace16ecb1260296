/** Every time of the client, with its reason. Milliseconds. */

/** How often the line is looked at. */
export const lineCheck = 2_500;
/** So long without a word from the server and it is asked … */
export const pingAfter = 5_000;
/** … and so long, and the line counts as dead: with the check's own step, noticed within 15 s. */
export const deadAfter = 10_000;

/** Pauses before connecting again: doubled each time, and spread by chance so that not everybody comes at once. */
const backoffFirst = 250;
export const backoffMost = 10_000;

/** The own place is told at most this often; the server passes it on at 5 Hz anyway. */
export const placeInterval = 150;

/** So long without any commit while edits wait, and the word is no longer "Sparar…". */
export const lateAfter = 1_500;

/** What an earlier page left may build on what this server has not heard of yet: how often to look, and for how long. */
export const strayCheck = 1_000;
export const strayAfter = 60_000;

/** How often the own copy is compared with the server's. */
export const checkEvery = 30_000;

/** How long to wait before attempt `failures + 1`. `random` in [0, 1). */
export function backoff(failures: number, random: number): number {
  return Math.min(backoffFirst * 2 ** failures, backoffMost) * (0.5 + random / 2);
}

/** A socket that has not said its first word by now is held for blocked, if there is another way: in all within 10 s. */
export const firstWordWithin = 4_000;
/** While HTTP is used: how often to look whether a socket works again, and how long its answer may take. */
export const socketAgain = 180_000;
export const socketAnswerWithin = 5_000;

/** Over HTTP: at most one request with frames in this time, … */
export const sendPause = 50;
/** … the pause before a request that failed is made again, and how often it is before the line counts as gone. */
export const askAgain = 500;
export const maxAsks = 4;
