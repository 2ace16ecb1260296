/**
 * What the load generator does to a server. Typing is measured after a warm-up: a server runs for weeks, and the first
 * seconds measure how fast Node compiles it.
 * - `paced`: every client types at a fixed rate, whatever the server does (open loop), so waiting shows as latency.
 * - `saturated`: every client keeps `window` edits under way; a new one starts when an older has reached everybody.
 * - `open`: pictures are opened, written in once, and held open, to see what memory they take `afterSeconds`.
 * - `join`: one client after another opens a picture and waits for its content.
 */
export type Workload = {
  readonly name: string;
  readonly title: string;
  readonly pictures: number;
  readonly clients: number;
  readonly content: Content;
} & (
  | { readonly kind: 'open'; readonly afterSeconds: number }
  | { readonly kind: 'paced'; readonly editsPerSecond: number; readonly seconds: number }
  | { readonly kind: 'saturated'; readonly window: number; readonly seconds: number }
  | { readonly kind: 'join'; readonly joins: number }
);

/** What the pictures hold: an empty problem for everybody, 100 kB of text, or what so many earlier edits left. */
export type Content = 'small' | '100 kB' | { readonly earlierEdits: number };

/** How many problem rows with a description the pictures of the typing workloads hold: one per client. */
export const MAX_CLIENTS = 12;

export const workloads: readonly Workload[] = [
  {
    name: 'W1',
    title: 'one picture, 12 clients, 4 edits/s each',
    kind: 'paced',
    pictures: 1,
    clients: 12,
    content: 'small',
    editsPerSecond: 4,
    seconds: 6,
  },
  {
    name: 'W2',
    title: '40 pictures, 5 clients, 2 edits/s each',
    kind: 'paced',
    pictures: 40,
    clients: 5,
    content: 'small',
    editsPerSecond: 2,
    seconds: 6,
  },
  {
    name: 'W3',
    title: '20 pictures, 4 clients, as fast as possible',
    kind: 'saturated',
    pictures: 20,
    clients: 4,
    content: 'small',
    window: 32,
    seconds: 4,
  },
  {
    name: 'W4',
    title: 'joining a picture of 100 kB',
    kind: 'join',
    pictures: 1,
    clients: 1,
    content: '100 kB',
    joins: 25,
  },
  heldOpen('W5 written', 'just written in', 1),
  heldOpen('W5 rest', 'nobody having written for 12 s', 12),
  ...[1_000, 10_000, 100_000].flatMap(growth),
];

/** Pictures on many screens. A server may hold less when nobody writes any more. */
function heldOpen(name: string, when: string, afterSeconds: number): Workload {
  return {
    name,
    title: `60 pictures of 100 kB held open by 2 clients each, ${when}`,
    kind: 'open',
    pictures: 60,
    clients: 2,
    content: '100 kB',
    afterSeconds,
  };
}

/** Typing in, and joining, a picture with a history. */
function growth(earlierEdits: number): Workload[] {
  const content = { earlierEdits };
  const after = `after ${earlierEdits.toLocaleString('en')} earlier edits`;
  return [
    {
      name: `G${earlierEdits} typing`,
      title: `one picture, 4 clients, as fast as possible, ${after}`,
      kind: 'saturated',
      pictures: 1,
      clients: 4,
      content,
      window: 16,
      seconds: 3,
    },
    {
      name: `G${earlierEdits} join`,
      title: `joining ${after}`,
      kind: 'join',
      pictures: 1,
      clients: 1,
      content,
      joins: 15,
    },
  ];
}
