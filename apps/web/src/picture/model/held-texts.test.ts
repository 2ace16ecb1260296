import { ChangeSet } from '@codemirror/state';
import { describe, expect, it, vi } from 'vitest';
import { textFrom } from '../narrative/text-binding.ts';
import { createHeldTexts } from './held-texts.ts';

const kept = { shared: textFrom(''), pending: ChangeSet.of({ from: 0, insert: 'x' }, 0) };

const editor = { goTo: () => true, discard: () => true };

describe('texts that wait in this tab', () => {
  it('are counted over all fields, and told of when the number changes', () => {
    const texts = createHeldTexts();
    const listener = vi.fn();
    texts.subscribe(listener);
    texts.tell('overview/description', { held: 2 });
    texts.tell('problem/a/description', { held: 1 });
    texts.tell('problem/a/description', { held: 1 });
    expect(texts.count()).toBe(3);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('are told of while a word is being written', () => {
    const texts = createHeldTexts();
    texts.tell('overview/description', { isWriting: true });
    expect([texts.count(), texts.isWriting()]).toEqual([0, true]);
    texts.tell('overview/description', { isWriting: false });
    expect(texts.isWriting()).toBe(false);
  });

  it('are led to one after the other, round the end', () => {
    const texts = createHeldTexts();
    const went: string[] = [];
    for (const path of ['a', 'b', 'c']) {
      texts.open(path, { goTo: () => went.push(path) > 0, discard: () => false });
      texts.tell(path, { held: path === 'b' ? 0 : 1 });
    }
    for (let i = 0; i < 3; i++) expect(texts.goToNext()).toBeNull();
    expect(went).toEqual(['a', 'c', 'a']);
  });

  it('outlive their editor, and are given to the next one', () => {
    const texts = createHeldTexts();
    texts.open('a', editor);
    texts.tell('a', { held: 1 });
    texts.close('a', kept);
    expect(texts.count()).toBe(1);
    expect(texts.goToNext()).toBe('a');
    expect(texts.open('a', editor)).toBe(kept);
    texts.close('a', null);
    expect(texts.count()).toBe(0);
  });

  it('are forgotten with their row', () => {
    const texts = createHeldTexts();
    texts.close('problem/a/description', kept);
    texts.forget((path) => path.startsWith('problem/a/'));
    expect(texts.count()).toBe(0);
    expect(texts.goToNext()).toBeNull();
  });

  it('are thrown away in one field only, whether its editor is open or closed', () => {
    const texts = createHeldTexts();
    const discard = vi.fn(() => true);
    texts.open('open', { goTo: () => true, discard });
    texts.close('closed', kept);
    texts.close('other', kept);
    expect(texts.clear('open')).toBe(true);
    expect(discard).toHaveBeenCalledOnce();
    expect(texts.clear('closed')).toBe(true);
    expect(texts.count()).toBe(1);
    expect(texts.open('closed', editor)).toBeNull();
    expect(texts.clear('nothing')).toBe(false);
  });
});
