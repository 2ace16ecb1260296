import type { RoomEffect, RoomMessage } from './messages.ts';
import type { LoadedLog, ScreenPort, StructurePort } from './ports.ts';

export type RoomDeps<T, D> = {
  readonly structure: StructurePort<T, D>;
  readonly screen: ScreenPort<T>;
};

/** A picture in memory. Opaque to the shell: read it with {@link roomFacts}, change it with {@link step}. */
export type RoomState<T, D> = { readonly deps: RoomDeps<T, D>; readonly log: LoadedLog };

/** What the shell may know: when to unload, what to compact, what to show in metrics. */
export type RoomFacts = {
  readonly sessions: number;
  /** Newest row this room has applied. */
  readonly seq: number;
  /** Nothing waits for the log: the room may be dropped when there are no sessions. */
  readonly idle: boolean;
};

/** A room from what the log holds. Throws when the log is corrupt (the picture must not open then). */
export function openRoom<T, D>(deps: RoomDeps<T, D>, log: LoadedLog): RoomState<T, D> {
  return { deps, log };
}

/** State and message in, effects out. `now` is the shell's clock in milliseconds. */
export type Step = <T, D>(
  room: RoomState<T, D>,
  message: RoomMessage,
  now: number,
) => readonly RoomEffect<D>[];
