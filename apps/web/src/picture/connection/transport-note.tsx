import type { PictureConnection } from '@lagesbild/sync/client';
import { useState, useSyncExternalStore } from 'react';
import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import styles from './transport-note.module.css';

/** Where the network lets no WebSocket through: that it works all the same, and what to tell those who run the network. */
export function TransportNote({ connection }: { readonly connection: PictureConnection }) {
  const transport = useSyncExternalStore(connection.subscribe, () => connection.getSnapshot().transport);
  const [isOpen, setOpen] = useState(false);
  if (transport === 'socket') return null;
  const close = () => setOpen(false);
  return (
    <div className={styles.note} data-transport={transport}>
      <Button variant="quiet" size="small" onPress={() => setOpen(true)}>
        {t('picture.transport.http')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={t('picture.transport.title')}>
        <p>{t('picture.transport.text')}</p>
        <p>{t('picture.transport.network')}</p>
        <DialogActions>
          <Button onPress={close}>{t('picture.transport.close')}</Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
