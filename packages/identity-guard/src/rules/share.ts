import type { Page } from '../page.ts';
import { strengthOfFew } from '../people/strength.ts';
import { oneOf } from '../text/asked-words.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { type Hit, hasAny, type Judge, matches, matchesWith, type Rule } from './rule.ts';

const number = '(?:[1-9]|1[0-9]|2[0-9]|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)';
const small = '(?:[1-9]|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)';
const group =
  '(?:gruppen|insatsgruppen|gänget|nätverket|klassen|familjerna|killarna|ungdomarna|pojkarna|flickorna|eleverna|deltagarna|bröderna|dem)';

const fewOfFewIn =
  /(?<![A-Za-zÀ-ɏ0-9])(?:en|ett|två|tre|fyra|fem|[1-5]) av (?:våra |de |dom )?(?:två|tre|fyra|fem|sex|sju|åtta|nio|[2-9]) (?:i|från|på|av) (?:gruppen|gänget|nätverket|klassen|insatsen|laget|familjen|boendet|hemmet|styrelsen|föreningen|kretsen|ledningen|kärnan)/gu;
const fewInBrackets = new RegExp(`\\((?:det vill säga |dvs\\.? |alltså )?${small} av ${small}\\)`, 'g');
/** "Hälften av deltagarna, det vill säga en av två": the same after a comma, of people. */
const fewExplained = new RegExp(
  `(?:flick|pojk|deltag|ungdom|elev|kill|tjej|medlem|person|familj|klient|brukar|kvinn|grupp|program)[^.!?\\n]{0,50}, (?:det vill säga|dvs\\.?|alltså|närmare bestämt) ${small} av ${small}(?![a-zåäö0-9])`,
  'g',
);
const shareInBrackets = new RegExp(
  `(?:[0-9]{1,3}(?:[,.][0-9])?[ ]?(?:%|procent)|hälften|en tredjedel|två tredjedelar|en fjärdedel|majoriteten)[^.!?)\\n]{0,80}?\\((?:n[ ]?=[ ]?|${small} av )?${number}(?:[ ](?:personer|st|ungdomar|elever|deltagare|flickor|pojkar|tjejer|killar|kvinnor|män|medlemmar|barn|individer|pers\\.?|boende|familjer|syskon|klienter|brukare|patienter))?\\)`,
  'g',
);
const someOfGroup = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9])${small} av (?:de |dom )?${small} (?:deltagare |ungdomar |personer |medlemmar |elever |killar )?(?:i|från) (?:insatsen|programmet|projektgruppen|kärnan|kretsen|${group})`,
  'gu',
);
const someOfThose = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9])(?:hälften|alla|ingen|${small}) av (?:de|dom) ${small} (?!skol|områd|verksam|åtgärd|aktivit|mål|delmål|komm|stads|plats|förening|bolag|insats|punkt|region|län|myndig|enhet|butik|hus(?!håll)|park|dag|veck|mån|år)[A-Za-zÀ-ɏ]{3,20}`,
  'gu',
);
// "75 % av de fyra i SIG", "25 procent av våra åtta ungdomar"
const shareOfFew = new RegExp(
  `(?:[0-9]{1,3}(?:[,.][0-9])? ?(?:%|procent)|hälften|tredjedel(?:ar)?|fjärdedel(?:ar)?) av (?:de |dom |våra )${small} (?:(?:i|på|från|som|hos) (?!enkät)|(?:ungdom|elev|kill|tjej|pojk|flick|person|delta|medlem|familj|barn|klient|grabb|män|kvinn))`,
  'g',
);
// "75 procent av tjejgruppen, alltså tre stycken"
const shareToldInNumbers = new RegExp(
  `(?:%|procent|hälften|tredjedel(?:ar)?|fjärdedel(?:ar)?|majoriteten) av [a-zåäö]{2,20}(?:gruppen|klassen|laget|gänget|nätverket),? (?:alltså|dvs|d\\.v\\.s\\.|det vill säga|vilket är|det är) ${small}(?![A-Za-zÀ-ɏ0-9])`,
  'g',
);
// "Av ungdomsrådets sju ledamöter i Habo har en dömts"
const ofSomebodysFew = new RegExp(
  `(?<![a-zåäö])av [a-zåäö]{3,25}s ${small} (?!skol|områd|komm|stads|plats|förening|bolag|punkt|enhet|butik|hus|park)[a-zåäö]{3,20}(?: (?:i|på|från) [a-zåäö]{3,20})? (?:har|är|blev|fick) (?:nu |redan )?${small} [^.!?\\n]{0,20}(?:döm|polisan|anmäl|fast|placera|häkt|grip|grep|hopp|återfall|missbruk|sjuk|omhänder|misst|utred|rym|åtal|hota|slag)`,
  'g',
);
const ofThoseAre = new RegExp(
  `(?<![A-Za-zÀ-ɏ])av (?:de |dom )?${small}(?: (?:deltagare|deltagarna|ungdomar|ungdomarna|personer|elever|eleverna|killar|killarna|pojkar|flickor|familjer|familjerna|medlemmar|individer|(?:i|på) [A-Za-zÀ-ɏ]{3,15}|som [A-Za-zÀ-ɏ]{2,10} [A-Za-zÀ-ɏ]{2,12}))? (?:är|har|sitter|blev|fick) (?:nu |redan )?${small}(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
const fewOfFew =
  /(?<![A-Za-zÀ-ɏ0-9])(?:en|ett|två|tre|fyra|fem|[1-5]) av (?:våra |de |dom )?(?:två|tre|fyra|fem|sex|sju|åtta|nio|[2-9]) (?!skol|områd|verksam|åtgärd|kommun|förening|insats|plats|stads)(?:[A-Za-zÀ-ɏ]{2,15} )?[A-Za-zÀ-ɏ]{3,25} (?:i|från|på) (?:gruppen|gänget|nätverket|klassen|insatsen|laget|bandet|kören|ensemblen|föreningen|kollektivet|familjen|boendet|hemmet|styrelsen|programmet|trappan|trapphuset|trappuppgången|uppgången|huset|kvarteret|[A-Za-zÀ-ɏ]{2,20}(?:gruppen|programmet|gänget|klassen|laget|boendet|hemmet|insatsen|projektet))/gu;

// "Av fem boende på hemmet har en rymt", "av åtta elever i klassen har sju …"
const ofFewHave = new RegExp(
  `(?<![A-Za-zÀ-ɏ])av (?:de |våra |gruppens |klassens )?${small} (?![a-zåäö]{0,12}(?:skolor|skolorna|gårdar|föreningar|bolag|förskolor|bibliotek|badhus)(?![a-zåäö])|skol|områd|verksam|åtgärd|aktivit|mål|delmål|komm|stads|plats|förening|bolag|insats|punkt|region|län|myndig|enhet|butik|hus(?!håll)|park|dag|veck|mån|år)[A-Za-zÀ-ɏ]{3,20}[^.!?\n]{0,40}? (?:har|är|hade|var|blev|fick) (?:nu |redan |bara )?${small}(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
// "Vi hade fyra deltagare på pappagruppen och hälften av dem har vårdnadstvist"
const ofThose = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9])${small} (?:deltagare|ungdomar|elever|personer|killar|tjejer|pojkar|flickor|familjer|pappor|mammor|kvinnor|män|medlemmar|klienter|brukare|boende)(?![A-Za-zÀ-ɏ])[^.!?\n]{0,60} (?:hälften|en|ett|två|tre|fyra|[1-4]|alla|samtliga) av dem (?:har|är|hade|var|blev|fick|vräk|döm|placera|omhänder)`,
  'g',
);
// "halva gruppen på åtta killar", "sju av gruppens åtta"
const halfOfFew = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:halva|hela) (?:gruppen|gänget|klassen|laget|nätverket) på ${small}(?![A-Za-zÀ-ɏ0-9])|(?<![A-Za-zÀ-ɏ0-9])${small} av (?:gruppens|gängets|klassens|lagets|nätverkets|familjens|boendets|hemmets) ${small}(?![A-Za-zÀ-ɏ0-9])|(?<![A-Za-zÀ-ɏ])(?:en|två|tre) av de ${small} (?:i|på|från) [a-zåäö]{3,25}`,
  'gu',
);

// "Fyra av fem … den femte är sjuk"
const andTheLast =
  /(?<![a-zåäö])av (?:de )?(?:tre|fyra|fem|sex|sju|åtta|nio|tio|[3-9]|10) [^.!?\n]{0,80}?(?:den|de) (?:tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|sista|siste) (?:är|har|var|blev|fick)/g;
// "I gruppen på fyra har två redan dömts"
const inGroupOf =
  /(?<![a-zåäö])(?:gruppen|gänget|klassen|laget|nätverket|bandet) på (?:två|tre|fyra|fem|sex|sju|åtta|nio|[2-9]) (?:har|är|fick|blev|sitter) (?:nu |redan )?(?:en|två|tre|fyra|fem|[1-5])(?![a-zåäö0-9])/g;
const groupNames = oneOf('gruppen gänget klassen laget nätverket bandet'.split(' '));
// "De tre thailändska bärplockarna"
const fewForeign =
  /(?<![a-zåäö])de (?:två|tre|fyra|[2-4]) [a-zåäö]{3,20}(?:ska|iska) [a-zåäö]{4,30}(?:arna|erna|orna)(?![a-zåäö])/g;

const groups = oneOf(
  'killarna pojkarna tjejerna flickorna grabbarna männen kvinnorna medlemmarna bröderna familjerna ungdomarna dem'.split(
    ' ',
  ),
);
const them = oneOf(['dem']);
const halves = oneOf(['halva', 'hela']);

/** Whether a number follows "av" with at most a word between, and whether one stands right before such an "av". */
function shares(tokens: readonly Token[]): { ofFew: boolean; ofSome: boolean } {
  const { counts } = placesOf(tokens);
  const found = { ofFew: false, ofSome: false };
  for (const at of counts) {
    const of = [at - 1, at - 2].find((place) => tokens[place]?.lower === 'av');
    if (of === undefined) continue;
    found.ofFew = true;
    if (counts.includes(of - 1)) found.ofSome = true;
  }
  return found;
}

function find(page: Page, judge: Judge): readonly Hit[] {
  const few = strengthOfFew(judge);
  const { lower, tokens } = page;
  const told = shares(tokens);
  const [ofFew, ofSome] = [told.ofFew ? lower : '', told.ofSome ? lower : ''];
  const hits = [
    ...matches(ofSome, fewInBrackets, 'hold'),
    ...matches(ofSome, fewExplained, 'hold'),
    ...matches(ofSome, fewOfFewIn, few),
    ...matches(lower.includes('(') ? lower : '', shareInBrackets, 'hold'),
    ...matches(ofSome, someOfGroup, 'hold'),
    ...matches(ofFew, someOfThose, 'hold'),
    ...matches(ofFew, ofThoseAre, 'hold'),
    ...matches(ofFew, shareOfFew, 'hold'),
    ...matches(lower, shareToldInNumbers, 'hold'),
    ...matches(ofFew, ofSomebodysFew, few),
    ...matchesWith(
      page,
      groups,
      /(?<![A-Za-zÀ-ɏ])(?:hälften|merparten|de flesta|majoriteten|två tredjedelar|en tredjedel|alla|flera|ingen) (?:av|i) (?:killarna|pojkarna|tjejerna|flickorna|grabbarna|männen|kvinnorna|medlemmarna|bröderna|familjerna|ungdomarna|dem) (?:i|från|kring|runt) (?:gänget|gruppen|nätverket|familjen|klassen|laget|insatsen|trappan|trapphuset|huset|grupperingen|[a-zåäö]{2,20}(?:gänget|gruppen|laget|klassen))/g,
      few,
    ),
    ...matches(ofSome, fewOfFew, few),
    ...matches(ofFew, ofFewHave, few),
    ...(hasAny(page, them) ? matches(lower, ofThose, few) : []),
    ...matches(ofFew, andTheLast, few),
    ...matchesWith(page, groupNames, inGroupOf, few),
    ...matches(lower, fewForeign, few),
    ...matches(ofSome !== '' || hasAny(page, halves) ? lower : '', halfOfFew, few),
    ...matches(lower, /n[ ]?=[ ]?[1-9](?![0-9 ]?[0-9])/g, few),
  ];
  return hits;
}

export const share: Rule = {
  id: 'share',
  kind: 'number',
  title: 'Andel av en liten grupp',
  source: 'Domänreglerna 7.4: andelar bara på en bas av minst 30, aldrig under 10; SCB om röjandekontroll.',
  reason: 'Andelen räknas på så få att läsaren kan se vilka det gäller.',
  advice: 'Skriv att underlaget är för litet, eller redovisa på en större grupp.',
  examples: {
    match: [
      '75 % av ungdomarna i insatsgruppen (fyra) har återfallit.',
      'Tre av fyra i gruppen har återfallit i brott.',
      'I gruppen på fyra har två redan dömts.',
      'Hälften av de sex ungdomarna har hoppat av.',
      'Vi hade fyra deltagare och hälften av dem har vräkts.',
      'Hälften av deltagarna, det vill säga en av två, har återfallit.',
      '67 procent av flickorna i samtalsgruppen (tre deltagare) har slagits hemma.',
    ],
    pass: [
      'Var tionde elev i årskurs 9 (enkät, 640 svar).',
      'Två av tre hyresgäster är nöjda.',
      'Fem av de sju områdena är gröna.',
      'En fjärdedel av de svarande undviker centrum.',
      'Hälften av skolorna, det vill säga fyra av åtta, har infört rutinen.',
    ],
  },
  find,
};
