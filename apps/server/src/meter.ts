/** What the program counts about itself: numbers and codes of closed lists, never an id and never what people wrote. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ReportEvent } from '@lagesbild/sync/room';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the rooms hold at this moment. */
export type RoomTotals = {
  readonly pictures: number;
  readonly sockets: number;
  readonly unstoredEdits: number;
};

type AppendResult = 'stored' | 'conflict' | 'denied' | 'failed';

export type Meter = {
  /** Something a room reports; `rule` is a code of the closed list of refusals. */
  reported(event: ReportEvent, rule?: string): void;
  appended(result: AppendResult, seconds: number): void;
  /** Refusals of the identity guard that could not be recorded. */
  unrecorded(count: number): void;
  /** From here on these are asked at every reading. */
  watchRooms(totals: () => RoomTotals): void;
  watchStorage(isFull: () => boolean): void;
  /** Everything in Prometheus' text format. */
  read(): Promise<string>;
  readonly contentType: string;
  stop(): void;
};

const NANOSECONDS = 1e9;
const APPEND_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LAG_QUANTILES = [50, 99] as const;

export function createMeter(): Meter {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string) => new Counter({ name: `lagesbild_${name}`, help, registers });
  const gauge = (name: string, help: string) => new Gauge({ name: `lagesbild_${name}`, help, registers });

  const stored = counter('edits_stored_total', 'Edits committed by the database.');
  const refused = new Counter({
    name: 'lagesbild_edits_refused_total',
    help: 'Edits refused, by the rule that refused them.',
    labelNames: ['rule'],
    registers,
  });
  const unrecorded = counter(
    'guard_refusals_unrecorded_total',
    'Refusals of the identity guard that could not be recorded.',
  );
  const drifts = counter('drift_resyncs_total', 'Clients whose copy had drifted and was sent anew.');
  const events = new Counter({
    name: 'lagesbild_room_events_total',
    help: 'What rooms report, by kind.',
    labelNames: ['event'],
    registers,
  });
  const appends = new Counter({
    name: 'lagesbild_appends_total',
    help: 'Rows handed to the log, by result.',
    labelNames: ['result'],
    registers,
  });
  const seconds = new Histogram({
    name: 'lagesbild_append_seconds',
    help: 'Time from handing a row to the log to its answer.',
    buckets: APPEND_SECONDS,
    registers,
  });
  const pictures = gauge('open_pictures', 'Pictures somebody has open in this process.');
  const sockets = gauge('open_sockets', 'People connected to pictures in this process.');
  const unstored = gauge('unstored_edits', 'Edits accepted and not stored yet.');
  const full = gauge('storage_full', '1 when there is no room to store anything.');
  const lag = new Gauge({
    name: 'lagesbild_event_loop_lag_seconds',
    help: 'Delay of the event loop since the last reading.',
    labelNames: ['quantile'],
    registers,
  });
  const delay = monitorEventLoopDelay();
  delay.enable();
  let totals: () => RoomTotals = () => ({ pictures: 0, sockets: 0, unstoredEdits: 0 });
  let isFull = () => false;

  return {
    reported(event, rule) {
      events.inc({ event });
      if (event === 'editStored') stored.inc();
      else if (event === 'editRefused' || event === 'defect') refused.inc({ rule: rule ?? event });
      else if (event === 'driftResync') drifts.inc();
    },
    appended(result, took) {
      appends.inc({ result });
      seconds.observe(took);
    },
    unrecorded: (count) => unrecorded.inc(count),
    watchRooms(read) {
      totals = read;
    },
    watchStorage(read) {
      isFull = read;
    },
    async read() {
      const now = totals();
      pictures.set(now.pictures);
      sockets.set(now.sockets);
      unstored.set(now.unstoredEdits);
      full.set(isFull() ? 1 : 0);
      for (const quantile of LAG_QUANTILES) {
        lag.set({ quantile: String(quantile / 100) }, delay.percentile(quantile) / NANOSECONDS);
      }
      delay.reset();
      return registry.metrics();
    },
    contentType: registry.contentType,
    stop: () => delay.disable(),
  };
}
