import { createRegister, type Register } from '@lagesbild/identity-guard';
import type { Database } from '../database/tables.ts';
import { readWords, readWordsVersion } from './words.ts';

/** The words of a municipality as the guard looks them up. Throws when there is no such municipality. */
export type WordRegisters = (municipalityId: string) => Promise<Register>;

/** Registers are made anew only when their words have changed: all pictures of a municipality share one. */
export function createWordRegisters(database: Database): WordRegisters {
  const known = new Map<string, { readonly version: number; readonly register: Register }>();
  return async (municipalityId) => {
    const held = known.get(municipalityId);
    if (held !== undefined && held.version === (await readWordsVersion(database, municipalityId)))
      return held.register;
    const { version, entries } = await readWords(database, municipalityId);
    const register = createRegister(entries);
    known.set(municipalityId, { version, register });
    return register;
  };
}
