const special: Readonly<Record<string, string>> = {
  ø: 'ö',
  æ: 'ä',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  œ: 'oe',
  ŋ: 'n',
  ħ: 'h',
  ə: 'e',
  "'": '',
  '-': '',
};

/** A lower-case name without marks, so that Milošević, Yıldız and Şahin are found however they are typed. */
export function foldName(lower: string): string {
  if (/^[a-zåäö]*$/.test(lower)) return lower;
  let out = '';
  for (const char of lower) {
    if ('åäö'.includes(char)) out += char;
    else out += special[char] ?? (char < '\u0080' ? char : char.normalize('NFD').replace(/\p{M}/gu, ''));
  }
  return out.replace(/[^a-zåäö]/g, '');
}
