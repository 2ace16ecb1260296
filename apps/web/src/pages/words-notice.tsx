import { useQuery } from '@tanstack/react-query';
import { wordAdditionsQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { t, tn } from '../messages.ts';
import { paths } from '../paths.ts';
import { Callout } from '../ui/callout.tsx';
import { TextLink } from '../ui/link.tsx';
import { noWordFilters } from './word-filters.ts';
import styles from './words.module.css';

/** Tells the samordnare that words wait for an answer, where the day begins. Others see nothing and ask nothing. */
export function WordsNotice() {
  const isCoordinator = useSession()?.account.role === 'coordinator';
  const { data } = useQuery({ ...wordAdditionsQuery, enabled: isCoordinator });
  const waiting = isCoordinator ? (data ?? []).filter(({ state }) => state === 'waiting').length : 0;
  if (waiting === 0) return null;
  return (
    <div className={styles.notice}>
      <Callout tone="heed" title={tn('words.notice', waiting)}>
        <p>
          {t('words.notice.text')}{' '}
          <TextLink href={paths.words({ ...noWordFilters, state: 'waiting' })}>
            {t('words.notice.action')}
          </TextLink>
        </p>
      </Callout>
    </div>
  );
}
