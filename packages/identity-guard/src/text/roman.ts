import { type Edit, inPlaceOf } from './edit.ts';

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(figure: string): number {
  let sum = 0;
  for (let at = 0; at < figure.length; at += 1) {
    const value = values[figure[at] ?? ''] ?? 0;
    sum += value < (values[figure[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

const date =
  /(?<![\p{L}0-9])([IVX]{1,6}|[0-9]{1,2})[./ -]{1,3}([IVX]{1,4}|[0-9]{1,2})[./ -]{1,3}(M[CDXLIVM]{1,10})(?![\p{L}0-9])/gu;
const row = /(?<![\p{L}0-9])(?:[IVX]{1,4}|[0-9])(?:[ ,./-]{1,2}(?:[IVX]{1,4}|[0-9])){2,15}(?![\p{L}0-9])/gu;
/** "MMXXV-CDXVII": a year and a number in it. */
const numbered = /(?<![\p{L}0-9])(MM[XIV]{1,7})([-/:])([CDXLIV]{2,10})(?![\p{L}0-9])/gu;
const worth = /MM[XIV]+[-/:]|[IVX]{2}[ ,./-]{1,3}[IVXM0-9]|[IVX0-9][ ,./-]{1,3}[IVX]{2}/;

/** Two figures side by side, without which nothing is worth a look. */
const figures = /[IVXM][IVX]|MM/;

/** Figures that rise one by one number chapters, not persons. */
const counts = (numbers: readonly number[]): boolean =>
  numbers.every((value, at) => at === 0 || value > (numbers[at - 1] ?? 0));

/** "0-VII-0, I-VII-IV", "XXII.II.MMIX": Roman figures for the digits of a number or a date. */
export function romanFigures(text: string): Edit[] {
  if (!figures.test(text) || !worth.test(text)) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(date)) {
    const to = match
      .slice(1)
      .map((part) => (/^[0-9]/.test(part) ? part : romanValue(part)))
      .join('.');
    edits.push(inPlaceOf(match, to));
  }
  for (const match of text.matchAll(numbered))
    edits.push(
      inPlaceOf(match, `${romanValue(match[1] ?? '')}${match[2] ?? ''}${romanValue(match[3] ?? '')}`),
    );
  for (const match of text.matchAll(row)) {
    const parts = match[0].split(/[ ,./-]+/);
    const numbers = parts.map((part) => (/^[0-9]/.test(part) ? Number(part) : romanValue(part)));
    if (counts(numbers) || numbers.some((value) => value > 9) || !/[IVX]{2}/.test(match[0])) continue;
    edits.push(inPlaceOf(match, numbers.join('')));
  }
  return edits;
}
