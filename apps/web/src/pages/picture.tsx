import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { CallError, pictureQuery } from '../api/queries.ts';
import { reportSignedOut, useSession } from '../api/session.ts';
import { useGuard } from '../guard/use-guard.ts';
import { t } from '../messages.ts';
import { ClosedNotice } from '../picture/connection/closed-notice.tsx';
import { useDetailsNews } from '../picture/connection/use-details-news.ts';
import { usePictureConnection } from '../picture/connection/use-picture-connection.ts';
import { PictureScreen } from '../picture/picture-screen.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { FetchFault } from './fault.tsx';
import { NotFound } from './not-found.tsx';

/** How often, while the live connection is away, the server is asked whether one may still come in. */
const askEveryMs = 5_000;

/** The picture itself: its facts by the API, its content live. */
export function PicturePage({ id }: { readonly id: string }) {
  const details = useQuery(pictureQuery(id));
  const writer = useWriter();
  const connection = usePictureConnection(id);
  const known = connection ?? idle;
  const closed = useSyncExternalStore(known.subscribe, () => known.getSnapshot()?.closed ?? null);

  const { refresh } = useGuard();
  useDetailsNews(id, known, refresh);

  useEffect(() => {
    if (closed?.reason === 'signedOut') reportSignedOut();
  }, [closed]);

  const refetch = details.refetch;
  // A socket that is not let in is not told why: a call is.
  const isCutOff = useSyncExternalStore(known.subscribe, () => {
    const now = known.getSnapshot();
    return now?.synced === true && now.save === 'connecting';
  });
  useEffect(() => {
    if (!isCutOff) return;
    const timer = setInterval(() => void refetch(), askEveryMs);
    return () => clearInterval(timer);
  }, [isCutOff, refetch]);

  const isGone = details.error instanceof CallError && details.error.failure.code === 'notFound';
  const ended =
    closed !== null && closed.reason !== 'signedOut'
      ? closed.reason
      : isGone && details.data
        ? 'notFound'
        : null;
  const unsent = useMemo(() => (ended === null ? [] : known.unsentTexts()), [ended, known]);
  if (ended !== null && connection) return <ClosedNotice reason={ended} unsent={unsent} />;
  if (details.data && connection)
    return <PictureScreen key={writer} details={details.data} connection={connection} />;
  if (isGone) return <NotFound />;
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

/**
 * The account whose texts are on the screen: the one signed in, or the last one while nobody is. Whoever else signs in in the same
 * window gets a new screen: what waited in the editors was not theirs, and must not go out in their name.
 */
function useWriter(): string {
  const account = useSession()?.account.id;
  const [writer, setWriter] = useState(account);
  if (account !== undefined && account !== writer) setWriter(account);
  return writer ?? '';
}

/** Before the connection is opened there is nothing to listen to. */
const idle = {
  subscribe: () => () => undefined,
  getSnapshot: () => null,
  unsentTexts: () => [],
};
