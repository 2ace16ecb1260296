import { type BlockName, blocks } from '@lagesbild/picture';
import { DetailsSection } from './details/details-section.tsx';
import { ownerField, sectionsIn } from './model/definitions.ts';
import styles from './picture-screen.module.css';
import { SectionView } from './sections/section-view.tsx';

/** One block of the checklist: its heading and its questions in order. */
export function BlockView({ block }: { readonly block: BlockName }) {
  const id = `block-${block}`;
  return (
    <section className={styles.block} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={styles.blockTitle}>
        {blocks[block].label}
      </h2>
      {sectionsIn(block)
        .filter((section) => ownerField(section) === null)
        .map((section) => (
          <SectionView key={section} section={section} />
        ))}
      {block === 'participants' ? <DetailsSection /> : null}
    </section>
  );
}
