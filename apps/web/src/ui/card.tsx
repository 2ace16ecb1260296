import type { ReactNode } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';

/** A white sheet on the desk. One per screen is usually enough; never a sheet on a sheet. */
export function Card({
  children,
  bleed = false,
}: {
  readonly children: ReactNode;
  readonly bleed?: boolean;
}) {
  return <div className={classNames(styles.card, bleed && styles.bleed)}>{children}</div>;
}
