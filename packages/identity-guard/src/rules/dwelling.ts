import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { toldHomes } from './home-told.ts';
import { type Hit, hasAny, matches, matchesWith, type Rule } from './rule.ts';

const door =
  /port|dörr|lås|entré|grind|skåp|nyckelbox|nyckelgömma|soprum|tvättstug|källar|förråd|cykelrum|garage|trapphus|knappsats|gårdssid|gatusid|baksid|nyckel(?!box|göm)|trappor upp|uppgång|innergård|källare|ingång/;
const pressed = /(?<![a-zåäö])(?:kod(?:en|er)?|slår?|slå in|tryck(?:er?)?|knappar?|öppnas?)(?![a-zåäö])/;

/** "Porten öppnas med 2580", "slå 2580#": four digits in a sentence about a door and keys. */
function keyed(page: Page): readonly Hit[] {
  const { lower } = page;
  if (!lower.includes('#') && (!hasAny(page, pressing) || !pressed.test(lower))) return [];
  return matches(
    lower,
    /(?<![0-9.,:/-])(?:[0-9]{4}|[0-9]{2}[ -][0-9]{2})[#*]?(?![0-9]|[.,:/-][0-9]|[ ]?(?:kr|kronor|personer|invånare|procent|%|till ))/g,
    'hold',
    (match) => {
      const around = lower.slice(Math.max(0, match.index - 60), match.index + 50);
      if (/[#*]$/.test(match[0])) return true;
      // "slår 1974 på gårdssidan": what is pressed right before it is no year.
      if (/^(?:19|20)/.test(match[0])) {
        const before = lower.slice(Math.max(0, match.index - 14), match.index);
        if (!/(?:slår?|tryck(?:er?)?|knappar?)(?: in)? $/.test(before) || / års/.test(around)) return false;
      }
      return pressed.test(around) && door.test(around);
    },
  );
}

/** "Hembesök i 1304 på Almgatan" */
const flatOnStreet =
  /(?<![\p{L}])(?:i|från|till|hos|utanför|av) (?:0[89]|1[0-8])[0-9]{2} (?:på|i|vid) \p{Lu}\p{Ll}{1,30}(?:gatan|vägen|gränd|gränden|stigen|allén|backen|torget)(?!\p{L})/gu;
const streetNames = oneLike(/(?:gatan|vägen|gränd|gränden|stigen|allén|backen|torget)$/);

/** "14:an på Ljungstigen": a house, but no bus. */
const houseOnStreet =
  /(?<![\p{L}0-9.,:/-])[1-9][0-9]{0,2}[:-]?an(?:,| på| i)? \p{Lu}\p{Ll}{1,30}(?:gatan|vägen|gränd|gränden|stigen|allén|backen)(?!\p{L})/gu;
const traffic =
  /buss|linje|spårvagn|(?<![a-zåäö])tur(?:en|er|erna)?(?![a-zåäö])|avgå|tidtabell|stannar|minut|går var/;

/** "gick in i 1102:an": a flat by its four digits, the first two of which are its floor. */
const flatsByNumber = (page: Page): readonly Hit[] => [
  ...(page.digits && hasAny(page, streetNames) ? matches(page.text, flatOnStreet, 'hold') : []),
  ...(hasAny(page, numberedAn) && hasAny(page, streetNames)
    ? matches(
        page.text,
        houseOnStreet,
        'hold',
        ({ index, 0: house }) =>
          !traffic.test(page.lower.slice(Math.max(0, index - 60), index + house.length + 40)),
      )
    : []),
  ...(hasAny(page, numberedAn)
    ? matches(
        page.lower,
        /(?<![0-9.,:/-])(?:0[89]|1[0-9])[0-9]{2}[:-]?(?:an|ans|orna)(?![a-zåäö])/g,
        'hold',
        (match) =>
          !/buss|linje|tåg|modell|volvo|peugeot|moped|traktor|nokia|väg/.test(
            page.lower.slice(Math.max(0, match.index - 25), match.index),
          ),
      )
    : []),
];

const digit = '(?:noll|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)';
const pressing = oneLike(/^(?:kod(?:en|er)?|slår?|tryck(?:er?)?|knappar?|öppnas?)$/);
const numberedAn = oneOf(['an', 'ans', 'orna']);
const homeWords = oneLike(
  /lgh|numret|nummer|skåp|nyckel|lägenhet|kod|trapp|uppgång|port|ingång|bostad|hushåll|dörr|lås|slå|entré|grind/,
);
const flatWords = oneLike(/lgh|lägenhet|bostad|hushåll/);
const codeWords = oneLike(/kod(?:en)?$|^kodlås|porttelefon/);
const stairWords = oneLike(/trapp|uppgång|port|ingång/);

/** "Garagekoden (9 0 3 7)", "det är 6802 på dörren", "Kodlås soprum, 3141": codes of doors, however they are said. */
const doorCode =
  /(?<![a-zåäö])(?:garage|port|dörr|entré|grind|ytterdörrs?|soprums?|tvättstuge|cykelrums|förråds|källar|hiss)-?kod(?:en)?(?:[ ]är|:)?[ ]?[("']{0,2}[0-9](?:[ -]?[0-9*#]){3,5}(?![0-9])|(?<![a-zåäö])(?:det är|är|blir|gäller|funkar med|slå|kör|prova|testa) (?!(?:19|20)[0-9]{2})[0-9]{4} (?:på|till|in genom|vid) (?:[a-zåäö]{0,8}dörren|porten|entrén|grinden|[a-zåäö]{0,6}dosan|knappsatsen|soprummet|garageporten|tvättstugan|garaget|källaren|kodlåset)(?![a-zåäö])|kodlås(?:et)?(?: [a-zåäö]{3,15})?(?:[,:]| är) ?[0-9]{4}(?![0-9]|[ ]?(?:kr|st|kronor|lås|%)|[.:-][0-9])|(?<![a-zåäö])(?:door|gate|entry) code(?: is|:)? ?[0-9]{4,6}(?![0-9])/g;
/** "lägenheten med nr 1502", "lägenhet (Skatteverkets nr 1001)", "leilighet H0304", "Apartment 1406". */
const flatNumber =
  /(?<![a-zåäö])(?:lägenhet(?:en)?|leilighet(?:en)?|lejlighed(?:en)?|bostad(?:en)?)(?: som har| har| med|,)?,? \(?(?:(?:skatteverkets|lantmäteriets|folkbokföringens) )?(?:nr|nummer|numret)\.? ?[0-9]{2,5}(?![0-9])|(?<![a-zåäö])(?:leilighet(?:en)?|lejlighed(?:en)?|bolig(?:en)?|bruksenhet) (?:nr\.? )?[hulk][0-9]{4}(?![0-9])|(?<![a-zåäö])(?:apartment|flat|apt)\.? (?:no\.? |number )?[0-9]{1,4}[a-d]?(?![a-zåäö0-9]|[.:][0-9]| ?%)/g;
const flatNames = oneLike(/^(?:lägenhet|leilighet|lejlighed|bostad|bolig|bruksenhet|apartment$|flat$|apt$)/);
const doorCodes = oneLike(
  /kod(?:en)?$|kodlås|^code$|dörren|porten|entrén|grinden|dosan|knappsats|soprum|garage|tvättstug|källaren/,
);

/** Whether four words for numbers stand close together. */
function holdsRow(tokens: readonly Token[]): boolean {
  const counts = placesOf(tokens).counts.filter((at) => tokens[at]?.kind === 'word');
  return counts.some((at, i) => at - (counts[i - 3] ?? Number.NEGATIVE_INFINITY) < 10);
}
/** "porten: fyra fyra sju ett o fyrkant" */
const keyedInWords = new RegExp(
  `(?<![a-zåäö])(?:[a-zåäö]{0,10}(?:port|dörr|entré|grind)|kod)[a-zåäö]{0,8}[^.!?\\n0-9]{0,25}[: ](?:${digit}[ ,-]{1,2}){3,7}${digit}(?![a-zåäö])`,
  'g',
);

/** "Lägenhetsnumret? Ettan, trean, nollan, tvåan" */
const nounDigits = 'nollan ettan tvåan trean fyran femman sexan sjuan åttan nian';
const nounWords = oneOf(nounDigits.split(' '));
const noun = `(?:${nounDigits.replaceAll(' ', '|')})`;
const keyedInNouns = new RegExp(
  `(?<![a-zåäö])(?:(?:lägenhets|port|dörr|hus)?(?:nummer|numret|kod(?:en)?)|lgh)[^.!\\n0-9]{0,25}[ :?](?:${noun}[ ,-]{1,3}(?:och |sen |sedan )?){2,7}${noun}(?![a-zåäö])|(?:${noun}[ ,-]{1,3}(?:och |sen |sedan )?){2,7}${noun} är (?:port|dörr)?(?:koden|lägenhetsnumret)(?![a-zåäö])`,
  'g',
);

function find(page: Page): readonly Hit[] {
  const { lower } = page;
  const numbered = page.digits
    ? [...matchesWith(page, doorCodes, doorCode, 'hold'), ...matchesWith(page, flatNames, flatNumber, 'hold')]
    : [];
  if (!hasAny(page, homeWords) && !lower.includes('#'))
    return [...numbered, ...toldHomes(page), ...flatsByNumber(page)];
  const flat = hasAny(page, flatWords) ? lower : '';
  const coded = hasAny(page, codeWords) ? lower : '';
  const stair = hasAny(page, stairWords) ? lower : '';
  return [
    ...numbered,
    ...toldHomes(page),
    ...keyed(page),
    ...flatsByNumber(page),
    ...matchesWith(page, nounWords, keyedInNouns, 'hold'),
    ...(holdsRow(page.tokens) ? matches(lower, keyedInWords, 'hold') : []),
    ...matches(flat, /(?:bostad|hushåll|lägenhet)s?[ -]?(?:nr|nummer)[ .:]{1,2}[0-9]{2,5}/g, 'hold'),
    ...matches(
      flat,
      /(?:lgh|lägenhet(?:snummer|snumret|en|snr)?|lgh-?nr)[ .:]{0,3}(?:nr|nummer|är)?[ .:]{0,2}[0-9]{3,5}/g,
      'hold',
    ),
    ...matches(
      flat,
      /(?<![a-zåäö])(?:lgh|lght|lägenhet)[ .:]{1,3}(?:nr[ .]{1,2})?[0-9]{1,4}(?![0-9:]|[ ]?(?:rum|rok|kvm|m2|år|procent))/g,
      'hold',
    ),
    ...matches(
      coded,
      /(?:port|dörr|larm)kod(?:en)?[ :]{1,3}(?:är )?[0-9]{1,2}[ -][0-9]{1,2}(?:[ -][0-9]{1,2})?(?![0-9])|(?<![0-9])[0-9]{4}[^0-9.!?\n]{1,20}(?:porttelefon|kodlås)/g,
      'hold',
    ),
    // A stairwell and a floor, in either order.
    ...matches(
      stair,
      /(?:trappa|uppgång|(?<!rap|trans|ex|im|s|pass|sup)port|ingång)(?:en)?[ ](?:[a-h]|[1-9][0-9]?)(?![A-Za-zÀ-ɏ0-9])[^.!?\n]{0,20}(?:våning|lgh|lägenhet|trappor|[ ]tr)|våning(?:en)?[^.!?\n]{0,14}(?:trappa|uppgång|port|ingång)[ ](?:[a-h]|[1-9][0-9]?)(?![A-Za-zÀ-ɏ0-9])/gu,
      'hold',
    ),
    // "Portkoden är 1 därefter 9 därefter 8"
    ...matches(
      coded,
      /kod(?:en)?(?: är|:)? [0-9]{1,3}(?:,? (?:därefter|sedan|sen|så|följt av|och sen|och sedan) [0-9]{1,3}){1,5}(?![0-9])/g,
      'hold',
    ),
    ...matches(coded, /(?<![a-zåäö])kod(?:en)?[ ][0-9*#]{3,8}[ ](?:till|in|i|på|vid|öppnar|går)/g, 'hold'),
    ...matches(flat, /(?:lgh|lägenhet)[ .:]{1,3}(?:[a-zåäö]{2,12}[ ]){0,3}[a-zåäö]{2,16}/g, 'hold', (match) =>
      match[0]
        .split(/[ .:]+/)
        .slice(1)
        .every((word) => spelledDigits(word) !== undefined),
    ),
    ...matches(
      coded,
      /(?:port|dörr|larm|entré|pass(?:er)?)kod(?:en)?(?:[ ](?:är|var|till porten är))?[ :]{1,3}[^0-9.!?\n]{0,40}[0-9*#]{3,8}(?![0-9])/g,
      'hold',
    ),
    ...matches(
      coded,
      /(?:port|dörr|larm)kod(?:en)?(?:[ ]är)?[ :]{1,3}(?:[a-zåäö]{2,8}[ ,]{1,2}){2,7}[a-zåäö]{2,8}/g,
      'hold',
      (match) => match[0].split(/[ ,:]+/).filter((word) => spelledDigits(word) !== undefined).length >= 3,
    ),
    ...matches(
      coded,
      /(?<![a-zåäö])kod(?:en)?(?:[ ](?:är|var))?[ ](?:till|för|in i|vid|på)[ ][^0-9.!?\n]{2,30}[0-9](?:[0-9*#]{2,8}|[0-9a-f*#]{3}(?![a-zåäö0-9]))/g,
      'hold',
    ),
    ...matches(
      stair,
      /(?:trappa|trapphus|uppgång|(?<!rap|trans|ex|im|s|pass|sup)port|ingång)(?:en)?[ ][a-h1-9](?![A-Za-zÀ-ɏ0-9]|-[a-h0-9](?![a-zåäö0-9]))/gu,
      'advise',
      // "Delrapport 2", "transport 3"
      (match) =>
        !match[0].startsWith('port') ||
        !/(?:rap|trans|[^a-zåäö](?:im|ex|s))$/.test(lower.slice(Math.max(0, match.index - 6), match.index)),
    ),
  ];
}

export const dwelling: Rule = {
  id: 'dwelling',
  kind: 'identifier',
  title: 'Lägenhet, portkod och trapphus',
  source:
    'Lantmäteriets lägenhetsregister (fyrsiffriga lägenhetsnummer); domänreglerna om direkta identifierare.',
  reason: 'Lägenheten, koden eller trapphuset leder till dem som bor där.',
  advice: 'Skriv platstypen: "trapphus i området".',
  examples: {
    match: [
      'lgh 1203',
      'Portkoden är 2580',
      'Portkoden är 1 därefter 9 därefter 8 därefter 4.',
      'Kod till porten: 1984.',
      'lägenhet tolv noll tre',
      'Någon i trapphus B langar.',
      'Tredje våningen till vänster, dörren utan namnskylt',
      'Källarförråd 37 hör till hyresgästen.',
      'Båtplats 47 i gästhamnen har fester varje natt.',
      'Stuga 14 på campingen är den som hyrs av de som säljer.',
      'Ensam man på Backa Norrgård 3.',
      'Ring inte på, tryck 1945# i stället.',
      'Alla vet att man slår 1974 på gårdssidan, porten är öppen.',
      'Kod till porten: 19A7.',
      'Garagekoden (9 0 3 7) byts ej.',
      'Det är 6802 på dörren.',
      'Kodlås soprum, 3141, delas.',
      'Annars slår man 7193 och går två trappor upp.',
      'De springer till lägenheten med nr 1502.',
      'Leilighet H0304, samme mann.',
      'Apartment 1406 (door code 5521)',
      'Vattenskadan upptäcktes i 1102:an.',
      'Hembesök gjordes i 1304 på Almgatan.',
      'Lägenhetsnumret? Ettan, trean, nollan, tvåan.',
      'Sovplatser i källaren på Räven 12 fann bygglovsenheten.',
    ],
    pass: [
      'Delrapport 2 visar att klottret minskat.',
      'Trapphus och källare är stökiga.',
      'Lägenheter byggs i området.',
      'Portar ska vara låsta.',
      'Mötet hålls på plan 2, dörr 3.',
      'Kodlås sätts upp i 1200 lägenheter, det blir 2026 på dörren till trapphusen.',
      'Koden till kommunens riktlinje byts 12 maj.',
      'Tertialrapport 2 och transport 4 är klara, och uppgång A–D målas.',
      'Trygghetsvärdarna slår 2024 års rekord vid entrén.',
      'Detaljplanen för Räven 12 är på samråd.',
      'Stuga 14 på campingen renoveras under våren.',
    ],
  },
  find,
};
