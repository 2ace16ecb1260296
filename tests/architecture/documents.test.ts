import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, settingNames } from '../../apps/server/src/config.ts';
import { root } from './source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

/** The rows of the Markdown table under the heading cell `first`, each as its cells. */
function tableRows(text: string, first: string): string[][] {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  const body = lines.slice(head + 2);
  const end = body.findIndex((line) => !line.startsWith('|'));
  return body.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const code = (cell: string | undefined): string => /^`(.*)`$/.exec(cell ?? '')?.[1] ?? '';

describe('README', () => {
  const settings = tableRows(readme, 'Setting');

  it('lists the settings that exist, in their order', () => {
    expect(settings.map(([name]) => code(name))).toEqual(settingNames);
  });

  it('tells the defaults the program has', () => {
    const documented = Object.fromEntries(
      settings.map(([name, value]) => [code(name), code(value)] as const).filter(([, value]) => value !== ''),
    );
    const none = () => '';
    expect(Object.keys(documented).length).toBeGreaterThan(3);
    expect(readConfig(documented, none)).toEqual(readConfig({}, none));
    expect(readConfig({}, none).ok).toBe(true);
  });

  it('gives the line that CI runs', () => {
    expect(readme).toContain('\nnpm ci && npm test\n');
    expect(read('.ci/run')).toContain('\nnpm ci && npm test\n');
    expect(readme).toContain('\nnpm ci && npm start\n');
  });

  it('describes folders that exist', () => {
    const drawing = /## How the house is built\n\n```\n([^`]*)```/.exec(readme)?.[1] ?? '';
    const folders = [...drawing.matchAll(/^(\S+)/gm)].map((match) => match[1] ?? '');
    expect(folders.length).toBeGreaterThan(5);
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });
});

describe('CONTRIBUTING', () => {
  it('lists commands that exist', () => {
    const commands = tableRows(contributing, 'Command').map(([command]) => code(command));
    const named = commands.map((command) => command.replace(/^npm (run )?/, ''));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('points at places that exist', () => {
    const places = tableRows(contributing, 'You want to').flatMap(([, where]) =>
      [...(where ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
    );
    const missing = places.filter((place) => place.includes('/') && !existsSync(join(root, place)));
    expect(places.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });
});

describe('documents', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'])(
    '%s links to files that exist',
    (name) => {
      const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
      expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
    },
  );
});
