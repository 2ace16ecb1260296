import type { SectionName } from '@lagesbild/picture';
import { ChevronRight } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { t, tn } from '../../messages.ts';
import { fieldText } from '../fields/field-text.ts';
import { PictureField } from '../fields/picture-field.tsx';
import { ownerField, shownFields } from '../model/definitions.ts';
import { rowKey } from '../model/doc-store.ts';
import { pathOf } from '../model/entity.ts';
import { useRefusals } from '../model/refusals.tsx';
import { useScreen } from '../model/screen-context.tsx';
import { useComputed } from '../model/use-picture.ts';
import { QuestionTitle } from './question-title.tsx';
import styles from './row-fields.module.css';

type RowFieldsProps = {
  readonly section: SectionName;
  readonly row: string | null;
  /** Also the reference to the row this one belongs to: for rows that have lost theirs. */
  readonly withOwner?: boolean;
  /** The fields before those with a question of their own, or from these on: what belongs to the row stands between. */
  readonly part?: 'before' | 'after';
};

/** The form of a row: its fields in order, the less needed ones folded away. */
export function RowFields({ section, row, withOwner = false, part }: RowFieldsProps) {
  const { details } = useScreen();
  const fields = shownFields(section, details.kinds);
  const seen = fields.filter(([, field]) => !field.more);
  const asked = seen.findIndex(([, field]) => field.question !== undefined);
  const split = asked < 0 ? seen.length : asked;
  const first = seen
    .slice(part === 'after' ? split : 0, part === 'before' ? split : seen.length)
    .map(([name]) => name);
  // What is folded away comes last of all.
  const isEnd = part !== 'before' || asked < 0;
  const more = isEnd ? fields.filter(([, field]) => field.more).map(([name]) => name) : [];
  if (part === 'after' && asked < 0) return null;
  const owner = ownerField(section)?.name;
  const alone = row === null && fields.length === 1;
  return (
    <div className={styles.form}>
      <div className={styles.fields}>
        {withOwner && owner ? <PictureField section={section} row={row} name={owner} /> : null}
        {first.map((name) => (
          <FieldWithQuestion key={name} section={section} row={row} name={name} hideLabel={alone} />
        ))}
      </div>
      {more.length === 0 ? null : <MoreFields section={section} row={row} names={more} />}
    </div>
  );
}

type FieldPlace = {
  readonly section: SectionName;
  readonly row: string | null;
  readonly name: string;
  readonly hideLabel?: boolean;
};

function FieldWithQuestion(place: FieldPlace) {
  const { details } = useScreen();
  const question = shownFields(place.section, details.kinds).find(([name]) => name === place.name)?.[1]
    .question;
  return (
    <>
      {question ? (
        <div className={styles.question}>
          <QuestionTitle numbers={[question.number]} level={5}>
            {question.text}
          </QuestionTitle>
        </div>
      ) : null}
      <PictureField {...place} />
    </>
  );
}

type MoreFieldsProps = {
  readonly section: SectionName;
  readonly row: string | null;
  readonly names: readonly string[];
};

/** "Fler uppgifter": closed until wanted, unless something in it was refused or must be changed. Its editors are made when it opens. */
function MoreFields({ section, row, names }: MoreFieldsProps) {
  const { doc, details, held } = useScreen();
  const [wanted, setWanted] = useState(false);
  const refused = useRefusals().some(({ violations, handedBack }) =>
    [...violations, ...handedBack].some(({ path }) =>
      names.some((name) => path === pathOf(section, row, name)),
    ),
  );
  const mustChange = useSyncExternalStore(held.subscribe, () =>
    names.some((name) => held.countAt(pathOf(section, row, name)) > 0),
  );
  // What was opened for that stays open: the editors in it are being written in.
  if (mustChange && !wanted) setWanted(true);
  const open = wanted || refused || mustChange;
  const filled = useComputed([rowKey(section, row)], () => {
    const fields = shownFields(section, details.kinds).filter(([name]) => names.includes(name));
    return fields.filter(([name, field]) => fieldText({ doc, details }, section, row, name, field) !== '')
      .length;
  });
  return (
    <div className={styles.more}>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setWanted(!open)}>
        <ChevronRight aria-hidden size={18} className={styles.arrow} />
        {t('picture.more')}
        {filled === 0 ? null : <span className={styles.filled}>{tn('picture.more.filled', filled)}</span>}
      </button>
      {open ? (
        <div className={styles.fields}>
          {names.map((name) => (
            <PictureField key={name} section={section} row={row} name={name} />
          ))}
        </div>
      ) : null}
    </div>
  );
}
