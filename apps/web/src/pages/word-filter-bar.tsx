import { type ActorView, type WordAddition, wordKinds, wordStates } from '@lagesbild/http-api';
import { t } from '../messages.ts';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { WordFilters } from './word-filters.ts';
import styles from './words.module.css';

export type WordFilterBarProps = {
  readonly additions: readonly WordAddition[];
  readonly actors: readonly ActorView[];
  readonly filters: WordFilters;
  readonly onFilter: (filters: WordFilters) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
};

/** Which words are shown. Actors that have added words can be chosen; one from an old address stays to be seen. */
export function WordFilterBar({
  additions,
  actors,
  filters,
  onFilter,
  search,
  onSearch,
}: WordFilterBarProps) {
  const adding = new Set(additions.map(({ actorId }) => actorId));
  return (
    <search className={styles.bar} aria-label={t('words.filters')}>
      <TextInput
        label={t('words.filter.search')}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={search}
        onChange={onSearch}
      />
      <Select
        label={t('words.filter.state')}
        emptyLabel={t('words.filter.state.all')}
        placeholder={t('words.filter.state.all')}
        options={wordStates.map((state) => ({ id: state, label: t(`words.state.${state}`) }))}
        value={filters.state}
        onChange={(state) =>
          onFilter({ ...filters, state: wordStates.find((known) => known === state) ?? null })
        }
      />
      <Select
        label={t('words.filter.kind')}
        emptyLabel={t('words.filter.kind.all')}
        placeholder={t('words.filter.kind.all')}
        options={wordKinds.map((kind) => ({ id: kind, label: t(`words.kind.${kind}`) }))}
        value={filters.kind}
        onChange={(kind) => onFilter({ ...filters, kind: wordKinds.find((known) => known === kind) ?? null })}
      />
      <Select
        label={t('words.filter.actor')}
        emptyLabel={t('words.filter.actor.all')}
        placeholder={t('words.filter.actor.all')}
        options={actors
          .filter(({ id }) => adding.has(id) || id === filters.actor)
          .map(({ id, name }) => ({ id, label: name }))}
        value={filters.actor}
        onChange={(actor) => onFilter({ ...filters, actor })}
      />
    </search>
  );
}
