import { setImmediate } from 'node:timers/promises';
import { mostWordLines, type WordLineRule, type WordsImported } from '@lagesbild/http-api';
import { type RegisterEntry, readRegisterCsv, registerKey } from '@lagesbild/identity-guard';
import type { Database } from '../database/tables.ts';
import { type Adding, lockWords, putWords, statesOf } from '../store/word-additions.ts';
import { judgeWord } from './judge-word.ts';

export type ImportOptions = {
  /** Read and answer, but write nothing. */
  readonly preview: boolean;
  /** Words that look like names and are to be added all the same. */
  readonly confirmed: readonly string[];
  /** What becomes of the other words that look like names: they are left out, or wait for the samordnare. */
  readonly nameLike: 'leave' | 'wait';
};

export type ImportResult =
  | {
      readonly ok: true;
      readonly result: Omit<WordsImported, 'version'>;
      /** The guard's rules by which lines were refused, each once. */
      readonly rules: readonly string[];
    }
  | { readonly ok: false; readonly reason: 'tooMany' };

type Line = { readonly line: number; readonly word: RegisterEntry };
type Read = {
  readonly fine: Line[];
  readonly nameLike: Line[];
  readonly refusedLines: { line: number; rule: WordLineRule }[];
  readonly rules: Set<string>;
};

const LONGEST_WORD = 120;
/** Judging takes a fraction of a millisecond; others are let in between. */
const LINES_AT_ONCE = 50;

/**
 * Reads a CSV of words (word and kind on each line) into the register of a municipality; all that can be used, or nothing
 * when `preview` is set. Lines that cannot be used come back as number and rule. Words that are there already stay as
 * they are, revoked ones too, but what waited is settled. Refuses more lines than `mostWordLines`.
 */
export async function importWords(
  database: Database,
  adding: Adding,
  csv: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const lines = csv.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.length > mostWordLines) return { ok: false, reason: 'tooMany' };
  const read = await readLines(lines);
  const confirmed = new Set(options.confirmed.map(registerKey));
  const isConfirmed = ({ word }: Line) => confirmed.has(registerKey(word.name));
  const asked = read.nameLike.filter((line) => !isConfirmed(line));
  const wanted = firstOfEach([...read.fine, ...read.nameLike.filter(isConfirmed)]);
  const waiting = options.nameLike === 'wait' ? firstOfEach(asked) : [];

  return database.transaction().execute(async (trx) => {
    if (!options.preview) await lockWords(trx, adding.municipalityId);
    const keys = [...wanted.keys(), ...asked.map(({ word }) => registerKey(word.name))];
    const states = await statesOf(trx, adding.municipalityId, keys);
    const fresh = [...wanted].filter(([key]) => (states.get(key) ?? 'waiting') === 'waiting');
    const unanswered = asked.filter(({ word }) => !states.has(registerKey(word.name)));
    if (!options.preview) {
      await putWords(trx, adding, wordsOf(fresh), 'active');
      await putWords(trx, adding, wordsOf([...waiting].filter(([key]) => !states.has(key))), 'waiting');
    }
    const usable = read.fine.length + read.nameLike.length;
    const result = {
      added: fresh.length,
      known: usable - fresh.length - unanswered.length,
      refusedLines: read.refusedLines,
      nameLike: unanswered.map(({ line, word }) => ({ line, name: word.name })),
    };
    return { ok: true, result, rules: [...read.rules] };
  });
}

async function readLines(lines: readonly string[]): Promise<Read> {
  const read: Read = { fine: [], nameLike: [], refusedLines: [], rules: new Set() };
  for (const [index, text] of lines.entries()) {
    if (index % LINES_AT_ONCE === LINES_AT_ONCE - 1) await setImmediate();
    const line = index + 1;
    // Only the file's first line may be a heading.
    const { entries, refusedLines } = readRegisterCsv(index === 0 ? text : `\n${text}`);
    const [word] = entries;
    if (word === undefined) {
      if (refusedLines.length > 0) read.refusedLines.push({ line, rule: 'kindMissing' });
      continue;
    }
    const rule = refuseSpelling(word.name);
    if (rule !== null) {
      read.refusedLines.push({ line, rule });
      continue;
    }
    const { verdict, rules } = judgeWord(word.name, word.kind);
    for (const one of rules) read.rules.add(one);
    if (verdict === 'identifiesPerson') read.refusedLines.push({ line, rule: verdict });
    else read[verdict].push({ line, word });
  }
  return read;
}

function refuseSpelling(name: string): WordLineRule | null {
  const isPlain = name.length <= LONGEST_WORD && /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(name) && /\p{L}/u.test(name);
  return isPlain ? null : 'format';
}

function firstOfEach(lines: readonly Line[]): Map<string, RegisterEntry> {
  const words = new Map<string, RegisterEntry>();
  for (const { word } of lines) {
    const key = registerKey(word.name);
    if (!words.has(key)) words.set(key, word);
  }
  return words;
}

const wordsOf = (entries: readonly (readonly [string, RegisterEntry])[]): RegisterEntry[] =>
  entries.map(([, word]) => word);
