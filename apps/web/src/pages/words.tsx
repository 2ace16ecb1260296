import { useQuery } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { actorsQuery, wordAdditionsQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { t, tn } from '../messages.ts';
import { paths } from '../paths.ts';
import { announce } from '../ui/announcer.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { arrangeWords } from './arrange-words.ts';
import { FetchFault } from './fault.tsx';
import { ImportWords } from './import-words.tsx';
import { WordFilterBar } from './word-filter-bar.tsx';
import { noWordFilters, type WordFilters } from './word-filters.ts';
import { WordList } from './word-list.tsx';

export type WordsPageProps = {
  readonly filters: WordFilters;
  readonly onFilter: (filters: WordFilters) => void;
};

/** What others add shows up while the page is open. */
const ASK_EVERY_MS = 30_000;

/** The register of words: what has been added, what waits for the samordnare, and reading in lists. */
export function WordsPage(props: WordsPageProps) {
  if (useSession()?.account.role === 'coordinator') return <Words {...props} />;
  return (
    <Page title={t('words.title')}>
      <EmptyState
        title={t('words.notAllowed.title')}
        action={<ButtonLink href={paths.pictures()}>{t('notFound.action')}</ButtonLink>}
      >
        {t('words.notAllowed.text')}
      </EmptyState>
    </Page>
  );
}

function Words({ filters, onFilter }: WordsPageProps) {
  const additions = useQuery({ ...wordAdditionsQuery, refetchInterval: ASK_EVERY_MS });
  const actors = useQuery(actorsQuery);
  const [search, setSearch] = useState('');
  const [isImporting, setImporting] = useState(false);
  const all = additions.data ?? [];
  const words = arrangeWords(all, filters, search);
  const count = words.waiting.length + words.others.length;
  useAnnouncedCount(count, `${JSON.stringify(filters)}${search}`);

  const importButton = (
    <Button variant="primary" icon={FileUp} onPress={() => setImporting(true)}>
      {t('words.import')}
    </Button>
  );
  const content = (): ReactNode => {
    if (!additions.data) {
      return additions.isPending ? (
        <Loading />
      ) : (
        <FetchFault error={additions.error} onRetry={() => void additions.refetch()} />
      );
    }
    if (all.length === 0) {
      return (
        <EmptyState title={t('words.empty.title')} action={importButton}>
          {t('words.empty.text')}
        </EmptyState>
      );
    }
    const showAll = () => {
      setSearch('');
      onFilter(noWordFilters);
    };
    return (
      <>
        <WordFilterBar
          additions={all}
          actors={actors.data ?? []}
          filters={filters}
          onFilter={onFilter}
          search={search}
          onSearch={setSearch}
        />
        {count === 0 ? (
          <EmptyState
            title={t('words.noHits.title')}
            action={<Button onPress={showAll}>{t('words.filter.clear')}</Button>}
          >
            {t('words.noHits.text')}
          </EmptyState>
        ) : (
          <WordList words={words} actors={actors.data ?? []} />
        )}
      </>
    );
  };
  return (
    <Page title={t('words.title')} lead={t('words.lead')} actions={all.length === 0 ? null : importButton}>
      {content()}
      <ImportWords isOpen={isImporting} onClose={() => setImporting(false)} />
    </Page>
  );
}

/** Someone who does not see the list change hears how long it has become, but not when the page opens. */
function useAnnouncedCount(count: number, choice: string): void {
  const before = useRef(choice);
  useEffect(() => {
    if (before.current === choice) return;
    before.current = choice;
    announce(tn('words.shown', count));
  }, [count, choice]);
}
