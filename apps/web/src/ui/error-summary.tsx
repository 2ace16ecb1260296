import { useEffect, useRef } from 'react';
import { tn } from '../messages.ts';
import { Callout } from './callout.tsx';
import styles from './error-summary.module.css';
import { focusField } from './form-layout.tsx';

export type ErrorSummaryProps<Field extends string> = {
  readonly errors: { readonly fields: Readonly<Record<string, string>>; readonly form: readonly string[] };
  /** The form's fields in the order they stand on the page. */
  readonly fields: readonly Field[];
  readonly labelOf: (field: Field) => string;
  /** Grows by one with each refused attempt: focus moves here each time, so that nobody has to search for what happened. */
  readonly attempt: number;
};

/** What has to be changed in a form, at its top, each with a link to its field. Nothing when all is well. */
export function ErrorSummary<Field extends string>({
  errors,
  fields,
  labelOf,
  attempt,
}: ErrorSummaryProps<Field>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  const faulty = fields.filter((field) => errors.fields[field] !== undefined);
  if (faulty.length === 0 && errors.form.length === 0) return null;
  return (
    <Callout
      ref={box}
      tone="stop"
      announce="alert"
      {...(faulty.length > 0 ? { title: tn('form.errors', faulty.length) } : {})}
    >
      {errors.form.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {faulty.length > 0 ? (
        <ul className={styles.list}>
          {faulty.map((field) => (
            <li key={field}>
              <button type="button" className={styles.link} onClick={() => focusField(field)}>
                {labelOf(field)}: {errors.fields[field]}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </Callout>
  );
}
