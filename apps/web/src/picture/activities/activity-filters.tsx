import { activityStatuses, codesOf } from '@lagesbild/picture';
import { t } from '../../messages.ts';
import type { Option } from '../../ui/option-list.tsx';
import { Select } from '../../ui/select.tsx';
import { labelOfCode } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import styles from './activity-section.module.css';
import {
  type ActivityArrangement,
  type ActivityFacts,
  type ActivitySort,
  isOverdue,
  overdueStatus,
  withoutOwner,
} from './arrange-activities.ts';

type ActivityFiltersProps = {
  readonly facts: readonly ActivityFacts[];
  readonly arrangement: ActivityArrangement;
  readonly onChange: (arrangement: ActivityArrangement) => void;
};

const all = 'all';
const sorts: readonly ActivitySort[] = ['order', 'dueDate', 'owner', 'status'];

/** Choose by owner and status, and in which order. Only what occurs in the table can be chosen. */
export function ActivityFilters({ facts, arrangement, onChange }: ActivityFiltersProps) {
  const { today } = useScreen();
  const owners = new Map(
    facts.filter(({ owner }) => owner !== '').map(({ owner, ownerName }) => [owner, ownerName]),
  );
  const ownerOptions: Option[] = [
    { id: all, label: t('picture.activity.filter.allOwners') },
    ...[...owners].map(([id, label]) => ({ id, label })),
    ...(facts.some(({ owner }) => owner === '')
      ? [{ id: withoutOwner, label: t('picture.activity.noOwner') }]
      : []),
  ];
  const occurring = new Set(facts.map(({ status }) => status));
  const statusOptions: Option[] = [
    { id: all, label: t('picture.activity.filter.allStatuses') },
    ...(facts.some((row) => isOverdue(row, today))
      ? [{ id: overdueStatus, label: t('picture.activity.filter.overdue') }]
      : []),
    ...codesOf(activityStatuses)
      .filter((code) => occurring.has(code))
      .map((code) => ({ id: code, label: labelOfCode(activityStatuses, code) })),
  ];
  const chosen = (id: string | null) => (id === null || id === all ? null : id);
  return (
    <fieldset className={styles.filters} aria-label={t('picture.activity.filters')}>
      <Select
        label={t('picture.activity.filter.owner')}
        optional="unsaid"
        options={ownerOptions}
        value={arrangement.owner ?? all}
        onChange={(id) => onChange({ ...arrangement, owner: chosen(id) })}
      />
      <Select
        label={t('picture.activity.filter.status')}
        optional="unsaid"
        options={statusOptions}
        value={arrangement.status ?? all}
        onChange={(id) => onChange({ ...arrangement, status: chosen(id) })}
      />
      <Select
        label={t('picture.activity.sort')}
        optional="unsaid"
        options={sorts.map((id) => ({ id, label: t(`picture.activity.sort.${id}`) }))}
        value={arrangement.sort}
        onChange={(id) => onChange({ ...arrangement, sort: sorts.find((sort) => sort === id) ?? 'order' })}
      />
    </fieldset>
  );
}
