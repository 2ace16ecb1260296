import { type SectionName, sectionNamed } from '@lagesbild/picture';
import { Plus } from 'lucide-react';
import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { rowsKey } from '../model/doc-store.ts';
import { appendRow } from '../model/edits.ts';
import { entityOf } from '../model/entity.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useComputed } from '../model/use-picture.ts';
import styles from './start-guide.module.css';

/** When one of these has a row the work has begun. */
const beginnings: readonly SectionName[] = ['problem', 'cause', 'overallGoal', 'activity'];

/** In a picture that nobody has begun: where to start, and what follows. Gone with the first row. */
export function StartGuide() {
  const { doc, openRows, readOnly } = useScreen();
  const begun = useComputed(beginnings.map(rowsKey), () =>
    beginnings.some((section) => (entityOf(doc, section, null)?.size ?? 0) > 0),
  );
  if (begun || readOnly) return null;
  return (
    <section className={styles.guide} aria-labelledby="borja">
      <h2 id="borja">{t('picture.start.title')}</h2>
      <ol className={styles.steps}>
        <li>{t('picture.start.problem')}</li>
        <li>{t('picture.start.goals')}</li>
        <li>{t('picture.start.activities')}</li>
      </ol>
      <Button
        variant="primary"
        icon={Plus}
        onPress={() => openRows.open('problem', appendRow(doc, 'problem'), null)}
      >
        {t('picture.start.first', { row: sectionNamed('problem').rowLabel.toLocaleLowerCase('sv-SE') })}
      </Button>
      <p className={styles.note}>{t('picture.start.note')}</p>
    </section>
  );
}
