import { useEffect, useState } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { t } from '../messages.ts';
import styles from './progress.module.css';

/** A turning ring beside a text. It says nothing by itself. */
export function Spinner() {
  return <span aria-hidden className={styles.spinner} />;
}

/** "Hämtar …" in the place of content that is on its way. Waits a moment first, so that a quick answer does not flicker. */
export function Loading({ label = t('loading') }: { readonly label?: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.loading}>
      {shown ? (
        <>
          <Spinner />
          {label}
        </>
      ) : null}
    </div>
  );
}

export type ProgressBarProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** What is written beside the label, e.g. "3 av 8". */
  readonly valueLabel: string;
};

/** How much of something is done, in text and as a line. */
export function ProgressBar({ label, value, max, valueLabel }: ProgressBarProps) {
  return (
    <AriaProgressBar value={value} maxValue={max} valueLabel={valueLabel} className={styles.progress ?? ''}>
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span>{valueLabel}</span>
          <div className={styles.track}>
            <div className={styles.fill} style={{ inlineSize: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
