import type { SectionName } from '@lagesbild/picture';
import { t, tn } from '../../messages.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useStanding } from '../model/use-standing.ts';
import { joinSpans } from '../narrative/spans.ts';
import styles from './standing-text.module.css';

type StandingTextProps = { readonly section: SectionName; readonly field: string; readonly text: string };

/** A text as one reads it, with what must be changed in it underlined for those who may write. */
export function StandingText({ section, field, text }: StandingTextProps) {
  const found = useStanding()({ section, field }, text);
  if (found.length === 0) return text;
  const spans = joinSpans(found);
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark className={styles.mark}>
            {text.slice(start, end)}
            <VisuallyHidden> ({t('guard.card.standing')})</VisuallyHidden>
          </mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
      <span className={styles.count}>{tn('guard.standing', found.length)}</span>
    </>
  );
}
