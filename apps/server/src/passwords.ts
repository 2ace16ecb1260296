import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { createToken } from './secrets.ts';

/** Hashes a password with argon2id; the parameters are stored in the hash. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2idCost);
}

/**
 * Whether the password is the one behind the hash. Without a hash (an account that does not exist) the same work is
 * done on a password nobody knows, so that the time taken tells nothing.
 */
export async function isPassword(storedHash: string | null, password: string): Promise<boolean> {
  unknownHash ??= hashPassword(createToken());
  const matches = await verify(storedHash ?? (await unknownHash), password);
  return matches && storedHash !== null;
}

/** A random password to hand out: 16 signs, about 80 bits. */
export function createPassword(): string {
  return Array.from(
    { length: PASSWORD_LENGTH },
    () => passwordAlphabet[randomInt(passwordAlphabet.length)],
  ).join('');
}

/** Without letters and digits that are easily mistaken for each other. */
const passwordAlphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const PASSWORD_LENGTH = 16;

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const argon2idCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
let unknownHash: Promise<string> | undefined;
