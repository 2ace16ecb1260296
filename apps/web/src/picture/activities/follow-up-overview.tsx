import { followUpKinds, sectionNamed } from '@lagesbild/picture';
import { CalendarClock } from 'lucide-react';
import { memo, useMemo } from 'react';
import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { rowName } from '../model/definitions.ts';
import { anyRowKey, fieldKey, rowsKey } from '../model/doc-store.ts';
import { labelOfCode, shortActorName } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useComputed, useRowIds, useValue } from '../model/use-picture.ts';
import { ActivityWhat } from './activity-facts.tsx';
import { FollowUpColourTag } from './activity-status.tsx';
import styles from './follow-up-overview.module.css';
import { type FollowUpState, followUpState } from './follow-up-state.ts';

/** How each activity is and has been followed up, one line each; writing is done in the activity itself. */
export function FollowUpOverview() {
  const activities = useRowIds('activity');
  if (activities.length === 0)
    return <p className={styles.quiet}>{sectionNamed('followUpPlan').emptyText}</p>;
  return (
    <ol className={styles.list}>
      {activities.map((activity, index) => (
        <FollowUpLine key={activity} activity={activity} number={index + 1} />
      ))}
    </ol>
  );
}

const FollowUpLine = memo(function FollowUpLine({
  activity,
  number,
}: {
  readonly activity: string;
  readonly number: number;
}) {
  const { details, openRows, readOnly, today } = useScreen();
  const by = useValue('followUpPlan', activity, 'actor');
  const { kinds, nextReview } = useFollowUpState(activity);
  const name = `${rowName('activity')} ${number}`;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <h4>{name}</h4>
        <ActivityWhat row={activity} />
      </div>
      <dl className={styles.plan}>
        <div>
          <dt>{t('picture.followUp.next')}</dt>
          <dd>
            {nextReview === null ? (
              t('picture.followUp.notPlanned')
            ) : (
              <>
                <time dateTime={nextReview}>{nextReview}</time>
                {nextReview < today ? (
                  <StatusTag icon={CalendarClock} tone="stop">
                    {t('picture.followUp.overdue')}
                  </StatusTag>
                ) : null}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('picture.followUp.by')}</dt>
          <dd>{by === '' ? t('picture.followUp.nobody') : shortActorName(details, by)}</dd>
        </div>
      </dl>
      <ul className={styles.kinds} aria-label={t('picture.followUp.kinds')}>
        {kinds.map(({ kind, on, colour }) => (
          <li key={kind}>
            <span className={styles.kind}>{labelOfCode(followUpKinds, kind).split(' – ')[0] ?? ''}</span>
            {on === null ? (
              <span className={styles.quiet}>{t('picture.followUp.notDone')}</span>
            ) : (
              <>
                {colour === null ? null : <FollowUpColourTag colour={colour} short />}
                <span>{on}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('picture.followUp.openNamed', { name })}
        onPress={() => openRows.open('activity', activity, readOnly ? null : 'methods')}
      >
        {t(readOnly ? 'picture.followUp.read' : 'picture.followUp.open')}
      </Button>
    </li>
  );
});

function useFollowUpState(activity: string): FollowUpState {
  const { doc } = useScreen();
  const keys = useMemo(
    () => [
      rowsKey('followUp'),
      fieldKey('followUpPlan', activity, 'reviewDates'),
      ...['activity', 'reviewedOn', 'kinds', 'colour'].map((field) => anyRowKey('followUp', field)),
    ],
    [activity],
  );
  const joined = useComputed(keys, () => JSON.stringify(followUpState(doc, activity)));
  return useMemo((): FollowUpState => JSON.parse(joined), [joined]);
}
