import { isDate } from '@lagesbild/picture';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../messages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { setValue, toggleValue } from '../model/edits.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useKeys, useValue } from '../model/use-picture.ts';
import styles from './date-fields.module.css';
import { FieldFrame } from './field-frame.tsx';
import type { DateField, DatesField, FieldProps } from './field-props.ts';

/** One day. A year still being typed (0002, 0020 …) is no date to the picture and waits in the field. */
export function DateFieldEditor(props: FieldProps<DateField>) {
  const { section, row, name, field, hideLabel } = props;
  const { doc } = useScreen();
  const value = useValue(section, row, name);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <FieldFrame section={section} row={row} name={name}>
      <DateInput
        label={field.label}
        help={field.help}
        hideLabel={hideLabel}
        optional="unsaid"
        value={draft ?? (value === '' ? null : value)}
        onChange={(date) => {
          const complete = date === null || isDate(date);
          setDraft(complete ? null : date);
          if (complete) setValue(doc, section, row, name, date);
        }}
      />
    </FieldFrame>
  );
}

/** Any number of days, in order, each removable; a new one is added when its date is complete. */
export function DatesFieldEditor(props: FieldProps<DatesField>) {
  const { section, row, name, field, hideLabel } = props;
  const { doc } = useScreen();
  const dates = useKeys(section, row, name);
  const [draft, setDraft] = useState<string | null>(null);
  const add = () => {
    if (draft === null || !isDate(draft)) return;
    toggleValue(doc, section, row, name, draft, true);
    setDraft(null);
  };
  return (
    <FieldFrame section={section} row={row} name={name}>
      <div className={styles.newDate}>
        <DateInput
          label={field.label}
          help={field.help}
          hideLabel={hideLabel}
          optional="unsaid"
          value={draft}
          onChange={setDraft}
        />
        <Button icon={Plus} onPress={add} isDisabled={draft === null || !isDate(draft)}>
          {t('picture.dates.add')}
        </Button>
      </div>
      {dates.length === 0 ? null : (
        <ul className={styles.dates} aria-label={field.label}>
          {dates.map((date) => (
            <li key={date} className={styles.date}>
              <time dateTime={date}>{date}</time>
              <IconButton
                size="small"
                icon={X}
                label={t('picture.dates.remove', { date })}
                onPress={() => toggleValue(doc, section, row, name, date, false)}
              />
            </li>
          ))}
        </ul>
      )}
    </FieldFrame>
  );
}
