import { tn } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { useScreen } from '../model/screen-context.tsx';

/** How many places must be changed before they are shared; leads to them, one after the other. */
export function HeldCount({ count }: { readonly count: number }) {
  const { held, openRows } = useScreen();
  const go = () => {
    const closed = held.goToNext();
    if (closed === null) return;
    // Opening the row brings its editor back, with what waits in it.
    const [section = '', row = '', field = null] = closed.split('/');
    openRows.open(section, row, field);
  };
  return (
    <Button size="small" variant="quiet" onPress={go}>
      {tn('guard.count', count)}
    </Button>
  );
}
