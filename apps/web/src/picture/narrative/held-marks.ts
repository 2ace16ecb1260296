import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { holds, isStanding, type Judged } from './hold.ts';
import type { Judgement } from './text-binding.ts';

/** A marked place: what was found there, in the editor's text as it now stands. */
export type Mark = Judged & {
  /** The place is shared already, and must be changed all the same. */
  readonly isShared: boolean;
};

/** Shows a new judgement. */
export const judged = StateEffect.define<Judgement>();

const marks = StateField.define<readonly Mark[]>({
  create: () => [],
  update(before, { effects, changes }) {
    const judgement = effects.findLast((effect) => effect.is(judged))?.value;
    if (judgement !== undefined) return marksOf(judgement);
    if (changes.empty) return before;
    return before.flatMap((mark) => {
      const start = changes.mapPos(mark.start, 1);
      const end = changes.mapPos(mark.end, -1);
      return start < end ? [{ ...mark, start, end }] : [];
    });
  },
  provide: (field) => EditorView.decorations.from(field, decorate),
});

/** Underlines what was found: what waits strongly and with a sign, advice discreetly. */
export function heldMarks(): Extension {
  return [marks, marksTheme];
}

/** All marked places, in order. */
function marksIn(view: EditorView): readonly Mark[] {
  return view.state.field(marks);
}

/** The strongest mark at a place of the text, also at its very end. */
export function markAt(view: EditorView, position: number): Mark | null {
  const here = marksIn(view).filter(({ start, end }) => start <= position && end >= position);
  return here.find(holds) ?? here[0] ?? null;
}

/** The next place that waits after the caret, round the end; null when none does. */
export function nextHeld(view: EditorView): Mark | null {
  const held = marksIn(view).filter(holds);
  const { head } = view.state.selection.main;
  return held.find(({ start }) => start > head) ?? held[0] ?? null;
}

/** The rule of a text that cannot be judged yet, because the guard is not here. */
export const notReady = 'not-ready';

/** What waits although nothing is found in it waits for what stands beside it. */
function marksOf({ found, waiting }: Judgement): readonly Mark[] {
  if (found.some(({ rule }) => rule === notReady)) return [];
  const alone = waiting.filter(
    (span) =>
      span.start < span.end &&
      !found.some((one) => holds(one) && one.start < span.end && one.end > span.start),
  );
  const beside = alone.map(
    ({ start, end }): Mark => ({
      rule: besideHeld,
      kind: 'input',
      start,
      end,
      strength: 'hold',
      reason: `${besideHeld}.reason`,
      suggestion: `${besideHeld}.advice`,
      isShared: false,
    }),
  );
  const marked = found.map((one): Mark => ({ ...one, isShared: isStanding(one, waiting) }));
  return [...marked, ...beside].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

/** The rule of a place that waits only for another place. */
export const besideHeld = 'beside-held';

function decorate(found: readonly Mark[]): DecorationSet {
  return Decoration.set(
    found.map((mark) =>
      Decoration.mark({
        class: holds(mark) ? 'cm-held' : 'cm-advised',
        attributes: { 'data-rule': mark.rule },
      }).range(mark.start, mark.end),
    ),
    true,
  );
}

const marksTheme = EditorView.theme({
  '.cm-held': {
    textDecoration: 'underline wavy var(--stop)',
    textDecorationThickness: '2px',
    textUnderlineOffset: '0.2em',
    textDecorationSkipInk: 'none',
    backgroundColor: 'var(--stop-wash)',
  },
  // Not by colour and line alone.
  '.cm-held::after': {
    content: '"!"',
    display: 'inline-block',
    marginInlineStart: '0.15em',
    color: 'var(--stop)',
    fontWeight: '700',
    fontSize: '0.8em',
    verticalAlign: 'super',
    lineHeight: '0',
  },
  '.cm-advised': {
    textDecoration: 'underline dotted var(--ink-soft)',
    textDecorationThickness: '2px',
    textUnderlineOffset: '0.2em',
  },
});
