import { textOf } from '@lagesbild/picture';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useGuard } from '../../guard/use-guard.ts';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { pathOf } from '../model/entity.ts';
import { useScreen } from '../model/screen-context.tsx';
import { typedPlace } from '../model/typed-texts.ts';
import { besideHeld, type Mark, notReady } from '../narrative/held-marks.ts';
import { holds } from '../narrative/hold.ts';
import type { NarrativeEditor } from '../narrative/narrative-editor.ts';
import type { Judgement } from '../narrative/text-binding.ts';
import type { FieldProps, NarrativeField } from './field-props.ts';

type Place = Pick<FieldProps<NarrativeField>, 'section' | 'row' | 'name'>;

/** Ties an editor to the identity guard: what it holds back, what it says of it, and what becomes of a refusal. */
export function useHeldText(editor: RefObject<NarrativeEditor | null>, { section, row, name }: Place) {
  const { doc, connection, context, held, typed } = useScreen();
  const guard = useGuard();
  const path = pathOf(section, row, name);
  const [count, setCount] = useState(0);
  const [isLoading, setLoading] = useState(false);
  const [mark, setMark] = useState<Mark | null>(null);
  const known = useRef(0);
  const handled = useRef(0);

  const place = {
    field: `${section}.${name}`,
    level: context.area.level,
    population: context.area.population,
  };
  const screen = (text: string) => guard.screen(text, place);

  const onJudgement = ({ found, waiting }: Judgement) => {
    const loading = found.some(({ rule }) => rule === notReady);
    const places = loading ? [] : found.filter(holds);
    const now = loading ? 0 : Math.max(places.length, waiting.length > 0 ? 1 : 0);
    setLoading(loading && waiting.length > 0);
    setCount(now);
    held.tell(path, { held: now, ...(loading ? { isWriting: waiting.length > 0 } : {}) });
    const first = places[0];
    if (now > known.current && first !== undefined)
      announce(t('guard.said', { title: textsOf(guard.textOf, first.rule).title }));
    known.current = now;
  };
  const onWriting = (isWriting: boolean) => held.tell(path, { isWriting });
  const onMark = (next: Mark | null) => setMark((before) => (isSameMark(before, next) ? before : next));

  /** The editor was made: what waited when it was last closed comes back. */
  const opened = (created: NarrativeEditor) => {
    const discard = (): boolean => {
      const wasHeld = created.binding.discard();
      const written = typedPlace(section, row, name);
      // Thrown away is thrown away: it is not given back when the row is removed later either.
      if (written !== null) typed.note(written, created.binding.sharedText().toString());
      return wasHeld;
    };
    const kept = held.open(path, { goTo: created.goToHeld, discard });
    if (kept !== null) created.binding.restore(kept);
    return () => held.close(path, created.binding.keep());
  };

  const refresh = guard.refresh;
  const attach = useCallback(() => {
    const text = textOf(doc, section, row, name);
    const binding = editor.current?.binding;
    if (text === null || binding === undefined) return;
    const refused = connection.getSnapshot().refusals.filter(({ id, code, violations }) => {
      if (code !== 'screen' || id <= handled.current) return false;
      return violations.length > 0 && violations.every((one) => one.path === path && one.rule !== 'hidden');
    });
    if (refused.length === 0) return binding.attach(text);
    binding.attachRefused(text, [
      ...new Set(refused.flatMap(({ violations }) => violations.map(({ rule }) => rule))),
    ]);
    for (const { id } of refused) {
      handled.current = id;
      connection.dismissRefusal(id);
    }
    // A word that others have classed meanwhile may be what was missing here, or there.
    void refresh().then(() => binding.retryRefused());
  }, [doc, section, row, name, editor, connection, path, refresh]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words mean another judgement
  useEffect(() => editor.current?.binding.judge(), [editor, guard.ready, guard.version]);

  return { guard, screen, count, isLoading, mark, onJudgement, onWriting, onMark, opened, attach };
}

/** Title and reason of a rule, also of those that the guard's own catalogue does not have. */
export function textsOf(textOf: (id: string) => string, rule: string) {
  if (rule === besideHeld)
    return { title: t('guard.beside.title'), reason: t('guard.beside.reason'), advice: '' };
  return {
    title: textOf(`${rule}.title`) || t('guard.combined.title'),
    reason: textOf(`${rule}.reason`) || t('guard.combined.reason'),
    advice: textOf(`${rule}.advice`) || t('guard.combined.advice'),
  };
}

function isSameMark(a: Mark | null, b: Mark | null): boolean {
  return a === b || (a?.rule === b?.rule && a?.start === b?.start && a?.end === b?.end);
}
