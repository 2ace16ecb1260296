import { sectionNamed } from '@lagesbild/picture';
import { type MouseEvent, memo, useRef } from 'react';
import { t } from '../../messages.ts';
import { Table } from '../../ui/table.tsx';
import { rowName } from '../model/definitions.ts';
import { useScreen } from '../model/screen-context.tsx';
import { PresenceChips } from '../presence/presence-chips.tsx';
import { ActivityButtons } from './activity-buttons.tsx';
import { ActivityDetail } from './activity-detail.tsx';
import {
  ActivityOwner,
  ActivityPerformers,
  ActivityServes,
  ActivityState,
  ActivityTime,
  ActivityWhat,
} from './activity-facts.tsx';
import type { ActivityListProps, ActivityRowProps } from './activity-list-props.ts';
import styles from './activity-section.module.css';
import { useActivityRow } from './use-activity-row.ts';

/** Twenty activities at a glance; a row opens in place. */
export function ActivityTable({ rows, order, onRemove }: ActivityListProps) {
  const label = (field: string) => sectionNamed('activity').fields[field]?.label ?? '';
  return (
    <Table
      caption={sectionNamed('activity').label}
      hideCaption
      columns={[
        { label: t('picture.activity.number') },
        { label: label('text') },
        { label: t('picture.activity.owner') },
        { label: label('performers') },
        { label: t('picture.activity.when') },
        { label: label('status') },
        { label: t('picture.activity.buttons'), hidden: true },
      ]}
    >
      {rows.map((facts) => (
        <ActivityTableRow
          key={facts.id}
          facts={facts}
          number={order.indexOf(facts.id) + 1}
          {...{ order, onRemove }}
        />
      ))}
    </Table>
  );
}

const ActivityTableRow = memo(function ActivityTableRow({
  facts,
  number,
  order,
  onRemove,
}: ActivityRowProps) {
  const { readOnly } = useScreen();
  const detail = useRef<HTMLTableRowElement>(null);
  const { open, toggle, button } = useActivityRow(facts.id, detail);
  const name = `${rowName('activity')} ${number}`;
  const toggleByRow = (event: MouseEvent<HTMLElement>) => {
    if ((event.target as HTMLElement).closest('button')) return;
    if (document.getSelection()?.isCollapsed === false) return;
    toggle();
  };
  return (
    <>
      {/* A press on the row is a shortcut for the mouse; the button in it is the way in for all. */}
      <tr
        className={styles.row}
        data-row={`activity/${facts.id}`}
        data-open={open || undefined}
        data-writable={!readOnly || undefined}
        onClick={toggleByRow}
      >
        <th scope="row">{number}</th>
        <td className={styles.what}>
          <ActivityWhat row={facts.id} />
          <ActivityServes row={facts.id} />
          <PresenceChips section="activity" row={facts.id} />
        </td>
        <td>
          <ActivityOwner facts={facts} />
        </td>
        <td>
          <ActivityPerformers row={facts.id} />
        </td>
        <td>
          <ActivityTime facts={facts} />
        </td>
        <td>
          <ActivityState facts={facts} />
        </td>
        <td>
          <ActivityButtons
            row={facts.id}
            toggle={button}
            onToggle={toggle}
            {...{ name, order, open, onRemove }}
          />
        </td>
      </tr>
      {open ? (
        <tr ref={detail}>
          <td colSpan={7} className={styles.detailCell}>
            <ActivityDetail row={facts.id} name={name} />
          </td>
        </tr>
      ) : null}
    </>
  );
});
