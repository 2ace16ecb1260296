import { type SectionName, sectionNamed } from '@lagesbild/picture';
import { useMemo } from 'react';
import { t } from '../../messages.ts';
import { ActivitySection } from '../activities/activity-section.tsx';
import { FollowUpOverview } from '../activities/follow-up-overview.tsx';
import { ownedSections, ownerField } from '../model/definitions.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useOwnedRowIds, useRowIds } from '../model/use-picture.ts';
import { LostTexts } from './lost-texts.tsx';
import { QuestionHead } from './question-head.tsx';
import { RowFields } from './row-fields.tsx';
import { RowList } from './row-list.tsx';
import { RowText } from './row-text.tsx';
import styles from './section-view.module.css';

/** One section of the picture: its question, and its answers as they are read and written. */
export function SectionView({ section }: { readonly section: SectionName }) {
  return (
    <section className={styles.section} aria-labelledby={section} data-section={section}>
      <QuestionHead section={section} />
      <LostTexts section={section} />
      <SectionBody section={section} />
      {ownedSections(section).map((owned) => (
        <UnownedRows key={owned} section={owned} />
      ))}
    </section>
  );
}

function SectionBody({ section }: { readonly section: SectionName }) {
  const { readOnly } = useScreen();
  const { kind } = sectionNamed(section);
  if (section === 'activity') return <ActivitySection />;
  if (kind === 'perRow') return <FollowUpOverview />;
  if (kind === 'list') return <ListBody section={section} />;
  return readOnly ? <RowText section={section} row={null} /> : <RowFields section={section} row={null} />;
}

function ListBody({ section }: { readonly section: SectionName }) {
  return <RowList section={section} rows={useRowIds(section)} level={4} />;
}

/** Rows whose owner was removed while somebody else wrote in them. They are never lost: here they get a new one. */
function UnownedRows({ section }: { readonly section: SectionName }) {
  const reference = useMemo(() => ownerField(section)?.name ?? '', [section]);
  const rows = useOwnedRowIds(section, reference, '');
  if (rows.length === 0) return null;
  return (
    <div className={styles.unowned}>
      <h4>{t('picture.unowned.title', { label: sectionNamed(section).label })}</h4>
      <p>{t('picture.unowned.text')}</p>
      <RowList section={section} rows={rows} level={6} unowned />
    </div>
  );
}
