import type { Token } from '../text/tokens.ts';
import { capital } from './heads.ts';
import { type Label, nameLabels } from './label.ts';

/** Gives the capitalised words from one place to another this label, as far as they have one of a name. */
export function relabel(
  tokens: readonly Token[],
  labels: Label[],
  from: number,
  to: number,
  label: Label,
): void {
  for (let at = from; at <= to; at += 1)
    if (capital(tokens[at]) && nameLabels.has(labels[at] ?? 'none')) labels[at] = label;
}
