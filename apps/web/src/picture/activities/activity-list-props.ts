import type { ActivityFacts } from './arrange-activities.ts';

/** What both shapes of the list show: the rows in order, and what can be done with each. */
export type ActivityListProps = {
  readonly rows: readonly ActivityFacts[];
  /** All rows in the picture's order, for numbers and for moving. */
  readonly order: readonly string[];
  readonly onRemove: (row: string) => void;
};

/** One of them: a card, or a line of the table. */
export type ActivityRowProps = Omit<ActivityListProps, 'rows'> & {
  readonly facts: ActivityFacts;
  /** Its place in the order everybody sees, from 1. */
  readonly number: number;
};
