import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageType } from './message-type.ts';

/**
 * Everything an update can be refused for. `structure` and `screen` carry the ports' own rules; `defect` means that
 * our own judge failed, so nobody can say the edit is right.
 */
export const refusalCodes = [
  'readOnly',
  'tooLarge',
  'malformed',
  'tooManyStructs',
  'tooCostly',
  'undeclaredRoot',
  'contentKind',
  'tooDeep',
  'foreignClient',
  'inconsistentOrigin',
  'structure',
  'screen',
  'defect',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Where something does not belong and which rule says so. Never the text itself; an undeclared key is written `?`. */
export type Violation = { readonly path: string; readonly rule: string };

/** An edit changed nothing for anybody. `frame`: the n-th sync frame (step 2 or update) of this connection, from 1. */
export type RefusalMessage = {
  readonly frame: number;
  readonly code: RefusalCode;
  readonly violations: readonly Violation[];
};

/** A refusal names at most this many places. */
export const maxViolations = 50;

export function encodeRefusal(refusal: RefusalMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.refusal);
  encoding.writeVarUint(encoder, refusal.frame);
  encoding.writeVarString(encoder, refusal.code);
  const violations = refusal.violations.slice(0, maxViolations);
  encoding.writeVarUint(encoder, violations.length);
  for (const { path, rule } of violations) {
    encoding.writeVarString(encoder, path);
    encoding.writeVarString(encoder, rule);
  }
  return encoding.toUint8Array(encoder);
}

/** Reads what follows the message type. Throws on anything else than a refusal. */
export function readRefusal(decoder: decoding.Decoder): RefusalMessage {
  const frame = decoding.readVarUint(decoder);
  const word = decoding.readVarString(decoder);
  const code = refusalCodes.find((known) => known === word);
  const count = decoding.readVarUint(decoder);
  if (code === undefined || count > maxViolations) throw new Error('not a refusal');
  const violations: Violation[] = [];
  for (let index = 0; index < count; index++) {
    const path = decoding.readVarString(decoder);
    violations.push({ path, rule: decoding.readVarString(decoder) });
  }
  return { frame, code, violations };
}
