/** Every limit of the room, with its reason. Sizes in bytes, times in milliseconds. */

/** One live edit. Quadratic integration makes bigger ones block everybody (10,000 structs: 6.4 s). */
export const maxLiveBytes = 64 * 1024;
export const maxLiveStructs = 500;

/** One answer to a sync question: everything written while away. */
export const maxSyncBytes = 1024 * 1024;
export const maxSyncStructs = 2_000;

/** Everything that is neither an edit nor an answer: questions, presence, pings. */
export const maxOtherBytes = 64 * 1024;

/** A sync answer may repeat what is known already (the whole delete set, for one); decoding that still costs. */
export const maxDecodedStructs = 20_000;

/** Nesting of values and of shared types. The picture's own depth is 3. */
export const maxDepth = 20;

/** Yjs client ids are 32 bits. */
export const maxClientId = 0xffff_ffff;

/** No honest client counts this far; clocks beyond it lose precision in arithmetic. */
export const maxClock = 2 ** 31;

/** New Yjs client ids one frame may bring: one per page load or recovery that was never sent. */
export const maxNewWriters = 16;

/**
 * Steps Yjs may have to walk to place the insertions of one edit: 10 ms. An honest keystroke needs none, an afternoon of
 * four people offline in one text fewer than 20,000. Every load of the picture walks them again.
 */
export const maxPlacingSteps = 50_000;

/** Steps the check of the neighbours may walk in one edit (20 ms): 2,000 insertions in one place need two million. */
export const maxOrderSteps = 4_000_000;

/** Insertions it may look at to find out what an author must have seen (100 ms): a big picture has 50,000. */
export const maxPastSteps = 500_000;

/** Edits and bytes that may wait for the log. What comes on top is asked for again when the log is back. */
export const maxWaitingEdits = 2_000;
export const maxWaitingBytes = 8 * 1024 * 1024;

/** What is judged together, and so in one turn: 10 ms at most. */
export const maxTogether = 256;
export const maxTogetherBytes = 64 * 1024;
export const maxTogetherStructs = 1_000;

/** A picture nobody has sent an edit to for so long keeps no copy to try edits on. */
export const restAfter = 10_000;

/** So many refusals in one turn and what still waits is judged in the next: each costs a new scratch copy. */
export const maxRefusedAtOnce = 4;

/** A session's copy is compared at most this often; an honest client asks every 30 s. */
export const checkInterval = 5_000;

/** A sync question to one session at most this often. */
export const askInterval = 1_000;

/** Presence goes out at most this often (5 Hz) … */
export const presenceInterval = 200;
/** … and at least this often, because a stock awareness client forgets whom it has not heard of for 30 s. */
export const presenceRenewal = 15_000;

/** Other processes are told at most this often (2 Hz) … */
export const peersInterval = 500;
/** … and at least this often. */
export const peersRenewal = 15_000;
/** Whoever is not told of so long is forgotten, since a killed process says no goodbye: gone from every screen within 45 s. */
export const guestLifetime = 44_500;

/** Processes and people in them that one room remembers: what others say must not fill the memory. */
export const maxPeers = 64;
export const maxGuests = 1_000;

/** Pauses before the log is tried again: doubled each time. */
export const retryFirst = 100;
export const retryMost = 5_000;

/** So many conflicts in a row and the room pauses before it tries again, so that another process gets its turn. */
export const maxConflictsInRow = 8;

/** So many failed fetches in a row and everything is loaded anew. */
export const maxFetchFailures = 2;

/** A session may be refused this often at once, and once more per `strikeHeals`; then it is closed as abuse. */
export const maxStrikes = 100;
export const strikeHeals = 1_000;
