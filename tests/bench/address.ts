/** Where and how one load client connects. */
export type Address = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes before every frame, in both directions: some servers put a document name there. */
  readonly prefix: readonly number[];
  /** What a client says first, where a server waits for that. */
  readonly greeting: readonly number[] | null;
};

/** One narrative text of the seeded picture, for one client to type into. */
export type TextPlace = { readonly section: string; readonly row: string; readonly field: string };

/** What the load process is asked to do; sent as one JSON document on its standard input. */
export type Job = {
  readonly workload: string;
  /** False for a server that keeps nothing: the clients then start from the seed without asking. */
  readonly answersSync: boolean;
  /** The content every picture starts with, base64 of a Yjs update. */
  readonly seed: string;
  readonly texts: readonly TextPlace[];
  /** addresses[picture][client] */
  readonly addresses: readonly (readonly Address[])[];
};

/** What the load process answers on its standard output, as one line of JSON. */
export type Measured = {
  readonly latencies: { readonly p50: number; readonly p95: number };
  /** Edits that reached every other client within the measured time, per second. */
  readonly editsPerSecond: number;
  /** Every edit that was typed, in the warm-up too: what the processor time was spent on. */
  readonly edits: number;
  /** Edits that never reached somebody: anything but 0 makes the round invalid. */
  readonly lost: number;
};
