import { sectionNamed } from '@lagesbild/picture';
import { useRef } from 'react';
import { FieldNotices } from '../fields/field-notices.tsx';
import { useScreen } from '../model/screen-context.tsx';
import { QuestionTitle } from '../sections/question-title.tsx';
import { RowFields } from '../sections/row-fields.tsx';
import { OwnedRows } from '../sections/row-list.tsx';
import { RowText } from '../sections/row-text.tsx';
import { useFocusRescue } from '../sections/use-focus-rescue.ts';
import styles from './activity-section.module.css';

/** Everything about one activity: the activity itself, how it will be followed up, and how that went. */
export function ActivityDetail({ row, name }: { readonly row: string; readonly name: string }) {
  const { readOnly } = useScreen();
  const detail = useRef<HTMLDivElement>(null);
  useFocusRescue(detail);
  const plan = sectionNamed('followUpPlan');
  return (
    <div className={styles.detail} ref={detail}>
      <div className={styles.part}>
        <FieldNotices section="activity" row={row} />
        {readOnly ? <RowText section="activity" row={row} /> : <RowFields section="activity" row={row} />}
      </div>
      <div className={styles.part}>
        <QuestionTitle numbers={plan.questions} level={4}>
          {plan.label}
        </QuestionTitle>
        {readOnly ? null : <p className={styles.quiet}>{plan.help}</p>}
        {readOnly ? (
          <RowText section="followUpPlan" row={row} />
        ) : (
          <RowFields section="followUpPlan" row={row} />
        )}
      </div>
      <OwnedRows section="followUp" owner={row} ownerName={name} />
    </div>
  );
}
