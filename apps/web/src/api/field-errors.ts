import { errorTexts, ruleTexts } from '../messages/errors.ts';
import type { Failure } from './client.ts';

/** Errors of a form: per field (its path in the body, `period/from`), and those that belong to no field shown. */
export type FormErrors = {
  readonly fields: Readonly<Record<string, string>>;
  readonly form: readonly string[];
};

export const noErrors: FormErrors = { fields: {}, form: [] };

/**
 * Puts a failure's issues at the fields that are on the form. An issue deeper than a field (`participants/2/right`)
 * belongs to that field, one about several (`period`) to the first of them; one that no field takes, and every failure without issues, is said for the whole form.
 */
export function toFormErrors(failure: Failure, fieldNames: readonly string[]): FormErrors {
  const fields: Record<string, string> = {};
  const form = new Set<string>();
  for (const issue of failure.issues) {
    const path = issue.path.replace(/^body\//, '');
    const field = fieldNames.find(
      (name) => path === name || path.startsWith(`${name}/`) || name.startsWith(`${path}/`),
    );
    if (field === undefined) form.add(ruleTexts[issue.rule]);
    else fields[field] ??= ruleTexts[issue.rule];
  }
  if (failure.issues.length === 0) form.add(errorTexts[failure.code]);
  return { fields, form: [...form] };
}
