import os from 'node:os';
import type { Measured } from './address.ts';
import type { Contestant } from './contestant.ts';
import { median } from './statistics.ts';
import type { Workload } from './workload.ts';

/** One contestant's turn at one workload. */
export type Round = {
  readonly contestant: string;
  readonly workload: string;
  readonly measured: Measured;
  /** What the server process used for it (its database not counted). */
  readonly cpuSeconds: number;
  readonly megabytes: number;
};

/** The result as Markdown: medians over the rounds, each with its ratio to the first contestant. */
export function report(
  contestants: readonly Contestant[],
  workloads: readonly Workload[],
  rounds: readonly Round[],
): string {
  const lines = [
    `Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.availableParallelism()} cores.`,
    'Medians; in brackets the ratio to the bare relay.',
    '',
    ...contestants.map(({ name, promise }) => `- **${name}**: ${promise}`),
  ];
  for (const workload of workloads) {
    lines.push('', `### ${workload.name}: ${workload.title}`, '', ...table(workload, contestants, rounds));
  }
  return lines.join('\n');
}

type Column = { readonly title: string; readonly digits: number; readonly of: (round: Round) => number };

const p50: Column = { title: 'p50 ms', digits: 2, of: ({ measured }) => measured.latencies.p50 };
const p95: Column = { title: 'p95 ms', digits: 2, of: ({ measured }) => measured.latencies.p95 };
const speed: Column = { title: 'edits/s to all', digits: 0, of: ({ measured }) => measured.editsPerSecond };
const cpu: Column = {
  title: 'server CPU s per 1,000 edits',
  digits: 3,
  of: ({ cpuSeconds, measured }) => (cpuSeconds * 1000) / measured.edits,
};
const memory: Column = { title: 'server MB', digits: 0, of: ({ megabytes }) => megabytes };
const lost: Column = { title: 'lost', digits: 0, of: ({ measured }) => measured.lost };

const columnsOf: Readonly<Record<Workload['kind'], readonly Column[]>> = {
  paced: [p50, p95, speed, cpu, memory, lost],
  saturated: [speed, p50, p95, cpu, memory, lost],
  join: [p50, p95, memory, lost],
};

function table(workload: Workload, contestants: readonly Contestant[], rounds: readonly Round[]): string[] {
  const columns = columnsOf[workload.kind];
  const played = (name: string): Round[] =>
    rounds.filter((round) => round.workload === workload.name && round.contestant === name);
  const first = played(contestants[0]?.name ?? '');
  const row = ({ name }: Contestant): string => {
    const own = played(name);
    const cells = columns.map((column) => cell(column, own, first));
    return `| ${[`${name} (${own.length} rounds)`, ...cells].join(' | ')} |`;
  };
  return [
    `| server | ${columns.map(({ title }) => title).join(' | ')} |`,
    `| --- | ${columns.map(() => '---:').join(' | ')} |`,
    ...contestants.filter(({ name }) => played(name).length > 0).map(row),
  ];
}

function cell(column: Column, own: readonly Round[], first: readonly Round[]): string {
  // A loss is never averaged away.
  if (column === lost) return String(own.reduce((sum, round) => sum + column.of(round), 0));
  const value = median(own.map(column.of));
  const shown = value.toFixed(column.digits);
  const base = median(first.map(column.of));
  const isBase = own[0] === first[0];
  return isBase || Number.isNaN(base) ? shown : `${shown} (×${(value / base).toFixed(2)})`;
}
