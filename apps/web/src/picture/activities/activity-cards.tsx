import { sectionNamed } from '@lagesbild/picture';
import { memo, useRef } from 'react';
import { t } from '../../messages.ts';
import { rowName } from '../model/definitions.ts';
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

/** The activities where a table does not fit: the same facts, one card each. */
export function ActivityCards({ rows, order, onRemove }: ActivityListProps) {
  return (
    <div className={styles.cards}>
      {rows.map((facts) => (
        <ActivityCard
          key={facts.id}
          facts={facts}
          number={order.indexOf(facts.id) + 1}
          {...{ order, onRemove }}
        />
      ))}
    </div>
  );
}

const ActivityCard = memo(function ActivityCard({ facts, number, order, onRemove }: ActivityRowProps) {
  const card = useRef<HTMLElement>(null);
  const { open, toggle, button } = useActivityRow(facts.id, card);
  const name = `${rowName('activity')} ${number}`;
  const label = (field: string) => sectionNamed('activity').fields[field]?.label ?? '';
  return (
    <article ref={card} className={styles.card} data-row={`activity/${facts.id}`}>
      <header className={styles.cardHead}>
        <h4>{name}</h4>
        <PresenceChips section="activity" row={facts.id} />
        <ActivityButtons
          row={facts.id}
          toggle={button}
          onToggle={toggle}
          {...{ name, order, open, onRemove }}
        />
      </header>
      {open ? (
        <ActivityDetail row={facts.id} name={name} />
      ) : (
        <>
          <div>
            <ActivityWhat row={facts.id} />
            <ActivityServes row={facts.id} />
          </div>
          <ActivityState facts={facts} />
          <dl className={styles.cardFacts}>
            <div>
              <dt>{t('picture.activity.owner')}</dt>
              <dd>
                <ActivityOwner facts={facts} />
              </dd>
            </div>
            <div>
              <dt>{label('performers')}</dt>
              <dd>
                <ActivityPerformers row={facts.id} />
              </dd>
            </div>
            <div>
              <dt>{t('picture.activity.when')}</dt>
              <dd>
                <ActivityTime facts={facts} />
              </dd>
            </div>
          </dl>
        </>
      )}
    </article>
  );
});
