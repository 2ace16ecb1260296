import { useEffect, useState } from 'react';
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
