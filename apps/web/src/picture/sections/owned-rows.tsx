import { type SectionName, sectionNamed } from '@lagesbild/picture';
import { Help } from '../../ui/help.tsx';
import { ownerField } from '../model/definitions.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useOwnedRowIds } from '../model/use-picture.ts';
import { QuestionTitle } from './question-title.tsx';
import styles from './row-card.module.css';
import { RowList } from './row-list.tsx';

type OwnedRowsProps = { readonly section: SectionName; readonly owner: string; readonly ownerName: string };

/** The rows that belong to one row of another section, shown inside it. */
export function OwnedRows({ section, owner, ownerName }: OwnedRowsProps) {
  const { readOnly } = useScreen();
  const { question, questions, label, help } = sectionNamed(section);
  const reference = ownerField(section)?.name ?? '';
  const rows = useOwnedRowIds(section, reference, owner);
  return (
    <div className={styles.owned}>
      <div className={styles.ownedHead}>
        <QuestionTitle numbers={questions} level={5}>
          {question}
        </QuestionTitle>
        {readOnly ? null : <Help about={label}>{help}</Help>}
      </div>
      <RowList section={section} rows={rows} level={6} values={{ [reference]: owner }} context={ownerName} />
    </div>
  );
}
