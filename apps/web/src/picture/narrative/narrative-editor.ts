import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type * as Y from 'yjs';
import { heldMarks, judged, type Mark, markAt, nextHeld } from './held-marks.ts';
import type { Screen } from './hold.ts';
import { remoteCarets } from './remote-carets.ts';
import {
  createTextBinding,
  type Judgement,
  type KeptText,
  type TextBinding,
  textFrom,
} from './text-binding.ts';
import { createTypingWatch } from './typing-watch.ts';
import { unfinishedAt } from './unfinished.ts';

export type NarrativeEditorOptions = {
  readonly parent: HTMLElement;
  readonly text: Y.Text;
  readonly maxLength: number;
  readonly placeholder: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text's length after every change, also those of others. */
  readonly onLength: (length: number) => void;
  /** The person changed the text, which now reads so. */
  readonly onTyped: (text: string) => void;
  /** Something typed or pasted did not fit within `maxLength` and was not taken in. */
  readonly onTooLong: () => void;
  /** The person moved the caret, or left the editor (null). Positions in the shared text. */
  readonly onCaret: (caret: { readonly anchor: number; readonly head: number } | null) => void;
  /** The person left the editor. Whether what everybody has of the text is another than when they left it last. */
  readonly onLeft: (hasChanged: boolean) => void;
  /** Says what in a text must not be shared. */
  readonly screen: Screen;
  /** Where a name in lower case may be on its way at the end of what is being written; null when none is. */
  readonly unfinishedName: (text: string) => number | null;
  /** Something waits because it is still being written, or nothing does any longer. */
  readonly onWriting: (isWriting: boolean) => void;
  /** The text was judged anew. */
  readonly onJudgement: (judgement: Judgement) => void;
  /** The caret stands in a marked place, or in none. */
  readonly onMark: (mark: Mark | null) => void;
  /** The person wants to do something about the marked place at the caret. False when that is not possible. */
  readonly onOpenMark: () => boolean;
};

export type NarrativeEditor = {
  readonly view: EditorView;
  readonly binding: TextBinding;
  /** Accessible name, description and state of the text box. */
  setAttributes(attributes: Readonly<Record<string, string>>): void;
  /** Goes to the next place that must be changed. False when there is none. */
  goToHeld(): boolean;
  /** Puts the caret where {@link goToHeld} goes, for when the focus comes. */
  waitAtHeld(): void;
  /** Writes something in place of a part of the text, as the person's own change. */
  rewrite(from: number, to: number, insert: string): void;
  /** Nothing more is written here: the last word is judged as it stands. Gives what must wait; null when nothing does. */
  finish(): KeptText | null;
  destroy(): void;
};

/** Marks transactions that bring other people's changes in. */
const fromOthers = Annotation.define<true>();

/** CodeMirror clears its composing flag a moment after the browser says that the composition ended. */
const compositionSettleMs = 60;

/** A plain-text editor bound to a shared text, with its own undo history in which other people's changes have no part. */
export function createNarrativeEditor(options: NarrativeEditorOptions): NarrativeEditor {
  const attributes = new Compartment();
  const attributeExtension = (values: Readonly<Record<string, string>>) =>
    EditorView.contentAttributes.of({ ...textBoxAttributes, ...values });

  const typing = createTypingWatch(() => binding.judge());
  let isFinished = false;
  const toHeld = (scrollIntoView: boolean) => {
    const mark = nextHeld(view);
    if (mark === null) return false;
    // In the middle: below it stands what it is about.
    const effects = scrollIntoView ? EditorView.scrollIntoView(mark.start, { y: 'center' }) : [];
    view.dispatch({ selection: { anchor: mark.start }, effects });
    return true;
  };
  const goToHeld = () => {
    if (nextHeld(view) === null) return false;
    view.focus();
    return toHeld(true);
  };

  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: textFrom(options.text.toString()),
      extensions: [
        EditorState.lineSeparator.of('\n'),
        EditorView.cspNonce.of(styleNonce()),
        history(),
        keymap.of([
          { key: 'F8', run: goToHeld },
          { key: 'Alt-Enter', run: () => options.onOpenMark() },
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.lineWrapping,
        placeholder(options.placeholder),
        attributes.of(attributeExtension(options.attributes)),
        EditorView.clipboardInputFilter.of(plainText),
        lengthLimit(options.maxLength, options.onTooLong),
        remoteCarets(),
        heldMarks(),
        EditorView.updateListener.of((update) => {
          const own = update.transactions.filter(
            (transaction) => transaction.docChanged && !transaction.annotation(fromOthers),
          );
          if (own.length > 0) {
            typing.changed(own.every((one) => one.isUserEvent('input.type') || one.isUserEvent('delete')));
            binding.localChange(update.changes);
            options.onTyped(update.state.doc.toString());
          }
          if (update.docChanged) options.onLength(update.state.doc.length);
          // A word is finished when the person goes elsewhere.
          if (update.selectionSet && !update.docChanged) typing.finished();
          if (update.focusChanged || update.selectionSet || update.docChanged) tellCaret();
          if (update.focusChanged && !view.hasFocus && !isFinished) tellLeft();
          options.onMark(markAt(view, update.state.selection.main.head));
        }),
        EditorView.domEventHandlers({
          // At once: CodeMirror tells of the focus only a moment later, and meanwhile something may be written in another field
          // that would then be shared first, or the row closed.
          blur: () => typing.finished(),
          compositionend: () => {
            setTimeout(() => binding.settle(), compositionSettleMs);
          },
        }),
        narrativeTheme,
      ],
    }),
  });

  const binding = createTextBinding(
    {
      applyRemote: (changes) =>
        view.dispatch({
          changes,
          annotations: [fromOthers.of(true), Transaction.addToHistory.of(false), Transaction.remote.of(true)],
        }),
      isComposing: () => view.composing && !isFinished,
      unfinished: (found) =>
        typing.isTyping()
          ? unfinishedAt(
              view.state.doc.toString(),
              view.state.selection.main.head,
              found,
              options.unfinishedName,
            )
          : null,
      showWriting: options.onWriting,
      showJudgement: (judgement) => {
        view.dispatch({ effects: judged.of(judgement) });
        options.onJudgement(judgement);
      },
    },
    view.state.doc,
    options.screen,
  );
  binding.attach(options.text);

  let leftWith = binding.sharedText();
  const tellLeft = () => {
    const shared = binding.sharedText();
    const hasChanged = !shared.eq(leftWith);
    leftWith = shared;
    options.onLeft(hasChanged);
  };

  let told = false;
  const tellCaret = () => {
    if (!view.hasFocus) {
      if (told) options.onCaret(null);
      told = false;
      return;
    }
    const { anchor, head } = view.state.selection.main;
    const shared = { anchor: binding.toShared(anchor), head: binding.toShared(head) };
    if (shared.anchor === null || shared.head === null) return;
    told = true;
    options.onCaret({ anchor: shared.anchor, head: shared.head });
  };

  return {
    view,
    binding,
    setAttributes: (values) => view.dispatch({ effects: attributes.reconfigure(attributeExtension(values)) }),
    goToHeld,
    waitAtHeld: () => void toHeld(false),
    rewrite(from, to, insert) {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        userEvent: 'input.rewrite',
      });
      view.focus();
    },
    finish() {
      isFinished = true;
      typing.stop();
      binding.settle();
      return binding.keep();
    },
    destroy() {
      typing.stop();
      binding.detach();
      view.destroy();
    },
  };
}

/** What the page's content security policy asks of styles made by code. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

const textBoxAttributes = {
  lang: 'sv',
  spellcheck: 'true',
  autocorrect: 'on',
  autocapitalize: 'sentences',
} as const;

/** Pasted text keeps its line breaks and loses what cannot be seen: other control characters, odd line ends. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '');
}

function lengthLimit(max: number, onTooLong: () => void): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || transaction.annotation(fromOthers)) return transaction;
    const length = transaction.newDoc.length;
    if (length <= max || length <= transaction.startState.doc.length) return transaction;
    onTooLong();
    return [];
  });
}

const narrativeTheme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--ink-soft)' },
});
