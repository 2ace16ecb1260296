import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { rowAround, unitsOf } from '../text/row-of.ts';
import { holds } from '../text/search.ts';
import { placesOf } from '../text/token-places.ts';
import { lettersReadOut } from './letters-read-out.ts';
import { type Hit, hasAny, matches, matchesWith, type Rule } from './rule.ts';
import { spellingExplained } from './spelling-explained.ts';
import { spellingTalkedOf } from './spelling-talked-of.ts';
import { streetsTold } from './street-told.ts';
import { toldInParts } from './told-in-parts.ts';

const coordinateWords = oneLike(/^(?:lat|long|lon)$|koordinat|latitud|longitud|gps|breddgrad|längdgrad/);
const mailWords = oneLike(/mail|proton|outlook|icloud|yahoo|live|telia|spray|msn/);
const numberedWords = oneOf('personnummer personnumret persnr pnr födelsedatum födelsedatumet'.split(' '));
const endWords = oneOf(['slutar', 'slutade', 'avslutas']);
const dotWords = oneOf('dot punkt prick'.split(' '));
const signWords = oneOf('understreck underscore punkt prick bindestreck hashtag'.split(' '));
const fileWords = oneOf('png jpg jpeg gif pdf mp4 mp mov doc docx xls xlsx'.split(' '));

const ordinal =
  '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|tjugo(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)|trettionde|trettioförsta)';
const dateInWords = new RegExp(`(?<![a-zåäö])${ordinal} i (?:den )?${ordinal}(?![a-zåäö])`, 'g');

/** "trettonde i femte nollåtta": a date in words, when a year follows or the sentence tells of a birth. */
function datesInWords(lower: string): readonly Hit[] {
  if (!holds(lower, /(?:nde|dra|sta|dje|rde|mte|tte|fte) i /)) return [];
  return matches(lower, dateInWords, 'hold', (match) => {
    const end = match.index + match[0].length;
    if (
      /född|föddes|fyller|födelse|person|sista|serie/.test(
        lower.slice(Math.max(0, match.index - 50), end + 50),
      )
    )
      return true;
    const next = /^[, ]{1,3}(?:år )?([a-zåäö]+|[0-9]{2,4})/.exec(lower.slice(end))?.[1] ?? '';
    return /^[0-9]/.test(next) || spelledDigits(next) !== undefined;
  });
}

/** "Killen som heter som årets åttonde månad": a name told as a riddle. */
const riddle =
  /(?<![a-zåäö])(?:(?:han|hon|hen|killen|tjejen|pojken|flickan|mannen|kvinnan|grabben|snubben|personen|brodern|ledaren|eleven|den)(?: som)? (?:[a-zåäö]{2,10} )?(?:heter|hette) (?:nästan |precis |ungefär )?(?:som|likadant|samma|detsamma)|(?:han|hon|hen|som) delar (?:för|efter)?namn(?:et)? med|namne (?:med|till)|har namnsdag|namnsdag (?:den|på)|heter som (?:en |ett |staden |drottningen|kungen|prinsen|prinsessan|landet |statsministern|månaden|apostel)|(?:gatan|vägen|adressen) heter (?:nästan |precis |ungefär )?(?:som|likadant)|(?:hans|hennes|hens|efter|för)[ ]?namn(?:et)? (?:rimmar|är (?:samma|detsamma|ett|en))|(?:för|efter)namn(?:et)?,? (?:lyder |är )?(?:som|likt|efter) (?:(?:en|ett|den|det) )?[a-zåäö]{3,20}(?:en|et|an)(?: (?:med|i|på|som)|[,.])|(?:heter|namnet är|kallas) (?:för )?det (?:svenska|engelska|tyska|arabiska|latinska) ordet för|initialerna (?:är|som|samma)|namnet (?:är|rimmar på) (?:ett djur|en blomma|en stad|ett träd|en månad|en fågel|samma som))(?![a-zåäö])/g;

const nameWords = oneOf(
  'heter hette namnsdag namn namnet namne förnamn förnamnet efternamn efternamnet initialerna'.split(' '),
);

/** Digits read out, however many: six of them in at least four words are no count of anything. */
function spelledOut(page: Page): readonly Hit[] {
  return page.runs.flatMap((run) => {
    if (!run.disguised || run.digits.length < 6) return [];
    const words = page.tokens
      .slice(run.firstToken, run.lastToken + 1)
      .filter((token) => token.kind === 'word' && spelledDigits(token.lower) !== undefined);
    const noll = words.some((token) => token.lower.startsWith('noll'));
    const joined = run.separators.every((sign) => /^[ -]*$/.test(sign));
    // "åttatre tjugosju streck nio, därefter …": signs are read out of no counts.
    const signs = run.separators.some((sign) => /streck|mellanslag|mellanrum|blanksteg/.test(sign));
    if (words.length < 2 || (!noll && !((joined || signs) && words.length >= 4))) return [];
    return [{ start: run.starts[0] ?? 0, end: run.ends.at(-1) ?? 0, strength: 'hold' as const }];
  });
}

const twice = [...'bcdfghjklmnpqrstvwxz'].map((letter) => `${letter}o${letter}`).join('|');
const doubled = oneLike(new RegExp(`(?:${twice})[a-zåäö]{0,2}(?:${twice})`));
const robberTalk = new RegExp(
  `(?:(?:${twice})[aeiouyåäö]{0,2}){3,20}|(?<![a-zåäö])[aeiouyåäö]?(?:(?:${twice})[aeiouyåäö]{0,2}){2,20}(?![a-zåäö])`,
  'g',
);

const base64 = unitsOf(/[A-Za-z0-9+/]/);

/** The sign that base64 ends with, behind some of it. */
const mayBePadded = /=(?<=[A-Za-z0-9+/]{6}=)/;

/** Whether a digit stands among at least twenty letters and digits in a row. */
const holdsCode = ({ text, tokens }: Page): boolean =>
  placesOf(tokens).numbers.some((at) => rowAround(text, base64, tokens[at]?.start ?? 0, 400) >= 20);

/** Whether there are eight digits that may be bits, or bytes in their usual dress. */
const holdsBits = ({ text, tokens }: Page): boolean =>
  text.includes('0x') || placesOf(tokens).numbers.some((at) => tokens[at]?.text.length === 8);

/** The text where it is worth a search, and nothing elsewhere. */
const when = (worth: boolean, text: string): string => (worth ? text : '');

function find(page: Page): readonly Hit[] {
  const { text, lower, tokens } = page;
  const hits = [
    ...spellingTalkedOf(page),
    ...datesInWords(lower),
    ...spelledOut(page),
    ...toldInParts(page),
    ...streetsTold(page),
    ...spellingExplained(page),
  ];
  lettersReadOut(tokens, hits);
  hits.push(
    // "börjar på E och slutar på lin"
    ...matchesWith(
      page,
      endWords,
      /(?:börjar|inleds) (?:på|med) ["']?[a-zåäö]{1,4}["']?(?: och|,) (?:slutar|avslutas) (?:på|med) ["']?[a-zåäö]{1,6}/g,
      'hold',
    ),
    // "började på Le, fortsatte på i och slutade på la"
    ...(hasAny(page, nameWords)
      ? matchesWith(
          page,
          endWords,
          /börja(?:r|de) (?:på|med) ["']?[a-zåäö]{1,4}["']?[, ][^.!?\n]{0,30}(?:och|,) sluta(?:r|de) (?:på|med) ["']?[a-zåäö]{1,6}["']?(?![a-zåäö])/g,
          'hold',
        )
      : []),
    ...matchesWith(page, nameWords, riddle, 'hold'),
    // "personnummer utan siffror: tjugohundratio mars tjugotvå, sedan 2385"
    ...matchesWith(
      page,
      numberedWords,
      /(?:personnummer|persnr|pnr|födelsedatum)[a-zåäö]{0,4}[^.!?:\n]{0,25}:[^.!?\n]{4,70}/g,
      'hold',
      (match) =>
        match[0].split(/[ ,:-]+/).filter((word) => (spelledDigits(word) ?? '').length >= 2).length >= 2,
    ),
    // "S . K . Lind"
    ...matches(
      when(text.includes(' . '), text),
      /(?<![\p{L}0-9])\p{Lu} \. \p{Lu} \. \p{Lu}\p{Ll}{1,15}/gu,
      'hold',
    ),
    // Base64, morse, bits and bytes.
    ...matches(
      when(mayBePadded.test(text), text),
      /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{6,400}={1,2}(?![A-Za-z0-9=])/g,
      'hold',
    ),
    ...matches(
      when(holdsCode(page), text),
      /(?<![A-Za-z0-9+/])(?=[A-Z0-9+/]{0,30}[a-z])(?=[a-z0-9+/]{0,30}[A-Z])(?=[A-Za-z+/]{0,40}[0-9])[A-Za-z0-9+/]{20,400}(?![A-Za-z0-9+/])/g,
      'hold',
      (match) => !match[0].includes('//'),
    ),
    ...matches(
      when(text.includes('.-') || text.includes('-.'), text),
      /(?<![^\s"'])[.-]{1,5}(?:[ /]{1,3}[.-]{1,5}){3,60}(?![^\s"',])/g,
      'hold',
      (match) => match[0].includes('.') && /\.-|-\./.test(match[0]),
    ),
    ...matches(
      when(holdsBits(page), text),
      /(?<![0-9])[01]{8}(?![0-9])|(?<![0-9a-zA-Z])0x[0-9a-fA-F]{2}(?:[ ,]{1,2}0x[0-9a-fA-F]{2}){1,60}/g,
      'hold',
    ),
    // The robber language: every consonant twice with an o between.
    ...matches(when(hasAny(page, doubled), lower), robberTalk, 'hold'),
    // "kalle hos exempel dot com", "på tiktok som polar punkt prinsen", "koordinat sextio komma nitton"
    ...matchesWith(
      page,
      dotWords,
      /(?<![a-zåäö])(?:hos|at|a|på|snabel-?a|@)[ ][a-zåäö0-9-]{2,30}[ ](?:dot|punkt|prick)[ ](?:com|se|me|nu|net|org|eu|io)(?![a-zåäö])/g,
      'hold',
    ),
    ...matchesWith(
      page,
      signWords,
      /(?<![a-zåäö])(?:insta|instagram|tiktok|snap|snapchat|telegram|discord|kik|twitter|facebook|fejan|fejjan|ansiktsboken|youtube|twitch|jodel|roblox|reddit)[^.!?\n]{1,40} (?:punkt|prick|understreck|underscore|bindestreck|hashtag)(?![a-zåäö])[^.!?\n]{0,30}/g,
      'hold',
    ),
    ...matches(
      when(hasAny(page, coordinateWords), lower),
      /(?:koordinat|latitud|longitud|gps|breddgrad|längdgrad|(?<![a-zåäö])(?:lat|long?)(?![a-zåäö]))[a-zåäö]{0,6}[^.!?\n]{0,30}? (?:[0-9]{1,2}|[a-zåäö]{3,20}) (?:komma|punkt|grader) (?:[0-9]{1,6}|[a-zåäö]{3,20})/g,
      'hold',
    ),
    // Addresses on the net that are written so that no machine reads them.
    ...matches(
      when(holds(lower, /hxx|\*\*p|t t|w[ .]w/), lower),
      /h(?:xx|\*\*|\.\.)ps?(?:[^a-zåäö]|$)|h t t p|w w w(?![a-zåäö])|(?<![a-zåäö])w\.w\.w/g,
      'hold',
    ),
    // "m hadzic (kringla) exempel (prick) com": words in brackets for the signs of an address.
    ...matches(
      when(holds(lower, /[)\]}>] ?(?:com|se|net|nu|org|me)(?![a-zåäö])/), lower),
      /[([{<] ?[a-zåäö@-]{1,14} ?[)\]}>] ?[a-z0-9-]{2,24} ?[([{<] ?(?:prick|punkt|dot|\.) ?[)\]}>] ?(?:com|se|net|nu|org|me)(?![a-zåäö])/g,
      'hold',
    ),
    ...matches(
      when(hasAny(page, fileWords), lower),
      /[a-zåäö0-9_-]{2,40}[ ]?[,.]?[ ]?(?:dot|punkt|prick|\(dot\)|\[\.\])[ ]?[,.]?[ ]?(?:png|jpe?g|gif|pdf|mp4|mov|docx?|xlsx?)(?![a-zåäö])/g,
      'hold',
    ),
    ...matches(
      when(hasAny(page, mailWords), lower),
      /(?:(?<![a-zåäö])(?:a|at|alfakrull|kanelbulle)|snabel[ -]?a?|@|[([{<] ?[a-zåäö@]{1,14} ?[)\]}>])[ ]{1,2}(?:gmail|hotmail|proton(?:mail)?|outlook|icloud|yahoo|live|telia|spray|mail|msn)(?:[ ]{1,2}(?:punkt|dot|prick))?[ .]{1,3}(?:com|se|me|nu|net|org|ch)(?![a-zåäö])/g,
      'hold',
    ),
  );
  return hits;
}

export const hiddenSpelling: Rule = {
  id: 'hidden-spelling',
  kind: 'identifier',
  title: 'Omskrivningar, koder och uppläsningar',
  source:
    'Egen regel mot kringgående: uppläst, baklänges, kodat eller bokstaverat är fortfarande samma uppgift, och den som förklarar en stavning vill att den ska läsas.',
  reason:
    'Det här är ett sätt att skriva ett namn eller nummer så att det inte syns, men det går fortfarande att läsa.',
  advice: 'Ta bort det. Beskriv gruppen eller platstypen i stället.',
  examples: {
    match: [
      'Han heter nassah fast baklänges.',
      'Förnamn: Es A En En A',
      'echo lima india november',
      'född trettonde i femte nollåtta',
      '070 och sen 174 och så 0619',
      'Rövarspråket: hohasossosanon',
      'aHNzYW4xMjM0NQ== är länken',
      'börjar på E och slutar på lin',
      'åttahundratvå fjorton tjugotre åttio',
      'gatunumret är hälften av trettiosex',
      'S som i socker, A som i april',
      'Byt B mot K i Barim',
      'Rap#ael (# = h) kör',
      'Gatan rimmar på "Solvägen"',
      'Ta första bokstaven i varje rad',
      'Namnet: ett M, följt av "arku"',
      'B-J-R, sjuttiofyra, släpper in dem',
      'Del ett av numret är 070, del två 174, del tre 06',
      'Tre bokstäver på bilen: U, N och E. Tre siffror: 9, 0 och 3.',
      'född sista november tjugohundranio',
      'Bor på Finkgatan. Siffran på porten är tjugoett.',
      'De första sex är 100612. De sista fyra får ni av mig, men det är 2386.',
      'Det är huset mellan nummer 12 och 16 på Lingonvägen.',
      'Numret på huset är två mer än nitton.',
      'Solvägens fyra är ett tillhåll.',
      'Gatan är Solvägen och numret är tjugosju.',
      'Plogvägen, porten mellan tolvan och sextonen.',
      'Adressen slutar på gatan 5 och börjar med Hassel.',
      'Födelsedagen infaller på nationaldagen och året är tvåtusentio.',
      'Bor på Storgatan, två hus efter nummer åtta.',
      'Huset ligger på S-gatan 12.',
      'Född samma dag som kungen men 2009.',
      'Ip nittiofyra punkt 18 punkt tvåhundrasju punkt 66',
      'breddgrad femtioåtta komma fyra ett och längdgrad femton komma sex två',
      'Ärendet, vars beteckning börjar på SN och slutar på niohundrafyrtioett',
      'läs begynnelsebokstäverna',
      'Byt varje bokstav mot den efter.',
      'skolan med Alm i början och by i slutet',
      'Kontot är prinsen av södra, ihopskrivet.',
      'm hadzic (kringla) gmail (prick) com',
      'Förnamn som kungen, efternamn som trädet med vit stam',
    ],
    pass: [
      'Gruppen delades i två, tre och fyra.',
      'Utvecklingen är den omvända, tvärtom mot länet.',
      'Ordet stavas olika i enkäten.',
      'Vi börjar med A och sedan B.',
      'Insatsen rimmar väl med målen.',
      'Handläggare fördelas efter första bokstaven i efternamnet.',
      'Första delen omfattar 2024, andra delen 2025 och sista delen 2026.',
      'Första i andra omgången av insatser.',
      'Årskurs sju, åtta och nio.',
      'De första sex mötena hölls 2023. De sista fyra hölls 2024.',
      'Mellan nummer 12 och 16 ska gatan asfalteras.',
      'Gatan mellan hus 4 och hus 8 saknar belysning.',
      'Storgatans elva lokaler är uthyrda.',
      'Bussen går på Almvägen och har nummer 4.',
      'Porten mellan ettan och tvåan i tunneln är trasig.',
      'Andelen är två mer än tjugo procent.',
      'Begynnelsebokstäverna i modellen PLUS är ett stöd för minnet.',
      'Byt alla bokstäver på skylten till större.',
      'Försök igen utan e på slutet i webbadressen.',
      'Anmälan slutar på vår tjänst tre veckor senare.',
    ],
  },
  find,
};
