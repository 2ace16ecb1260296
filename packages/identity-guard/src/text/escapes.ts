/** What characters are called where pages on the net write them by name; of the letters those that Swedish names hold. */
const called: Readonly<Record<string, string>> = {
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  eacute: 'é',
  uuml: 'ü',
  period: '.',
  commat: '@',
  comma: ',',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  sol: '/',
  colon: ':',
  num: '#',
  nbsp: ' ',
  amp: '&',
};

const any = /&(?:#|[a-z]{3,6};)|%(?:[2-7]|[cd][0-9a-f]%|e[0-9a-f]%)[0-9a-f]|%(?:[ce][45]|[df]6|e9)/i;
const one =
  /&(?:#([0-9]{2,6})|#x([0-9a-f]{2,5})|([a-z]{3,6}));|%[2-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%(?:[ce][45]|[df]6|e9)/iy;

/** Whether characters may be written as pages and addresses on the net write them: "&#74;", "&ouml;", "%C3%B6". */
export const hasEscapes = (source: string): boolean =>
  (source.includes('&') || source.includes('%')) && any.test(source);

function decoded(match: RegExpExecArray): string | undefined {
  const [all, decimal, hex, name] = match;
  if (name !== undefined) {
    const char = called[name.toLowerCase()];
    return char !== undefined && /^[A-Z]/.test(name) ? char.toUpperCase() : char;
  }
  // One byte of an older encoding.
  if (all.length === 3 && /^%[c-f]/i.test(all)) return String.fromCharCode(Number.parseInt(all.slice(1), 16));
  if (all.startsWith('%')) {
    try {
      return decodeURIComponent(all);
    } catch {
      return undefined;
    }
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}

/** The character written by its number or name here, and where that ends; in addresses "+" is a blank. */
export function escapedAt(
  source: string,
  at: number,
): { readonly char: string; readonly end: number } | undefined {
  if (source[at] === '+')
    return source.includes('%') && /^[^\s+]\+[^\s+]$/.test(source.slice(at - 1, at + 2))
      ? { char: ' ', end: at + 1 }
      : undefined;
  if (source[at] !== '&' && source[at] !== '%') return undefined;
  one.lastIndex = at;
  const match = one.exec(source);
  const char = match === null ? undefined : decoded(match);
  return char === undefined ? undefined : { char, end: one.lastIndex };
}
