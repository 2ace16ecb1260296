import type { PictureDetails } from '@lagesbild/http-api';
import {
  actorFunctions,
  areaLevels,
  type BlockName,
  blocks,
  detailsQuestions,
  pictureStates,
  rowIds,
  type SectionName,
  sectionNamed,
} from '@lagesbild/picture';
import type { ReactNode } from 'react';
import type * as Y from 'yjs';
import { codeLabel, t } from '../../messages.ts';
import { ownerField, sectionsIn } from '../model/definitions.ts';
import { actorName } from '../model/labels.ts';
import { PrintRows } from './print-rows.tsx';
import styles from './print-sheet.module.css';

type PrintSheetProps = { readonly doc: Y.Doc; readonly details: PictureDetails; readonly today: string };

/** The whole picture on paper, in the order of the checklist. What nobody has answered says so. */
export function PrintSheet({ doc, details, today }: PrintSheetProps) {
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <p className={styles.kind}>{t('picture.print.lead')}</p>
        <h1>{details.title}</h1>
        <dl className={styles.facts}>
          <Fact label={t('picture.print.area')}>
            {details.areaPath.map(({ name }) => name).join(' › ')} (
            {codeLabel(areaLevels, details.area.level)})
          </Fact>
          <Fact label={t('picture.print.state')}>{codeLabel(pictureStates, details.state)}</Fact>
        </dl>
        <p className={styles.note}>{t('picture.print.note')}</p>
      </header>
      {(Object.keys(blocks) as BlockName[]).map((block) => (
        <section key={block} className={styles.block}>
          <h2>{blocks[block].label}</h2>
          {sectionsIn(block)
            .filter((section) => ownerField(section) === null)
            .map((section) => (
              <PrintSection key={section} doc={doc} details={details} section={section} />
            ))}
          {block === 'participants' ? <PrintDetails details={details} /> : null}
        </section>
      ))}
      <footer className={styles.foot}>{t('picture.print.printed', { date: today })}</footer>
    </article>
  );
}

function PrintSection({
  doc,
  details,
  section,
}: Omit<PrintSheetProps, 'today'> & { readonly section: SectionName }) {
  const { kind, question, questions } = sectionNamed(section);
  const rows = kind === 'single' ? [null] : rowIds(doc, section);
  return (
    <Question numbers={questions.slice(0, 1)} text={question}>
      {rows.length === 0 ? (
        <p className={styles.unanswered}>{t('picture.print.unanswered')}</p>
      ) : (
        <PrintRows doc={doc} details={details} section={section} rows={rows} />
      )}
    </Question>
  );
}

function PrintDetails({ details }: { readonly details: PictureDetails }) {
  const { participants, period, renewalDate, conveningActor } = detailsQuestions;
  const { convening } = details;
  return (
    <>
      <Question numbers={[participants.number]} text={participants.question}>
        <p>{details.participants.map(({ actorId }) => actorName(details, actorId)).join(', ')}</p>
      </Question>
      <Question numbers={[period.number]} text={period.question}>
        <p>{t('picture.details.period', details.period)}</p>
      </Question>
      <Question numbers={[renewalDate.number]} text={renewalDate.question}>
        <p>{details.renewalDate}</p>
      </Question>
      <Question numbers={[conveningActor.number]} text={conveningActor.question}>
        <p>
          {actorName(details, convening.actorId)}, {codeLabel(actorFunctions, convening.function)}
        </p>
      </Question>
    </>
  );
}

type QuestionProps = {
  readonly numbers: readonly number[];
  readonly text: string;
  readonly children: ReactNode;
};

function Question({ numbers, text, children }: QuestionProps) {
  return (
    <section className={styles.question}>
      <h3>
        {numbers.length === 0 ? null : <span className={styles.number}>{numbers.join(', ')}.</span>} {text}
      </h3>
      {children}
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
