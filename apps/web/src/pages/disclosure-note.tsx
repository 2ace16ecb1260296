import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { actorsQuery, disclosuresQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { momentInWords } from '../dates.ts';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { announce } from '../ui/announcer.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { CoordinatorsOnly } from './coordinators-only.tsx';
import styles from './disclosures.module.css';
import { FetchFault } from './fault.tsx';
import { NotFound } from './not-found.tsx';
import { type NoteLine, noteLines, noteText } from './note-lines.ts';

/** The note of one report for whoever decides about telling the authority: to print or to copy, without content. */
export function DisclosureNotePage({ id }: { readonly id: string }) {
  const isCoordinator = useSession()?.account.role === 'coordinator';
  const reports = useQuery({ ...disclosuresQuery, enabled: isCoordinator });
  const actors = useQuery({ ...actorsQuery, enabled: isCoordinator });
  if (!isCoordinator) return <CoordinatorsOnly title={t('note.title')} />;
  if (reports.isError && !reports.data) {
    return (
      <Page title={t('note.title')} width="text">
        <FetchFault error={reports.error} onRetry={() => void reports.refetch()} />
      </Page>
    );
  }
  if (!reports.data || actors.isPending) {
    return (
      <Page title={t('note.title')} width="text">
        <Loading />
      </Page>
    );
  }
  const report = reports.data.find((one) => one.id === id);
  if (report === undefined) return <NotFound />;
  const actor = actors.data?.find((one) => one.id === report.reportedByActorId);
  return <Note lines={noteLines(report, actor?.name ?? '–')} />;
}

function Note({ lines }: { readonly lines: readonly NoteLine[] }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(noteText(lines));
      setCopied(true);
      announce(t('note.copied'));
    } catch {
      // Without the right to the clipboard the note can still be marked and copied by hand.
      announce(t('picture.refusal.copyByHand'));
    }
  };
  return (
    <Page title={t('note.title')} lead={t('note.lead')} width="text">
      <dl className={styles.note}>
        {lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{t('note.printed')}</dt>
          <dd>{momentInWords(new Date().toISOString())}</dd>
        </div>
      </dl>
      <div className={styles.tools}>
        <Button variant="primary" icon={Printer} onPress={() => window.print()}>
          {t('note.print')}
        </Button>
        <Button icon={Copy} onPress={() => void copy()}>
          {t(copied ? 'note.copied' : 'note.copy')}
        </Button>
        <ButtonLink variant="quiet" icon={ArrowLeft} href={paths.disclosures()}>
          {t('note.back')}
        </ButtonLink>
      </div>
    </Page>
  );
}
