import type { ReactNode } from 'react';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { TextLink } from '../ui/link.tsx';
import { SkipLink } from '../ui/page.tsx';
import styles from './frame.module.css';

/** What stands around every page: the skip link, the name of the product, and what the page's own kind adds. */
export function Frame({ children, account }: { readonly children: ReactNode; readonly account?: ReactNode }) {
  return (
    <div className={styles.frame}>
      <SkipLink />
      <header className={styles.bar}>
        <TextLink href={paths.pictures()} quiet className={styles.name}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('app.name')}
        </TextLink>
        <p className={styles.level}>{t('app.level')}</p>
        {account}
      </header>
      {children}
    </div>
  );
}
