import type { Page } from '../page.ts';
import { sentenceAt } from '../people/one-person.ts';
import type { Sentence } from '../people/sentences.ts';
import { AGE, CARE, COURT, GRADE, HEALTH, LOOK, ORIGIN, SPOT, TIME } from '../people/signals.ts';
import type { Hit, Judge, Rule } from './rule.ts';

/** Rules that point at one person or one home: the others count, and say nothing of one. */
const ofOne = new Set([
  'single-person',
  'exact-age',
  'kinship',
  'household',
  'role',
  'unique',
  'insider',
  'pronoun',
  'short-note',
]);

/** What is punished, owed, suffered or healed: nobody writes it of a function or of anybody. */
const grave =
  /(?<![a-zåäö])(?:säljer|sålde|sålt|sälja|langa|skulder|spelskuld|beskyddarpeng|utpress|tvättar peng|övergrepp|misshand|hota[rdst]|knark|narkotika|[a-zåäö]*missbruk|stöldgods|vapen|pistol|kniv|råna|häkt|döm[dt]|fria[dt]|polisanm|kontaktförbud|lvu|placera|omhänder|fotboja|radikalis|berusad|onykter|dricker|druckit|tablett|hasch|cannabis|trakass|mobba|stulit|stjäl|sparka[rd]|slog|slagen|slår|bortgift|självmord|ta sitt liv|gravid|psykos|sjukskriven|autism|utmätt|vräk|svart (?:på|i|åt)|strid med lagen|gips|suttit inne|orosanmäl|utredning på|radikal|rymt|avvik|avvek|vägrat|otrogen|pengarna|cash|tafsa|blotta|uppbränd|bränt|nedklottra|instängd|tänder eld|köper? ut|köpt ut|gömmer|gömt|nazist|mc-klubb|är med i|skott|knivskad|sis(?![a-zåäö])|slåss|bjuder [a-zåäö ]{1,20} på (?:öl|vin|sprit|cider|cigg)|bilder på sig|nakenbild|förhållande med|tigger|blåmärk|från striderna|från kriget|däck|i bilen med|driva in|orkar inte|(?<![a-zåäö])sin (?:kusin|bror|syster|son|dotter|fru|man|sambo|mamma|pappa|svåger|flickvän|pojkvän)(?![a-zåäö])|hämtar [a-zåäö ]{0,20}(?:påsar|paket|ut till)|filmar de)/;
/** "Busschauffören på linje 7", "Lagkaptenen i A-laget": where a function is. */
const ofPlace = /^ (?:i|på|vid|för|hos|till) [a-zåäö0-9-]{2,}/;
/** What points out the one in a function wherever it is. */
const vice =
  /(?<![a-zåäö])(?:dricker|super|skulder|spelskulder|blottar|tafsar|beskyddarpengar|förhållande med|otrogen|tar emot cash|bjuder [a-zåäö]{1,20}(?: [a-zåäö]{1,12})? på (?:öl|vin|sprit|cider|cigg))/;
/** What makes one of many: "som friades i fjol", "med den blå altanen", "som driver gatuköket", "i hörnhuset". */
const pointing =
  /(?<![a-zåäö])(?:som (?:(?:har|hade|nyss|nyligen|tidigare|just|alltid|kom) ){0,2}[a-zåäö]{2,}(?:des|des|dde|tes|ades|ats|ade|tte|kte|rde|lde|vit|ttes|nde|kts|its)(?![a-zåäö])|som (?:slutade|kom|blev|fick|höggs|sköts|greps|satt|driver|äger|flyttat|kör|bor|har (?:en|ett|vårdnaden))(?![a-zåäö])|(?:med|m) (?:den|det|de|en|ett|rosa|röd|gul|grön|lila|orange)[ ]|i (?:hörnhuset|den gamla|det gamla|den gula|den röda|gatuplanet)|(?:nya|nye|förre|förra) |vid [a-zåäö]{4,}|i [a-zåäö]{2,}(?:föreningen|tunneln|laget|kyrkan|klubben)|på [a-zåäö]{3,}(?:skolan|programmet|boendet|varvet|gymnasiet|linjen))/;
/** What the law says of whoever it is. */
const anybody =
  /anmälningsskyld|(?<![a-zåäö])(?:har|alltid|egen) rätt(?:en)? (?:till|att)|enligt [a-zåäö]*(?:lagen|balken)(?![a-zåäö])|(?<![a-zåäö])(?:görs aldrig|alltid ska|ska alltid)(?![a-zåäö])/;
const bitsThatPoint = SPOT | TIME | LOOK | ORIGIN | GRADE | AGE;

/** How the advice of a rule is judged where one person is plainly pointed out and what is told of them is grave. */
export function pointedOut(page: Page, judge: Judge, rule: Rule, hit: Hit): Hit {
  if (hit.strength !== 'advise' || !ofOne.has(rule.id)) return hit;
  // "Två syskon" are counted, and the count says more.
  if (/^(?:två|tre|fyra|[2-9]) /.test(page.lower.slice(hit.start, hit.end))) return hit;
  const sentence = sentenceAt(page, hit.start);
  return sentence !== undefined && isPlain(page, judge, sentence, hit, rule.id === 'role')
    ? { ...hit, strength: 'hold' }
    : hit;
}

function isPlain(
  { tokens, lower }: Page,
  { strict }: Judge,
  { from, to, bits, generic }: Sentence,
  hit: Hit,
  isFunction: boolean,
): boolean {
  if (generic) return false;
  const start = tokens[from]?.start ?? 0;
  const words = lower.slice(
    Math.max(start, hit.start - 200),
    Math.min(tokens[to - 1]?.end ?? start, hit.end + 300),
  );
  if (anybody.test(words)) return false;
  if (!grave.test(words) && !(strict && (bits & (COURT | CARE | HEALTH)) !== 0)) return false;
  return (
    (bits & bitsThatPoint) !== 0 ||
    pointing.test(words) ||
    (isFunction && (vice.test(words) || ofPlace.test(lower.slice(hit.end, hit.end + 20))))
  );
}
