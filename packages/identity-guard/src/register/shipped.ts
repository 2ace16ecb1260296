import { unpackAutomaton, wordsOf } from '../lexicon/automaton.ts';
import { type PackedKind, packedKinds } from './packed-kinds.ts';
import { register } from './register.data.ts';

let entries: readonly string[] | undefined;

/** The entries of one kind that ship with the product, as they are looked up. */
export function shipped(kind: PackedKind): string[] {
  entries ??= wordsOf(unpackAutomaton(register));
  const sign = packedKinds[kind];
  return entries.filter((entry) => entry.endsWith(sign)).map((entry) => entry.slice(0, -1));
}
