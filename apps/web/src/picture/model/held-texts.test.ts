import { ChangeSet } from '@codemirror/state';
import { describe, expect, it, vi } from 'vitest';
import { textFrom } from '../narrative/text-binding.ts';
import { createHeldTexts } from './held-texts.ts';

const kept = {
  shared: textFrom(''),
  pending: ChangeSet.of({ from: 0, insert: 'x' }, 0),
  refused: [],
  tries: 0,
};

const editor = { goTo: () => true, discard: () => true, restore: () => undefined, retry: () => true };

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
      texts.open(path, { ...editor, goTo: () => went.push(path) > 0 });
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
    texts.open('open', { ...editor, discard });
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

describe('what the server refused', () => {
  const refused = { standing: 'numret är', text: 'numret är 2380', rules: ['personal-number'] };

  it('waits until its editor is opened, together with what waited there before', () => {
    const texts = createHeldTexts();
    const written = textFrom('numret är 2380');
    const more = ChangeSet.of({ from: 14, insert: ' Fatima' }, 14);
    texts.close('a', { shared: written, pending: more, refused: [], tries: 0 });
    texts.refuse('a', refused);
    expect([texts.count(), texts.countAt('a'), texts.goToNext()]).toEqual([2, 2, 'a']);
    const back = texts.open('a', editor);
    expect(back?.shared.toString()).toBe('numret är');
    expect(back?.pending.apply(back.shared).toString()).toBe('numret är 2380 Fatima');
    expect(back?.refused).toEqual(['personal-number']);
  });

  it('is given to an editor that is open', () => {
    const texts = createHeldTexts();
    const restore = vi.fn();
    texts.open('a', { ...editor, restore });
    texts.refuse('a', refused);
    expect(restore).toHaveBeenCalledOnce();
  });
});

describe('what was refused beside a field that is left', () => {
  /** Fields that are open with something held in each of them; tells which were tried again. */
  function heldIn(...paths: readonly string[]) {
    const texts = createHeldTexts();
    const tried: string[] = [];
    let isInside = false;
    for (const path of paths) {
      const retry = () => !isInside && tried.push(path) > 0;
      texts.open(path, { ...editor, retry });
      texts.tell(path, { held: 1 });
    }
    const goInside = (inside: boolean) => {
      isInside = inside;
    };
    return { texts, tried, goInside };
  }

  it('is tried again in the same row, when the field has changed', () => {
    const { texts, tried } = heldIn('problem/a/x', 'problem/a/y', 'problem/b/x', 'overview/x', 'overview/y');
    texts.left('problem/a/x', false);
    expect(tried).toEqual([]);
    texts.left('problem/a/x', true);
    expect(tried).toEqual(['problem/a/y']);
    texts.left('overview/x', true);
    expect(tried).toEqual(['problem/a/y', 'overview/y']);
    texts.left('problem/a/x', false);
    expect(tried).toHaveLength(2);
  });

  it('is left alone while the person is in it, and tried when they have gone', () => {
    const { texts, tried, goInside } = heldIn('problem/a/y');
    goInside(true);
    texts.left('problem/a/x', true);
    expect(tried).toEqual([]);
    goInside(false);
    texts.left('problem/a/y', false);
    texts.left('problem/a/y', false);
    expect(tried).toEqual(['problem/a/y']);
  });
});

describe('what is shared and must be changed', () => {
  it('is counted by itself, in fields that are closed', () => {
    const texts = createHeldTexts();
    texts.open('open', editor);
    texts.tell('open', { standing: 1 });
    texts.tellStanding(
      new Map([
        ['open', 5],
        ['closed', 2],
      ]),
    );
    expect([texts.count(), texts.standing()]).toEqual([0, 3]);
    expect(texts.goToNext()).toBeNull();
    expect(texts.goToNext()).toBe('closed');
    texts.tellStanding(new Map());
    expect(texts.standing()).toBe(1);
  });

  it('stays when its editor is closed, and is no text that is lost with the tab', () => {
    const texts = createHeldTexts();
    texts.open('a', editor);
    texts.tell('a', { standing: 1 });
    texts.close('a', null);
    expect([texts.standing(), texts.clear('a')]).toEqual([1, false]);
    texts.close('a', kept);
    expect([texts.count(), texts.standing()]).toEqual([1, 1]);
    texts.clear('a');
    expect([texts.count(), texts.standing()]).toEqual([0, 1]);
  });
});
