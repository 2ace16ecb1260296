import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './row-list.module.css';

type RemovedNoticeProps = {
  readonly name: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
};

/** Stands where the row was, with the focus on the way back. It has no time limit. */
export function RemovedNotice({ name, onUndo, onClose }: RemovedNoticeProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // After the menu that removed the row has given its focus back, which it does to nowhere.
    const timer = setTimeout(() => undo.current?.focus(), 50);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.removed} role="status">
      <p>{t('picture.row.removed', { name })}</p>
      <Button ref={undo} size="small" icon={Undo2} onPress={onUndo}>
        {t('picture.row.undo')}
      </Button>
      <Button size="small" variant="quiet" onPress={onClose}>
        {t('close')}
      </Button>
    </div>
  );
}
