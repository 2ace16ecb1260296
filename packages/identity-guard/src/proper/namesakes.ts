import { personNoun } from '../people/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import { personVerbs } from './cues.ts';
import { capital } from './heads.ts';
import type { Label } from './label.ts';
import { hasPersonCue } from './person-cue.ts';
import { isPersonal } from './personal-predicate.ts';
import {
  HOUSE,
  ORGANISATION,
  ORGANISATION_ENDING,
  PLACE,
  PLACE_ENDING,
  VENUE,
  vouchersIn,
} from './vouchers.ts';

/**
 * Names that things share with persons: of what is said to be a thing ("Kent och Prince är märken"), a title between quotation
 * marks, whom a place is called after, a school or a boat with a full name, and whose books are read.
 */

// What a word says of the names about it. Bits, worked out once for a word.
const TITLED = 1; // what has a title
const PLACED = 2; // a place or a thing that may bear a full name
const AFTER = 4; // how something comes by its name
const WORK = 8; // what an author, an artist or a composer leaves behind
const USED = 16; // what is done with such works
const KIND = 32; // one or several of a kind that is nobody
const SOMEONE = 64; // who else is told of
const CALLED = 128; // what something is called

const titled =
  /^(?:.{0,12}(?:föreställning|pjäs|film|bok|roman|sång|låt|visa|podd|serie|utställning|kampanj|tidning|musikal|dikt|novell|monolog|dansverk|opera|barnbok|bilderbok|saga)(?:en|n|ens|ns|er|erna)?|.{0,12}(?:böcker|böckerna|projekt|projektet|program|programmet|album|albumet|spelet|spel|material|materialet|avsnittet|verket|appen|kursen|metoden|båten|fartyget|priset|stipendiet|temat|uppsättningen|läsningen av|tavlan|målningen|skulpturen|statyn|restaurangen|krogen|lekplatsen|rubriken|titeln|namnet på))$/;
const placed =
  /^(?:.{0,14}(?:skolan|förskolan|gymnasiet|parken|torget|kvarteret|salen|lokalen|restaurangen|krogen|caféet|kaféet|puben|biografen|teatern|båten|färjan|fartyget|skeppet|skonaren|ångaren|bogserbåten|bussen|bokbussen|loket|statyn|bysten|skulpturen|priset|stipendiet|fonden|stiftelsen|boken|romanen|filmen|sången|visan|låten|pjäsen|operan|hotellet|hostelet|vandrarhemmet|museet|logen|orden|ordenslogen|kåren|scoutkåren|rosen|sorten|pelargonen|potatisen|äppelsorten))$/;
const after =
  /^(?:uppkalla(?:d|t|de|s|des|ts)|döp(?:t|ts|ta|tes|te|s)|namngiv(?:en|et|na|its)|namngavs|namn|namnet|benämn(?:d|t|da))$/;
const called = /^(?:kalla(?:s|t|d|de|r)|heter|hette)$/;
const work =
  /^(?:.{0,12}(?:böcker|bok|romaner|roman|noveller|dikter|verser|visor|sånger|verk|sagor|pjäser|dramer|operor|symfonier|kompositioner|tavlor|målningar|skulpturer|berättelser|album|illustrationer|bilderböcker|barnböcker|deckare|koraler|psalmer|rollfigurer))$/;
const used =
  /^(?:används?|läses|högläses|visas|spelas|sjungs|framförs|lånas|ställs|ingår|dramatiseras|inspirera[rt]|läser|sjunger|spelar|framför|visar|lånar|läsecirkel(?:n)?|bokcirkel(?:n)?|utställning(?:en)?|konserten|kören|biblioteket|biblioteken)$/;
/** Kinds of things, places, creatures of tales and goods, in the singular and in the plural. */
const kind =
  /(?:bostadsområden?|stadsdel(?:ar)?|kommundel(?:ar)?|ort(?:er)?|småort(?:er)?|tätort(?:er)?|kransort(?:er)?|socken|socknar|församling(?:ar)?|kommun(?:er)?|skolor|förskolor|friskolor|gårdar|fritidsgårdar|hållplats(?:er)?|lekplats(?:er)?|badplats(?:er)?|mötesplats(?:er)?|träffpunkt(?:er)?|figur(?:er)?|märken?|varumärken?|cigarettmärken?|snusmärken?|sorter|namn|arrangemang|evenemang|böcker|filmer|pjäser|låtar|kvarter|stormar|orkaner|system|program|appar|båtar|färjor|fartyg|salar|rum|sammanträdesrum|lokaler|restauranger|butiker|kedjor|kaféer|caféer|hotell|företag|bolag|föreningar|klubbar|stiftelser|fonder|projekt|kampanjer|metoder|modeller|högtider|namnsdagar|äppelsorter|rossorter|traditioner|serier|spel|poddar|tidningar|maskotar?|index|tecken|begrepp|förkortning|akronym|mått|bokbussar|statyer|skulpturer|stipendier)$/;
const someone =
  /^(?:gäng|gänget|gruppen|nätverket|hunden|barnet|pojken|sonen|dottern|hans|hennes|hens|honom|henne|han|hon|dator|mobil|polisen|stulit|stals|hotat|anmält)$/;

const saidBy = askedOfWords(
  (lower) =>
    (titled.test(lower) ? TITLED : 0) |
    (placed.test(lower) ? PLACED : 0) |
    (after.test(lower) ? AFTER : 0) |
    (work.test(lower) ? WORK : 0) |
    (used.test(lower) ? USED : 0) |
    (kind.test(lower) && personNoun(lower) === undefined ? KIND : 0) |
    (someone.test(lower) ? SOMEONE : 0) |
    (called.test(lower) ? CALLED : 0),
);
const said = (token: Token | undefined): number => (token?.kind === 'word' ? saidBy(token) : 0);

const named = new Set<Label>(['first', 'firstWord', 'last', 'lastWord', 'shape', 'shapeWord', 'unknown']);
const link = /^(?:,|och|samt|eller|&|\+)$/;
/** What stands between "är" and the kind: "är två välkända figurer", "är namn på". */
const describing = /(?:a|e|en|ett|två|tre|fyra|fem)$/;

function relabel(tokens: readonly Token[], labels: Label[], from: number, to: number): void {
  for (let at = from; at <= to; at += 1)
    if (capital(tokens[at]) && named.has(labels[at] ?? 'none')) labels[at] = 'term';
}

/** The last of the words beside each other with a capital each: "Kajsa Warg", "Karl af Geijerstam". */
function nameEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  for (;;) {
    if (capital(tokens[last + 1])) last += 1;
    else if (/^(?:von|af|de|-)$/.test(tokens[last + 1]?.lower ?? '') && capital(tokens[last + 2])) last += 2;
    else return last;
  }
}

/** The end of a row of such names: "Kent, Prince och Camel". */
function rowEnd(tokens: readonly Token[], at: number): number {
  let last = nameEnd(tokens, at);
  while (link.test(tokens[last + 1]?.lower ?? '') && capital(tokens[last + 2]) && last - at < 40)
    last = nameEnd(tokens, last + 2);
  return last;
}

const anyOf = (tokens: readonly Token[], from: number, to: number, bit: number): boolean => {
  const sentence = tokens[from]?.sentence;
  for (let at = from; at <= to; at += 1)
    if (tokens[at]?.sentence === sentence && (said(tokens[at]) & bit) !== 0) return true;
  return false;
};

/** "namn på salarna", "namn på nya sammanträdesrum", but not "ett namn på listan". */
const isNamed = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at, at + 3)
    .some((one) =>
      /(?:sal|rum|lokal|hus|skol|park|gat|väg|kvarter|båt|färj|avdelning|grupp|storm|orkan|figur|gård|plats|ort|by|buss|sort|märk)(?:ar|arna|er|erna|or|orna|en|et|men|n)?$/.test(
        one.lower,
      ),
    );

/** "Kent, Prince och Camel är märken", "Emil och Pippi används som figurer", "Linné är namn på en sal". */
function isKind(tokens: readonly Token[], last: number): boolean {
  const verb = tokens[last + 1]?.lower ?? '';
  const isUsed = /^(?:används|fungerar|finns|medverkar)$/.test(verb) && tokens[last + 2]?.lower === 'som';
  if (!isUsed && !/^(?:är|var|blir|blev|förblir)$/.test(verb)) return false;
  for (let at = isUsed ? last + 3 : last + 2; at < last + 7; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.shape !== 'lower') return false;
    if ((said(token) & KIND) !== 0) {
      // "är namnen som nämns"
      return token.lower !== 'namn' || (tokens[at + 1]?.lower === 'på' && isNamed(tokens, at + 2));
    }
    if (!describing.test(token.lower) || personNoun(token.lower) !== undefined) return false;
  }
  return false;
}

/** 'Föreställningen "Kim & Love"': the end of the title that begins after the quotation mark before `at`. */
function titleEnd(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at - 1]?.text !== '"') return undefined;
  const before = (said(tokens[at - 2]) & TITLED) !== 0;
  for (let next = at; next < at + 10; next += 1)
    if (tokens[next]?.text === '"') {
      // '"Kim och Love", ett studiematerial'
      const after =
        tokens[next + 1]?.text === ',' &&
        /^(?:en|ett)$/.test(tokens[next + 2]?.lower ?? '') &&
        tokens.slice(next + 3, next + 5).some((one) => (said(one) & TITLED) !== 0);
      return before || after ? next : undefined;
    }
  return undefined;
}

/** "uppkallad efter Kajsa Warg", "lokalen Kajsas, efter Kajsa Warg, hyrs" */
function isEponym(tokens: readonly Token[], at: number, last: number): boolean {
  if (tokens[at - 1]?.lower !== 'efter' || last === at) return false;
  if (tokens[last]?.lower.endsWith('s') === true && tokens[last + 1]?.kind === 'word') return false;
  const next = tokens[last + 1];
  const apart = tokens[at - 2]?.text === ',' && (next === undefined || next.kind === 'sign');
  const from = Math.max(0, apart ? at - 9 : at - 4);
  return (
    anyOf(tokens, from, at - 2, apart ? AFTER | CALLED : AFTER) &&
    !anyOf(tokens, Math.max(0, at - 9), at - 2, SOMEONE)
  );
}

const goesOn =
  /^(?:finns|är|var|blir|i|på|vid|från|av|för|till|och|ligger|låg|har|ska|används|.{3,}(?:as|es|ns|ts|ades|des|tes))$/;

/** "Skolan Sven Dufva stängs", "boken Anna Karenina", but not "Skolan Sven Karlsson går på". */
const bearsFullName = (tokens: readonly Token[], at: number, last: number): boolean => {
  const before = tokens[at - 1];
  const next = tokens[last + 1];
  return (
    last > at &&
    (said(before) & PLACED) !== 0 &&
    before?.sentence === tokens[at]?.sentence &&
    (next === undefined || next.kind === 'sign' || goesOn.test(next.lower)) &&
    !personVerbs.has(next?.lower ?? '') &&
    !isPersonal(tokens, last + 1) &&
    !hasPersonCue(tokens, at, last)
  );
};

/** "Astrid Lindgrens böcker används i språkleken" */
function isAuthor(tokens: readonly Token[], at: number, last: number): boolean {
  if (last === at || !tokens[last]?.lower.endsWith('s')) return false;
  const head = said(tokens[last + 1]) & WORK ? last + 1 : last + 2;
  return (
    (said(tokens[head]) & WORK) !== 0 &&
    anyOf(tokens, Math.max(0, at - 12), last + 14, USED) &&
    !anyOf(tokens, Math.max(0, at - 12), last + 14, SOMEONE)
  );
}

const getsVerb = /^(?:fått|får|fick|saknar|få|har|haft)$/;
const amenity =
  /(?:mötesplats|lekplats|fritidsgård|belysning|busslinje|hållplats|busshållplats|bibliotek|vårdcentral|gångväg|cykelväg|bussturer|aktivitetsyt|näridrottsplats|utegym|trygghetsvandring|återvinningsstation|invånare|bostäder|hyresrätter)(?:er|en|or|ar|n|et)?$/;
/** "Både Norrtull och Sörberge har fått nya mötesplatser": what only a place gets or is without. */
const getsAmenity = (tokens: readonly Token[], last: number): boolean =>
  getsVerb.test(tokens[last + 1]?.lower ?? '') &&
  tokens.slice(last + 2, last + 6).some((one) => amenity.test(one.lower));

const thing = PLACE | PLACE_ENDING | VENUE | ORGANISATION | ORGANISATION_ENDING | HOUSE;
const leadsThing = /^(?:den|det|en|ett|nya|gamla|lilla|stora|att|och|vår|kommunens|,)$/;
/** "Lokalen heter Kajsas", but not "Killen på gården heter Ali": what bears a name is a thing. */
function isThingsName(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at - 1]?.lower ?? '';
  if (!/^(?:heter|hette|kallas|kallades|döptes|namnges)$/.test(verb)) return false;
  const noun = tokens[at - 2]?.lower === 'som' ? tokens[at - 3] : tokens[at - 2];
  const lead = tokens[at - 2]?.lower === 'som' ? tokens[at - 4] : tokens[at - 3];
  return (
    noun?.kind === 'word' &&
    noun.sentence === tokens[at]?.sentence &&
    ((said(noun) & (PLACED | TITLED)) !== 0 || (vouchersIn(noun) & thing) !== 0) &&
    personNoun(noun.lower) === undefined &&
    (noun.opens || leadsThing.test(lead?.lower ?? ''))
  );
}

const feast = /^(?:mårten|knut|sankte?|mickelsmäss|olsmäss|larsmäss)$/;
/** "senast på Mårten", "hålls på Knut": a day that bears a name, and nobody's where something is held or due. */
const isFeast = (tokens: readonly Token[], at: number): boolean =>
  feast.test(tokens[at]?.lower ?? '') &&
  /^(?:på|före|till)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:senast|hålls|blir|sker|firas|serveras|äts|år|alltid|höst|januari|november|midsommar|pingst|augusti|september|oktober|redan|stängs|öppnar|avslutas)$/.test(
    tokens[at - 2]?.lower ?? '',
  ) &&
  !hasPersonCue(tokens, at, at);

/** "i Stora Tor", "vid Lilla Edna": a village, whose name begins with what villages are told apart by. */
const isVillage = (tokens: readonly Token[], at: number): boolean =>
  /^(?:Stora|Lilla|Norra|Södra|Östra|Västra|Övre|Nedre|Yttre|Inre|Gamla)$/.test(tokens[at - 1]?.text ?? '') &&
  tokens[at - 1]?.opens === false &&
  /^(?:i|vid|utanför|kring|runt|mellan|från|till)$/.test(tokens[at - 2]?.lower ?? '') &&
  !capital(tokens[at + 1]) &&
  !hasPersonCue(tokens, at, at);

/** Labels the names that things share with persons. */
export function labelNamesakes(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  let done = -1;
  for (const at of capitals) {
    if (at <= done || !named.has(labels[at] ?? 'none')) continue;
    const title = titleEnd(tokens, at);
    if (title !== undefined) {
      relabel(tokens, labels, at, title);
      done = title;
      continue;
    }
    if (isFeast(tokens, at) || isThingsName(tokens, at) || isVillage(tokens, at)) {
      relabel(tokens, labels, at, at);
      done = at;
      continue;
    }
    const last = nameEnd(tokens, at);
    if (isEponym(tokens, at, last) || bearsFullName(tokens, at, last) || isAuthor(tokens, at, last)) {
      relabel(tokens, labels, at, last);
      done = last;
      continue;
    }
    const end = rowEnd(tokens, at);
    if (isKind(tokens, end)) relabel(tokens, labels, at, end);
    else if (
      (labels[at] === 'unknown' || labels[at] === 'shapeWord') &&
      labels[end] !== 'first' &&
      getsAmenity(tokens, end)
    )
      relabel(tokens, labels, at, end);
    // The members of a row are looked at one by one, since what is said of one may not be said of all.
    else if (end === last) done = last;
  }
}
