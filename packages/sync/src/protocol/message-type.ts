/** The first number of every frame. 0–3 are y-websocket's, ours start at 100 so that they never meet. */
export const messageType = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  refusal: 100,
  ack: 101,
  detailsChanged: 102,
  ping: 103,
  pong: 104,
  storage: 105,
  check: 106,
  mismatch: 107,
  drifted: 108,
} as const;

/** The second number of a sync frame (y-protocols/sync). */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;
