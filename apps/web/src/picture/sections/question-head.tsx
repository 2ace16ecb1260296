import { type SectionName, sectionNamed } from '@lagesbild/picture';
import { useScreen } from '../model/screen-context.tsx';
import { PresenceChips } from '../presence/presence-chips.tsx';
import styles from './question-head.module.css';
import { QuestionTitle } from './question-title.tsx';

/** A question of the checklist in its own words, what it asks for, and who is answering it right now. */
export function QuestionHead({ section }: { readonly section: SectionName }) {
  const { readOnly } = useScreen();
  const { questions, question, help } = sectionNamed(section);
  return (
    <header className={styles.head}>
      <QuestionTitle numbers={questions.slice(0, 1)} id={section}>
        {question}
      </QuestionTitle>
      {readOnly ? null : <p className={styles.help}>{help}</p>}
      <PresenceChips section={section} />
    </header>
  );
}
