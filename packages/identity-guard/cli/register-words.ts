import { readFileSync } from 'node:fs';
import { type PackedKind, packedKinds } from '../src/register/packed-kinds.ts';
import { registerKey } from '../src/register/register-key.ts';

/** The lists in `cli/register/` in the order in which they win: what stands on several is what the last one says. */
export const registerLists = [
  ['terms', 'term'],
  ['laws', 'term'],
  ['localities', 'place'],
  ['county-localities', 'place'],
  ['venues', 'place'],
  ['countries', 'place'],
  ['counties', 'place'],
  ['authorities', 'organisation'],
  ['organisations', 'organisation'],
  ['municipalities', 'municipality'],
] as const satisfies readonly (readonly [string, PackedKind])[];

/** The entries of a list, without the lines that say what it holds. */
export function readRegisterList(list: string, by: RegExp): string[] {
  return readFileSync(new URL(`./register/${list}.txt`, import.meta.url), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(by)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** What is packed: the key of each entry, and after it what it is. */
export function registerWords(): string[] {
  const kinds = new Map<string, PackedKind>();
  for (const [list, kind] of registerLists)
    for (const name of readRegisterList(list, /,/)) kinds.set(registerKey(name), kind);
  const keys = [...kinds].filter(([key]) => /\p{L}/u.test(key));
  const packed = (words: readonly string[], kind: PackedKind): string[] =>
    words.map((word) => word.toLowerCase() + packedKinds[kind]);
  const words = new Set([
    ...keys.map(([key, kind]) => key + packedKinds[kind]),
    ...packed(readRegisterList('named-villages', /,/), 'village'),
    ...packed(readRegisterList('abbreviations', /\s+/), 'abbreviation'),
    ...packed(readRegisterList('english', /\s+/), 'english'),
  ]);
  return [...words].sort();
}
