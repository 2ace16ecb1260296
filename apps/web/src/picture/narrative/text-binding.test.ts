import { ChangeSet, EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isSettled, settled } from './pending-text.ts';
import { createTextBinding, refusedText, textFrom } from './text-binding.ts';

/** An editor without a screen, bound to a text in its own document. */
function createEditor(doc: Y.Doc) {
  let composing = false;
  let editor = EditorState.create({ doc: textFrom(doc.getText('narrative').toString()) });
  const binding = createTextBinding(
    {
      applyRemote: (changes) => {
        editor = editor.update({ changes }).state;
      },
      isComposing: () => composing,
      unfinished: () => null,
      showWriting: () => undefined,
      showJudgement: () => undefined,
    },
    editor.doc,
    () => [],
  );
  binding.attach(doc.getText('narrative'));
  return {
    binding,
    text: () => editor.doc.toString(),
    caret: () => editor.selection.main.head,
    moveCaret: (at: number) => {
      editor = editor.update({ selection: { anchor: at } }).state;
    },
    write: (from: number, to: number, insert: string) => {
      const transaction = editor.update({ changes: { from, to, insert: textFrom(insert) } });
      editor = transaction.state;
      binding.localChange(transaction.changes);
    },
    compose: (on: boolean) => {
      composing = on;
      if (!on) binding.settle();
    },
  };
}

/** A document that holds what `source` holds, under a client id of its own. */
function copyOf(source: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source), 'server');
  return doc;
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  const fromA = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), 'server');
  Y.applyUpdate(b, fromA, 'server');
}

const piece = fc.constantFrom('', 'a', 'bc', '\n', 'åäö', '🙂', 'ett ord ', 'rad\nrad');
const place = fc.nat({ max: 1000 });
const operation = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    who: fc.nat({ max: 1 }),
    at: place,
    cut: fc.nat({ max: 4 }),
    insert: piece,
  }),
  fc.record({ kind: fc.constant('exchange' as const) }),
  fc.record({ kind: fc.constant('compose' as const), who: fc.nat({ max: 1 }), on: fc.boolean() }),
  fc.record({ kind: fc.constant('swap' as const) }),
);

/** Keeps a random range from cutting an emoji in two, as no editor does. */
function wholeCharacters(text: string, at: number, cut: number): { from: number; to: number } {
  const inside = (index: number) =>
    index > 0 && index < text.length && /[\uDC00-\uDFFF]/.test(text.charAt(index));
  let from = at % (text.length + 1);
  let to = Math.min(text.length, from + cut);
  if (inside(from)) from--;
  if (inside(to)) to++;
  return { from, to };
}

describe('text binding', () => {
  it('keeps editor and shared text equal through random edits, composition and replaced documents', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        const docs = [new Y.Doc(), new Y.Doc()] as [Y.Doc, Y.Doc];
        const editors = [createEditor(docs[0]), createEditor(docs[1])] as const;
        for (const step of operations) {
          if (step.kind === 'exchange') exchange(docs[0], docs[1]);
          else if (step.kind === 'swap') {
            docs[0] = copyOf(docs[0]);
            editors[0].binding.attach(docs[0].getText('narrative'));
          } else if (step.kind === 'compose') editors[step.who === 0 ? 0 : 1].compose(step.on);
          else {
            const editor = editors[step.who === 0 ? 0 : 1];
            const { from, to } = wholeCharacters(editor.text(), step.at, step.cut);
            editor.write(from, to, step.insert);
          }
          for (const index of [0, 1] as const) {
            expect(editors[index].binding.sharedText().toString()).toBe(
              docs[index].getText('narrative').toString(),
            );
          }
        }
        for (const editor of editors) editor.compose(false);
        exchange(docs[0], docs[1]);
        const texts = docs.map((doc) => doc.getText('narrative').toString());
        expect(texts[0]).toBe(texts[1]);
        expect([editors[0].text(), editors[1].text()]).toEqual(texts);
      }),
      { numRuns: 200 },
    );
  });

  it('shows what others wrote only when the input method has finished, and loses none of it', () => {
    const doc = new Y.Doc();
    doc.getText('narrative').insert(0, 'torget');
    const editor = createEditor(doc);
    editor.compose(true);
    editor.write(6, 6, ' n');
    doc.getText('narrative').insert(0, 'vid ');
    expect(editor.text()).toBe('torget n');
    editor.write(8, 8, 'u');
    expect(doc.getText('narrative').toString()).toBe('vid torget');
    editor.compose(false);
    expect(editor.text()).toBe('vid torget nu');
    expect(doc.getText('narrative').toString()).toBe('vid torget nu');
  });

  it('takes back refused text and keeps the caret when the document is replaced', () => {
    const confirmed = new Y.Doc();
    confirmed.getText('narrative').insert(0, 'Klotter vid skolan.');
    const refused = copyOf(confirmed);
    const editor = createEditor(refused);
    editor.moveCaret(7);
    editor.write(19, 19, ' Detta nekas.');
    editor.binding.attach(copyOf(confirmed).getText('narrative'));
    expect(editor.text()).toBe('Klotter vid skolan.');
    expect(editor.caret()).toBe(7);
  });

  it('holds what only the server found, also after its editor was closed', () => {
    const doc = new Y.Doc();
    doc.getText('narrative').insert(0, 'numret');
    const editor = createEditor(doc);
    const rules = ['personal-number'];
    editor.binding.restore(refusedText('numret', 'numret 2380', rules, null));
    expect(editor.text()).toBe('numret 2380');
    const kept = editor.binding.keep();
    expect(kept?.refused).toEqual(rules);
    doc.getText('narrative').insert(0, 'Vet ej: ');
    const reopened = createEditor(doc);
    if (kept !== null) reopened.binding.restore(kept);
    expect(reopened.text()).toBe('Vet ej: numret 2380');
    expect(doc.getText('narrative').toString()).toBe('Vet ej: numret');
    reopened.binding.retryRefused();
    expect(doc.getText('narrative').toString()).toBe('Vet ej: numret 2380');
  });

  it('writes nothing into a text that is gone with its row', () => {
    const doc = new Y.Doc();
    const rows = doc.getMap<Y.Text>('rows');
    rows.set('a', new Y.Text('vid torget'));
    const text = rows.get('a') ?? doc.getText();
    const editor = createEditor(doc);
    editor.binding.attach(text);
    expect(editor.text()).toBe('vid torget');
    rows.delete('a');
    const before = Y.encodeStateAsUpdate(doc);
    editor.write(0, 3, 'bortom');
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('stops touching the editor when detached', () => {
    const doc = new Y.Doc();
    const editor = createEditor(doc);
    editor.binding.detach();
    doc.getText('narrative').insert(0, 'sent');
    expect(editor.text()).toBe('');
  });

  it('knows no position in the shared text while changes wait', () => {
    const doc = new Y.Doc();
    const editor = createEditor(doc);
    editor.write(0, 0, 'abc');
    expect(editor.binding.toShared(2)).toBe(2);
    editor.compose(true);
    doc.getText('narrative').insert(0, 'x');
    expect(editor.binding.toShared(2)).toBeNull();
  });
});

describe('settled', () => {
  it('says that nothing waits', () => {
    expect(isSettled(settled(3))).toBe(true);
    const changes: ChangeSet = ChangeSet.of({ from: 0, insert: 'a' }, 3);
    expect(isSettled({ ...settled(3), pending: changes })).toBe(false);
  });
});
