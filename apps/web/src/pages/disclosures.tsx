import { type DisclosureDecision, type DisclosureView, isTitlePlace } from '@lagesbild/http-api';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { actorsQuery, disclosuresQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { t } from '../messages.ts';
import { Callout } from '../ui/callout.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { CoordinatorsOnly } from './coordinators-only.tsx';
import { DisclosureRow } from './disclosure-row.tsx';
import styles from './disclosures.module.css';
import { FetchFault } from './fault.tsx';
import listStyles from './list.module.css';
import { useDisclosureDecisions } from './use-disclosure-decisions.ts';

/** The texts that somebody has hidden as disclosures, for the samordnare to read and decide about. */
export function DisclosuresPage() {
  if (useSession()?.account.role !== 'coordinator')
    return <CoordinatorsOnly title={t('disclosures.title')} />;
  return (
    <Page title={t('disclosures.title')} lead={t('disclosures.lead')}>
      <Disclosures />
    </Page>
  );
}

function Disclosures() {
  const query = useQuery(disclosuresQuery);
  const actors = useQuery(actorsQuery);
  if (query.isPending || actors.isPending) return <Loading />;
  if (query.isError && !query.data)
    return <FetchFault error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0)
    return <EmptyState title={t('disclosures.empty.title')}>{t('disclosures.empty.text')}</EmptyState>;
  const names = new Map((actors.data ?? []).map(({ id, name }) => [id, name]));
  return <Reports reports={query.data} names={names} />;
}

type Asked = { readonly report: DisclosureView; readonly decision: DisclosureDecision['decision'] };
type ReportsProps = {
  readonly reports: readonly DisclosureView[];
  readonly names: ReadonlyMap<string, string>;
};

/** Reports in their two lists: those that wait, and those that are decided. */
function Reports({ reports, names }: ReportsProps) {
  const { pending, error, decide } = useDisclosureDecisions();
  const [asked, setAsked] = useState<Asked | null>(null);
  const place = useRef<HTMLDivElement>(null);
  /** The report that was just decided: it moves to the other list, and the focus goes with it. */
  const [decided, setDecided] = useState<string | null>(null);
  const send = ({ report, decision }: Asked) => void decide(report, decision, () => setDecided(report.id));
  useEffect(() => {
    // The list hears of what was decided a moment after the answer came.
    if (!reports.some(({ id, state }) => id === decided && state !== 'hidden')) return;
    place.current?.querySelector<HTMLElement>(`[data-report="${decided}"] h3`)?.focus();
    setDecided(null);
  }, [reports, decided]);
  const groups = [
    {
      title: t('disclosures.waiting'),
      id: 'vantar',
      list: reports.filter(({ state }) => state === 'hidden'),
    },
    {
      title: t('disclosures.settled'),
      id: 'avgjorda',
      list: reports.filter(({ state }) => state !== 'hidden'),
    },
  ].filter(({ list }) => list.length > 0);
  return (
    <div ref={place}>
      {error === null ? null : (
        <Callout tone="stop" announce="alert">
          <p>{error}</p>
        </Callout>
      )}
      {groups.map(({ title, id, list }) => (
        <section key={id} className={listStyles.group} aria-labelledby={id}>
          <h2 id={id} className={listStyles.groupTitle}>
            {title} <span className={listStyles.count}>{list.length}</span>
          </h2>
          <ul className={listStyles.list}>
            {list.map((report) => (
              <DisclosureRow
                key={report.id}
                report={report}
                actorName={names.get(report.reportedByActorId) ?? '–'}
                pending={pending?.id === report.id ? pending.decision : null}
                onDecide={(decision) => setAsked({ report, decision })}
              />
            ))}
          </ul>
        </section>
      ))}
      <ConfirmDialog
        isOpen={asked?.decision === 'purge'}
        onClose={() => setAsked(null)}
        title={t('disclosures.purge.title')}
        confirmLabel={t('disclosures.purge')}
        variant="danger"
        onConfirm={() => asked && send(asked)}
      >
        <div className={styles.consequences}>
          <p>{t('disclosures.purge.text')}</p>
          {asked !== null && isTitlePlace(asked.report) ? <p>{t('disclosures.purge.newTitle')}</p> : null}
          <p>{t('disclosures.purge.backups')}</p>
        </div>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked?.decision === 'restore'}
        onClose={() => setAsked(null)}
        title={t('disclosures.restore.title')}
        confirmLabel={t('disclosures.restore')}
        onConfirm={() => asked && send(asked)}
      >
        <p>{t('disclosures.restore.text')}</p>
      </ConfirmDialog>
    </div>
  );
}
