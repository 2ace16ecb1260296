/** A server process in a simulation: one room over a log that may be slow, fail, or fail after it has committed. */
import type { RoomDeps, RoomMessage, RoomState } from '@lagesbild/sync/room';
import { openRoom, type RoomEffect, roomFacts, step } from '@lagesbild/sync/room';
import type { MemoryLog } from '@lagesbild/sync/testing';
import type { Accept, ServerEnd } from './network.ts';
import { between } from './random.ts';
import type { Timeline } from './timeline.ts';

export type Identity = { readonly owner: string; readonly right: 'read' | 'write' };

export type Server<T, D> = {
  /** Takes a socket of this person, or null while the server is down. */
  accept(who: Identity): Accept;
  /** SIGKILL and start: memory is gone, the log stays. */
  restart(): void;
  /** Another process stored a row. */
  hear(seq: number): void;
  room(): RoomState<T, D>;
  /** How often the room reported each event. */
  readonly reports: ReadonlyMap<string, number>;
};

export type LogWeather = { isDown: boolean };

export const picture = 'picture';

export function createServer<T, D>(world: {
  readonly deps: RoomDeps<T, D>;
  readonly log: MemoryLog<D>;
  readonly timeline: Timeline;
  readonly random: () => number;
  readonly weather: LogWeather;
  /** Called when a row is committed. */
  readonly stored: (seq: number) => void;
}): Server<T, D> {
  const { deps, log, timeline, random, weather } = world;
  const reports = new Map<string, number>();
  let life = 0;
  let sessions = 0;
  let room = load();
  const ends = new Map<number, ServerEnd>();
  const timers = new Map<string, () => void>();

  function load(): RoomState<T, D> {
    const opened = openRoom(deps, log.loadNow(picture));
    if (opened === null) throw new Error('the log is corrupt');
    return opened;
  }

  function tell(message: RoomMessage): void {
    for (const effect of step(room, message, timeline.now())) perform(effect);
  }

  /** Answers later, unless the process died meanwhile. */
  function answer(ms: number, message: () => RoomMessage): void {
    const asked = life;
    timeline.after(ms, () => {
      if (life === asked) tell(message());
    });
  }

  function append(effect: Extract<RoomEffect<D>, { type: 'append' }>): void {
    const asked = life;
    timeline.after(between(random, 0, 20), () => {
      // A process that was killed before its statement reached the database.
      if (life !== asked && random() < 0.5) return;
      if (weather.isDown && random() < 0.8) {
        if (life === asked) answer(5, () => ({ type: 'appendFailed' }));
        return;
      }
      const { ok } = log.appendNow(picture, effect.seq, effect.update, effect.derived, effect.newWriters);
      if (ok) world.stored(effect.seq);
      if (life !== asked) return;
      // The commit may succeed while its answer is lost.
      if (weather.isDown) answer(5, () => ({ type: 'appendFailed' }));
      else answer(between(random, 0, 10), () => ({ type: ok ? 'appended' : 'appendConflicted' }));
    });
  }

  function perform(effect: RoomEffect<D>): void {
    if (effect.type === 'send') for (const session of effect.to) ends.get(session)?.send(effect.frame);
    else if (effect.type === 'close') {
      ends.get(effect.session)?.close(effect.code);
      ends.delete(effect.session);
    } else if (effect.type === 'append') append(effect);
    else if (effect.type === 'fetch') {
      if (weather.isDown && random() < 0.5) answer(5, () => ({ type: 'fetchFailed' }));
      else
        answer(between(random, 1, 20), () => ({
          type: 'fetched',
          later: log.sinceNow(picture, effect.after),
        }));
    } else if (effect.type === 'load') {
      answer(between(random, 1, 20), () => ({ type: 'loaded', log: log.loadNow(picture) }));
    } else if (effect.type === 'wake') {
      timers.get(effect.timer)?.();
      const { timer } = effect;
      timers.set(
        timer,
        timeline.after(effect.afterMs, () => tell({ type: 'woken', timer })),
      );
    } else if (effect.type === 'report') {
      const name = effect.rule === undefined ? effect.event : `${effect.event}:${effect.rule}`;
      reports.set(name, (reports.get(name) ?? 0) + 1);
    }
  }

  return {
    reports,
    accept: (who) => (end) => {
      const session = ++sessions;
      const born = life;
      ends.set(session, end);
      const identity = { actor: 'bcdfghjkmnpqrstv', function: 'headOfUnit', right: who.right } as const;
      tell({ type: 'connected', session, owner: who.owner, identity });
      return {
        frame(bytes) {
          if (life === born) tell({ type: 'frame', session, bytes });
        },
        gone() {
          if (life !== born) return;
          ends.delete(session);
          tell({ type: 'disconnected', session });
        },
      };
    },
    restart() {
      life += 1;
      for (const cancel of timers.values()) cancel();
      timers.clear();
      const cut = [...ends.values()];
      ends.clear();
      room = load();
      for (const end of cut) end.close(1006);
    },
    hear(seq) {
      const asked = life;
      timeline.after(between(random, 0, 200), () => {
        if (life === asked && roomFacts(room).seq < seq) tell({ type: 'announced', seq });
      });
    },
    room: () => room,
  };
}
