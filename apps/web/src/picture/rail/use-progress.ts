import { type BlockName, type Progress, progress } from '@lagesbild/picture';
import { useEffect, useState } from 'react';
import { everythingKey } from '../model/doc-store.ts';
import { useScreen } from '../model/screen-context.tsx';

/** Counting goes through the whole picture, so it waits for a pause in the writing. */
const pauseMs = 400;

/** How much of each block is answered. */
export function useProgress(): Progress {
  const { doc, store } = useScreen();
  const [counted, setCounted] = useState(() => progress(doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const count = () => {
      timer = null;
      setCounted((before) => {
        const after = progress(doc);
        return sameProgress(before, after) ? before : after;
      });
    };
    count();
    const stop = store.subscribe(everythingKey, () => {
      timer ??= setTimeout(count, pauseMs);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [doc, store]);
  return counted;
}

function sameProgress(a: Progress, b: Progress): boolean {
  return (Object.keys(a) as BlockName[]).every(
    (block) => a[block].answered === b[block].answered && a[block].total === b[block].total,
  );
}
