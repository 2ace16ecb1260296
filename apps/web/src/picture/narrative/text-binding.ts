import { type ChangeSet, Text } from '@codemirror/state';
import type * as Y from 'yjs';
import { divide, holds, type Judged, type Screen } from './hold.ts';
import {
  afterLocal,
  afterRemote,
  type PendingText,
  release,
  replacement,
  settled,
  showIncoming,
} from './pending-text.ts';
import { createSetAside, type SetAside } from './set-aside.ts';
import { joinSpans, type Span } from './spans.ts';
import { changesFromDelta, isRemoved, writeChanges } from './yjs-changes.ts';

/** What the binding needs from an editor; the CodeMirror view in the product, a bare EditorState in tests. */
export type EditorPort = {
  /** Applies changes made by others. They are not the person's own and must not enter the undo history. */
  applyRemote(changes: ChangeSet): void;
  /** True while an input method composes a word: the text around it must then stay untouched, and nothing is shared. */
  isComposing(): boolean;
  /**
   * What is still being written and could become something that must not be shared, or, by what is found so far, something else. It
   * waits without alarm.
   */
  unfinished(found: readonly Span[]): Span | null;
  /** Something waits only because it is still being written, or nothing does any longer. */
  showWriting(isWriting: boolean): void;
  /** What was found in the editor's text, and what of it waits. */
  showJudgement(judgement: Judgement): void;
};

/** What the editor shows of a judgement. */
export type Judgement = {
  readonly found: readonly Judged[];
  /** Places of the editor's text that have not been shared, apart from what is still being written. */
  readonly waiting: readonly Span[];
};

/** A text that is out of the editor for now, with what waits beside it: in this tab's memory only. */
export type KeptText = {
  readonly shared: Text;
  readonly pending: ChangeSet;
  /** Rules by which the server refused it, though this browser may find nothing in it. */
  readonly refused: readonly string[];
  /** How many times what was refused has been sent again. */
  readonly tries: number;
};

export type TextBinding = {
  /** Binds to a shared text, also in place of another one; the editor keeps its selection and its own history. */
  attach(text: Y.Text): void;
  /** Binds to the text that stands after a refusal: what the editor shows stays there, and waits for these reasons. */
  attachRefused(text: Y.Text, rules: readonly string[]): void;
  /** What was refused is judged anew, once the newest words are here; a text that is refused again and again stays. */
  retryRefused(): void;
  /** What was refused is judged anew, since a text that it may have been refused together with has changed. */
  retryBeside(): void;
  /** Puts back what waited while the editor was closed. */
  restore(kept: KeptText): void;
  /** What waits, for an editor that is closed; null when nothing does. */
  keep(): KeptText | null;
  /** Throws away what waits: it leaves the editor, and undo does not bring it back. False when nothing waited. */
  discard(): boolean;
  /** Stops listening. What the editor shows stays as it is. */
  detach(): void;
  /** To be called with every change the person makes in the editor. */
  localChange(changes: ChangeSet): void;
  /** To be called when an input method has finished: shows what others wrote meanwhile. */
  settle(): void;
  /** To be called when texts are judged otherwise than before, or when the person has finished a word. */
  judge(): void;
  /** Where a position in the shared text is in the editor, or null while the editor has not seen all of it. */
  toEditor(sharedIndex: number): number | null;
  /** Where a position in the editor is in the shared text; what waits stands where it would go in. */
  toShared(editorIndex: number): number | null;
  /** The shared text as last seen by the binding. */
  sharedText(): Text;
};

/** A shared text as CodeMirror text. Only the line feed ends a line, so that lengths agree with Yjs. */
export function textFrom(value: string): Text {
  return Text.of(value.split('\n'));
}

/**
 * Ties an editor to a `Y.Text`. The editor's text is always the shared text plus pending local changes. What `screen` lets pass is let out
 * into the shared text at once, in one Yjs transaction whose origin is the binding; the rest stays pending and never enters a Yjs type.
 * @param initial what the editor shows from the start
 */
export function createTextBinding(editor: EditorPort, initial: Text, screen: Screen): TextBinding {
  let shared = initial;
  let state: PendingText = settled(initial.length);
  let bound: Y.Text | null = null;
  /** What of the shared text was written here. */
  let own: readonly Span[] = [];
  const aside: SetAside = createSetAside();
  const origin = { binding: 'narrative' };

  const receive = (changes: ChangeSet) => {
    if (changes.empty) return;
    shared = changes.apply(shared);
    own = spansAfter(own, changes);
    state = afterRemote(state, changes);
    settle();
  };

  const observer = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === origin) return;
    receive(changesFromDelta(event.delta, shared.length));
  };

  const showOthers = () => {
    if (state.incoming.empty) return;
    const shown = showIncoming(state);
    state = shown.state;
    aside.remoteChange(shown.toEditor);
    editor.applyRemote(shown.toEditor);
  };

  const settle = () => {
    if (editor.isComposing()) return;
    showOthers();
    judge();
  };

  const judge = () => {
    if (bound === null || isRemoved(bound)) return;
    if (editor.isComposing() || !state.incoming.empty) {
      editor.showWriting(!state.pending.empty);
      return;
    }
    const found = [...screen(state.pending.apply(shared).toString()), ...aside.found()];
    const unfinished = editor.unfinished(found.filter(holds));
    const { part, rest } = divide(
      shared,
      state.pending,
      { found: found.filter(holds), unfinished },
      screen,
      own,
    );
    const text = bound;
    if (!part.empty) {
      const released = release(state, part, rest);
      state = released.state;
      shared = released.toShared.apply(shared);
      own = joinSpans([...spansAfter(own, released.toShared), ...changedSpans(released.toShared)]);
      text.doc?.transact(() => writeChanges(text, released.toShared), origin);
    }
    const isBeingWritten = (span: Span) =>
      unfinished !== null && span.start <= unfinished.end && span.end >= unfinished.start;
    const waits = changedSpans(state.pending);
    editor.showWriting(waits.some(isBeingWritten));
    editor.showJudgement({
      found: found.filter((one) => !isBeingWritten(one)),
      waiting: waits.filter((one) => !isBeingWritten(one)),
    });
  };

  const bind = (text: Y.Text) => {
    bound?.unobserve(observer);
    bound = text;
    text.observe(observer);
  };

  return {
    attach(text) {
      bind(text);
      receive(replacement(shared, textFrom(text.toString())));
      settle();
    },
    attachRefused(text, rules) {
      bind(text);
      showOthers();
      const shown = state.pending.apply(shared);
      const standing = textFrom(text.toString());
      const pending = replacement(standing, shown);
      shared = standing;
      own = [];
      state = { ...settled(standing.length), pending };
      aside.refuse(shown, changedSpans(pending), rules);
      judge();
    },
    retryRefused() {
      if (aside.retry(false)) judge();
    },
    retryBeside() {
      if (aside.retry(true)) judge();
    },
    restore(kept) {
      showOthers();
      const back = kept.pending.map(replacement(kept.shared, shared)).map(state.pending);
      const pending = state.pending.compose(back);
      state = { ...settled(shared.length), pending };
      editor.applyRemote(back);
      if (kept.refused.length > 0)
        aside.refuse(pending.apply(shared), changedSpans(pending), kept.refused, kept.tries);
      judge();
    },
    keep() {
      if (state.pending.empty || !state.incoming.empty) return null;
      const refused = [...new Set(aside.found().map(({ rule }) => rule))];
      return { shared, pending: state.pending, refused, tries: aside.tries() };
    },
    discard() {
      showOthers();
      if (state.pending.empty) return false;
      const back = state.pending.invert(shared);
      state = settled(shared.length);
      aside.localChange(back);
      editor.applyRemote(back);
      judge();
      return true;
    },
    detach() {
      bound?.unobserve(observer);
      bound = null;
    },
    localChange(changes) {
      state = afterLocal(state, changes);
      aside.localChange(changes);
      judge();
    },
    settle,
    judge,
    toEditor: (index) =>
      state.incoming.empty && index <= shared.length ? state.pending.mapPos(index, 1) : null,
    toShared: (index) =>
      state.incoming.empty && index <= state.pending.newLength
        ? state.pending.invertedDesc.mapPos(index)
        : null,
    sharedText: () => shared,
  };
}

/**
 * A text that the server refused while its editor was closed, to wait until it is opened.
 * @param standing what everybody has
 * @param refused what the person had made of it
 * @param before what waited there already
 */
export function refusedText(
  standing: string,
  refused: string,
  rules: readonly string[],
  before: KeptText | null,
): KeptText {
  const shared = textFrom(standing);
  const written = textFrom(refused);
  const back = replacement(shared, written);
  if (before === null) return { shared, pending: back, refused: rules, tries: 0 };
  const more = before.pending.map(replacement(before.shared, written));
  const all = [...new Set([...before.refused, ...rules])];
  return { shared, pending: back.compose(more), refused: all, tries: before.tries };
}

/** What changes leave of spans, in the resulting text; what is put between belongs to none. */
function spansAfter(spans: readonly Span[], changes: ChangeSet): readonly Span[] {
  const after: Span[] = [];
  changes.iterGaps((fromA, fromB, length) => {
    for (const span of spans) {
      const start = Math.max(span.start, fromA);
      const end = Math.min(span.end, fromA + length);
      if (start < end) after.push({ start: start - fromA + fromB, end: end - fromA + fromB });
    }
  });
  return after;
}

/** Where changes have left something, in the resulting text. */
function changedSpans(changes: ChangeSet): readonly Span[] {
  const spans: Span[] = [];
  changes.iterChanges((_fromA, _toA, start, end) => spans.push({ start, end }));
  return spans;
}
