import type { Page } from '../page.ts';
import { monthNames } from '../people/moment.ts';
import { oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { holds } from '../text/search.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';
import { toldApart } from './told-apart.ts';

const links = oneOf(
  'då sen sedan därefter sist slutligen följt följd så plus samt mellanslag streck'.split(' '),
);
const chained =
  /(?<![\p{L}0-9,.:-])[0-9]{1,6}(?: [0-9]{1,6}){0,3}(?:[ ,]{0,3}(?:då|sen|sedan|och|så|därefter|sist|slutligen|följt|följd|av|plus|till|efter|samt|mellanslag|streck)(?![a-zåäö])){1,3}[ ,]{1,3}[0-9]{1,6}(?:(?:[ ,]{0,3}(?:då|sen|sedan|och|så|därefter|sist|slutligen|följt|följd|av|plus|till|efter|samt|mellanslag|streck)(?![a-zåäö])){1,3}[ ,]{1,3}[0-9]{1,6}){0,8}/gu;

const endWords = oneOf(['slutar']);
const commaWords = oneOf(['komma']);
const dotWords = oneOf(['punkt', 'prick']);

/** "070 och sen 174 och så 0619": one number dealt out over the sentence; "310 000 till 190 000" are thousands. */
function dealtOut(page: Page): readonly Hit[] {
  const { tokens, lower } = page;
  if (!hasAny(page, links) || !placesOf(tokens).numbers.some((at) => tokens[at]?.text.startsWith('0')))
    return [];
  return matches(lower, chained, 'hold', (match) => {
    const groups = match[0].match(/[0-9]+/g) ?? [];
    const digits = groups.join('').length;
    return (
      digits >= 8 &&
      (/^0 ?[0-9]/.test(match[0]) || groups.some((group) => /^0[0-9]/.test(group) && group !== '000'))
    );
  });
}

const parts = oneOf(
  'sen sedan därefter följt resten sist sista halvan delen slutar mitten avslutning avslutningen kontrollsiffrorna kontrollsiffror'.split(
    ' ',
  ),
);
const dealt =
  /(?<![a-zåäö])(?:sen|sedan|därefter|följt av|resten|sista?|andra (?:halvan|delen)|slutar|mitten|avslutning(?:en)?|kontrollsiffror(?:na)?)(?![a-zåäö])/;
/** The beginning of a number, said to be one: what is left may then stand in the next sentence. */
const begun =
  /(?<![a-zåäö])(?:de första|första delen|första halvan|början|börjar|inledning(?:en)?|inleds)(?![a-zåäö])/;

/** "första delen 091127, resten får ni: 98 och så 18": ten digits from a year and a month on, told in parts. */
function inParts(page: Page): readonly Hit[] {
  const numbers =
    page.digits && hasAny(page, parts) && holds(page.lower, dealt)
      ? page.tokens.filter((token) => token.kind === 'number')
      : [];
  return numbers.flatMap((first, at) => {
    // Years, and dates of these years, are no births.
    if (
      first.text.length < 4 ||
      !/^(?!2[3-9]|(?:19|20)[0-9]{2}$)[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-3][0-9])?$/.test(first.text)
    )
      return [];
    let digits = first.text.length;
    for (let next = at + 1; next < numbers.length && digits < 10; next += 1) {
      const [before, token] = [numbers[next - 1], numbers[next]];
      if (before === undefined || token === undefined || !/^(?:..){1,2}$/.test(token.text)) return [];
      const between = page.lower.slice(before.end, token.start);
      const told = (): boolean => begun.test(page.lower.slice(Math.max(0, first.start - 40), first.start));
      if (
        between.length > 110 ||
        (between.length > 50 && !told()) ||
        (next === at + 1 && !/[a-zåäö]/.test(between))
      )
        return [];
      digits += token.text.length;
      if (digits === 10 && dealt.test(page.lower.slice(Math.max(0, first.start - 30), token.start)))
        return [{ start: first.start, end: token.end, strength: 'hold' as const }];
    }
    return [];
  });
}

const monthWords = oneOf(monthNames.split('|'));
/** "Fjortonde mars nollsju, därefter nittioåtta nittioåtta" */
const dayThenDigits = new RegExp(
  `(?<![a-zåäö])[a-zåäö]{2,15}(?:nde|dra|sta|dje|rde|mte|tte|fte) (?:${monthNames}) (?:år )?(?:noll[a-zåäö]{2,6}|(?:nittonhundra|tjugohundra|tvåtusen)[a-zåäö]{0,16}|[0-9]{2,4})[^\\n0-9]{1,40}? ([a-zåäö]{0,12}(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|ton)) ([a-zåäö]{0,12}(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|ton))(?![a-zåäö])`,
  'g',
);
/** The end of an ordinal and the beginning of a month. */
const mayBeDay = new RegExp(`(?:nde|dra|sta|dje|rde|mte|tte|fte) (?:${monthNames})`);
/** Four numbers with full stops read out between them: where a machine is on the net. */
const spokenAddress =
  /(?<![a-zåäö0-9])(?:(?:[a-zåäö]{3,22}|[0-9]{1,3}) (?:punkt|prick) ){3}(?:[a-zåäö]{3,22}|[0-9]{1,3})(?![a-zåäö0-9])/g;
/** "personnumret får ni inte, men kontrollsiffrorna är 2386": four digits that are nothing else. */
const checkDigits = /(?<![a-zåäö])kontrollsiffror(?:na)?[^.!?0-9\n]{0,20} (?!19|20)[0-9]{4}(?![0-9])/g;
/** "sextiotre komma åttatvåfemtre nord och tjugo komma tvåsexfyra ost" */
const spokenPlace =
  /(?<![a-zåäö])([a-zåäö]{3,22}) komma ([a-zåäö]{3,40})((?: [a-zåäö]{3,22}){0,4})(?: (?:grader? )?(?:nord|norr|n|latitud))?(?:,| och)?(?: längdgrad(?:en)?)? ([a-zåäö]{3,22}) komma ([a-zåäö]{3,40})(?![a-zåäö])/g;
/** "59 komma 3293 och 18 komma 0686" */
const placeInDigits =
  /(?<![0-9])(?:5[5-9]|6[0-9]) komma [0-9]{3,7}[^.!?0-9\n]{1,20}(?:1[0-9]|2[0-4]) komma [0-9]{3,7}(?![0-9])/g;
const allNumbers = (words: readonly string[]): boolean =>
  words.every((word) => spelledDigits(word) !== undefined);

const sums = oneOf('hälften dubbla dubbelt minus plus gånger mer mindre fler färre högre lägre'.split(' '));
/** "gatunumret är hälften av trettiosex", "klass åtta minus ett": a number told as a sum. */
const sum =
  /(?:numret|nummer|lägenheten|lgh|porten|koden|klassen?|gatan|vägen|åttan|nian|sjuan|sexan|femman)(?: på (?:huset|porten|dörren))?(?: (?:är|blir|som är|=))? (?:hälften av|dubbla|dubbelt|två gånger|(?:[a-zåäö]{2,14}|[0-9]{1,3})? ?(?:minus|plus|gånger)|(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|[0-9]{1,2}) (?:mer|mindre|fler|färre|högre|lägre) än) (?:[0-9]{1,3}|[a-zåäö]{0,10}(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|ton|elva|tolv))(?![a-zåäö])/g;

/** Numbers of persons and machines that are dealt out over a sentence or read out with what stands between. */
export function toldInParts(page: Page): readonly Hit[] {
  return [
    ...dealtOut(page),
    ...toldApart(page),
    ...inParts(page),
    ...(hasAny(page, parts) && holds(page.lower, mayBeDay)
      ? matchesWith(page, monthWords, dayThenDigits, 'hold', (match) =>
          allNumbers([match[1] ?? '', match[2] ?? '']),
        )
      : []),
    // "personnumret slutar på 2387"
    ...(page.digits
      ? matchesWith(
          page,
          endWords,
          /(?:nr|nummer|numret|siffrorna|imei|iccid|chip(?:et)?|mac-adress(?:en)?) (?:som )?slutar (?:på|med) [0-9]{2,4}(?![0-9])/g,
          'hold',
        )
      : []),
    ...matchesWith(page, sums, sum, 'hold'),
    ...matchesWith(
      page,
      commaWords,
      spokenPlace,
      'hold',
      ([, whole = '', part = '', more = '', ...place]) => {
        const told = `${part}${more}`.split(' ').filter((word) => !/^(?:grader?|nord|norr|och)$/.test(word));
        const [north, east] = [Number(spelledDigits(whole)), Number(spelledDigits(place[0] ?? ''))];
        return (
          allNumbers([whole, ...told, ...place]) &&
          (told.map(spelledDigits).join('').length >= 3 ||
            // Two decimals are enough where both are within the country.
            (told.map(spelledDigits).join('').length === 2 &&
              north > 54 &&
              north < 70 &&
              east > 9 &&
              east < 25))
        );
      },
    ),
    ...matchesWith(page, dotWords, spokenAddress, 'hold', (match) => {
      const read = match[0].split(/ (?:punkt|prick) /);
      return (
        read.every((part) => Number(/^[0-9]/.test(part) ? part : (spelledDigits(part) ?? 999)) < 256) &&
        read.some((part) => /^[0-9]{2}|^[a-zåäö]/.test(part))
      );
    }),
    ...(page.digits
      ? [
          ...matchesWith(page, parts, checkDigits, 'hold'),
          ...matchesWith(page, commaWords, placeInDigits, 'hold'),
        ]
      : []),
  ];
}
