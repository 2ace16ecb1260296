/** Updates no editor makes: written byte by byte in the format of Yjs (version 1). */
import * as encoding from 'lib0/encoding';

type Id = readonly [client: number, clock: number];

export type CraftedStruct = {
  readonly origin?: Id;
  readonly rightOrigin?: Id;
  /** Root name or id of the parent's item. Left out when the neighbours tell it. */
  readonly parent?: string | Id;
  readonly parentSub?: string;
  /** Content kind of Yjs (4 string, 5 embed, 6 format, 7 type, 8 values …) and how to write it; null for a GC. */
  readonly kind: number;
  readonly content: (encoder: encoding.Encoder) => void;
};

export const text =
  (value: string) =>
  (encoder: encoding.Encoder): void =>
    encoding.writeVarString(encoder, value);

export const values =
  (...all: unknown[]) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeVarUint(encoder, all.length);
    for (const value of all) encoding.writeAny(encoder, value as never);
  };

/** A shared type by its number: 0 array, 1 map, 2 text, 3 XML element … */
export const type =
  (number: number) =>
  (encoder: encoding.Encoder): void =>
    encoding.writeVarUint(encoder, number);

/** One block of structs per entry, in the order given; `deletes` are [client, clock, length]. */
export function craft(
  blocks: readonly { client: number; clock: number; structs: readonly CraftedStruct[] }[],
  deletes: readonly (readonly [number, number, number])[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder();
  const id = ([client, clock]: Id): void => {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  };
  encoding.writeVarUint(encoder, blocks.length);
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const { origin, rightOrigin, parent, parentSub, kind, content } of structs) {
      const flags = (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (parentSub === undefined ? 0 : 32);
      encoding.writeUint8(encoder, kind | flags);
      if (origin) id(origin);
      if (rightOrigin) id(rightOrigin);
      if (!origin && !rightOrigin) {
        encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
        if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
        else id(parent ?? [0, 0]);
        if (parentSub !== undefined) encoding.writeVarString(encoder, parentSub);
      }
      content(encoder);
    }
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const [client, clock, length] of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, length);
  }
  return encoding.toUint8Array(encoder);
}
