import { textOf } from '@lagesbild/picture';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { useGuard } from '../../guard/use-guard.ts';
import { t, tn } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { pathOf } from '../model/entity.ts';
import { heldRules, isHandedBack } from '../model/refusals.tsx';
import { useScreen } from '../model/screen-context.tsx';
import { typedPlace } from '../model/typed-texts.ts';
import { besideHeld, type Mark, notReady } from '../narrative/held-marks.ts';
import { holds, isStanding } from '../narrative/hold.ts';
import type { NarrativeEditor } from '../narrative/narrative-editor.ts';
import { refusedReason } from '../narrative/set-aside.ts';
import type { Judgement, KeptText } from '../narrative/text-binding.ts';
import type { FieldProps, NarrativeField } from './field-props.ts';

type Place = Pick<FieldProps<NarrativeField>, 'section' | 'row' | 'name'>;

/** Ties an editor to the identity guard: what it holds back, what it says of it, and what becomes of a refusal. */
export function useHeldText(editor: RefObject<NarrativeEditor | null>, { section, row, name }: Place) {
  const { doc, connection, context, held, typed } = useScreen();
  const guard = useGuard();
  const path = pathOf(section, row, name);
  const [count, setCount] = useState<HeldPlaces>(none);
  const [isLoading, setLoading] = useState(false);
  const [mark, setMark] = useState<Mark | null>(null);
  const known = useRef(0);
  const attached = useRef<Y.Doc | null>(null);

  const place = {
    field: `${section}.${name}`,
    level: context.area.level,
    population: context.area.population,
  };
  const screen = (text: string) => guard.screen(text, place);

  const onJudgement = ({ found, waiting }: Judgement) => {
    const loading = found.some(({ rule }) => rule === notReady);
    const shared = loading ? [] : found.filter((one) => isStanding(one, waiting));
    const places = loading ? [] : found.filter((one) => holds(one) && !shared.includes(one));
    const now = loading ? 0 : Math.max(places.length, waiting.length > 0 ? 1 : 0);
    const standing = shared.length;
    setLoading(loading && waiting.length > 0);
    setCount((before) =>
      before.held === now && before.standing === standing ? before : { held: now, standing },
    );
    held.tell(path, { held: now, standing, ...(loading ? { isWriting: waiting.length > 0 } : {}) });
    const first = places[0] ?? shared[0];
    if (now + standing > known.current && first !== undefined) {
      const said = places.length > 0 ? 'guard.said' : 'guard.said.standing';
      announce(t(said, { title: textsOf(guard.textOf, first).title }));
    }
    known.current = now + standing;
  };
  const onWriting = (isWriting: boolean) => held.tell(path, { isWriting });
  const onLeft = (hasChanged: boolean) => held.left(path, hasChanged);
  const onMark = (next: Mark | null) => setMark((before) => (isSameMark(before, next) ? before : next));

  const refresh = guard.refresh;
  /** A word that others have classed meanwhile may be what was missing here, or there. */
  const retryLater = useCallback(
    ({ binding }: NarrativeEditor) => void refresh().then(() => binding.retryRefused()),
    [refresh],
  );

  /** The editor was made: what waited when it was last closed comes back. */
  const opened = (created: NarrativeEditor) => {
    const discard = (): boolean => {
      const wasHeld = created.binding.discard();
      const written = typedPlace(section, row, name);
      // Thrown away is thrown away: it is not given back when the row is removed later either.
      if (written !== null) typed.note(written, created.binding.sharedText().toString());
      return wasHeld;
    };
    const restore = (kept: KeptText) => {
      created.binding.restore(kept);
      if (kept.refused.length > 0) retryLater(created);
    };
    const retry = (): boolean => {
      // Whoever is in it is about to change it.
      if (created.view.hasFocus) return false;
      created.binding.retryBeside();
      return true;
    };
    attached.current = doc;
    const kept = held.open(path, { goTo: created.goToHeld, discard, restore, retry });
    if (kept !== null) restore(kept);
    created.waitAtHeld();
    return () => held.close(path, created.finish());
  };

  /** Another document stands behind the editor: what the server refused of the one before stays in it, and waits. */
  const attach = useCallback(() => {
    const text = textOf(doc, section, row, name);
    if (text === null || editor.current === null || attached.current === doc) return;
    attached.current = doc;
    const { binding } = editor.current;
    const named = connection.getSnapshot().refusals.filter((one) => heldRules(one, path).length > 0);
    const refused = named.filter((one) => isHandedBack(one, path));
    if (refused.length === 0) binding.attach(text);
    else {
      binding.attachRefused(text, [...new Set(refused.flatMap((one) => heldRules(one, path)))]);
      retryLater(editor.current);
    }
    for (const { id } of named) connection.dismissRefusal(id, path);
  }, [doc, section, row, name, editor, connection, path, retryLater]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words mean another judgement
  useEffect(() => editor.current?.binding.judge(), [editor, guard.ready, guard.version]);

  return {
    guard,
    screen,
    unfinishedName: guard.unfinishedName,
    count,
    isLoading,
    mark,
    onJudgement,
    onWriting,
    onLeft,
    onMark,
    opened,
    attach,
  };
}

/** How many places of a field must be changed: what waits, and what is shared already. */
export type HeldPlaces = { readonly held: number; readonly standing: number };

const none: HeldPlaces = { held: 0, standing: 0 };

/** "2 ställen behöver ändras innan de delas", or only that they must be changed when some of them are shared; empty when none must. */
export function countText({ held, standing }: HeldPlaces): string {
  if (standing > 0) return tn('guard.standing', held + standing);
  return held > 0 ? tn('guard.count', held) : '';
}

/** Title and reason of a finding, also of those that the guard's own catalogue does not have. */
export function textsOf(textOf: (id: string) => string, { rule, reason }: Pick<Mark, 'rule' | 'reason'>) {
  if (rule === besideHeld)
    return { title: t('guard.beside.title'), reason: t('guard.beside.reason'), advice: '' };
  return {
    title: textOf(`${rule}.title`) || t('guard.combined.title'),
    // What only the server found is not in this field alone.
    reason: (reason !== refusedReason && textOf(`${rule}.reason`)) || t('guard.combined.reason'),
    advice: textOf(`${rule}.advice`) || t('guard.combined.advice'),
  };
}

function isSameMark(a: Mark | null, b: Mark | null): boolean {
  if (a === null || b === null) return a === b;
  return a.rule === b.rule && a.start === b.start && a.end === b.end && a.isShared === b.isShared;
}
