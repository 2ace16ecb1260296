import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocStore, everythingKey, fieldKey, rowsKey } from './doc-store.ts';

const sections = [
  { name: 'problem', kind: 'list' },
  { name: 'overview', kind: 'single' },
];

function pictureWithRow() {
  const doc = new Y.Doc();
  const row = new Y.Map();
  row.set('order', 'g');
  row.set('description', new Y.Text());
  row.set('places', new Y.Map());
  doc.getMap('problem').set('bbbb', row);
  return { doc, row };
}

/** Counts how often each key is called. */
function count(doc: Y.Doc, ...keys: string[]) {
  const store = createDocStore(doc, sections);
  const calls = new Map(keys.map((key) => [key, 0]));
  for (const key of keys) store.subscribe(key, () => calls.set(key, (calls.get(key) ?? 0) + 1));
  return { store, calls: () => keys.map((key) => calls.get(key)) };
}

describe('document store', () => {
  it('wakes only the field that was typed in', () => {
    const { doc, row } = pictureWithRow();
    const counter = count(
      doc,
      fieldKey('problem', 'bbbb', 'description'),
      fieldKey('problem', 'bbbb', 'trend'),
      rowsKey('problem'),
    );
    (row.get('description') as Y.Text).insert(0, 'a');
    expect(counter.calls()).toEqual([1, 0, 0]);
  });

  it('wakes a field with several choices when one is added', () => {
    const { doc, row } = pictureWithRow();
    const counter = count(doc, fieldKey('problem', 'bbbb', 'places'), everythingKey);
    (row.get('places') as Y.Map<boolean>).set('park', true);
    expect(counter.calls()).toEqual([1, 1]);
  });

  it('wakes the list, not the fields, when a row moves', () => {
    const { doc, row } = pictureWithRow();
    const counter = count(doc, rowsKey('problem'), fieldKey('problem', 'bbbb', 'description'));
    row.set('order', 'h');
    expect(counter.calls()).toEqual([1, 0]);
  });

  it('wakes the list and the fields of a removed row', () => {
    const { doc } = pictureWithRow();
    const counter = count(doc, rowsKey('problem'), fieldKey('problem', 'bbbb', 'description'));
    doc.getMap('problem').delete('bbbb');
    expect(counter.calls()).toEqual([1, 1]);
  });

  it('wakes a field of a section without rows', () => {
    const doc = new Y.Doc();
    doc.getMap('overview').set('outlook', new Y.Text());
    const counter = count(doc, fieldKey('overview', null, 'outlook'), fieldKey('overview', null, 'other'));
    (doc.getMap('overview').get('outlook') as Y.Text).insert(0, 'x');
    expect(counter.calls()).toEqual([1, 0]);
  });

  it('stops calling a listener that has left', () => {
    const { doc, row } = pictureWithRow();
    const store = createDocStore(doc, sections);
    let calls = 0;
    const stop = store.subscribe(rowsKey('problem'), () => calls++);
    stop();
    row.set('order', 'h');
    expect(calls).toBe(0);
  });
});
