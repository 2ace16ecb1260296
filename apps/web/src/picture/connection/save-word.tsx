import type { PictureConnection, SaveState } from '@lagesbild/sync/client';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import styles from './save-word.module.css';

const icons = { saved: Check, saving: LoaderCircle, late: CloudOff, full: CloudOff, connecting: CloudOff };

/** Sparat, Sparar… or Ej sparat with the reason: what is true this moment. Said aloud only when saving stops or works again. */
export function SaveWord({ connection }: { readonly connection: PictureConnection }) {
  const save = useSyncExternalStore(connection.subscribe, () => connection.getSnapshot().save);
  useAnnouncements(save);
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
