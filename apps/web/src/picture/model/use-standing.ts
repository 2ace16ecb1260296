import { useEffect } from 'react';
import { useGuard } from '../../guard/use-guard.ts';
import { holds, type Judged } from '../narrative/hold.ts';
import { everythingKey } from './doc-store.ts';
import { readText } from './entity.ts';
import { sharedTexts, type TextPlace } from './hidden-fields.ts';
import { useScreen } from './screen-context.tsx';

/** So long after the last change the whole picture is looked through: nobody's typing waits for it. */
const quietMs = 400;

/** Says what in a text that everybody has must be changed. Nothing while the guard is not here, and for those who only read. */
export function useStanding(): (place: Omit<TextPlace, 'row'>, text: string) => readonly Judged[] {
  const { context, readOnly } = useScreen();
  const guard = useGuard();
  return ({ section, field }, text) => {
    if (readOnly || !guard.ready) return [];
    const { level, population } = context.area;
    return guard.screen(text, { field: `${section}.${field}`, level, population }).filter(holds);
  };
}

/** Keeps count of what is shared and must be changed in fields that are not open: a word may be revoked at any time. */
export function useStandingCounts(): void {
  const { doc, store, details, held, readOnly } = useScreen();
  const { ready, version } = useGuard();
  const standing = useStanding();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words mean another judgement
  useEffect(() => {
    if (readOnly) held.tellStanding(new Map());
    if (readOnly || !ready) return;
    /** Texts that did not change are not judged again. */
    const known = new Map<string, { readonly text: string; readonly count: number }>();
    const look = () => {
      const counts = new Map<string, number>();
      for (const place of sharedTexts(doc, details)) {
        const text = readText(doc, place.section, place.row, place.field);
        const before = known.get(place.path);
        const count = before?.text === text ? before.count : standing(place, text).length;
        known.set(place.path, { text, count });
        if (count > 0) counts.set(place.path, count);
      }
      held.tellStanding(counts);
    };
    look();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(everythingKey, () => {
      clearTimeout(timer);
      timer = setTimeout(look, quietMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [doc, store, details, held, readOnly, ready, version]);
}
