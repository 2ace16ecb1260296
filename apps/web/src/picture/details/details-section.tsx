import { actorFunctions, detailsQuestions } from '@lagesbild/picture';
import { CalendarClock, PencilLine } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { distanceInWords } from '../../dates.ts';
import { codeLabel, t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { actorName } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import { detailsAnchor } from '../rail/anchors.ts';
import { QuestionTitle } from '../sections/question-title.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import styles from './details-section.module.css';

/** Questions 2–5: facts about the picture itself. Those who may manage it change them in a dialog. */
export function DetailsSection() {
  const { details, today } = useScreen();
  const [editing, setEditing] = useState(false);
  const { convening, renewal } = details;
  const overdue = details.renewalDate < today;
  return (
    <section className={styles.section} aria-labelledby={detailsAnchor} data-section={detailsAnchor}>
      <header className={styles.head}>
        <h3 id={detailsAnchor} tabIndex={-1}>
          {t('picture.details.title')}
        </h3>
        {details.canManage ? (
          <Button variant="quiet" size="small" icon={PencilLine} onPress={() => setEditing(true)}>
            {t('picture.details.edit')}
          </Button>
        ) : null}
      </header>
      <Answer name="participants">
        <ul className={styles.actors}>
          {details.participants.map(({ actorId, right }) => (
            <li key={actorId}>
              {actorName(details, actorId)}
              {right === 'read' ? (
                <span className={styles.quiet}> ({t('picture.details.readsOnly')})</span>
              ) : null}
            </li>
          ))}
        </ul>
      </Answer>
      <Answer name="period">{t('picture.details.period', details.period)}</Answer>
      <Answer name="renewalDate">
        <time dateTime={details.renewalDate}>{details.renewalDate}</time>{' '}
        {overdue ? (
          <StatusTag icon={CalendarClock} tone="stop">
            {t('picture.details.renewalOverdue')}
          </StatusTag>
        ) : (
          <span className={styles.quiet}>({distanceInWords(today, details.renewalDate)})</span>
        )}
        {renewal ? (
          <p className={styles.quiet}>
            {t('picture.details.renewalBy', {
              owner: [
                actorName(details, renewal.actorId),
                renewal.function === null ? '' : codeLabel(actorFunctions, renewal.function),
              ]
                .filter((part) => part !== '')
                .join(', '),
            })}
          </p>
        ) : null}
      </Answer>
      <Answer name="conveningActor">
        {actorName(details, convening.actorId)}, {codeLabel(actorFunctions, convening.function)}
      </Answer>
      {editing ? <DetailsDialog details={details} onClose={() => setEditing(false)} /> : null}
    </section>
  );
}

function Answer({
  name,
  children,
}: {
  readonly name: keyof typeof detailsQuestions;
  readonly children: ReactNode;
}) {
  const { number, question } = detailsQuestions[name];
  return (
    <div className={styles.answer}>
      <QuestionTitle numbers={[number]} level={4}>
        {question}
      </QuestionTitle>
      <div>{children}</div>
    </div>
  );
}
