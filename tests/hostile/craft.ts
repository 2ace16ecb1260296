// Updates no editor makes, written byte by byte; the writer itself is the one of the room's own tests.
import * as encoding from 'lib0/encoding';

export {
  type CraftedStruct,
  craft,
  text,
  type,
  values,
} from '../../packages/sync/src/testing/crafted-update.ts';

type Write = (encoder: encoding.Encoder) => void;

/** Bytes from a list of numbers (variable length), texts and raw bytes. */
export function write(...parts: readonly (number | string | Uint8Array | Write)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else if (typeof part === 'string') encoding.writeVarString(encoder, part);
    else if (typeof part === 'function') part(encoder);
    else encoding.writeUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

/** A number as content: the length of a deleted item, for one. */
export const length =
  (value: number): Write =>
  (encoder) =>
    encoding.writeVarUint(encoder, value);

/** Content that is whatever bytes one likes. */
export const raw =
  (...all: readonly number[]): Write =>
  (encoder) =>
    encoding.writeUint8Array(encoder, Uint8Array.from(all));

/** `depth` arrays within each other, in the encoding of plain values. */
export const nested =
  (depth: number): Write =>
  (encoder) => {
    encoding.writeVarUint(encoder, 1);
    for (let level = 0; level < depth; level++) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1));
    encoding.writeUint8(encoder, 126);
  };
