import type { PictureDetails } from '@lagesbild/http-api';
import { type Field, rowIds, type SectionName, sectionNamed } from '@lagesbild/picture';
import type * as Y from 'yjs';
import { t } from '../../messages.ts';
import { fieldText } from '../fields/field-text.ts';
import { isPointedAt, ownedSections, ownerField, rowName, shownFields } from '../model/definitions.ts';
import { readValue } from '../model/entity.ts';
import { hiddenAt } from '../model/hidden-fields.ts';
import { numberedName } from '../model/labels.ts';
import styles from './print-sheet.module.css';

type Printed = { readonly doc: Y.Doc; readonly details: PictureDetails; readonly section: SectionName };

/** Rows as text, each followed by the rows that belong to it. `null` stands for the one row of a section without rows. */
export function PrintRows({ rows, ...printed }: Printed & { readonly rows: readonly (string | null)[] }) {
  return rows.map((row, index) => <PrintRow key={row ?? ''} {...printed} row={row} number={index + 1} />);
}

function PrintRow({
  doc,
  details,
  section,
  row,
  number,
}: Printed & { readonly row: string | null; readonly number: number }) {
  const { kind, of } = sectionNamed(section);
  const name = kind === 'perRow' ? rowName(of as SectionName) : rowName(section);
  const fields = shownFields(section, details.kinds)
    .map(([key, field]) => ({
      key,
      field,
      text:
        hiddenAt(details, section, row, key) === null
          ? fieldText({ doc, details }, section, row, key, field)
          : t('hidden.title'),
    }))
    // A question of the checklist is printed also when nobody has answered it.
    .filter(({ field, text }) => text !== '' || field.question !== undefined || kind === 'single');
  // As in the form: rows that belong to this one stand before the fields that have a question of their own.
  const asked = fields.findIndex(({ field }) => field.question !== undefined);
  const isBefore = ({ field }: PrintedField, index: number) => asked < 0 || (index < asked && !field.more);
  return (
    <div className={styles.row}>
      {row === null ? null : (
        <h4>{isPointedAt(section) ? numberedName(doc, section, row) : `${name} ${number}`}</h4>
      )}
      {fields.length === 0 ? <p className={styles.unanswered}>{t('picture.print.unanswered')}</p> : null}
      <PrintFields fields={fields.filter(isBefore)} />
      {row === null
        ? null
        : followers(section).map((owned) => (
            <PrintOwned key={owned} {...{ doc, details }} section={owned} owner={row} />
          ))}
      <PrintFields fields={fields.filter((one, index) => !isBefore(one, index))} />
    </div>
  );
}

type PrintedField = { readonly key: string; readonly field: Field; readonly text: string };

function PrintFields({ fields }: { readonly fields: readonly PrintedField[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {fields.map(({ key, field, text }) => (
        <div key={key} data-kind={field.kind} data-asked={field.question === undefined ? undefined : true}>
          <dt>
            {field.question ? (
              <>
                <span className={styles.number}>{field.question.number}.</span> {field.question.text}
              </>
            ) : (
              field.label
            )}
          </dt>
          <dd className={text === '' ? styles.unanswered : undefined}>
            {text === '' ? t('picture.print.unanswered') : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Follow-ups belong to the activity and are printed with its plan, under the question about follow-up. */
function followers(section: SectionName): readonly SectionName[] {
  const { kind, of } = sectionNamed(section);
  const owned = kind === 'perRow' ? ownedSections(of as SectionName) : ownedSections(section);
  return owned.filter((name) => sectionNamed(name).block === sectionNamed(section).block);
}

function PrintOwned({ doc, details, section, owner }: Printed & { readonly owner: string }) {
  const reference = ownerField(section)?.name ?? '';
  const rows = rowIds(doc, section).filter((row) => readValue(doc, section, row, reference) === owner);
  const { question, questions } = sectionNamed(section);
  if (rows.length === 0 && questions.length === 0) return null;
  return (
    <div className={styles.owned}>
      <h5>
        {questions.length === 0 ? null : <span className={styles.number}>{questions.join(', ')}.</span>}{' '}
        {question}
      </h5>
      {rows.length === 0 ? (
        <p className={styles.unanswered}>{t('picture.print.unanswered')}</p>
      ) : (
        <PrintRows doc={doc} details={details} section={section} rows={rows} />
      )}
    </div>
  );
}
