import type { SectionName } from '@lagesbild/picture';
import { Check, EyeOff, PencilLine } from 'lucide-react';
import { type MouseEvent, type ReactNode, useRef } from 'react';
import { t } from '../../messages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FieldNotices } from '../fields/field-notices.tsx';
import { rowName } from '../model/definitions.ts';
import { useScreen } from '../model/screen-context.tsx';
import { PresenceChips } from '../presence/presence-chips.tsx';
import { useProtect } from '../protect/protect-context.tsx';
import styles from './row-card.module.css';
import { RowFields } from './row-fields.tsx';
import { RowMenu } from './row-menu.tsx';
import { RowText } from './row-text.tsx';
import { useFocusRescue } from './use-focus-rescue.ts';
import { useOpenRow } from './use-open-row.ts';

type RowCardProps = {
  readonly section: SectionName;
  readonly row: string;
  /** Counted from 1 among the rows shown together. */
  readonly number: number;
  readonly siblings: readonly string[];
  readonly level: 4 | 6;
  /** A row that has lost the row it belonged to: the form asks for a new one. */
  readonly unowned?: boolean;
  readonly onRemove: (row: string) => void;
  /** The rows that belong to this one. */
  readonly children: ReactNode;
};

/** One row: read as text until someone wants to write in it, then a form; the rows that belong to it in their place. */
export function RowCard(props: RowCardProps) {
  const { section, row, number, siblings, level, unowned = false, onRemove, children } = props;
  const { openRows, readOnly } = useScreen();
  const { openReport } = useProtect();
  const card = useRef<HTMLElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const open = useOpenRow(section, row, card);
  useFocusRescue(card);
  const name = `${rowName(section)} ${number}`;
  const Title = `h${level}` as const;

  const openAt = (event: MouseEvent<HTMLElement>) => {
    // Marking text to copy it is not asking to write.
    if (readOnly || document.getSelection()?.isCollapsed === false) return;
    const field = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset.field;
    openRows.open(section, row, field ?? null);
  };
  const close = () => {
    openRows.close(section, row);
    setTimeout(() => edit.current?.focus(), 0);
  };

  return (
    <article
      ref={card}
      className={styles.card}
      data-level={level}
      data-row={`${section}/${row}`}
      data-open={open || undefined}
    >
      <header className={styles.head}>
        <Title className={styles.name}>{name}</Title>
        <PresenceChips section={section} row={row} />
        {readOnly ? (
          <IconButton
            size="small"
            icon={EyeOff}
            label={t('report.openNamed', { name })}
            onPress={() => openReport({ section, row })}
          />
        ) : (
          <div className={styles.actions}>
            <Button
              ref={edit}
              variant="quiet"
              size="small"
              icon={open ? Check : PencilLine}
              onPress={() => (open ? close() : openRows.open(section, row, null))}
              aria-label={t(open ? 'picture.row.doneWith' : 'picture.row.editNamed', { name })}
            >
              {t(open ? 'picture.row.done' : 'picture.row.edit')}
            </Button>
            <RowMenu {...{ section, row, name, siblings }} onRemove={() => onRemove(row)} />
          </div>
        )}
      </header>
      <FieldNotices section={section} row={row} />
      {open ? (
        <RowFields section={section} row={row} withOwner={unowned} part="before" />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the button above is the way in for all
        // biome-ignore lint/a11y/useKeyWithClickEvents: same
        <div className={styles.reading} data-writable={!readOnly || undefined} onClick={openAt}>
          <RowText section={section} row={row} showGaps={!readOnly} />
        </div>
      )}
      {children}
      {open ? <RowFields section={section} row={row} part="after" /> : null}
    </article>
  );
}
