import { isSectionName, sectionNamed } from '@lagesbild/picture';
import { useEffect } from 'react';
import type * as Y from 'yjs';
import { entityOf } from './entity.ts';
import { useScreen } from './screen-context.tsx';

/** Watches over what this person types: what others remove meanwhile is kept to be given back. */
export function useTypedTexts(): void {
  const { doc, connection, typed, held } = useScreen();
  useEffect(() => {
    const isSaved = () => connection.getSnapshot().pending === 0;
    const onTransaction = (transaction: Y.Transaction) => {
      if (transaction.local) typed.ownChange(doc);
      else typed.othersChanged(doc, isSaved());
      held.forget((path) => isGone(doc, path));
    };
    // The document itself may be a new one, with what others did while this one was cut off.
    typed.othersChanged(doc, isSaved());
    doc.on('afterTransaction', onTransaction);
    return () => doc.off('afterTransaction', onTransaction);
  }, [doc, connection, typed, held]);
}

/** Whether the row of a field's path is no longer there. */
function isGone(doc: Y.Doc, path: string): boolean {
  const [section = '', row = ''] = path.split('/');
  return (
    isSectionName(section) && sectionNamed(section).kind !== 'single' && entityOf(doc, section, row) === null
  );
}
