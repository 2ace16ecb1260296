import type { LogPort } from '@lagesbild/sync/room';
import type { Meter } from '../meter.ts';
import type { StorageWatch } from './storage-watch.ts';

type Watchers = { readonly storage: StorageWatch; readonly meter: Meter };

/** A log that writes only while there is room, and whose rows are counted and timed. */
export function watchedLog<D>(log: LogPort<D>, { storage, meter }: Watchers): LogPort<D> {
  return {
    load: log.load,
    since: log.since,
    async append(...row) {
      const began = performance.now();
      const took = () => (performance.now() - began) / 1000;
      try {
        const result = await storage.store(() => log.append(...row));
        meter.appended(result.ok ? 'stored' : result.reason, took());
        return result;
      } catch (error) {
        meter.appended('failed', took());
        throw error;
      }
    },
    // A snapshot is written before the rows it replaces go: that needs room, too.
    compact: (pictureId, throughSeq, snapshot) =>
      storage.store(() => log.compact(pictureId, throughSeq, snapshot)),
  };
}
