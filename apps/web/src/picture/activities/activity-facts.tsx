import { actorFunctions } from '@lagesbild/picture';
import { t } from '../../messages.ts';
import { fieldText } from '../fields/field-text.ts';
import { fieldOf } from '../model/definitions.ts';
import { fieldKey, rowsKey } from '../model/doc-store.ts';
import { hiddenAt } from '../model/hidden-fields.ts';
import { labelOfCode, shorten } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useComputed, useText, useValue } from '../model/use-picture.ts';
import { StandingText } from '../sections/standing-text.tsx';
import styles from './activity-section.module.css';
import { ActivityStatusTag, OverdueTag } from './activity-status.tsx';
import { type ActivityFacts, isOverdue } from './arrange-activities.ts';

/** What is to be done, as it stands in the text right now. */
export function ActivityWhat({ row }: { readonly row: string }) {
  const text = useText('activity', row, 'text').trim();
  const { details } = useScreen();
  if (hiddenAt(details, 'activity', row, 'text') !== null)
    return <span className={styles.missing}>{t('hidden.title')}</span>;
  return text === '' ? (
    <span className={styles.missing}>{t('picture.activity.noText')}</span>
  ) : (
    <span className={styles.text}>
      <StandingText section="activity" field="text" text={shorten(text, 240)} />
    </span>
  );
}

/** Who answers for it: an agency and a function. */
export function ActivityOwner({ facts }: { readonly facts: ActivityFacts }) {
  const title = useValue('activity', facts.id, 'responsibleFunction');
  if (facts.owner === '' && title === '')
    return <span className={styles.missing}>{t('picture.activity.noOwner')}</span>;
  return (
    <>
      {facts.owner === '' ? null : <span>{facts.ownerName}</span>}
      {title === '' ? null : <div className={styles.quiet}>{labelOfCode(actorFunctions, title)}</div>}
    </>
  );
}

/** A field that points at things, in short: names of actors, numbers of goals and causes. */
function useReferenceText(row: string, field: 'performers' | 'subGoals' | 'causes'): string {
  const { doc, details } = useScreen();
  const definition = fieldOf('activity', field);
  const target = definition.kind === 'reference' ? definition.target : '';
  return useComputed([fieldKey('activity', row, field), rowsKey(target)], () =>
    fieldText({ doc, details }, 'activity', row, field, definition),
  );
}

/** Goals and causes the activity serves, by number. */
export function ActivityServes({ row }: { readonly row: string }) {
  const goals = useReferenceText(row, 'subGoals');
  const causes = useReferenceText(row, 'causes');
  const all = [goals, causes].filter((text) => text !== '').join(', ');
  return (
    <p className={styles.serves}>
      {all === '' ? t('picture.activity.servesNothing') : t('picture.activity.serves', { what: all })}
    </p>
  );
}

export function ActivityPerformers({ row }: { readonly row: string }) {
  const performers = useReferenceText(row, 'performers');
  return performers === '' ? <span className={styles.missing}>–</span> : performers;
}

/** How far it has come, and whether its last day has passed. */
export function ActivityState({ facts }: { readonly facts: ActivityFacts }) {
  const { today } = useScreen();
  return (
    <div className={styles.stack}>
      <ActivityStatusTag status={facts.status} />
      {isOverdue(facts, today) ? <OverdueTag /> : null}
    </div>
  );
}

/** First and last day, as far as they are set. */
export function ActivityTime({ facts: { startDate, dueDate } }: { readonly facts: ActivityFacts }) {
  if (startDate === '' && dueDate === '') {
    return <span className={styles.missing}>{t('picture.activity.noDates')}</span>;
  }
  return (
    <>
      <span className={styles.date}>
        {startDate === '' ? null : <time dateTime={startDate}>{startDate}</time>} –
      </span>{' '}
      {dueDate === '' ? null : (
        <time dateTime={dueDate} className={styles.date}>
          {dueDate}
        </time>
      )}
    </>
  );
}
