import type { ReactNode } from 'react';
import { t } from '../../messages.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './question-head.module.css';

type QuestionTitleProps = {
  readonly numbers: readonly number[];
  readonly children: ReactNode;
  readonly id?: string;
  readonly level?: 3 | 4 | 5;
};

/** A question with its number in the checklist, as a heading. Questions of our own have no number. */
export function QuestionTitle({ numbers, children, id, level = 3 }: QuestionTitleProps) {
  const Title = `h${level}` as const;
  return (
    <Title className={styles.title} id={id} tabIndex={-1} data-question={numbers.join(' ') || undefined}>
      {numbers.length === 0 ? null : (
        <span className={styles.number}>
          <VisuallyHidden>{t('picture.question.word')} </VisuallyHidden>
          {numbers.join(', ')}
        </span>
      )}
      {children}
    </Title>
  );
}
