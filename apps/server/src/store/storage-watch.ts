/** Whether there is room to store anything. Reading must go on when there is not, and storing when there is again. */

/** PostgreSQL's code for a full disk; the watch's own refusal carries it, too. */
const DISK_FULL = '53100';

/**
 * The program's own database shares its disk with its journal, and PostgreSQL stops altogether when that cannot grow.
 * So nothing is begun while less than this is free: reading, signing in and this server's own small writes still work.
 */
export const RESERVED_BYTES = 64 * 1024 * 1024;
/** How long a refusal counts when nobody tries again; whoever has something to store tries every few seconds. */
const MEMORY_MS = 30_000;
const LOOK_MS = 1_000;

class StorageFull extends Error {
  override readonly name = 'StorageFull';
  readonly code = DISK_FULL;
}

export function isStorageFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DISK_FULL;
}

export type StorageWatch = {
  /** Does a write when there is room for it. Throws what it throws, and a full storage before it begins. */
  store<R>(write: () => Promise<R>): Promise<R>;
  isFull(): boolean;
};

/** `freeBytes` of the disk of the program's own database; null when the database looks after itself elsewhere. */
export function createStorageWatch(freeBytes: (() => number) | null, now: () => number): StorageWatch {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isScarce = false;
  let refusedAt = Number.NEGATIVE_INFINITY;

  function hasRoom(): boolean {
    if (freeBytes === null) return true;
    if (now() - lookedAt >= LOOK_MS) {
      lookedAt = now();
      isScarce = freeBytes() < RESERVED_BYTES;
    }
    return !isScarce;
  }

  return {
    async store(write) {
      if (!hasRoom()) throw new StorageFull('less free than is reserved');
      try {
        const result = await write();
        refusedAt = Number.NEGATIVE_INFINITY;
        return result;
      } catch (error) {
        if (isStorageFull(error)) refusedAt = now();
        throw error;
      }
    },
    isFull: () => !hasRoom() || now() - refusedAt < MEMORY_MS,
  };
}
