import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../messages.ts';
import { classNames } from './class-names.ts';
import styles from './page.module.css';

export type PageProps = {
  /** The page's heading, also the title of the browser tab. */
  readonly title: string;
  /** A sentence under the heading: what this is and what one does here. */
  readonly lead?: string | undefined;
  /** The main step of the page, beside the heading. */
  readonly actions?: ReactNode;
  /** `text`: one column to read. `form`: fields with their headings beside. `wide` (default): lists. `full`: the page lays itself out. */
  readonly width?: 'text' | 'form' | 'wide' | 'full';
  /** Takes the place of heading, lead and actions; must contain the page's h1. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
};

/** No page has been shown yet: the browser itself puts the reader at the top of the first one. */
let isFirstPage = true;

/** The content of one screen: its heading and what is under it. Names the tab, and tells screen readers of the change. */
export function Page({ title, lead, actions, width = 'wide', head, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isFirstPage && !main.current?.contains(document.activeElement)) main.current?.focus();
    isFirstPage = false;
  }, []);
  useEffect(() => {
    document.title = t('page.title', { page: title });
  }, [title]);
  return (
    <main
      id="innehall"
      ref={main}
      tabIndex={-1}
      aria-label={title}
      className={classNames(styles.page, styles[width])}
    >
      {head ?? (
        <header className={styles.head}>
          <div className={styles.headText}>
            <h1>{title}</h1>
            {lead ? <p className={styles.lead}>{lead}</p> : null}
          </div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </header>
      )}
      {children}
    </main>
  );
}

/** The first thing a keyboard meets: past the header to the content. */
export function SkipLink() {
  return (
    <a href="#innehall" className={styles.skip}>
      {t('skip.toContent')}
    </a>
  );
}
