import { type SectionName, sectionNamed } from '@lagesbild/picture';
import { Plus } from 'lucide-react';
import { Fragment, useCallback, useRef, useState } from 'react';
import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { Help } from '../../ui/help.tsx';
import { isPointedAt, ownedSections, ownerField, rowName } from '../model/definitions.ts';
import { anyRowKey, rowsKey } from '../model/doc-store.ts';
import { appendRow } from '../model/edits.ts';
import { numberedName, shownOrder } from '../model/labels.ts';
import { type Removal, removeRow, restoreRow } from '../model/removal.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useComputed, useOwnedRowIds } from '../model/use-picture.ts';
import { QuestionTitle } from './question-title.tsx';
import { RemovedNotice } from './removed-notice.tsx';
import cardStyles from './row-card.module.css';
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

  const first = useFirstNumber(section, rows);
  const newest = useRef(rows);
  newest.current = rows;
  const remove = useCallback(
    (row: string) => {
      const index = newest.current.indexOf(row);
      const name = isPointedAt(section)
        ? numberedName(doc, section, row)
        : `${rowName(section)} ${index + 1}`;
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
            number={first + index}
            siblings={rows}
            onRemove={remove}
          >
            {ownedSections(section).map((owned) => (
              <OwnedRows
                key={owned}
                section={owned}
                owner={row}
                ownerName={`${rowName(section)} ${first + index}`}
              />
            ))}
          </RowCard>
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

type OwnedRowsProps = { readonly section: SectionName; readonly owner: string; readonly ownerName: string };

/** The rows that belong to one row of another section, shown inside it. */
export function OwnedRows({ section, owner, ownerName }: OwnedRowsProps) {
  const { readOnly } = useScreen();
  const { question, questions, label, help } = sectionNamed(section);
  const reference = ownerField(section)?.name ?? '';
  const rows = useOwnedRowIds(section, reference, owner);
  return (
    <div className={cardStyles.owned}>
      <div className={cardStyles.ownedHead}>
        <QuestionTitle numbers={questions} level={5}>
          {question}
        </QuestionTitle>
        {readOnly ? null : <Help about={label}>{help}</Help>}
      </div>
      <RowList section={section} rows={rows} level={6} values={{ [reference]: owner }} context={ownerName} />
    </div>
  );
}

/**
 * The number of the first of these rows. Rows that others call by number ("Delmål 3") are counted through the whole picture, others
 * within the row they belong to.
 */
function useFirstNumber(section: SectionName, rows: readonly string[]): number {
  const owner = ownerField(section);
  const counted = owner !== null && isPointedAt(section);
  const keys =
    owner === null
      ? [rowsKey(section)]
      : [rowsKey(section), rowsKey(owner.target), anyRowKey(section, owner.name)];
  return useComputed(keys, (doc) =>
    counted && rows[0] !== undefined ? shownOrder(doc, section).indexOf(rows[0]) + 1 : 1,
  );
}
