import { describe, expect, it, vi } from 'vitest';
import type { CallResult } from '../api/client.ts';
import { guardEngine } from './engine.ts';
import { createGuard, type GuardDeps } from './guard.ts';

const place = { field: 'problem.description', level: 'cityDistrict', population: 12_000 } as const;
const text = 'Det är oroligt kring Qvexhor.';

type Answer = Awaited<ReturnType<GuardDeps['readWords']>>;
const words = (version: number, ...names: string[]): Answer => ({
  ok: true,
  value: { version, words: names.map((name) => ({ name, kind: 'place' as const })) },
});
const offline: CallResult<never> = { ok: false, failure: { code: 'offline', issues: [] } };
const settled = () => new Promise((resolve) => setTimeout(resolve));

function set(answers: Answer[], more: Partial<GuardDeps> = {}) {
  const later: (() => void)[] = [];
  const last = answers.at(-1) ?? offline;
  const readWords = vi.fn(async () => answers.shift() ?? last);
  const guard = createGuard({
    loadEngine: async () => guardEngine,
    readWords,
    classifyWord: async () => ({ ok: true, value: { status: 'active' } }),
    after: (_ms, callback) => void later.push(callback),
    ...more,
  });
  const listener = vi.fn();
  return { guard, readWords, later, listener, listen: () => guard.subscribe(listener) };
}

describe('the guard in the browser', () => {
  it('holds every text until guard and words are here, then judges by both', async () => {
    const { guard, listen, listener } = set([words(4, 'Qvexhor')]);
    listen();
    expect(guard.getSnapshot()).toEqual({ ready: false, version: -1 });
    expect(guard.screen('Allt är lugnt.', place)).toMatchObject([{ strength: 'hold', start: 0, end: 14 }]);
    expect(guard.screen('  ', place)).toEqual([]);
    await settled();
    expect(listener).toHaveBeenCalledOnce();
    expect(guard.getSnapshot()).toEqual({ ready: true, version: 4 });
    expect(guard.screen(text, place)).toEqual([]);
    const [found] = guard.screen('Fatima var där.', place);
    expect(found).toMatchObject({ rule: 'name', strength: 'hold', start: 0, end: 6 });
    expect(guard.textOf(found?.reason ?? '')).toContain('personnamn');
  });

  it('tries the first load again until it succeeds, whichever part failed', async () => {
    let isBroken = true;
    const { guard, later, listen } = set([offline, words(1)], {
      loadEngine: async () => {
        if (isBroken) throw new Error('no chunk');
        return guardEngine;
      },
    });
    listen();
    await settled();
    later.shift()?.();
    await settled();
    expect(guard.getSnapshot().ready).toBe(false);
    isBroken = false;
    later.shift()?.();
    await settled();
    expect(guard.getSnapshot()).toEqual({ ready: true, version: 1 });
    expect(later).toEqual([]);
  });

  it('keeps the words it has when a newer list does not come', async () => {
    const { guard, listen, listener } = set([words(4, 'Qvexhor'), offline]);
    listen();
    await settled();
    expect(await guard.refresh()).toBe(4);
    expect(guard.screen(text, place)).toEqual([]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('takes a newer list, also one that has lost a word', async () => {
    const { guard, listen, listener } = set([words(4, 'Qvexhor'), words(5)]);
    listen();
    await settled();
    expect(await guard.refresh()).toBe(5);
    expect(guard.screen(text, place).length).toBeGreaterThan(0);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('lets everybody who asks during a question share the next one', async () => {
    const { guard, readWords } = set([words(1), words(2), words(3)]);
    const all = await Promise.all([guard.refresh(), guard.refresh(), guard.refresh(), guard.refresh()]);
    expect(readWords).toHaveBeenCalledTimes(2);
    expect(all.slice(1)).toEqual([2, 2, 2]);
  });

  it('has a classed word at once when it counts', async () => {
    const { guard, listen } = set([words(1), words(2, 'Qvexhor')]);
    listen();
    await settled();
    expect(guard.screen(text, place).length).toBeGreaterThan(0);
    expect(await guard.classify('Qvexhor', 'place')).toBe('active');
    expect(guard.screen(text, place)).toEqual([]);
  });

  it('says that a word waits, and why one is refused', async () => {
    const waiting = set([words(1)], {
      classifyWord: async () => ({ ok: true, value: { status: 'waiting' } }),
    });
    expect(await waiting.guard.classify('Saga', 'organisation')).toBe('waiting');
    expect(waiting.readWords).not.toHaveBeenCalled();
    const refused = (failure: Extract<CallResult<never>, { ok: false }>['failure']) =>
      set([], { classifyWord: async () => ({ ok: false, failure }) }).guard.classify('x', 'term');
    const issues = [{ path: 'body/name', rule: 'identifiesPerson' as const }];
    expect(await refused({ code: 'invalidRequest', issues })).toBe('identifiesPerson');
    expect(await refused({ code: 'offline', issues: [] })).toBe('offline');
  });
});
