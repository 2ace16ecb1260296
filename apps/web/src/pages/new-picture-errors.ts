import { type FormErrors, noErrors } from '../api/field-errors.ts';
import { type Draft, draftFields, valueOfField } from './new-picture-draft.ts';

/** The last refused attempt: what was wrong, and with which draft. */
export type Refusal = { readonly errors: FormErrors; readonly draft: Draft | null; readonly attempt: number };

export const noRefusal: Refusal = { errors: noErrors, draft: null, attempt: 0 };

/** The errors that still stand: one goes as soon as its field is no longer as it was when refused. */
export function standingErrors({ errors, draft: refused }: Refusal, draft: Draft): FormErrors {
  if (refused === null) return noErrors;
  const isSame = (field: (typeof draftFields)[number]) =>
    JSON.stringify(valueOfField(refused, field)) === JSON.stringify(valueOfField(draft, field));
  const fields = Object.fromEntries(
    draftFields.flatMap((field) => {
      const text = errors.fields[field];
      return text !== undefined && isSame(field) ? [[field, text]] : [];
    }),
  );
  return { fields, form: draftFields.every(isSame) ? errors.form : [] };
}
