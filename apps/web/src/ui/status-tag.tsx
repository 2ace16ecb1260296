import { classNames } from './class-names.ts';
import type { Icon } from './icon.ts';
import styles from './status-tag.module.css';

/** What a status asks of its reader: nothing (`neutral`), notice it (`accent`), all is well, act soon, act now. */
export type Tone = 'neutral' | 'accent' | 'good' | 'heed' | 'stop';

export type StatusTagProps = {
  readonly children: string;
  readonly tone?: Tone;
  readonly icon: Icon;
  /** Without a ground of its own, for running text. */
  readonly bare?: boolean;
};

/** A status in words, with an icon of its own shape, so that colour is never the only sign. */
export function StatusTag({ children, tone = 'neutral', icon: TagIcon, bare = false }: StatusTagProps) {
  return (
    <span className={classNames(styles.tag, tone !== 'neutral' && styles[tone], bare && styles.bare)}>
      <TagIcon aria-hidden size={16} />
      {children}
    </span>
  );
}
