import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export type EmptyStateProps = {
  readonly title: string;
  /** Why it is empty and what one can do about it. */
  readonly children?: ReactNode;
  /** The next step as a button or link. */
  readonly action?: ReactNode;
  readonly headingLevel?: 2 | 3;
};

/** Where there is nothing yet: says so, says why, and offers the next step. */
export function EmptyState({ title, children, action, headingLevel = 2 }: EmptyStateProps) {
  const Title = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      {children ? <p className={styles.body}>{children}</p> : null}
      {action}
    </div>
  );
}
