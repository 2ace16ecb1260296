import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { actorsQuery, areasQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { FetchFault } from './fault.tsx';
import { NewPictureForm } from './new-picture-form.tsx';

/** A new picture: its frame only. What it says is written together afterwards. */
export function NewPicturePage() {
  const session = useSession();
  const areas = useQuery(areasQuery);
  const actors = useQuery(actorsQuery);

  const content = (): ReactNode => {
    if (!session?.canCreatePictures) {
      return (
        <EmptyState
          title={t('newPicture.notAllowed.title')}
          action={<ButtonLink href={paths.pictures()}>{t('notFound.action')}</ButtonLink>}
        >
          {t('newPicture.notAllowed.text')}
        </EmptyState>
      );
    }
    if (areas.data && actors.data) {
      return <NewPictureForm session={session} areas={areas.data} actors={actors.data} />;
    }
    const failed = areas.error ?? actors.error;
    if (!failed) return <Loading />;
    return (
      <FetchFault
        error={failed}
        onRetry={() => {
          void areas.refetch();
          void actors.refetch();
        }}
      />
    );
  };
  return (
    <Page
      title={t('newPicture.title')}
      lead={session?.canCreatePictures ? t('newPicture.lead') : undefined}
      width="form"
    >
      {content()}
    </Page>
  );
}
