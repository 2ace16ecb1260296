import { type SectionName, sectionNamed } from '@lagesbild/picture';
import { Plus } from 'lucide-react';
import { Fragment, useCallback, useRef, useState } from 'react';
import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { rowName } from '../model/definitions.ts';
import { appendRow } from '../model/edits.ts';
import { type Removal, removeRow, restoreRow } from '../model/removal.ts';
import { useScreen } from '../model/screen-context.tsx';
import { RemovedNotice } from './removed-notice.tsx';
import { RowCard } from './row-card.tsx';
import styles from './row-list.module.css';

type RowListProps = {
  readonly section: SectionName;
  readonly rows: readonly string[];
  readonly level: 4 | 6;
  /** What a new row starts with: the row it belongs to. */
  readonly values?: Readonly<Record<string, string>>;
  /** What the rows belong to, for the name of the add button: "Lägg till grupp till Problembild 2". */
  readonly context?: string;
  /** Rows that have lost what they belonged to: they can be mended or removed, not added. */
  readonly unowned?: boolean;
};

type Removed = {
  readonly index: number;
  readonly name: string;
  readonly removal: Removal;
  readonly row: string;
};

/** Rows in order, with one click to add one, and a removal that can be taken back where it happened. */
export function RowList({ section, rows, level, values, context, unowned = false }: RowListProps) {
  const { doc, openRows, readOnly } = useScreen();
  const { addLabel, emptyText, maxRows } = sectionNamed(section);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const add = useRef<HTMLButtonElement>(null);

  const newest = useRef(rows);
  newest.current = rows;
  const remove = useCallback(
    (row: string) => {
      const index = newest.current.indexOf(row);
      const name = `${rowName(section)} ${index + 1}`;
      openRows.close(section, row);
      setRemoved({ index, name, row, removal: removeRow(doc, section, row) });
    },
    [doc, section, openRows],
  );
  const notice =
    removed === null ? null : (
      <RemovedNotice
        key={removed.row}
        name={removed.name}
        onUndo={() => {
          restoreRow(doc, removed.removal);
          setRemoved(null);
          openRows.open(section, removed.row, null);
        }}
        onClose={() => {
          setRemoved(null);
          add.current?.focus();
        }}
      />
    );

  return (
    <div className={styles.list}>
      {rows.length === 0 && removed === null ? <p className={styles.empty}>{emptyText}</p> : null}
      {rows.map((row, index) => (
        <Fragment key={row}>
          {removed?.index === index ? notice : null}
          <RowCard
            {...{ section, row, level, unowned }}
            number={index + 1}
            siblings={rows}
            onRemove={remove}
          />
        </Fragment>
      ))}
      {removed !== null && removed.index >= rows.length ? notice : null}
      {readOnly || unowned || rows.length >= maxRows ? null : (
        <Button
          ref={add}
          icon={Plus}
          size={level === 6 ? 'small' : 'medium'}
          onPress={() => openRows.open(section, appendRow(doc, section, values), null)}
          {...(context ? { 'aria-label': t('picture.row.addTo', { add: addLabel, context }) } : {})}
        >
          {addLabel}
        </Button>
      )}
    </div>
  );
}
