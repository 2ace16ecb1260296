/**
 * The guard as a command: JSON lines in, verdicts out; or `--text FILE` for a report on a plain file.
 * `--register FILE.csv` adds words (name, kind). Reads nothing else and stores nothing.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type AreaLevel, createRegister, readRegisterCsv, type ScreenContext, screen } from '../src/index.ts';
import { guardMessages } from '../src/messages.ts';

const levels = new Set(['municipality', 'cityDistrict', 'district', 'neighbourhood']);

type Line = {
  readonly id: unknown;
  readonly text: string;
  readonly field?: string;
  readonly level?: AreaLevel;
};

/** One line of input, or undefined when it is not what the command reads. */
function parseLine(line: string): Line | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    return undefined;
  const field = 'field' in value && typeof value.field === 'string' ? value.field : undefined;
  const level =
    'level' in value && typeof value.level === 'string' && levels.has(value.level)
      ? (value.level as AreaLevel)
      : undefined;
  return {
    id: 'id' in value ? value.id : null,
    text: value.text,
    ...(field === undefined ? {} : { field }),
    ...(level === undefined ? {} : { level }),
  };
}

function judge(line: Line, context: ScreenContext): string {
  const findings = screen(line.text, {
    ...context,
    ...(line.field === undefined ? {} : { field: line.field }),
    ...(line.level === undefined ? {} : { level: line.level }),
  });
  const verdict = findings.some((finding) => finding.strength === 'hold')
    ? 'block'
    : findings.length > 0
      ? 'warn'
      : 'pass';
  return JSON.stringify({
    id: line.id,
    verdict,
    findings: findings.map(({ kind, rule, strength, start, end }) => ({ kind, rule, strength, start, end })),
  });
}

/** A readable report: each paragraph with a finding, the words marked, the reason in Swedish. */
function report(text: string, context: ScreenContext): string {
  const out: string[] = [];
  const counts = { block: 0, warn: 0, pass: 0 };
  for (const paragraph of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    if (paragraph.trim() === '') continue;
    const findings = screen(paragraph, context);
    const verdict = findings.some((finding) => finding.strength === 'hold')
      ? 'block'
      : findings.length > 0
        ? 'warn'
        : 'pass';
    counts[verdict] += 1;
    for (const finding of findings) {
      const line = paragraph.slice(Math.max(0, finding.start - 40), finding.end + 40).replace(/\s+/g, ' ');
      const reason = guardMessages[finding.reason] ?? '';
      out.push(
        `[${finding.strength}] ${finding.rule}: «${paragraph.slice(finding.start, finding.end).replace(/\s+/g, ' ')}»\n    … ${line} …\n    ${reason}`,
      );
    }
  }
  const total = counts.block + counts.warn + counts.pass;
  out.push(
    `${total} stycken: ${counts.block} hålls, ${counts.warn} med fråga eller råd, ${counts.pass} utan anmärkning.`,
  );
  return `${out.join('\n')}\n`;
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function registerFrom(file: string | undefined): ScreenContext {
  if (file === undefined) return {};
  const { entries, refusedLines } = readRegisterCsv(readFileSync(file, 'utf8'));
  if (refusedLines.length > 0)
    process.stderr.write(`Rader utan känd sort i registret: ${refusedLines.join(', ')}\n`);
  return { register: createRegister(entries) };
}

async function main(): Promise<number> {
  const context = registerFrom(option('--register'));
  const file = option('--text');
  if (file !== undefined) {
    process.stdout.write(report(readFileSync(file, 'utf8'), context));
    return 0;
  }
  let refused = 0;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (raw.trim() === '') continue;
    const line = parseLine(raw);
    if (line === undefined) {
      refused += 1;
      process.stdout.write(`${JSON.stringify({ id: null, error: 'not-a-line' })}\n`);
    } else process.stdout.write(`${judge(line, context)}\n`);
  }
  return refused === 0 ? 0 : 1;
}

process.exitCode = await main();
