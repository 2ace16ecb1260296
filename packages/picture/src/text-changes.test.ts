import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChanges } from './text-changes.ts';

function applied(before: string, after: string): string {
  let text = before;
  for (const { at, remove, insert } of textChanges(before, after)) {
    text = text.slice(0, at) + insert + text.slice(at + remove);
  }
  return text;
}

describe('changes between two texts', () => {
  it('lead from one to the other', () => {
    const text = fc.array(fc.constantFrom('a', 'bb', 'ord', ' ', '\n', '😀', '😃', 'å'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(applied(a.join(''), b.join(''))).toBe(b.join(''));
      }),
    );
  });

  it('are none for equal texts', () => {
    expect(textChanges('Klotter ökar.', 'Klotter ökar.')).toEqual([]);
  });

  it('leave the middle alone when both ends change', () => {
    const before = 'Klotter har ökat i centrum under hösten.';
    const after = 'Mycket klotter har ökat i centrum under hösten och vintern.';
    for (const { at, remove } of textChanges(before, after)) {
      expect(at + remove <= 'Klotter'.length || at >= 'Klotter har ökat i centrum under hösten'.length).toBe(
        true,
      );
    }
    expect(applied(before, after)).toBe(after);
  });

  it('are as small as a letter inside a word', () => {
    expect(textChanges('Det är mörk vid stationen', 'Det är mörkt vid stationen')).toEqual([
      { at: 11, remove: 0, insert: 't' },
    ]);
  });

  it('never cut a character in two', () => {
    expect(textChanges('läge 😀!', 'läge 😃!')).toEqual([{ at: 5, remove: 2, insert: '😃' }]);
  });
});
