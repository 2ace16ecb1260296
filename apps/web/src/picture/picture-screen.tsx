import type { PictureDetails } from '@lagesbild/http-api';
import { pictureContextOf } from '@lagesbild/http-api';
import { sections } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { todayOf } from '../dates.ts';
import { t } from '../messages.ts';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { BlockView } from './block-view.tsx';
import { LeaveGuard } from './connection/leave-guard.tsx';
import { SaveWord } from './connection/save-word.tsx';
import { StorageNotice } from './connection/storage-notice.tsx';
import { PictureBar } from './head/picture-bar.tsx';
import { PictureHead } from './head/picture-head.tsx';
import { StartGuide } from './head/start-guide.tsx';
import { docStoreOf } from './model/doc-store.ts';
import { createHeldTexts } from './model/held-texts.ts';
import { createOpenRows } from './model/open-rows.ts';
import { RefusalsProvider } from './model/refusals.tsx';
import { type Screen, ScreenProvider, useScreen } from './model/screen-context.tsx';
import { createTypedTexts } from './model/typed-texts.ts';
import { useStandingCounts } from './model/use-standing.ts';
import { useTypedTexts } from './model/use-typed-texts.ts';
import styles from './picture-screen.module.css';
import { useReadsChanges } from './presence/announce-setting.ts';
import { useChangeAnnouncements } from './presence/use-change-announcements.ts';
import { useOwnPlace } from './presence/use-own-place.ts';
import { ProtectProvider } from './protect/protect-context.tsx';
import { blockNames, Contents } from './rail/contents.tsx';
import { useAnchor } from './rail/use-anchor.ts';
import { RefusalsElsewhere, useOpenRefused } from './refusals-elsewhere.tsx';

type PictureScreenProps = { readonly details: PictureDetails; readonly connection: PictureConnection };

/** The picture that agencies write together: its facts, and its blocks one after another. */
export function PictureScreen({ details, connection }: PictureScreenProps) {
  const doc = useSyncExternalStore(connection.subscribe, () => connection.getSnapshot().doc);
  const synced = useSyncExternalStore(connection.subscribe, () => connection.getSnapshot().synced);
  const [openRows] = useState(createOpenRows);
  const [typed] = useState(() => createTypedTexts(Date.now));
  const [held] = useState(createHeldTexts);
  const screen = useMemo(
    (): Screen => ({
      doc,
      store: docStoreOf(doc, sections),
      connection,
      details,
      context: pictureContextOf(details),
      readOnly: details.right === 'read',
      openRows,
      typed,
      held,
      today: todayOf(new Date()),
    }),
    [doc, connection, details, openRows, typed, held],
  );
  if (!synced) {
    return (
      <Page title={details.title} width="wide">
        <Loading label={t('picture.opening')} />
        <SaveWord connection={connection} />
      </Page>
    );
  }
  return (
    <ScreenProvider value={screen}>
      <RefusalsProvider connection={connection}>
        <ProtectProvider>
          <Sheet />
        </ProtectProvider>
        <LeaveGuard connection={connection} typed={typed} held={held} />
      </RefusalsProvider>
    </ScreenProvider>
  );
}

function Sheet() {
  const { details } = useScreen();
  const place = useOwnPlace();
  useTypedTexts();
  useOpenRefused();
  useStandingCounts();
  useAnchor();
  useChangeAnnouncements(useReadsChanges());
  return (
    <Page title={details.title} width="full" head={<PictureBar />}>
      <div className={styles.desk}>
        <aside className={styles.rail}>
          <Contents />
          {details.right === 'read' ? null : (
            <p className={styles.keyHint}>
              {t('picture.help.key')} {t('person.key')}
            </p>
          )}
        </aside>
        <div className={styles.sheet} {...place}>
          <PictureHead />
          <StorageNotice />
          <RefusalsElsewhere />
          <StartGuide />
          {blockNames.map((block) => (
            <BlockView key={block} block={block} />
          ))}
        </div>
      </div>
    </Page>
  );
}
