import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { CallError, pictureQuery } from '../api/queries.ts';
import { reportSignedOut } from '../api/session.ts';
import { t } from '../messages.ts';
import { ClosedNotice } from '../picture/connection/closed-notice.tsx';
import { usePictureConnection } from '../picture/connection/use-picture-connection.ts';
import { PictureScreen } from '../picture/picture-screen.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { FetchFault } from './fault.tsx';
import { NotFound } from './not-found.tsx';

/** The picture itself: its facts by the API, its content live. */
export function PicturePage({ id }: { readonly id: string }) {
  const details = useQuery(pictureQuery(id));
  const connection = usePictureConnection(id);
  const known = connection ?? idle;
  const closed = useSyncExternalStore(known.subscribe, () => known.getSnapshot()?.closed ?? null);
  const version = useSyncExternalStore(known.subscribe, () => known.getSnapshot()?.detailsVersion ?? 0);

  const refetch = details.refetch;
  const seen = useRef(0);
  useEffect(() => {
    if (version > seen.current) void refetch();
    seen.current = version;
  }, [version, refetch]);

  useEffect(() => {
    if (closed?.reason === 'signedOut') reportSignedOut();
  }, [closed]);

  if (closed !== null && closed.reason !== 'signedOut') return <ClosedNotice reason={closed.reason} />;
  if (details.data && connection) return <PictureScreen details={details.data} connection={connection} />;
  if (details.error instanceof CallError && details.error.failure.code === 'notFound') return <NotFound />;
  return (
    <Page title={t('app.name')} width="wide">
      {details.error ? (
        <FetchFault error={details.error} onRetry={() => void details.refetch()} />
      ) : (
        <Loading label={t('picture.opening')} />
      )}
    </Page>
  );
}

/** Before the connection is opened there is nothing to listen to. */
const idle = { subscribe: () => () => undefined, getSnapshot: () => null };
