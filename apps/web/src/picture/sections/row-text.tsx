import type { HiddenField as HiddenFieldReport } from '@lagesbild/http-api';
import type { Field, SectionName } from '@lagesbild/picture';
import { useMemo } from 'react';
import { t } from '../../messages.ts';
import { fieldText } from '../fields/field-text.ts';
import { HiddenNote } from '../fields/hidden-field.tsx';
import { shownFields, titleField } from '../model/definitions.ts';
import { rowKey, rowsKey } from '../model/doc-store.ts';
import { hiddenAt } from '../model/hidden-fields.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useComputed } from '../model/use-picture.ts';
import styles from './row-text.module.css';
import { StandingText } from './standing-text.tsx';

type RowTextProps = {
  readonly section: SectionName;
  readonly row: string | null;
  /** What a completed picture needs and this row lacks is named under it. */
  readonly showGaps?: boolean;
};

type Shown = {
  readonly name: string;
  readonly field: Field;
  readonly text: string;
  readonly hidden: HiddenFieldReport | null;
};

/** A row as one reads it: its text first, then what was chosen, in words. */
export function RowText({ section, row, showGaps = false }: RowTextProps) {
  const shown = useRowTexts(section, row);
  const title = titleField(section);
  const filled = shown.filter(({ text, hidden }) => text !== '' || hidden !== null);
  const isText = ({ field }: Shown) => field.kind === 'narrative';
  const gaps = shown.filter(
    ({ field, text, hidden }) => text === '' && hidden === null && field.required !== undefined,
  );
  return (
    <div className={styles.text}>
      <Narratives section={section} shown={filled.filter(({ name }) => name === title)} unlabelled />
      <Facts shown={filled.filter((one) => !isText(one))} />
      <Narratives section={section} shown={filled.filter((one) => isText(one) && one.name !== title)} />
      {filled.length === 0 ? <p className={styles.empty}>{t('picture.row.empty')}</p> : null}
      {showGaps && gaps.length > 0 && filled.length > 0 ? (
        <p className={styles.gaps}>
          {t('picture.row.gaps', {
            fields: gaps.map(({ field }) => field.label.replace(/\?$/, '')).join(' · '),
          })}
        </p>
      ) : null}
    </div>
  );
}

function Narratives({
  section,
  shown,
  unlabelled,
}: {
  readonly section: SectionName;
  readonly shown: readonly Shown[];
  readonly unlabelled?: boolean;
}) {
  return shown.map(({ name, field, text, hidden }) => (
    <div key={name} data-field={name}>
      {unlabelled ? null : <p className={styles.label}>{field.label}</p>}
      {hidden === null ? (
        <p className={styles.narrative}>
          <StandingText section={section} field={name} text={text} />
        </p>
      ) : (
        <HiddenNote hidden={hidden} />
      )}
    </div>
  ));
}

function Facts({ shown }: { readonly shown: readonly Shown[] }) {
  if (shown.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {shown.map(({ name, field, text }) => (
        <div key={name} className={styles.fact} data-field={name}>
          <dt className={styles.label}>{field.label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every shown field of a row with its text; drawn again only when one of the texts changes. */
function useRowTexts(section: SectionName, row: string | null): readonly Shown[] {
  const { doc, details } = useScreen();
  const fields = useMemo(() => shownFields(section, details.kinds), [section, details.kinds]);
  const keys = useMemo(() => {
    const targets = fields.flatMap(([, field]) =>
      field.kind === 'reference' ? [rowsKey(field.target)] : [],
    );
    return [rowKey(section, row), ...new Set(targets)];
  }, [fields, section, row]);
  const joined = useComputed(keys, () =>
    JSON.stringify(fields.map(([name, field]) => fieldText({ doc, details }, section, row, name, field))),
  );
  return useMemo(() => {
    const texts: string[] = JSON.parse(joined);
    return fields.map(([name, field], index) => ({
      name,
      field,
      text: texts[index] ?? '',
      hidden: hiddenAt(details, section, row, name),
    }));
  }, [joined, fields, details, section, row]);
}
