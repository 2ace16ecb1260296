import { gradeWord } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { isAbbreviation } from '../register/register.ts';
import { oneLike, wordsThat } from '../text/asked-words.ts';
import { standsAt, unitsOf } from '../text/row-of.ts';
import { addSpan, type Span } from '../text/spans.ts';
import { placesOf, placesOfWords } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { platesReadOut } from './plate-read-out.ts';
import { type Hit, hasAny, matches, matchesInSpans, type Rule } from './rule.ts';

const letters = 'ABCDEFGHJKLMNOPRSTUWXYZ';
const context =
  /(reg\.?-?\s?n(um|umme)?r|registrering|skylt|plåt|bil(en)?\b|volvo|bmw|audi|saab|mercedes|toyota|moped|a-traktor|epa|fordon|mc\b|motorcykel|taxi|släp|kör|parkera)/;
/** The words by which letters are spelled out, at the police and on the radio. */
export const spelling = new Set(
  'adam bertil cesar caesar david erik filip gustav helge ivar johan kalle ludvig martin niklas olof petter quintus rudolf sigurd tore urban viktor wilhelm xerxes yngve zäta alfa bravo charlie delta echo foxtrot golf hotel hotell india juliett juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform whiskey yankee zulu'.split(
    ' ',
  ),
);

const upperPlate = new RegExp(`[${letters}]{3}[ .-]{0,2}[0-9]{2}-?[0-9${letters}](?![0-9A-Za-zÀ-ɏ])`, 'gu');
const lowerPlate = new RegExp(
  `[${letters.toLowerCase()}]{3}[ -]?[0-9]{2}[0-9${letters.toLowerCase()}](?![0-9A-Za-zÀ-ɏ])`,
  'gu',
);
const spacedPlate = new RegExp(
  `[${letters}${letters.toLowerCase()}](?:[ .-][${letters}${letters.toLowerCase()}]){2}[ .-]{1,3}[0-9][ .-]?[0-9][ .-]?[0-9${letters}${letters.toLowerCase()}](?![0-9A-Za-zÀ-ɏ])`,
  'gu',
);

/** "personlig skylt, SNÖRÄV", "bilskylten lyder LILLSKUTT": up to seven letters and digits in capitals. */
const ownPlate =
  /(?:[Pp]ersonlig(?:a|t)? (?:bil|reg\.?|registrerings|nummer)?(?:skylt|plåt)|(?:bil|reg|registrerings|nummer|mopeds?|mc-)(?:skylt|plåt)|[Pp]ersonskylt|[Ee]gen skylt|[Ss]kylten är personlig och (?:lyder|läser)|[Ss]kylten på (?:[a-zåäö]{0,12}(?:bil|moped|volvo|släp|epa|traktor|mc)|[Aa]-traktor|[A-Z][a-z]{2,9}))(?:e?n|ar|arna)?(?: (?:med|som|där|det|på|står|lyder|är|heter|texten?|bokstäverna)){0,4}[ ,:-]{1,3}["']?[A-ZÅÄÖ][A-ZÅÄÖ0-9]{1,6}["']?(?![A-Za-zÀ-ɏ0-9])/gu;
/** Plates of other countries, beside a word for a vehicle or a plate: "HL-KR 482", "AB-123-CD", "B 123 ABC", "1234 BCD", "AB12 CDE". */
const abroad =
  /(?<![A-Za-zÀ-ɏ0-9-])(?:[A-ZÄÖÜ]{1,3}[-: ][A-Z]{1,2}[ -]?[0-9]{1,4}[EH]?|[A-Z]{1,2}[- ][0-9]{2,3}[- ][A-Z]{2,3}|[0-9]{1,2}-[A-Z]{2,3}-[0-9A-Z]{1,2}|[0-9]{3,4}[ -][A-Z]{2,3}|[A-Z]{2}[0-9]{2}[ ][A-Z]{3}|[A-Z]{2}[ ]?[0-9]{4}[ ]?[A-Z]{2}|[A-Z]{1,3} [0-9][0-9A-Z]{3,4})(?![A-Za-zÀ-ɏ0-9])/gu;
/** Plates of mopeds and cross-country vehicles, and short ones: right after the word for a plate. */
const shortPlate =
  /(?:[Ss]kylt|[Pp]låt|[Rr]eg\.? ?(?:nr|nummer)?|[Rr]egistreringsnummer)(?:en|et)?[ .:,]{1,3}[A-Z]{2,3}[ -]?[0-9]{1,4}[A-Z]?(?![A-Za-zÀ-ɏ0-9])/gu;
const vehicle =
  /skylt|plåt|registrer|reggad|(?<![a-zåäö])reg(?![a-zåäö])|bil(?:en|ar)?(?![a-zåäö])|moped|släp|trailer|skåp(?:bil|et)|buss(?:en)?(?![a-zåäö])|husvagn|(?<![a-zåäö])mc|fordon|volvo|bmw|audi|mercedes|dragbil|(?<![a-zåäö])van(?:en)?(?![a-zåäö])|(?<![a-zåäö])(?:polsk|tysk|dansk|norsk|finsk|litauisk|lettisk|estnisk|rumänsk|bulgarisk|fransk|holländsk|nederländsk|belgisk|brittisk|ungersk|tjeckisk|slovakisk|serbisk|ukrainsk|schweizisk|italiensk|spansk|österrikisk|utländsk)(?:registrerad)?(?![a-zåäö])/;

const spellingWords = wordsThat((lower) => spelling.has(lower));
const plateWords = oneLike(/skylt|plåt/);
const vehicles = oneLike(vehicle);
const registered = oneLike(/skylt|plåt|reg/);
const endWords = oneLike(/sluta(?:r|de)|börja(?:r|de)/);
const vehicleWords = oneLike(/skylt|plåt|^reg$|registrer|bil(?:en)?$|moped|släp|lastbil/);

/** The word before a number, with no more between than signs. */
function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  let before = at - 1;
  while (before > at - 4 && tokens[before]?.kind === 'sign') before -= 1;
  return tokens[before]?.kind === 'word' ? tokens[before] : undefined;
}

/** Around the two or three digits that follow three letters; around those that follow one. */
function plateSpans({ tokens }: Page): { readonly joined: readonly Span[]; readonly apart: readonly Span[] } {
  const [joined, apart]: [Span[], Span[]] = [[], []];
  for (const at of placesOf(tokens).numbers) {
    const [number, letters] = [tokens[at], wordBefore(tokens, at)];
    if (number === undefined || letters === undefined) continue;
    const { length } = number.text;
    if (letters.text.length === 3 && (length === 2 || length === 3))
      addSpan(joined, letters.start, number.end + 4);
    if (letters.text.length === 1) addSpan(apart, letters.start - 8, number.end + 8);
  }
  return { joined, apart };
}

const capitals = unitsOf(/[A-ZÄÖÜ]/);
const joints = unitsOf(/[-: ]/);

/** Around each number beside a capital, with at most a sign between. */
function besideCapitals({ text, tokens }: Page): readonly Span[] {
  const spans: Span[] = [];
  const isCapital = (near: number, far: number): boolean =>
    standsAt(text, capitals, near) || (standsAt(text, joints, near) && standsAt(text, capitals, far));
  for (const at of placesOf(tokens).numbers) {
    const { start = 0, end = 0 } = tokens[at] ?? {};
    if (isCapital(start - 1, start - 2) || isCapital(end, end + 1)) addSpan(spans, start - 16, end + 16);
  }
  return spans;
}

/** "enl 22 a §", "max 340 tkr": what counts or cites. */
const counts = /^ ?(?:§|kap|tkr|kr|mkr|kkr|sek|st(?![a-zåäö])|%|procent|kvm|m2|personer|platser|elever)/;
/** "Firefox ESR 128": a version. */
const program =
  /(?<![a-zåäö])(?:windows|firefox|chrome|edge|safari|android|ios|macos|office|linux|ubuntu|debian|java|python)(?: [0-9.]{1,6})? $/;

/** "A447.118/2024": a number in a diary of the police goes on so. */
const diaryGoesOn = /^\.[0-9]{2,4}[/-](?:19|20)?[0-9]{2}/;

function find(page: Page): readonly Hit[] {
  const { text, lower } = page;
  const { joined, apart } = plateSpans(page);
  const near = (index: number): string => lower.slice(Math.max(0, index - 45), index + 30);
  const before = (index: number): string => text.slice(Math.max(0, index - 1), index);
  const hits = [
    ...matchesInSpans(text, joined, upperPlate, 'hold', (match) => {
      if (/[A-Za-zÀ-ɏ0-9-]/u.test(before(match.index))) return false;
      if (program.test(lower.slice(Math.max(0, match.index - 20), match.index))) return false;
      const known = isAbbreviation(match[0].slice(0, 3).toLowerCase());
      return !known || context.test(near(match.index)) || !/[ .-]/.test(match[0]);
    }),
    ...matchesInSpans(text, joined, lowerPlate, 'hold', (match) => {
      if (/[A-Za-zÀ-ɏ0-9-]/u.test(before(match.index))) return false;
      const separated = /[ -]/.test(match[0]);
      if (counts.test(lower.slice(match.index + match[0].length, match.index + match[0].length + 10)))
        return false;
      return (context.test(near(match.index)) ||
        (separated && /förare|skriv upp/.test(lower) && gradeWord(match[0].slice(0, 3)) === 0)) &&
        !/^(plan|och|bus|väg|hus|rum|sal|nya|ca |per|för|med|vid|dag|kap)/.test(match[0])
        ? true
        : !separated && !/^(åk|kl|nr)/.test(match[0]);
    }),
    // "Reg.nr Abc 123": a capital at the start of the plate.
    ...matchesInSpans(
      lower,
      joined,
      lowerPlate,
      'hold',
      (match) =>
        /^\p{Lu}\p{Ll}/u.test(text.slice(match.index, match.index + 3)) &&
        !/[A-Za-zÀ-ɏ0-9-]/u.test(before(match.index)) &&
        /(?:reg\.?-?\s?n(?:umme)?r|registreringsnummer|skylt(?:en)?|plåt(?:en)?|bil(?:en)?|moped(?:en)?|fordon(?:et)?)[ .:]{1,3}$/.test(
          lower.slice(Math.max(0, match.index - 24), match.index),
        ),
    ),
    ...matches(
      hasAny(page, plateWords) ? text : '',
      /(?:skylt|plåt)(?:en|ar)?[ ,:]{1,3}(?:med )?(?:texten? )?["'][A-ZÅÄÖ0-9]{2,7}["']/gu,
      'hold',
    ),
    ...matches(
      hasAny(page, endWords) ? lower : '',
      /(?:reg|registrerings)?-?(?:skylt|plåt|nummer|nr)[a-zåäö]{0,4}[ ](?:som[ ])?(?:slutar|börjar|slutade|började)[ ](?:på|med)[ ][a-z0-9]{1,3}(?![a-zåäö0-9])/g,
      'hold',
      (match) => /^reg/.test(match[0]) || /skylt|plåt/.test(match[0]),
    ),
    // Other countries' plates, beside a word for a vehicle: "norsk plåt EK 12345", "polsk bil, KR 4T512".
    ...matches(
      page.digits && hasAny(page, vehicleWords) ? text : '',
      /(?<![A-Za-zÀ-ɏ0-9-])[A-Z]{1,3}[ -]?(?=[A-Z0-9 ]{0,6}[0-9][A-Z]?[0-9])[0-9][A-Z0-9]{1,5}(?:[ ][A-Z0-9]{2,4})?(?![A-Za-zÀ-ɏ0-9])/gu,
      'hold',
      (match) =>
        /(?:skylt|plåt|(?<![a-zåäö])reg(?![a-zåäö])|registrer|bil(?:en)?(?![a-zåäö])|moped|släp|lastbil)/.test(
          near(match.index),
        ) &&
        match[0].replace(/[^0-9]/g, '').length >= 3 &&
        !/^[A-Z]{2,4} (?:19|20)[0-9]{2}$/.test(match[0]) &&
        (/(?:skylt|plåt)(?:en|ar)?[ :]{1,2}$/.test(lower.slice(Math.max(0, match.index - 10), match.index)) ||
          !isAbbreviation(/^[A-Z]+/.exec(match[0])?.[0].toLowerCase() ?? '')),
    ),
    ...matchesInSpans(
      lower,
      joined,
      /(?<![a-zåäö0-9-])[a-hj-pr-uw-z]{3} [0-9]{2} [a-hj-pr-uw-z](?![a-zåäö0-9])/g,
      'hold',
      (match) =>
        (gradeWord(match[0].slice(0, 3)) === 0 || context.test(near(match.index))) &&
        !counts.test(lower.slice(match.index + match[0].length, match.index + match[0].length + 10)),
    ),
    ...(hasAny(page, plateWords) ? matches(text, ownPlate, 'hold') : []),
    ...(page.digits && hasAny(page, vehicles)
      ? matchesInSpans(
          text,
          besideCapitals(page),
          abroad,
          'hold',
          (match) =>
            vehicle.test(lower.slice(Math.max(0, match.index - 50), match.index + match[0].length + 30)) &&
            !/^[A-ZÄÖÜ]{1,3}[-: ]?[A-Z]{0,2}[ -]?(?:19|20)[0-9]{2}$|^(?:19|20)[0-9]{2}[ -]/.test(match[0]) &&
            (/^[A-Z]{2}[0-9]{2} |^[0-9]/.test(match[0]) ||
              /registrerad|skylt|plåt|(?:lett|est|litau|pol|ty|dan|nor|fin|bulgar|rumän|ungar?|tjeck|ukrain|fran|holländ)(?:sk)/.test(
                lower.slice(Math.max(0, match.index - 40), match.index),
              ) ||
              !isAbbreviation(/[A-ZÄÖÜ]+/.exec(match[0])?.[0].toLowerCase() ?? '')),
        )
      : []),
    ...(page.digits && hasAny(page, registered) ? matches(text, shortPlate, 'hold') : []),
    // "Båten SE-KLM 4471"
    ...(page.digits && text.includes('SE-')
      ? matches(text, /(?<![A-Za-zÀ-ɏ0-9-])SE-[A-Z]{3} ?[0-9]{3,5}(?![A-Za-zÀ-ɏ0-9])/gu, 'hold')
      : []),
    // "ABC, sedan 123", "A B C följt av 123", "abc ett 23"
    ...matches(
      page.digits ? text : '',
      /(?<![A-Za-zÀ-ɏ0-9-])(?:[A-Z]{3}|[A-Z] [A-Z] [A-Z])(?:,| -)? (?:(?:och )?(?:sedan|sen|därefter|följt av|sist|plus)(?: siffrorna)?|och siffrorna) [0-9](?: ?[0-9]){1,2}[A-Z]?(?![A-Za-zÀ-ɏ0-9])/gu,
      'hold',
    ),
    ...matches(
      page.digits ? lower : '',
      /(?<![a-zåäö0-9-])[a-hj-pr-uw-z]{3} (?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio) [0-9]{2}(?![a-zåäö0-9])/g,
      'hold',
      (match) => gradeWord(match[0].slice(0, 3)) === 0,
    ),
    // Letters and digits apart: "A B C 1 2 3", "a-b-c 123".
    ...matchesInSpans(
      text,
      apart,
      spacedPlate,
      'hold',
      (match) => !/[A-Za-zÀ-ɏ0-9]/u.test(before(match.index)),
    ),
    ...(!hasAny(page, plateWords)
      ? []
      : matches(
          lower,
          /(?:personlig|person)?\s?(?:registrerings|bil|reg)?skylt(?:en)?[ :]{1,2}["']?[a-zåäö0-9]{2,7}["']?(?![A-Za-zÀ-ɏ0-9])/gu,
          'hold',
          (match) => {
            const value =
              text
                .slice(match.index, match.index + match[0].length)
                .trim()
                .split(/[ :]/)
                .at(-1) ?? '';
            return (
              /^["']?[A-ZÅÄÖ0-9]{2,7}["']?$/.test(value) &&
              // "Skylten TRYGG ZON har tagits fram": signs by the road.
              (/personlig|reg|bil/.test(match[0]) ||
                (context.test(near(match.index).replaceAll('skylt', '')) &&
                  !/^ [A-ZÅÄÖ]{2}/.test(text.slice(match.index + match[0].length))))
            );
          },
        )),
    ...platesReadOut(page, (index) => context.test(near(index))),
  ];
  // The police's spelling alphabet: "Adam Bertil Cesar ett två tre".
  const { tokens } = page;
  const spelt = placesOfWords(tokens, spellingWords);
  for (let i = 0; i + 2 < spelt.length; i += 1) {
    const at = spelt[i] ?? 0;
    const first = tokens[at];
    if (first === undefined || spelt[i + 2] !== at + 2) continue;
    const follows = tokens[at + 3];
    const digits =
      follows !== undefined &&
      (follows.kind === 'number' || /^(noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)$/.test(follows.lower));
    if (digits)
      hits.push({
        start: first.start,
        end: tokens[Math.min(tokens.length - 1, at + 5)]?.end ?? 0,
        strength: 'hold',
      });
  }
  return hits.filter(({ end }) => !diaryGoesOn.test(text.slice(end, end + 10)));
}

export const registrationPlate: Rule = {
  id: 'registration-plate',
  kind: 'identifier',
  title: 'Registreringsnummer',
  source:
    'Transportstyrelsen: tre bokstäver och tre tecken, där det sista sedan 2019 kan vara en bokstav; I, Q, V, Å, Ä, Ö används inte; personliga skyltar.',
  reason: 'Ett registreringsnummer pekar ut fordonets ägare.',
  advice: 'Skriv fordonstypen i allmänna ord: "A-traktorer stör kvällstid".',
  examples: {
    match: [
      'Vittnen har skrivit upp regnumret: fhb 309.',
      'Skylten är personlig och lyder BOSS88.',
      'ABC 123',
      'DEF456',
      'GHK78L',
      'Moped med reg.nr XYZ 12A',
      'A B C 1 2 3 står utanför.',
      'Adam Bertil Cesar ett två tre',
      'plåt O-P-D, trettiosju, K',
      'Han har personlig skylt, SNÖRÄV.',
      'tysk transportbil, HL-KR 482',
      'Fyrhjulingen, plåt BXN 44',
      'En Volvo med r u d fyrahundraarton',
      'bilen: m.e.u och sen 2 0 åtta',
    ],
    pass: [
      'EST 2024',
      'SOU 2017:67',
      'LOV 3-förordnande',
      'Åk 4-6',
      'NTU 2023 visar',
      'Bilen står i a, b eller c tvåhundra meter bort.',
      'Zon enl 22 a § polislagen.',
      'Teamets bil får kosta max 340 tkr.',
      'Kräver Firefox ESR 128.',
    ],
  },
  find,
};
