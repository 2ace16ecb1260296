import { describe, expect, it } from 'vitest';
import { createStorageWatch, isStorageFull, RESERVED_BYTES } from './storage-watch.ts';

const diskFull = () => Promise.reject(Object.assign(new Error('no space left'), { code: '53100' }));

describe('the watch over the storage', () => {
  it('begins nothing while less than the reserve is free, and begins again by itself', async () => {
    let free = RESERVED_BYTES;
    let now = 0;
    let written = 0;
    const watch = createStorageWatch(
      () => free,
      () => now,
    );
    const write = async () => ++written;
    expect([await watch.store(write), watch.isFull()]).toEqual([1, false]);
    free -= 1;
    now += 1_000;
    const refused: unknown = await watch.store(write).catch((error: unknown) => error);
    expect([isStorageFull(refused), watch.isFull(), written]).toEqual([true, true, 1]);
    free += 1;
    now += 1_000;
    expect([watch.isFull(), await watch.store(write)]).toEqual([false, 2]);
  });

  it('remembers what a database elsewhere says, until it stores again or nobody has tried for long', async () => {
    let now = 0;
    const watch = createStorageWatch(null, () => now);
    await expect(watch.store(diskFull)).rejects.toThrow();
    expect(watch.isFull()).toBe(true);
    await watch.store(async () => undefined);
    expect(watch.isFull()).toBe(false);
    await expect(watch.store(diskFull)).rejects.toThrow();
    now += 30_000;
    expect(watch.isFull()).toBe(false);
  });

  it('takes no other fault for a full disk', async () => {
    const watch = createStorageWatch(null, () => 0);
    const away = () => Promise.reject(Object.assign(new Error('away'), { code: '57P01' }));
    await expect(watch.store(away)).rejects.toThrow();
    expect(watch.isFull()).toBe(false);
    expect(isStorageFull('53100')).toBe(false);
  });
});
