import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/button.tsx';
import { countText } from '../fields/use-held-text.ts';
import { rowsAround } from '../model/rows-around.ts';
import { useScreen } from '../model/screen-context.tsx';

/** How many places must be changed; leads to them, one after the other. Nothing while there are none. */
export function HeldCount() {
  const { doc, held, openRows } = useScreen();
  const text = countText({
    held: useSyncExternalStore(held.subscribe, held.count),
    standing: useSyncExternalStore(held.subscribe, held.standing),
  });
  const go = () => {
    const closed = held.goToNext();
    if (closed === null) return;
    // Opening the row brings its editor back, with what waits in it.
    const field = closed.split('/')[2] ?? null;
    for (const [section, row] of rowsAround(doc, closed)) openRows.open(section, row, field);
  };
  if (text === '') return null;
  return (
    <Button size="small" variant="quiet" onPress={go}>
      {text}
    </Button>
  );
}
