import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('./guard.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'guard-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run(options: readonly string[], input = ''): { status: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(process.execPath, [command, ...options], { input, encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n') };
}

const register = file('ord.csv', 'namn;slag\nQvexhor;plats\n');
const line = (id: unknown, text: string, more: object = {}) => `${JSON.stringify({ id, text, ...more })}\n`;

describe('the guard as a command', () => {
  it('answers each line with its verdict and where the findings are, and never repeats the text', () => {
    const input = [
      line(1, 'Numret är 070-174 06 05.'),
      line('b', 'Oro vid Qvexhor.', { field: 'problem.description', level: 'district' }),
      line(null, 'Klotter vid skolan.'),
    ].join('');
    const { status, lines } = run([], input);
    expect(status).toBe(0);
    expect(lines.map((one) => JSON.parse(one))).toEqual([
      {
        id: 1,
        verdict: 'block',
        findings: [{ kind: 'identifier', rule: 'telephone', strength: 'hold', start: 10, end: 23 }],
      },
      {
        id: 'b',
        verdict: 'warn',
        findings: [{ kind: 'name', rule: 'name', strength: 'ask', start: 8, end: 15 }],
      },
      { id: null, verdict: 'pass', findings: [] },
    ]);
  });

  it('knows the words of a register that it is given', () => {
    const { lines } = run(['--register', register], line(1, 'Oro vid Qvexhor.'));
    expect(lines.map((one) => JSON.parse(one).verdict)).toEqual(['pass']);
  });

  it('says which line is none, and ends with an error', () => {
    const { status, lines } = run([], `hemligt\n${line(2, 'Klotter.')}`);
    expect(status).toBe(1);
    expect(lines).toEqual(['{"id":null,"error":"not-a-line"}', '{"id":2,"verdict":"pass","findings":[]}']);
  });

  it('reports on a plain file in Swedish', () => {
    const text = file('bild.txt', 'Oro vid Qvexhor.\n\nKlotter vid skolan.\n');
    const { lines } = run(['--text', text]);
    expect(lines[0]).toBe('[ask] name: «Qvexhor»');
    expect(lines.at(-1)).toBe('2 stycken: 0 hålls, 1 med fråga eller råd, 1 utan anmärkning.');
    expect(run(['--text', text, '--register', register]).lines).toHaveLength(1);
  });
});
