import type { PictureConnection, SaveState } from '@lagesbild/sync/client';
import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import styles from './save-word.module.css';

const icons = { saved: Check, saving: LoaderCircle, late: CloudOff, full: CloudOff, connecting: CloudOff };

/** Sparat, Sparar… or Ej sparat with the reason: what is true this moment. Said aloud only when saving stops or works again. */
export function SaveWord({
  connection,
  isHeld = false,
  isWriting = false,
}: {
  readonly connection: PictureConnection;
  /** Something waits in this tab and is not shared: then nothing that was saved is all of it. */
  readonly isHeld?: boolean;
  /** The last word is still being written, and waits for its end. */
  readonly isWriting?: boolean;
}) {
  const told = useSyncExternalStore(connection.subscribe, () => connection.getSnapshot().save);
  const save = isWriting && told === 'saved' ? 'saving' : told;
  useAnnouncements(told);
  if (isHeld && (save === 'saved' || save === 'saving')) {
    return (
      <p className={styles.word} data-save="held">
        <TriangleAlert aria-hidden size={18} />
        {t('guard.word')}
      </p>
    );
  }
  const Icon = icons[save];
  return (
    <p className={styles.word} data-save={save}>
      <Icon aria-hidden size={18} />
      {t(`picture.save.${save}`)}
    </p>
  );
}

function useAnnouncements(save: SaveState): void {
  const saidLast = useRef<SaveState | null>(null);
  useEffect(() => {
    if (save === 'saving') return;
    // The first word after opening is no news.
    const isNews = saidLast.current !== null && saidLast.current !== save;
    if (isNews) announce(t(`picture.save.said.${save}`));
    if (isNews || save === 'saved') saidLast.current = save;
  }, [save]);
}
