/**
 * What the load generator does to a server.
 * - `paced`: every client types at a fixed rate, whatever the server does (open loop), so waiting shows as latency.
 * - `saturated`: every client keeps `window` edits under way; a new one starts when an older has reached everybody.
 * - `join`: one client after another opens a picture and waits for its content.
 */
export type Workload = {
  readonly name: string;
  readonly title: string;
  readonly pictures: number;
  readonly clients: number;
} & (
  | { readonly kind: 'paced'; readonly editsPerSecond: number; readonly seconds: number }
  | { readonly kind: 'saturated'; readonly window: number; readonly seconds: number }
  | { readonly kind: 'join'; readonly joins: number }
);

/** How many problem rows with a description the pictures of the typing workloads hold: one per client. */
export const MAX_CLIENTS = 12;

export const workloads: readonly Workload[] = [
  {
    name: 'W1',
    title: 'one picture, 12 clients, 4 edits/s each',
    kind: 'paced',
    pictures: 1,
    clients: 12,
    editsPerSecond: 4,
    seconds: 5,
  },
  {
    name: 'W2',
    title: '40 pictures, 5 clients, 2 edits/s each',
    kind: 'paced',
    pictures: 40,
    clients: 5,
    editsPerSecond: 2,
    seconds: 5,
  },
  {
    name: 'W3',
    title: '20 pictures, 4 clients, as fast as possible',
    kind: 'saturated',
    pictures: 20,
    clients: 4,
    window: 32,
    seconds: 4,
  },
  {
    name: 'W4',
    title: 'joining a picture of 100 kB',
    kind: 'join',
    pictures: 1,
    clients: 1,
    joins: 25,
  },
];
