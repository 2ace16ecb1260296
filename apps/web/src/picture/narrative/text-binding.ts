import { ChangeSet, type ChangeSpec, Text } from '@codemirror/state';
import type * as Y from 'yjs';
import {
  afterLocal,
  afterRemote,
  isSettled,
  type PendingText,
  release,
  replacement,
  settled,
  showIncoming,
} from './pending-text.ts';

/** What the binding needs from an editor; the CodeMirror view in the product, a bare EditorState in tests. */
export type EditorPort = {
  /** Applies changes made by others. They are not the person's own and must not enter the undo history. */
  applyRemote(changes: ChangeSet): void;
  /** True while an input method composes a word: the text around it must then stay untouched. */
  isComposing(): boolean;
};

export type TextBinding = {
  /** Binds to a shared text, also in place of another one; the editor keeps its selection and its own history. */
  attach(text: Y.Text): void;
  /** Stops listening. What the editor shows stays as it is. */
  detach(): void;
  /** To be called with every change the person makes in the editor. */
  localChange(changes: ChangeSet): void;
  /** To be called when an input method has finished: shows what others wrote meanwhile. */
  settle(): void;
  /** Where a position in the shared text is in the editor, or null while the two differ by unseen changes. */
  toEditor(sharedIndex: number): number | null;
  /** Where a position in the editor is in the shared text, or null while the two differ. */
  toShared(editorIndex: number): number | null;
  /** The shared text as last seen by the binding. */
  sharedText(): Text;
};

/** A shared text as CodeMirror text. Only the line feed ends a line, so that lengths agree with Yjs. */
export function textFrom(value: string): Text {
  return Text.of(value.split('\n'));
}

/**
 * Ties an editor to a `Y.Text`. The editor's text is always the shared text plus pending local changes; these are let out into the
 * shared text at once, in one Yjs transaction whose origin is the binding.
 * @param initial what the editor shows from the start
 */
export function createTextBinding(editor: EditorPort, initial: Text): TextBinding {
  let shared = initial;
  let state: PendingText = settled(initial.length);
  let bound: Y.Text | null = null;
  const origin = { binding: 'narrative' };

  const receive = (changes: ChangeSet) => {
    if (changes.empty) return;
    shared = changes.apply(shared);
    state = afterRemote(state, changes);
    settle();
  };

  const observer = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === origin) return;
    receive(changesFromDelta(event.delta, shared.length));
  };

  const settle = () => {
    if (state.incoming.empty || editor.isComposing()) return;
    const shown = showIncoming(state);
    state = shown.state;
    editor.applyRemote(shown.toEditor);
  };

  const releasePending = () => {
    if (bound === null || state.pending.empty) return;
    const text = bound;
    const released = release(state, state.pending, ChangeSet.empty(state.pending.newLength));
    state = released.state;
    shared = released.toShared.apply(shared);
    text.doc?.transact(() => writeChanges(text, released.toShared), origin);
  };

  return {
    attach(text) {
      bound?.unobserve(observer);
      bound = text;
      text.observe(observer);
      receive(replacement(shared, textFrom(text.toString())));
      releasePending();
    },
    detach() {
      bound?.unobserve(observer);
      bound = null;
    },
    localChange(changes) {
      state = afterLocal(state, changes);
      releasePending();
    },
    settle,
    toEditor: (index) => (isSettled(state) && index <= shared.length ? index : null),
    toShared: (index) => (isSettled(state) && index <= shared.length ? index : null),
    sharedText: () => shared,
  };
}

type Delta = Y.YTextEvent['delta'];

/** A Yjs text delta as CodeMirror changes. Embeds cannot occur in a narrative; one would count as a single character. */
function changesFromDelta(delta: Delta, length: number): ChangeSet {
  const specs: ChangeSpec[] = [];
  let position = 0;
  for (const part of delta) {
    if (part.retain !== undefined) position += part.retain;
    else if (part.delete !== undefined) {
      specs.push({ from: position, to: position + part.delete });
      position += part.delete;
    } else {
      const insert = typeof part.insert === 'string' ? part.insert : '\uFFFC';
      specs.push({ from: position, insert: textFrom(insert) });
    }
  }
  return ChangeSet.of(specs, length);
}

function writeChanges(text: Y.Text, changes: ChangeSet): void {
  let shift = 0;
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    const at = from + shift;
    if (to > from) text.delete(at, to - from);
    if (inserted.length > 0) text.insert(at, inserted.toString());
    shift += inserted.length - (to - from);
  });
}
