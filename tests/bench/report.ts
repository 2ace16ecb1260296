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
  /** What the server process used for it once every picture was open (its database not counted). */
  readonly cpuSeconds: number;
  /** What the server process holds for each picture. */
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
    `Medians; in brackets the ratio to ${contestants[0]?.name}. Memory is what is held after collecting garbage.`,
    '',
    ...contestants.map(({ name, promise }) => `- **${name}**: ${promise}`),
  ];
  for (const workload of workloads) {
    lines.push('', `### ${workload.name}: ${workload.title}`, '', ...table(workload, contestants, rounds));
  }
  return [...lines, ...growthTable(contestants, workloads, rounds)].join('\n');
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
const memory: Column = { title: 'MB per open picture', digits: 2, of: ({ megabytes }) => megabytes };
const lost: Column = { title: 'lost', digits: 0, of: ({ measured }) => measured.lost };

const columnsOf: Readonly<Record<Workload['kind'], readonly Column[]>> = {
  paced: [p50, p95, speed, cpu, lost],
  saturated: [speed, p50, p95, cpu, lost],
  open: [memory, lost],
  join: [p50, p95, lost],
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

/** How the cost grows with what was written earlier: 0 is flat, 1 is in proportion to it. */
function growthTable(
  contestants: readonly Contestant[],
  workloads: readonly Workload[],
  rounds: readonly Round[],
): string[] {
  const rows = contestants.flatMap(({ name }) =>
    [{ kind: 'saturated', column: cpu } as const, { kind: 'join', column: p50 } as const].flatMap(
      ({ kind, column }) => {
        const points = workloads.flatMap((workload) => {
          if (typeof workload.content !== 'object' || workload.kind !== kind) return [];
          const own = rounds.filter((round) => round.workload === workload.name && round.contestant === name);
          return own.length === 0
            ? []
            : [{ edits: workload.content.earlierEdits, cost: median(own.map(column.of)) }];
        });
        return points.length < 2 ? [] : [`| ${name} | ${column.title} | ${slope(points).toFixed(2)} |`];
      },
    ),
  );
  if (rows.length === 0) return [];
  const title = '### Growth: slope of log(cost) over log(earlier edits); 0 is flat, 1 is in proportion';
  return ['', title, '', '| server | cost | slope |', '| --- | --- | ---: |', ...rows];
}

function slope(points: readonly { readonly edits: number; readonly cost: number }[]): number {
  const logs = points.map(({ edits, cost }) => ({ x: Math.log(edits), y: Math.log(cost) }));
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const covariance = mean(({ x, y }) => (x - middle.x) * (y - middle.y));
  return covariance / mean(({ x }) => (x - middle.x) ** 2);
}
