import { useQuery } from '@tanstack/react-query';
import { disclosuresQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { t, tn } from '../messages.ts';
import { paths } from '../paths.ts';
import { Callout } from '../ui/callout.tsx';
import { TextLink } from '../ui/link.tsx';
import styles from './disclosures.module.css';

/** Tells the samordnare that hidden texts wait for a decision, where the day begins. Others see nothing and ask nothing. */
export function DisclosuresNotice() {
  const isCoordinator = useSession()?.account.role === 'coordinator';
  const { data } = useQuery({ ...disclosuresQuery, enabled: isCoordinator });
  const waiting = isCoordinator ? (data ?? []).filter(({ state }) => state === 'hidden').length : 0;
  if (waiting === 0) return null;
  return (
    <div className={styles.notice}>
      <Callout tone="stop" title={tn('disclosures.notice', waiting)}>
        <p>
          {t('disclosures.notice.text')}{' '}
          <TextLink href={paths.disclosures()}>{t('disclosures.notice.action')}</TextLink>
        </p>
      </Callout>
    </div>
  );
}
