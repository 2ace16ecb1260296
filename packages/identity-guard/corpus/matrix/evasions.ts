/** Ways to write something so that a reader still reads it and a search does not find it. */

type Evasion = { readonly name: string; readonly write: (plain: string) => string };

const between = (sign: string) => (plain: string) => [...plain].join(sign);
const inWords =
  (change: (word: string) => string) =>
  (plain: string): string =>
    plain.replace(/[\p{L}\p{N}]+/gu, (word) => change(word));
const spaced = (sign: string) => inWords((word) => [...word].join(sign));
const mapped =
  (from: string, to: string) =>
  (plain: string): string => {
    const target = [...to];
    const source = [...from];
    return [...plain].map((char) => target[source.indexOf(char)] ?? char).join('');
  };
const latin = 'aeopcxyiABEKMHOPCTX';
const cyrillic = 'аеорсхуіАВЕКМНОРСТХ';
const fullWidth = (plain: string): string =>
  plain.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const digits = '0123456789';
const numberWords = 'noll ett två tre fyra fem sex sju åtta nio'.split(' ');
const roman = '0 I II III IV V VI VII VIII IX'.split(' ');
const spelled = (plain: string): string =>
  plain
    .replace(/[0-9]/g, (digit) => ` ${numberWords[Number(digit)] ?? ''} `)
    .replace(/ +/g, ' ')
    .trim();
const middle = (sign: string) =>
  inWords((word) => {
    const cut = Math.ceil([...word].length / 2);
    return word.length < 4 ? word : `${word.slice(0, cut)}${sign}${word.slice(cut)}`;
  });

/** For anything. */
export const evasions: readonly Evasion[] = [
  { name: 'zero-width space', write: between('\u200b') },
  { name: 'soft hyphen', write: between('\u00ad') },
  { name: 'word joiner', write: middle('\u2060') },
  { name: 'variation selectors', write: between('\ufe0f') },
  { name: 'tag characters', write: between('\u{e0061}') },
  { name: 'no-break space', write: (plain) => plain.replace(/ /g, '\u00a0') },
  { name: 'thin space', write: (plain) => plain.replace(/ /g, '\u2009') },
  { name: 'tabs', write: (plain) => plain.replace(/ /g, '\t') },
  { name: 'several blanks', write: (plain) => plain.replace(/ /g, '   ') },
  { name: 'full width', write: fullWidth },
  { name: 'Cyrillic look-alikes', write: mapped(latin, cyrillic) },
  { name: 'Greek look-alikes', write: mapped('oOAEHIKMNTX', 'οΟΑΕΗΙΚΜΝΤΧ') },
  { name: 'stacked marks', write: between('\u0336') },
  {
    name: 'bold letters',
    write: (plain) =>
      plain
        .replace(/[a-z]/g, (char) => String.fromCodePoint(0x1d41a + char.charCodeAt(0) - 97))
        .replace(/[0-9]/g, (char) => String.fromCodePoint(0x1d7ce + Number(char))),
  },
  {
    name: 'circled letters',
    write: (plain) =>
      plain.replace(/[a-z]/g, (char) => String.fromCodePoint(0x24d0 + char.charCodeAt(0) - 97)),
  },
  { name: 'spaced out', write: spaced(' ') },
  { name: 'dotted', write: spaced('.') },
  { name: 'hyphened', write: spaced('-') },
  { name: 'underscored', write: spaced('_') },
  { name: 'starred', write: spaced('*') },
  { name: 'slashed', write: spaced('/') },
  { name: 'piped', write: spaced('|') },
  { name: 'emoji between', write: spaced('🔥') },
  { name: 'spaced dots', write: spaced(' . ') },
  { name: 'spaced hyphens', write: spaced(' - ') },
  { name: 'one per line', write: spaced('\n') },
  { name: 'entities', write: (plain) => [...plain].map((char) => `&#${char.charCodeAt(0)};`).join('') },
  {
    name: 'entities in hexadecimal',
    write: (plain) => [...plain].map((char) => `&#x${char.charCodeAt(0).toString(16)};`).join(''),
  },
  {
    name: 'as in an address',
    write: (plain) =>
      [...plain].map((char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  },
];

/** For what has digits in it. */
export const digitEvasions: readonly Evasion[] = [
  { name: 'Arabic digits', write: mapped(digits, '٠١٢٣٤٥٦٧٨٩') },
  { name: 'Devanagari digits', write: mapped(digits, '०१२३४५६७८९') },
  { name: 'superscript', write: mapped(digits, '⁰¹²³⁴⁵⁶⁷⁸⁹') },
  { name: 'O for zero', write: mapped('01', 'Ol') },
  { name: 'spelled', write: spelled },
  {
    name: 'spelled in part',
    write: (plain) => plain.replace(/[05]/g, (digit) => ` ${numberWords[Number(digit)] ?? ''} `).trim(),
  },
  {
    name: 'spelled with commas',
    write: (plain) => spelled(plain).replace(/ (?=noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)/g, ', '),
  },
  {
    name: 'run together in words',
    write: (plain) =>
      plain.replace(/[0-9]+/g, (run) => [...run].map((digit) => numberWords[Number(digit)] ?? '').join('')),
  },
  { name: 'slashes for hyphens', write: (plain) => plain.replace(/[-]/g, '/') },
  { name: 'dots for hyphens', write: (plain) => plain.replace(/[- ]/g, '.') },
  { name: 'line break after separators', write: (plain) => plain.replace(/([- ])/, '$1\n') },
  { name: 'brackets around groups', write: (plain) => plain.replace(/[0-9]+/, (run) => `(${run})`) },
  {
    name: 'Roman figures',
    write: (plain) =>
      plain.replace(/[0-9]+/g, (run) => [...run].map((digit) => roman[Number(digit)] ?? '').join('-')),
  },
  { name: 'keycaps', write: (plain) => plain.replace(/[0-9]/g, '$&\ufe0f\u20e3') },
];

/** For names. */
export const nameEvasions: readonly Evasion[] = [
  { name: 'leet a', write: mapped('aA', '44') },
  { name: 'leet e and o', write: mapped('eo', '30') },
  { name: 'leet all', write: mapped('aeios', '43105') },
  { name: 'at for a', write: mapped('aA', '@@') },
  { name: 'dollar for s', write: mapped('sS', '$$') },
  {
    name: 'capitals mixed',
    write: (plain) =>
      [...plain].map((char, at) => (at % 2 === 0 ? char.toUpperCase() : char.toLowerCase())).join(''),
  },
  { name: 'all capitals', write: (plain) => plain.toUpperCase() },
  { name: 'split by hyphen', write: middle('-') },
  { name: 'split by dot', write: middle('.') },
  { name: 'split by underscore', write: middle('_') },
  { name: 'split by blank', write: middle(' ') },
  { name: 'split by line break', write: middle('-\n') },
  { name: 'split by star', write: middle('*') },
  { name: 'starred inside', write: inWords((word) => `${word.slice(0, 1)}***${word.slice(-1)}`) },
  { name: 'letters held down', write: inWords((word) => word.replace(/[aeiouy]/, '$&$&$&')) },
  { name: 'backwards, said so', write: (plain) => `${[...plain].reverse().join('')} (baklänges)` },
  { name: 'split by mid-dots', write: middle(' · ') },
  { name: 'split by dashes', write: middle(' – ') },
  { name: 'split by tilde', write: middle('~') },
  {
    name: 'quoted pieces',
    write: inWords((word) => `"${word.slice(0, 3)}" + "${word.slice(3)}"`),
  },
  { name: 'brackets around pieces', write: inWords((word) => `(${word.slice(0, 2)})[${word.slice(2)}]`) },
  { name: 'a digit inside', write: middle('7') },
  { name: 'two digits inside', write: inWords((word) => word.replace(/^(..)(.)(.*)$/, '$12$23$3')) },
  {
    name: 'a letter swapped, said so',
    write: (plain) =>
      `${plain.replace(/(?!^)[aeo]/g, '#')} (# är en vokal: # = ${/(?!^)[aeo]/.exec(plain)?.[0]})`,
  },
  { name: 'a doubled consonant', write: inWords((word) => word.replace(/(?<=^..*)[mnlrdk](?=.)/, '$&$&')) },
  { name: 'no vowels', write: inWords((word) => word.replace(/(?!^)[aeiouy]/g, '')) },
  {
    name: 'the capital moved inside',
    write: inWords((word) => `${word.slice(3)}${word.slice(0, 3)}`),
  },
  {
    name: 'told in halves',
    write: inWords((word) => `första halvan ${word.slice(0, 3)}, andra halvan ${word.slice(3)}`),
  },
  { name: 'letters listed', write: inWords((word) => `bokstäverna ${[...word].join(', ')}`) },
  { name: 'in a tag', write: (plain) => `#rättvisaFör${plain.replace(/ /g, '')}` },
  {
    name: 'in a tag in lower case',
    write: (plain) => `#fria${plain.replace(/ /g, '').toLowerCase()}`,
  },
  {
    name: 'run together with a word',
    write: (plain) => `${plain.replace(/ /g, '').toLowerCase()}ärendet`,
  },
  { name: 'joined words', write: (plain) => plain.replace(/ /g, '') },
  { name: 'joined by underscore', write: (plain) => plain.replace(/ /g, '_') },
];

export const evadedIdentifiers: readonly string[] = [
  '080214-2380',
  '20080214-2380',
  '070-174 06 12',
  '08-465 004 17',
  'malin.storvik@hotmail.se',
  'Storgatan 12',
  'reg.nr ABC 123',
  'snap: kungen_08',
  'instagram.com/kungen08',
  '5000-K774120-26',
  'SE45 5000 0000 0583 9825 7466',
  '@kungen_08',
  'lgh 1203',
  '4532 0151 1283 0366',
  'född 2009-05-03',
];
export const evadedNames: readonly string[] = [
  'Mohammed',
  'Fatima',
  'Ahmed',
  'Jonas',
  'Amina',
  'Robin Hallqvist',
  'Samira',
  'Karolina',
  'Abdirahman',
  'Kevin Lindgren',
  'Zeinab Mohamud',
  'Leila',
];
export const evasionFrames: readonly string[] = [
  'Det var {} som sålde vid torget.',
  'Enligt uppgift är det {} som ligger bakom.',
  '- {} står bakom det mesta',
];
