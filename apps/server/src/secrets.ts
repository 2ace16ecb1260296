import { createHmac, randomBytes, randomInt } from 'node:crypto';

const TOKEN_BYTES = 32;
/** 32 bytes in base64url. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** A new session token. Only the browser keeps it; the database has its keyed hash. */
export function createToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function isToken(text: string): boolean {
  return tokenPattern.test(text);
}

/** The keyed hash under which something is stored that must not be readable in the database. `use` keeps kinds apart. */
export function keyedHash(secret: string, use: 'session' | 'account' | 'address', value: string): Buffer {
  return createHmac('sha256', secret).update(`${use}:${value}`).digest();
}

/** 48 random bits are as much as a double takes from one draw. */
const RANDOM_STEPS = 2 ** 48 - 1;

/** Uniform in [0, 1), from the system's own source; ids and order keys are made with it. */
export function random(): number {
  return randomInt(RANDOM_STEPS) / RANDOM_STEPS;
}
