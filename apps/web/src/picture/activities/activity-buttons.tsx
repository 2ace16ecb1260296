import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Ref } from 'react';
import { t } from '../../messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { useScreen } from '../model/screen-context.tsx';
import { RowMenu } from '../sections/row-menu.tsx';
import styles from './activity-section.module.css';

type ActivityButtonsProps = {
  readonly row: string;
  readonly name: string;
  readonly order: readonly string[];
  readonly open: boolean;
  readonly toggle: Ref<HTMLButtonElement>;
  readonly onToggle: () => void;
  readonly onRemove: (row: string) => void;
};

/** Open or close the row, and the menu to move or remove it. */
export function ActivityButtons({
  row,
  name,
  order,
  open,
  toggle,
  onToggle,
  onRemove,
}: ActivityButtonsProps) {
  const { readOnly } = useScreen();
  return (
    <div className={styles.buttons}>
      <IconButton
        ref={toggle}
        size="small"
        icon={open ? ChevronUp : ChevronDown}
        label={t(open ? 'picture.activity.close' : 'picture.activity.open', { name })}
        aria-expanded={open}
        onPress={onToggle}
      />
      {readOnly ? null : (
        <RowMenu section="activity" row={row} name={name} siblings={order} onRemove={() => onRemove(row)} />
      )}
    </div>
  );
}
