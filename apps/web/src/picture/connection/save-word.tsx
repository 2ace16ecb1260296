import type { PictureConnection, SaveState } from '@lagesbild/sync/client';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import styles from './save-word.module.css';

const icons = { saved: Check, saving: LoaderCircle, connecting: CloudOff };

/** Sparat, Sparar… or Ej sparat – ansluter: what is true this moment. Said aloud only when the contact is lost or found again. */
export function SaveWord({ connection }: { readonly connection: PictureConnection }) {
  const save = useSyncExternalStore(connection.subscribe, () => connection.getSnapshot().save);
  useContactAnnouncements(save);
  const Icon = icons[save];
  return (
    <p className={styles.word} data-save={save}>
      <Icon aria-hidden size={18} />
      {t(`picture.save.${save}`)}
    </p>
  );
}

function useContactAnnouncements(save: SaveState): void {
  const wasAway = useRef(false);
  const hadContact = useRef(false);
  useEffect(() => {
    if (save === 'connecting') {
      if (hadContact.current && !wasAway.current) announce(t('picture.save.lost'));
      wasAway.current = true;
    } else if (save === 'saved') {
      if (hadContact.current && wasAway.current) announce(t('picture.save.found'));
      wasAway.current = false;
      hadContact.current = true;
    }
  }, [save]);
}
