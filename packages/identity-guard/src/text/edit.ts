/** One stretch of a reading, and what a second reading has in its place. */
export type Edit = { readonly start: number; readonly end: number; readonly to: string };

/** Has something else read in place of a match. */
export const inPlaceOf = (match: RegExpExecArray | RegExpMatchArray, to: string): Edit => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, to };
};
