/**
 * What travels over a line of single requests where a socket cannot be opened: some frames in a row, numbered, so that
 * a repeated parcel is known and a lost one missed.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export type Parcel = {
  /** The number of the first frame; without frames, the number of the frame that is expected next. Counted from 0. */
  readonly first: number;
  readonly frames: readonly Uint8Array[];
  /** With which code the line ends behind these frames; null while it goes on. */
  readonly closed: number | null;
};

/** One request carries about this much; a bigger frame travels alone. */
export const parcelBytes = 256 * 1024;
/** And no more frames than this: whoever takes a parcel takes it in one turn. */
export const parcelFrames = 500;

export function encodeParcel({ first, frames, closed }: Parcel): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, first);
  encoding.writeVarUint(encoder, closed ?? 0);
  for (const frame of frames) encoding.writeVarUint8Array(encoder, frame);
  return encoding.toUint8Array(encoder);
}

/** Reads a parcel; null for whatever is none. Never throws, and never reads behind the end of `bytes`. */
export function readParcel(bytes: Uint8Array): Parcel | null {
  const decoder = decoding.createDecoder(bytes);
  const frames: Uint8Array[] = [];
  try {
    const first = decoding.readVarUint(decoder);
    const closed = decoding.readVarUint(decoder);
    while (decoding.hasContent(decoder)) {
      const length = decoding.readVarUint(decoder);
      if (length > bytes.length - decoder.pos || frames.length === parcelFrames) return null;
      frames.push(decoding.readUint8Array(decoder, length).slice());
    }
    return { first, frames, closed: closed === 0 ? null : closed };
  } catch {
    return null;
  }
}

/** As many frames from the beginning as one parcel takes; at least one, if there is any. */
export function parcelOf(frames: readonly Uint8Array[]): readonly Uint8Array[] {
  let bytes = 0;
  const end = frames.findIndex((frame, at) => {
    bytes += frame.length;
    return at > 0 && (bytes > parcelBytes || at === parcelFrames);
  });
  return end === -1 ? frames : frames.slice(0, end);
}
