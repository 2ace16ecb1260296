import type { PictureSummary } from '@lagesbild/http-api';
import { codesOf, pictureStates } from '@lagesbild/picture';
import { useEffect, useRef } from 'react';
import { todayOf } from '../dates.ts';
import { codeLabel, t, tn } from '../messages.ts';
import { announce } from '../ui/announcer.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import type { Option } from '../ui/option-list.tsx';
import { Select } from '../ui/select.tsx';
import { arrangePictures } from './arrange-pictures.ts';
import styles from './picture-filter-bar.module.css';
import { noFilters, type PictureFilters, type PictureOrder, pictureOrders } from './picture-filters.ts';

export type PictureFilterBarProps = {
  readonly pictures: readonly PictureSummary[];
  readonly filters: PictureFilters;
  readonly onFilter: (filters: PictureFilters) => void;
};

/** Order and filters of the list. Areas and states that occur can be chosen; one from an old address stays to be seen. */
export function PictureFilterBar({ pictures, filters, onFilter }: PictureFilterBarProps) {
  useAnnouncedCount(pictures, filters);
  const states = new Set(pictures.map((picture) => picture.state));
  return (
    <search className={styles.bar} aria-label={t('pictures.filters')}>
      <Select
        label={t('pictures.order')}
        options={pictureOrders.map((order) => ({ id: order, label: t(`pictures.order.${order}`) }))}
        value={filters.order}
        onChange={(order) => onFilter({ ...filters, order: (order ?? noFilters.order) as PictureOrder })}
      />
      <Select
        label={t('pictures.filter.area')}
        emptyLabel={t('pictures.filter.area.all')}
        placeholder={t('pictures.filter.area.all')}
        options={areasOf(pictures)}
        value={filters.area}
        onChange={(area) => onFilter({ ...filters, area })}
      />
      <Select
        label={t('pictures.filter.state')}
        emptyLabel={t('pictures.filter.state.all')}
        placeholder={t('pictures.filter.state.all')}
        options={codesOf(pictureStates)
          .filter((state) => states.has(state) || state === filters.state)
          .map((state) => ({ id: state, label: codeLabel(pictureStates, state) }))}
        value={filters.state}
        onChange={(state) => onFilter({ ...filters, state })}
      />
      <Checkbox
        isSelected={filters.overdueOnly}
        onChange={(overdueOnly) => onFilter({ ...filters, overdueOnly })}
      >
        {t('pictures.filter.overdue')}
      </Checkbox>
    </search>
  );
}

/** Someone who does not see the list change hears how long it has become, but not when the page opens. */
function useAnnouncedCount(pictures: readonly PictureSummary[], filters: PictureFilters): void {
  const before = useRef(filters);
  useEffect(() => {
    if (JSON.stringify(before.current) === JSON.stringify(filters)) return;
    before.current = filters;
    const groups = arrangePictures(pictures, filters, todayOf(new Date()));
    announce(
      tn(
        'pictures.shown',
        groups.reduce((sum, group) => sum + group.pictures.length, 0),
      ),
    );
  }, [pictures, filters]);
}

function areasOf(pictures: readonly PictureSummary[]): Option[] {
  const areas = new Map(pictures.map(({ area }) => [area.id, area.name]));
  return [...areas]
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'));
}
