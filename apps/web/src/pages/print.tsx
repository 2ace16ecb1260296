import { sections } from '@lagesbild/picture';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Printer } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { CallError, pictureQuery } from '../api/queries.ts';
import { todayOf } from '../dates.ts';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { ClosedNotice } from '../picture/connection/closed-notice.tsx';
import { useDetailsNews } from '../picture/connection/use-details-news.ts';
import { usePictureConnection } from '../picture/connection/use-picture-connection.ts';
import { docStoreOf, everythingKey } from '../picture/model/doc-store.ts';
import styles from '../picture/print/print-sheet.module.css';
import { PrintSheet } from '../picture/print/print-sheet.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { FetchFault } from './fault.tsx';
import { NotFound } from './not-found.tsx';

/** The picture as a paper to print or to save as a file. It follows what is written until the moment of printing. */
export function PrintPage({ id }: { readonly id: string }) {
  const details = useQuery(pictureQuery(id));
  const connection = usePictureConnection(id);
  const known = connection ?? idle;
  const doc = useSyncExternalStore(known.subscribe, () => known.getSnapshot()?.doc ?? null);
  const synced = useSyncExternalStore(known.subscribe, () => known.getSnapshot()?.synced ?? false);
  useDetailsNews(id, known);
  const closed = useSyncExternalStore(known.subscribe, () => known.getSnapshot()?.closed ?? null);

  if (closed !== null && closed.reason !== 'signedOut')
    return <ClosedNotice reason={closed.reason} unsent={[]} />;
  if (details.error instanceof CallError && details.error.failure.code === 'notFound') return <NotFound />;
  if (!details.data || doc === null || !synced) {
    return (
      <Page title={t('picture.print.open')} width="wide">
        {details.error ? (
          <FetchFault error={details.error} onRetry={() => void details.refetch()} />
        ) : (
          <Loading label={t('picture.opening')} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={t('picture.print.title', { title: details.data.title })}
      width="full"
      head={
        <div className={styles.tools}>
          <Button variant="primary" icon={Printer} onPress={() => window.print()}>
            {t('picture.print.now')}
          </Button>
          <ButtonLink icon={ArrowLeft} href={paths.picture(id)}>
            {t('picture.print.back')}
          </ButtonLink>
        </div>
      }
    >
      <LivePaper doc={doc} details={details.data} />
    </Page>
  );
}

type LivePaperProps = Omit<Parameters<typeof PrintSheet>[0], 'today'>;

function LivePaper({ doc, details }: LivePaperProps) {
  const store = docStoreOf(doc, sections);
  const [version] = useState(() => ({ current: 0 }));
  useSyncExternalStore(
    (listener) =>
      store.subscribe(everythingKey, () => {
        version.current += 1;
        listener();
      }),
    () => version.current,
  );
  return <PrintSheet doc={doc} details={details} today={todayOf(new Date())} />;
}

/** Before the connection is opened there is nothing to listen to. */
const idle = { subscribe: () => () => undefined, getSnapshot: () => null };
