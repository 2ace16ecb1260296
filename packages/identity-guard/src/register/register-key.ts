/** One spelling for look-ups: lower case, hyphens, dots, colons and repeated blanks as one blank. */
export function registerKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-\u2010-\u2015.:&/\s]+/gu, ' ')
    .trim();
}
