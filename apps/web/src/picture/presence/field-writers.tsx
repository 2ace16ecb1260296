import { t } from '../../messages.ts';
import { shortActorName } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import styles from './field-writers.module.css';
import { useVisitorsInText } from './use-presence.ts';

const list = new Intl.ListFormat('sv-SE', { type: 'conjunction' });

/**
 * "Skolan skriver…": who else has the caret in this text. It is all that others see of what is held back or half written. For the eye
 * only, and without moving the form: the list above the row says the same to a screen reader.
 */
export function FieldWriters({
  section,
  row,
  field,
}: {
  readonly section: string;
  readonly row: string | null;
  readonly field: string;
}) {
  const { details } = useScreen();
  const writers = useVisitorsInText(section, row, field);
  if (writers.length === 0) return null;
  const names = [...new Set(writers.map(({ actor }) => shortActorName(details, actor)))];
  return (
    <p className={styles.writers} aria-hidden="true">
      {t('picture.presence.writes', { actors: list.format(names) })}
    </p>
  );
}
