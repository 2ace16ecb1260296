import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import styles from './callout.module.css';
import { classNames } from './class-names.ts';
import type { Tone } from './status-tag.tsx';

export type CalloutProps = {
  readonly tone?: Exclude<Tone, 'neutral'>;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read aloud as soon as it appears: `alert` at once, `status` when the reader pauses. */
  readonly announce?: 'alert' | 'status';
  readonly ref?: Ref<HTMLDivElement>;
};

const icons = { accent: Info, good: CircleCheck, heed: TriangleAlert, stop: CircleAlert };

/** A message in the flow of the page that one should not miss. It can take focus from code. */
export function Callout({ tone = 'accent', title, children, announce, ref }: CalloutProps) {
  const CalloutIcon = icons[tone];
  return (
    <div
      ref={ref}
      tabIndex={-1}
      className={classNames(styles.callout, styles[tone])}
      {...(announce ? { role: announce } : {})}
    >
      <CalloutIcon aria-hidden size={20} />
      {title ? <p className={styles.title}>{title}</p> : null}
      {children ? <div className={styles.body}>{children}</div> : null}
    </div>
  );
}
