import { actorFunctions, type SectionName } from '@lagesbild/picture';
import { t } from '../../messages.ts';
import { labelOfCode, shortActorName } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import styles from './presence-chips.module.css';
import { presenceColour } from './presence-colour.ts';
import { useVisitorsAt, type Visitor } from './use-presence.ts';

/** Who else is in this section (or row) right now. */
export function PresenceChips({
  section,
  row,
}: {
  readonly section: SectionName;
  readonly row?: string | null;
}) {
  return <VisitorChips visitors={useVisitorsAt(section, row)} label={t('picture.presence.here')} />;
}

/** Agency and function as chips; several windows of the same function are one chip. */
export function VisitorChips({
  visitors,
  label,
}: {
  readonly visitors: readonly Visitor[];
  readonly label: string;
}) {
  const { details } = useScreen();
  const distinct = [
    ...new Map(visitors.map((visitor) => [`${visitor.actor} ${visitor.function}`, visitor])).values(),
  ];
  if (distinct.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={label}>
      {distinct.map((visitor) => (
        <li
          key={visitor.client}
          className={styles.chip}
          style={{ borderColor: `var(--presence-${presenceColour(details, visitor.actor)})` }}
        >
          <span className={styles.actor}>{shortActorName(details, visitor.actor)}</span>
          <span className={styles.function}>{labelOfCode(actorFunctions, visitor.function)}</span>
        </li>
      ))}
    </ul>
  );
}
