import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { picturesQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { todayOf } from '../dates.ts';
import { t, tn } from '../messages.ts';
import { paths } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { arrangePictures, isOverdue } from './arrange-pictures.ts';
import { DisclosuresNotice } from './disclosures-notice.tsx';
import { FetchFault } from './fault.tsx';
import listStyles from './list.module.css';
import { PictureFilterBar } from './picture-filter-bar.tsx';
import { noFilters, type PictureFilters } from './picture-filters.ts';
import { PictureRow } from './picture-row.tsx';
import { WordsNotice } from './words-notice.tsx';

export type PicturesPageProps = {
  readonly filters: PictureFilters;
  readonly onFilter: (filters: PictureFilters) => void;
};

/** My pictures: those one's actor takes part in, what is overdue first. */
export function PicturesPage({ filters, onFilter }: PicturesPageProps) {
  const query = useQuery(picturesQuery);
  const canCreate = useSession()?.canCreatePictures ?? false;
  const today = todayOf(new Date());
  const create = canCreate ? (
    <ButtonLink variant="primary" icon={Plus} href={paths.newPicture()}>
      {t('pictures.new')}
    </ButtonLink>
  ) : null;

  const content = (): ReactNode => {
    if (query.isPending) return <Loading />;
    if (query.isError && !query.data) {
      return <FetchFault error={query.error} onRetry={() => void query.refetch()} />;
    }
    const pictures = query.data;
    if (pictures.length === 0) {
      return (
        <EmptyState title={t('pictures.empty.title')} action={create}>
          {t(canCreate ? 'pictures.empty.create' : 'pictures.empty.wait')}
        </EmptyState>
      );
    }
    const groups = arrangePictures(pictures, filters, today);
    return (
      <>
        <PictureFilterBar pictures={pictures} filters={filters} onFilter={onFilter} />
        {groups.length === 0 ? (
          <EmptyState
            title={t('pictures.noHits.title')}
            action={
              <Button onPress={() => onFilter({ ...noFilters, order: filters.order })}>
                {t('pictures.filter.clear')}
              </Button>
            }
          >
            {t('pictures.noHits.text')}
          </EmptyState>
        ) : (
          groups.map((group) => (
            <section key={group.id} className={listStyles.group} aria-labelledby={`grupp-${group.id}`}>
              <h2 id={`grupp-${group.id}`} className={listStyles.groupTitle}>
                {group.title}
                <span className={listStyles.count}>{group.pictures.length}</span>
              </h2>
              <ul className={listStyles.list}>
                {group.pictures.map((picture) => (
                  <PictureRow key={picture.id} picture={picture} today={today} />
                ))}
              </ul>
            </section>
          ))
        )}
      </>
    );
  };
  const pictures = query.data ?? [];
  const late = pictures.filter(isOverdue).length;
  const lead = [
    tn('pictures.summary', pictures.length),
    late === 0 ? t('pictures.allCalm') : tn('pictures.attention', late),
  ].join(', ');
  return (
    <Page
      title={t('pictures.title')}
      lead={pictures.length === 0 ? undefined : `${lead}.`}
      actions={pictures.length === 0 ? null : create}
    >
      <DisclosuresNotice />
      <WordsNotice />
      {content()}
    </Page>
  );
}
