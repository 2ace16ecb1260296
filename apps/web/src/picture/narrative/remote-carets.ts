import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

/** Somebody else's caret, in the editor's own positions. */
export type RemoteCaret = {
  readonly client: number;
  readonly anchor: number;
  readonly head: number;
  /** The agency, never a person. */
  readonly label: string;
  /** 1–6: which of the presence colours. The label always stands beside the colour. */
  readonly colour: number;
};

const setCarets = StateEffect.define<readonly RemoteCaret[]>();

/** Replaces the carets shown. */
export function showCarets(view: EditorView, carets: readonly RemoteCaret[]): void {
  view.dispatch({ effects: setCarets.of(carets) });
}

/** Shows other people's carets and selections; they move with the text until the next `showCarets`. */
export function remoteCarets(): Extension {
  return [caretField, caretTheme];
}

const caretField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    let next = decorations.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setCarets)) next = decorate(effect.value, transaction.newDoc.length);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(carets: readonly RemoteCaret[], length: number): DecorationSet {
  return Decoration.set(
    carets.flatMap((caret) => {
      const head = Math.min(caret.head, length);
      const from = Math.min(caret.anchor, head);
      const to = Math.min(Math.max(caret.anchor, head), length);
      const widget = Decoration.widget({ widget: new CaretWidget(caret.label, caret.colour), side: 1 }).range(
        head,
      );
      if (from === to) return [widget];
      const style = `background-color: color-mix(in srgb, var(--presence-${caret.colour}) 22%, transparent)`;
      return [Decoration.mark({ attributes: { style } }).range(from, to), widget];
    }),
    true,
  );
}

// A class because CodeMirror asks for one.
class CaretWidget extends WidgetType {
  readonly label: string;
  readonly colour: number;

  constructor(label: string, colour: number) {
    super();
    this.label = label;
    this.colour = colour;
  }

  override eq(other: CaretWidget): boolean {
    return other.label === this.label && other.colour === this.colour;
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span');
    caret.className = 'cm-remoteCaret';
    caret.style.setProperty('--caret', `var(--presence-${this.colour})`);
    // The chip above the field says the same to a screen reader; inside the text it would be read as text.
    caret.setAttribute('aria-hidden', 'true');
    const label = document.createElement('span');
    label.className = 'cm-remoteCaretLabel';
    label.textContent = this.label;
    caret.append('\u2060', label, '\u2060');
    return caret;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const caretTheme = EditorView.baseTheme({
  '.cm-remoteCaret': {
    position: 'relative',
    borderInlineStart: '2px solid var(--caret)',
    marginInline: '-1px',
    pointerEvents: 'none',
  },
  '.cm-remoteCaretLabel': {
    position: 'absolute',
    insetBlockEnd: '100%',
    insetInlineStart: '-2px',
    paddingInline: '0.3em',
    borderRadius: '3px 3px 3px 0',
    background: 'var(--caret)',
    color: 'var(--sheet)',
    fontSize: '0.75rem',
    fontWeight: '600',
    lineHeight: '1.35',
    whiteSpace: 'nowrap',
    userSelect: 'none',
  },
});
