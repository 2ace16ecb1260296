import type { Page } from '../page.ts';
import { speaksOfOneAt } from '../people/one-person.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { luhn } from '../text/luhn.ts';
import { holdsRow, holdsRowAround, unitsOf } from '../text/row-of.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, matches, matchesWith, type Rule } from './rule.ts';

const vehicle = unitsOf(/[A-HJ-NPR-Z0-9]/);
const dottedHex = unitsOf(/[0-9A-Fa-f.]/);
const colonHex = unitsOf(/[0-9A-Fa-f:]/);
const pairedHex = unitsOf(/[0-9A-Fa-f:-]/);
const inRange = (part: string): boolean => Number(part) <= 255;

const deviceWords = oneOf(
  'imei imsi serienummer serienr chassinummer chassinr vin ramnummer ramnr simkort iccid mac ip'.split(' '),
);

const numberedWords = oneLike(/^(?:n$|serien|ramn|chassin|imei)/);
const thingNumbers = oneOf('nr nummer id idnummer idnr märkt enhet inv invnr'.split(' '));
const markedWords = oneLike(/märkt$|märkning(?:en)?$|märknummer|märkbricka/);
const netWords = oneOf('ip ipadress ipnummer'.split(' '));

const partSigns = new Set(['.', ',', '[', '(', '{', 'punkt', 'dot']);

/** Whether four short numbers stand in a row with a blank, or the sign of an address or a word for it, between them. */
function holdsFour({ tokens }: Page): boolean {
  const { numbers } = placesOf(tokens);
  let row = 0;
  return numbers.some((at, i) => {
    const gap = at - (numbers[i - 1] ?? at);
    const sign = tokens[at - gap + 1]?.lower ?? '';
    if ((tokens[at]?.text.length ?? 9) > 3) row = 0;
    else row = gap === 1 || (gap > 1 && gap < 5 && partSigns.has(sign)) ? row + 1 : 1;
    return row === 4;
  });
}

/** "GPS-sändare nr 4482 i hans sko": a thing somebody has, by its number. */
const numberedThing =
  /(?<![a-zåäö])(?:gps(?:-?sändare)?|spårsändare|larm(?:dosa)?|fotboja|airtag|telefon|mobil|dator|padda|chromebook|surfplatta|laptop|läsplatta|elsparkcykel|cykel|moped|rullator|permobil|hörapparat|trygghetslarm|enhet)(?:en|et|an|n)? (?:med )?\(?(?:nr|nummer|id|id-?nummer|id-?nr|märkt|enhet|inv\.?nr)[ .:]{1,2}(?:[a-z]{0,3}-?[0-9]{2,9}|[a-z]{2,4}-(?=[a-z0-9]{0,5}[0-9])[a-z0-9]{3,8})(?![a-z0-9])/g;

function find(page: Page): readonly Hit[] {
  if (!page.digits) return [];
  const { text, lower } = page;
  const four = holdsFour(page);
  const before = (index: number): string => lower.slice(Math.max(0, index - 30), index);
  return [
    ...matchesWith(
      page,
      thingNumbers,
      numberedThing,
      'hold',
      (match) =>
        speaksOfOneAt(page, match.index) ||
        /samma (?:användare|förare|person|konto)/.test(lower.slice(match.index, match.index + 120)),
    ),
    // "stöldskyddsmärkt SW 884 213 709": whose cycle it is, is in the register of marks.
    ...matchesWith(
      page,
      markedWords,
      /(?<![a-zåäö])(?:stöldskydds?|cykel|dna-?)?(?:märkt|märkning(?:en)?|märknummer|märkbricka)[ :]{1,2}(?:nr |nummer |med )?[a-z]{0,3}[ -]?[0-9](?:[ -]?[0-9]){5,11}(?![0-9])/g,
      'hold',
    ),
    ...matches(
      four ? text : '',
      /(?:[0-9]{1,3}(?:\.|[ ](?:punkt|dot)[ ]|[ ]?[[({][ ]?(?:\.|dot|punkt)[ ]?[\])}][ ]?)){3}[0-9]{1,3}(?![0-9]|\.[0-9])/g,
      'hold',
      (match) => {
        if (/[0-9.]/.test(text[match.index - 1] ?? ' ')) return false;
        const parts = match[0].split(/[^0-9]+/);
        return (
          parts.every(inRange) &&
          (/ip|nät|inlogg|server|adress/.test(before(match.index)) || parts.some((part) => part.length === 3))
        );
      },
    ),
    ...matchesWith(
      page,
      netWords,
      /(?<![a-zåäö])ip(?:-?adress(?:en)?|-?nummer|-?numret)?[ :]{1,3}(?:är )?[0-9]{1,3}(?:[ .,-]{1,2}[0-9]{1,3}){3}(?![0-9])/g,
      'hold',
    ),
    // "192 168 1 10 är ip-adressen", "192,168,1,10"
    ...matches(
      four ? lower : '',
      /(?<![0-9.,:-])[0-9]{1,3}(?:(?:,[0-9]{1,3}){3}|(?:[ ][0-9]{1,3}){3})(?![0-9.,:-]|[ ][0-9])/g,
      'hold',
      (match) => {
        const parts = match[0].split(/[ ,]/);
        const around = lower.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30);
        return (
          parts.every(inRange) &&
          (match[0].includes(',')
            ? (parts[0] ?? '').length === 3
            : /(?<![a-zåäö])ip(?![a-zåäö])/.test(around))
        );
      },
    ),
    ...matches(
      holdsRowAround(text, '.', dottedHex, 14) ? text : '',
      /(?<![A-Za-zÀ-ɏ0-9.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![A-Za-zÀ-ɏ0-9.])/giu,
      'hold',
      (match) => /[a-f]/i.test(match[0]),
    ),
    ...matchesWith(
      page,
      deviceWords,
      /(?<![a-zåäö])mac(?:-?adress(?:en)?)?[ :]{1,3}(?:är )?(?:[0-9a-f]{12}|[0-9a-f]{2}(?:[ .:-][0-9a-f]{2}){5})(?![0-9a-z])/g,
      'hold',
    ),
    ...matchesWith(
      page,
      numberedWords,
      /(?<![a-zåäö])(?:s\/n|serienummer|serienumret|ramnummer|ramnumret|ramnr|chassinummer|chassinumret|imei(?:-nummer|-numret)?)[ .:]{0,2}(?:är|på|med|nr)?[ .:]{1,3}(?=[a-z0-9-]{0,20}[0-9])[a-z0-9-]{5,24}/g,
      'hold',
    ),
    ...(!holdsRowAround(text, ':', colonHex, 7)
      ? []
      : matches(
          text,
          /(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,5}/gi,
          'hold',
          (match) => /[a-f]/i.test(match[0]) || match[0].includes('::') || /ip|mac/.test(before(match.index)),
        )),
    ...matches(
      holdsRowAround(text, ':', pairedHex, 17) || holdsRowAround(text, '-', pairedHex, 17) ? text : '',
      /[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![0-9a-f])/gi,
      'hold',
      (match) => /[a-f]/i.test(match[0]) || /mac/.test(before(match.index)),
    ),
    ...matchesWith(
      page,
      deviceWords,
      /(?:imei|imsi|serienummer|serienr|chassinummer|chassinr|vin|ramnummer|ramnr|simkort|iccid|mac-adress|ip-adress(?:en)?)[ :.]{1,3}(?:nr|nummer)?[ :.]{0,2}(?=[a-z0-9-]{0,20}[0-9])[a-z0-9-]{6,24}/g,
      'hold',
    ),
    ...page.runs
      .filter((run) => run.digits.length === 15 && run.groups.length <= 4 && luhn(run.digits))
      .map((run) => ({ start: run.starts[0] ?? 0, end: run.ends[14] ?? 0, strength: 'hold' as const })),
    ...matches(
      holdsRow(text, vehicle, 17) ? text : '',
      /(?<![A-Za-zÀ-ɏ0-9])(?=[A-HJ-NPR-Z]{0,16}[0-9])[A-HJ-NPR-Z0-9]{17}(?![A-Za-zÀ-ɏ0-9])/gu,
      'hold',
      (match) => /[A-Z]/.test(match[0]),
    ),
  ];
}

export const deviceNumber: Rule = {
  id: 'device-number',
  kind: 'identifier',
  title: 'IP-adress, IMEI och andra apparatnummer',
  source: 'EU-domstolen C-582/14 (Breyer) om IP-adresser; 3GPP TS 23.003 om IMEI; ISO 3779 om chassinummer.',
  reason: 'Numret pekar ut en apparat och därmed den som har den.',
  advice: 'Ta bort numret. Skriv "mobiltelefoner" eller "fordon" om det behövs.',
  examples: {
    match: [
      'IP-adressen 192.168.14.22',
      'MAC 00:1B:44:11:3A:B7',
      'IMEI 490154203237518',
      'Chassinummer YV1MS382452054321',
    ],
    pass: ['Kl. 18:30:00 startade mötet.', 'Version 2.1.0 av planen.', 'Punkt 1.2.3.4 i bilagan.'],
  },
  find,
};
