import { activityStatuses, codesOf, sectionNamed } from '@lagesbild/picture';
import { Plus } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { t, tn } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { rowName } from '../model/definitions.ts';
import { appendRow } from '../model/edits.ts';
import { type Removal, removeRow, restoreRow } from '../model/removal.ts';
import { useScreen } from '../model/screen-context.tsx';
import { RemovedNotice } from '../sections/removed-notice.tsx';
import listStyles from '../sections/row-list.module.css';
import { ActivityCards } from './activity-cards.tsx';
import { ActivityFilters } from './activity-filters.tsx';
import styles from './activity-section.module.css';
import { ActivityTable } from './activity-table.tsx';
import {
  type ActivityArrangement,
  type ActivityFacts,
  arrangeActivities,
  asWritten,
} from './arrange-activities.ts';
import { useActivityFacts } from './use-activities.ts';
import { useArrangement } from './use-arrangement.ts';
import { useNarrow } from './use-narrow.ts';

type Removed = { readonly name: string; readonly row: string; readonly removal: Removal };

const statusOrder = codesOf(activityStatuses);

/** Who does what and when: a table where there is room, cards where there is not. */
export function ActivitySection() {
  const { doc, openRows, readOnly, today } = useScreen();
  const facts = useActivityFacts();
  const section = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(section);
  const [arrangement, setArrangement] = useArrangement();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { addLabel, emptyText, maxRows } = sectionNamed('activity');

  const openIds = useSyncExternalStore(openRows.subscribe, () =>
    facts
      .filter(({ id }) => openRows.version('activity', id) > 0)
      .map(({ id }) => id)
      .join(' '),
  );
  const rows = useStableRows(facts, arrangement, today, openIds);
  const order = useMemo(() => facts.map(({ id }) => id), [facts]);

  const newest = useRef(order);
  newest.current = order;
  const remove = useCallback(
    (row: string) => {
      const name = `${rowName('activity')} ${newest.current.indexOf(row) + 1}`;
      openRows.close('activity', row);
      setRemoved({ name, row, removal: removeRow(doc, 'activity', row) });
    },
    [doc, openRows],
  );
  const addActivity = () => {
    setArrangement(asWritten);
    openRows.open('activity', appendRow(doc, 'activity'), null);
  };

  const Shape = narrow ? ActivityCards : ActivityTable;
  return (
    <div className={styles.section} ref={section}>
      {facts.length === 0 && removed === null ? <p className={listStyles.empty}>{emptyText}</p> : null}
      {facts.length > 2 ? (
        <ActivityFilters facts={facts} arrangement={arrangement} onChange={setArrangement} />
      ) : null}
      {rows.length < facts.length ? (
        <p className={styles.shown} role="status">
          {tn('picture.activity.shown', rows.length)}{' '}
          <Button variant="quiet" size="small" onPress={() => setArrangement(asWritten)}>
            {t('picture.activity.showAll')}
          </Button>
        </p>
      ) : null}
      {rows.length > 0 ? <Shape rows={rows} order={order} onRemove={remove} /> : null}
      {removed === null ? null : (
        <RemovedNotice
          key={removed.row}
          name={removed.name}
          onUndo={() => {
            restoreRow(doc, removed.removal);
            setRemoved(null);
            openRows.open('activity', removed.row, null);
          }}
          onClose={() => {
            setRemoved(null);
            add.current?.focus();
          }}
        />
      )}
      {readOnly || facts.length >= maxRows ? null : (
        <div>
          <Button ref={add} icon={Plus} onPress={addActivity}>
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}

/**
 * The arranged rows. While a row is open it stays in the list, and no row changes place by what is chosen in it: nothing may jump away
 * from under the hands.
 */
function useStableRows(
  facts: readonly ActivityFacts[],
  arrangement: ActivityArrangement,
  today: string,
  openIds: string,
): readonly ActivityFacts[] {
  const before = useRef<{ readonly key: string; readonly ids: readonly string[] }>({ key: '', ids: [] });
  return useMemo(() => {
    const byId = new Map(facts.map((row) => [row.id, row]));
    const key = JSON.stringify([arrangement, [...byId.keys()].sort()]);
    const open = openIds === '' ? [] : openIds.split(' ');
    const kept = key === before.current.key && open.length > 0 && arrangement.sort !== 'order';
    const arranged = arrangeActivities(facts, arrangement, today, statusOrder).map(({ id }) => id);
    const staying = open.filter((id) => byId.has(id) && !arranged.includes(id));
    const ids = kept ? before.current.ids : [...arranged, ...staying];
    before.current = { key, ids };
    return ids.flatMap((id) => byId.get(id) ?? []);
  }, [facts, arrangement, today, openIds]);
}
