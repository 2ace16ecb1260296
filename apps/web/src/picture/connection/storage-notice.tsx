import { useSyncExternalStore } from 'react';
import { t } from '../../messages.ts';
import { Callout } from '../../ui/callout.tsx';
import { useScreen } from '../model/screen-context.tsx';

/** While the server has no room: what that means for what one writes. The save word reads it aloud. */
export function StorageNotice() {
  const { connection } = useScreen();
  const isFull = useSyncExternalStore(connection.subscribe, () => connection.getSnapshot().save === 'full');
  if (!isFull) return null;
  return (
    <Callout tone="heed" title={t('picture.storageFull.title')}>
      {t('picture.save.said.full')}
    </Callout>
  );
}
