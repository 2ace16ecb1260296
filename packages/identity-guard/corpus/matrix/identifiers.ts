/** Reads the matrix of identifiers: every way we know that a Swede writes each kind, and what only looks like one. */
import { readFileSync } from 'node:fs';

const lines = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

const written = (form: string): string =>
  form.replaceAll('\\u00a0', '\u00a0').replaceAll('\\u2011', '\u2011');

const rows = lines('./identifiers.txt').map((line) => {
  const [kind = '', forms = ''] = line.split('\t');
  return { kind, forms: forms.split(' ¦ ').map(written) };
});

export type Forms = { readonly kind: string; readonly forms: readonly string[] };

export const identifierForms: readonly Forms[] = [...new Set(rows.map((row) => row.kind))].map((kind) => ({
  kind,
  forms: rows.filter((row) => row.kind === kind).flatMap((row) => row.forms),
}));

export const lookalikes: readonly string[] = lines('./lookalikes.txt');

/** Sentences with a slot that fits any identifier. */
export const identifierFrames: readonly string[] = [
  'Det gäller {}, enligt uppgift.',
  'Uppgiften ({}) bör kontrolleras.',
  '- {}',
  'Notering från mötet: {}',
  'Personen som pekas ut har lämnat {} till oss.',
];
