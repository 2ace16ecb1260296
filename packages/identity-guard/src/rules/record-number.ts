import type { Page } from '../page.ts';
import { speaksOfOneAt } from '../people/one-person.ts';
import { oneLike, oneOf, wordsLike } from '../text/asked-words.ts';
import { firstFrom, placesOf, placesOfWords } from '../text/token-places.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';

/** Reports, decisions and records that are about one person, whatever letters their numbers begin with. */
const record =
  '(?:(?:kränknings|oros|polis|avvikelse|skade|brotts|frånvaro|vård|sjuk|tillbuds|arbetsskade|barn)[a-zåäö]{0,6}(?:anmälan|anmälningen|rapport(?:en)?|ärendet?)|lex[ -](?:sarah|maria)(?:-?(?:rapport|anmälan|utredning|ärende)(?:en|et)?)?|(?:lss|sol|lvu|lvm|lpt|bistånds|placerings|vräknings|avslags|omhändertagande|insats|färdtjänst|försörjnings|bidrags|elev|skolplikts|avstängnings|anvisnings|utvisnings|gallrings)-?(?:beslut|ärende|dom|ansökan|utredning|akt)(?:et|en)?|person(?:akt|utredning)(?:en)?|akt(?:en)?|journal(?:en)?|(?:barn|elev|patient|klient|brukar|social|vård|remiss|insats|ärende|placerings|kontakt)-?(?:akt|journal|ärende|nummer|nr|numret|id|kod|ref|referens)(?:en|et)?|(?:läkar|sjuk)intyg(?:et)?|remiss(?:en)?|recept(?:et)?|häktning(?:en)?|stämning(?:en)?|brottsanmälan|anmälan|incident(?:rapport)?(?:en)?|händelserapport(?:en)?|avvikelse(?:n)?|genomförandeplan(?:en)?|vårdplan(?:en)?|åtgärdsprogram(?:met)?|(?:journal|dag|elev|samtals|social|patient|avvikelse)anteckning(?:en)?|[a-zåäö]{0,16}förordnande(?:t)?|vapenlicens(?:en)?|vapentillstånd(?:et)?|tjänstelegitimation(?:en)?|fosterhemsärende(?:t)?|stödplan(?:en)?)';
/** Letters, then digits: "KRA-2025-0311", "BoU 4821", "LS 2025:14", "VN 48213", "BOM-4821-25". */
const code =
  '[a-zåäö]{1,5}[ :/.-]{0,2}(?:(?:19|20)[0-9]{2}[ :/-]{1,2}[0-9]{1,6}|[0-9]{2}[-/:][0-9]{2,6}|[0-9]{3,8}(?:[-/:][0-9]{2,6})?)(?![0-9]| ?(?:kr|st|%|procent|elever|personer|fall))';
const numberedRecord = new RegExp(
  `(?<![a-zåäö])${record}[,:]?[ ](?:på [a-zåäö]{4,25}(?:en|et|an)[,:] |som har |har |med )?\\(?(?:nr|nummer|dnr|diarienummer|id|ref)?[ .:]{0,2}(?:är )?${code}`,
  'g',
);
/** "Journal nr 4482", "kränkningsärende nr 14/2025": a running number, alone or with its year. */
const running = new RegExp(
  `(?<![a-zåäö])(?:(?:patient|elev|barn|person|social|journal|dag|samtals)?(?:journal|akt|anteckning)(?:en)?,? (?:(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2} )?(?:nr|nummer) [0-9]{3,8}|${record},? (?:nr|nummer) [0-9]{1,4}/(?:20)?[0-9]{2})(?![0-9/-])`,
  'g',
);
/** Numbers by year alone, after a record that has no other rule: "lex Sarah-rapport 2025:14". */
const yearly = new RegExp(
  `(?<![a-zåäö])${record},?[ ]\\(?(?:nr|nummer|dnr)?[ .:]{0,2}(?:19|20)[0-9]{2}(?::[0-9]{1,6}|[/-][0-9]{3,6})(?![0-9])`,
  'g',
);
/** What a board has decided for everybody is no record of somebody. */
const general =
  /riktlinj|policy|policyn|polici|budget|strategi|(?<!åtgärds)program|reglemente|delegation|taxa|föreskrift|handlingsplan|överenskommelse|motion(?![a-z])|remissvar|yttrande|verksamhetsplan|internkontroll|upphandl|avtal|fastställ|reviderad|antog|antagen|beslutade i § ?|nämndens beslut|enkät|rutin|projekt|kommunstyrelse|kommunfullmäktige|medborgarförslag|statist|årsrapport|delårs|revisor|granskning|(?<!utan )tillsyn|remiss[^.!?]{0,20} från (?:länsstyr|reger|boverk|myndighet|[a-zåäö]*departement)/;
const law = /^(?:[^0-9]*[ (])?(?:sou|sfs|prop|ds|hslf|sosfs|skr|bet|rskr|lag|kap)[ .-]/;

/** Whom a register counts: "brukare nr 4821", "klient 0312", "hyresgäst #118", "patient 3382". */
const countedPerson =
  /(?<![a-zåäö])(?:brukaren?|klient(?:en)?|patient(?:en)?|elev(?:en)?|hyresgäst(?:en)?|kund(?:en)?|medlem(?:men)?|deltagaren?|barnet|barn|intagen|internen?|målsäganden?|vittnet?|sökanden?|person|individ|placerad|omsorgstagaren?|vårdtagaren?|boende|gäst|misstänkt|låntagaren?|resenären?|körkortsinnehavaren?|anställd|medarbetaren?|respondent(?:en)?|väktaren?|ordningsvakt(?:en)?|skyddsvakt(?:en)?|tågvärd(?:en)?|chaufför(?:en)?|föraren?|tjänsteman(?:nen)?|kontrollanten?|volontär(?:en)?)(?:,? (?:nr|nummer|no|id)[ .:]{0,2}| ?#)(?=[a-z-]{0,4}[0-9])(?:[a-z]{1,3}[- ]?)?[0-9]{2,8}(?:[-/][0-9]{1,6})?(?![0-9])/g;
const countedBare =
  /(?<![a-zåäö]|(?:per|varje|antal|en) )(?:medlem|kund|kursdeltagare|passagerare|hotellgäst|brukare|brukaren|klient|klienten|patient|patienten|hyresgäst|hyresgästen|vårdtagare|vårdtagaren|omsorgstagare|intagen|låntagare|anställd|medarbetare|medarbetaren|väktare|väktaren|ordningsvakt|ordningsvakten|skyddsvakt|tågvärd|chaufför|chauffören|förare|föraren|operatör|kontrollant|biljettkontrollant|volontär|volontären|tjänsteman|tjänstemannen|resenär|resenären) (?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,8}(?![0-9]|[.,:/ -][0-9]|[ ]?(?:%|procent|kr|st|år))/g;
/** The words for a number, and letters that may stand right behind one. */
const givenNumbers = oneLike(/(?<![a-zåäö])(?:nr|nummer|numret|no|id)[a-zåäö]{0,5}$/);
/** Cards somebody carries: "gårdskort, nummer 1482". */
const card =
  /(?<![a-zåäö])[a-zåäö]{3,18}(?:kort|kortet|bricka|brickan|tagg|taggen|armband|armbandet|tillstånd|tillståndet|legitimation),? \(?(?:med )?(?:nr|nummer|numret|no)[ .:]{0,3}(?:är )?[a-z]{0,3}-?[0-9]{3,14}(?![0-9])/g;
/** Bookings and tickets: letters and digits that only the traveller has. */
const booking =
  /(?<![a-zåäö])(?:pnr|boknings?(?:kod|koden|nr|nummer|numret|referens|ref|id)?(?:en)?|biljett(?:en|nr|nummer|kod|id)?|(?:reserva|rese)[a-zåäö]{0,10}(?:nr|kod|referens)|kolli(?:nr|nummer|-?id)?|paket(?:-?id|nr|nummer)|spårnings(?:nr|nummer|kod|id)|incheckning(?:en)?|flygbiljett(?:en)?|tågbiljett(?:en)?|referens|ref)[ .:,]{1,3}(?:nr |nummer |kod |är )?(?=[a-z]{0,7}[0-9])(?=[0-9]{0,7}[a-z])(?:[a-z0-9]{6,8})(?![a-z0-9])/g;

const bookingWords = oneLike(
  /(?<![a-zåäö])(?:pnr|bokning|biljett|rese|kolli|paket|spårnings|incheckning|flygbiljett|tågbiljett|ref)/,
);

/** Records of a system of the social services, the schools or the care: "DF Respons 48211", "loggpost #48211". */
const inSystem =
  /(?<![a-zåäö])(?:(?:df respons|treserva|lifecare|procapita|viva|combine|cosmic|schoolsoft|infomentor|unikum|edlevo|extens|durtvå|prorenata|pmo|journal3|asynja|stella|cambio)[ ,:#]{1,2}(?:nr |id |ärende )?(?!20[0-9]{2}(?![0-9]))[0-9]{3,9}|(?:logg(?:post|rad)?|ärende|händelse|rapport|anmälan|avvikelse|notering|anteckning|tips|incident) ?#[0-9]{3,9}|(?:sol|lss|lvu|lvm)-?(?:ansökan|ans|utredning|utr|beslut|ärende)[ .]{1,2}(?:nr )?[0-9]{4,9})(?![0-9])/g;
/** Cards, keys and numbers on clothes, by which whoever has them is found. */
const worn =
  /(?<![a-zåäö])(?:(?:kund|bonus|bibliotek|biblioteks|gym|tränings|bad|skol|buss|rese|parkerings|besöks|vaccinations)kort(?:et)? [a-z]{0,2}[0-9]{4,16}|(?:tjänste|passer|inpasserings)kort(?:et)? [a-z]{0,2}[0-9]{3,8}(?:-[0-9]{2,6})?|(?:armband(?:et)?|nyckel(?:n|bricka|tagg)?|tagg(?:en)?|väst(?:en)?|hjälm(?:en)?) (?:nr |nummer )?[0-9]{2,6}|(?:tröja|tröjan|spelare|spelaren|startnummer) (?:nr|nummer) [0-9]{1,3})(?![0-9]| ?(?:kr|st|%))/g;

const wornWords = oneLike(
  /(?<![a-zåäö])(?:[a-zåäö]{3,12}kort(?:et)?$|armband|nyckel|tagg|väst(?:en)?$|hjälm|tröja|spelare|startnummer)/,
);

/** "Socialregisterakt 88124", "lärarlegitimation 2012:44812", "fotboja 4412": what only one person has. */
const onesOwn =
  /(?<![a-zåäö])(?:(?:social|barn|elev|klient|patient|vård|utrednings|förmyndar|förvaltar|familjerätts|person)[a-zåäö]{0,10}akt(?:en)? [0-9]{4,9}|(?:lärar|tjänste|läkar|sjuksköterske|psykolog|socionom)legitimation(?:en)? (?:nr |nummer )?(?:(?:19|20)[0-9]{2}[:-])?[0-9]{3,7}|[a-zåäö]{0,14}(?:ombudet|läraren|lärarinnan|vikarien|assistenten|sköterskan|chefen|handläggaren|vaktmästaren|kuratorn|eleven|mannen|kvinnan),? \(?id:? [0-9]{3,8}|fotboja(?:n)? (?:nr |nummer )?[0-9]{2,8}|(?:dna(?:-?[a-zåäö]{3,10})?|fingeravtryck(?:et)?)[^.!?0-9\n]{0,25} (?:nr |nummer )?(?!(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}(?![0-9]))(?:19|20)?[0-9]{2,4}-[0-9]{3,6})(?![0-9])/g;
const onesOwnWords = oneLike(/akt(?:en)?$|legitimation(?:en)?$|^fotbojan?$|^dna|^fingeravtryck|^id$/);

/** "plats 31 i vagn 4" of a traveller, "ärendet har löpnr 48213" of somebody's. */
const ofTraveller =
  /(?<![a-zåäö])(?:(?:faktura|order|beställning|kvitto|offert)(?:n|en|et)?(?:nr|nummer|numret)? [0-9]{3,10}(?:-[0-9]{2,6})?|taxi(?:bil)?(?:n|en)? (?:nr |nummer )?[0-9]{2,5}|plats [0-9]{1,3}[a-f]?,? (?:i )?vagn [0-9]{1,2}|vagn [0-9]{1,2},? plats [0-9]{1,3}|ärendet? (?:har|med|fick|får) [a-zåäö]{0,6}(?:nr|nummer) [0-9]{3,9}|(?:parkerings|färdtjänst|trafik|uppehålls)tillstånd(?:et)? [0-9]{3,9}|(?:elev|klient|brukar|barn|social|vräknings|hyres|omsorgs)-?ärendet? (?:nr |nummer )?[0-9]{2,8}|dnr [0-9]{1,2}(?:\.[0-9]{1,2}){1,3}-[0-9]{3,6}\/20[0-9]{2}|klagomål(?:et)? (?:19|20)[0-9]{2}[-/:][0-9]{2,6})(?![0-9])/g;

const travelWords = oneLike(
  /(?<![a-zåäö])(?:faktura|order|beställning|kvitto|offert|taxi|vagn|dnr|klagomål|[a-zåäö]{6,10}tillstånd)|ärende/,
);

/** A diary number of an authority whose cases are persons' ("dnr BOM-4821-25"), or beside one person. */
const diary =
  /(?<![a-zåäö])(?:[a-zåäö]{0,12}(?:nr|nummer)|beslut(?:et)?|ref|id|skolinspektionen|ivo|jo|bup|försäkringskassan|migrationsverket|kronofogden|polisen|åklagaren|diskrimineringsombudsmannen|socialtjänsten|socialnämnden|familjerätten|överförmyndaren|elevhälsan|hyresnämnden|tingsrätten|hovrätten|förvaltningsrätten|kammarrätten|[a-zåäö]{3,16}ärende(?:t)?)[ .:]{1,3}(?:dnr |nr |anm )?(?!(?:den|på|i|från|till|mellan|kl|vid|om|av|för|under|dag) )[a-zåäö]{1,6}[ :/-]{0,2}(?:[0-9][0-9.]{1,7}[-/:][0-9]{2,6}(?:\/[0-9]{2,4})?|[0-9]{4,8})(?![0-9])/g;
/** Authorities whose cases are persons' ("BEO 2026:288"), and such as have a person's beside others. */
const personsCase =
  /(?<![a-zåäö])(beo|barn- och elevombudet|ökn|hsan|patientnämnden|hyresnämnden|brottsoffermyndigheten|familjerätten|överförmyndaren|skolinspektionen|ivo|diskrimineringsombudsmannen|do|migrationsverket|kronofogden|försäkringskassan|csn|frivården|kriminalvården|elevhälsan)(?:s|:s)?[ ,:(]{1,2}(?:beslut |ärende |dnr |nr |nummer |har |anmälan |yttrande |akt |mål ){0,3}(?:19|20)?[0-9]{2}[:/-][0-9]{1,6}(?![0-9])/g;
const personsWords = oneOf(
  'beo elevombudet ökn hsan patientnämnden hyresnämnden brottsoffermyndigheten familjerätten familjerättens överförmyndaren överförmyndarens skolinspektionen skolinspektionens ivo ivos diskrimineringsombudsmannen do migrationsverket migrationsverkets kronofogden kronofogdens försäkringskassan försäkringskassans csn frivården frivårdens kriminalvården kriminalvårdens elevhälsan elevhälsans'.split(
    ' ',
  ),
);
const ofPersonsOnly =
  /^(?:beo|barn-|ökn|hsan|patientn|brottsoffer|familjer|överförm|frivård|kriminalv|elevh)/;

const aboutOne =
  /brottsskade|målsägande|skadestånd|försörjningsstöd|sjukpenning|aktivitetsersättning|asyl|familjerätt|umgänge|elevhäls|överförmynd|fosterhem|familjehem|jourhem|uppehållstillstånd|omhändertag|vräkning|orosanmälan|kontaktförbud|vårdnad|god man|förvaltare/;

/** "kontrakt 301-0447-02-1105": whose home it is. */
const lease =
  /(?<![a-zåäö])(?:(?:hyres|bostads|andrahands|lägenhets)?kontrakt(?:et)?|hyresavtal(?:et)?|(?:hyres)?(?:kontrakts|avtals|objekts|lägenhets)(?:nr|nummer|numret)|objekt(?:et)?),? (?:nr |nummer )?(?:är )?(?=[0-9./-]{0,16}[0-9]{3})[0-9]{2,8}(?:[-/.][0-9]{2,6}){0,4}(?![0-9])/g;
const leaseWords = oneLike(
  /kontrakt(?:et)?$|^hyresavtal|(?:kontrakts|avtals|objekts|lägenhets)n|^objekt(?:et)?$/,
);
const leaseTalk =
  /uppsäg|säg(?:s|er|a) upp|uppsag|sagts upp|störning|hyresgäst(?:en|ens)?(?![a-zåäö])|vräk|avhys|hyresskuld|andrahand|obetald|varning|grann|klagomål|hot mot|inneboende|lägenhet/;

/** How the words for a record end. */
const recordEnd =
  '(?:anmälan|anmälningen|rapport(?:en)?|ärendet?|(?:beslut|dom|ansökan|utredning)(?:et|en)?|akt(?:et|en)?|journal(?:en)?|sarah|maria|(?:nummer|nr|numret|id|kod|ref|referens)(?:en|et)?|intyg(?:et)?|remiss(?:en)?|recept(?:et)?|häktning(?:en)?|stämning(?:en)?|incident(?:en)?|avvikelsen?|(?:genomförande|vård|stöd)plan(?:en)?|åtgärdsprogram(?:met)?|anteckning(?:en)?|förordnande(?:t)?|licens(?:en)?|tillstånd(?:et)?|legitimation(?:en)?)';
/** A record, and what stands between it and the letters of its number, or its year. */
const beforeCode = new RegExp(
  `${recordEnd}[,:]? (?:på [a-zåäö]{4,25}(?:en|et|an)[,:] |som har |har |med )?\\(?(?:nr|nummer|dnr|diarienummer|id|ref)?[ .:]{0,2}(?:är )?[a-zåäö]{1,5}[ :/.-]{0,2}$`,
  'u',
);
const beforeYear = new RegExp(`${recordEnd},? \\(?(?:nr|nummer|dnr)?[ .:]{0,2}$`, 'u');
const records = wordsLike(new RegExp(`${recordEnd}$`, 'u'));
const systemWords = oneLike(
  /respons|treserva|lifecare|procapita|viva|combine|cosmic|schoolsoft|infomentor|unikum|edlevo|extens|durtvå|prorenata|pmo|journal|asynja|stella|cambio|(?:sol|lss|lvu|lvm)(?:$|an|ut|be|är)/,
);
const diaryHeads = wordsLike(
  /(?:nr|nummer|beslut(?:et)?|ref|id|skolinspektionen|ivo|jo|bup|försäkringskassan|migrationsverket|kronofogden|polisen|åklagaren|diskrimineringsombudsmannen|socialtjänsten|socialnämnden|familjerätten|överförmyndaren|elevhälsan|hyresnämnden|tingsrätten|hovrätten|förvaltningsrätten|kammarrätten|ärendet?)(?![a-zåäö])/,
);
const runningNames = oneOf('nr nummer'.split(' '));

const afterHead =
  /(?:nr|nummer|beslut|ref|id|ivo|jo|bup|en|an|et|ärende)[ .:]{1,3}(?:dnr |nr |anm )?[a-zåäö]{1,6}[ :/-]{0,2}$/;

/**
 * What stands about the numbers of a page: a short word with a capital before one, a word and letters as in a diary before
 * one, a year that a number follows. Asked before the searches for what needs it.
 */
function shapesOf({ text, lower, tokens }: Page): {
  readonly coded: boolean;
  readonly diaried: boolean;
  readonly byYear: boolean;
} {
  let [coded, diaried, byYear] = [false, false, false];
  const recordsAt = placesOfWords(tokens, records);
  const headsAt = placesOfWords(tokens, diaryHeads);
  for (const at of placesOf(tokens).numbers) {
    const number = tokens[at];
    if (number === undefined) continue;
    const { start, end } = number;
    const after = text[end] ?? ' ';
    const afterRecord = (recordsAt[firstFrom(recordsAt, at - 13)] ?? at) < at;
    coded ||=
      afterRecord &&
      /\p{Lu}\p{L}{0,4}[ :/.-]{0,2}$/u.test(text.slice(Math.max(0, start - 8), start)) &&
      beforeCode.test(lower.slice(Math.max(0, start - 96), start));
    diaried ||=
      (headsAt[firstFrom(headsAt, at - 8)] ?? at) < at &&
      (number.text.length >= 4 || '.:/-'.includes(after)) &&
      afterHead.test(lower.slice(Math.max(0, start - 32), start));
    const next = tokens[at + 2]?.text ?? '';
    byYear ||=
      afterRecord &&
      number.text.length === 4 &&
      ':/-'.includes(after) &&
      /^[0-9]/.test(next) &&
      !/^20[0-9]{2}$/.test(next) &&
      beforeYear.test(lower.slice(Math.max(0, start - 40), start));
  }
  return { coded, diaried, byYear };
}

/** Numbers of records, people, cards and bookings that begin with letters or stand after the word for whom they count. */
export function recordNumbers(page: Page): readonly Hit[] {
  if (!page.digits) return [];
  const { lower, text } = page;
  const { coded, diaried, byYear } = shapesOf(page);
  const near = (match: RegExpExecArray): string =>
    lower.slice(Math.max(0, match.index - 80), match.index + match[0].length + 80);
  const ofSomebody = (match: RegExpExecArray): boolean =>
    !general.test(near(match)) && !law.test(match[0]) && !/ (?:sou|sfs|prop|hslf-fs|sosfs) /.test(match[0]);
  const isCode = (match: RegExpExecArray): boolean =>
    ofSomebody(match) &&
    // The letters are an abbreviation, no word of a sentence: "akt BoU 4821", not "journal i 2000".
    /(?:^|[^a-zåäöA-ZÅÄÖ])\p{Lu}[\p{L}]{0,4}[ :/.-]{0,2}[0-9][0-9 .:/-]*$/u.test(
      text.slice(match.index, match.index + match[0].length),
    );
  return [
    ...(coded ? matches(lower, numberedRecord, 'hold', isCode) : []),
    ...matches(
      byYear ? lower : '',
      yearly,
      'hold',
      (match) => ofSomebody(match) && !/[-/:]20[0-9]{2}$/.test(match[0]),
    ),
    ...matchesWith(page, runningNames, running, 'hold', ofSomebody),
    // "Orosanmälan med diarienummer 2026-SOC-03391"
    ...(text.includes('-')
      ? matches(
          text,
          /(?<![A-Za-zÀ-ɏ0-9-])(?:19|20)[0-9]{2}-\p{Lu}{2,5}-[0-9]{3,6}(?![0-9])/gu,
          'hold',
          (match) => aboutOne.test(near(match)) && ofSomebody(match),
        )
      : []),
    ...(hasAny(page, givenNumbers) || lower.includes('#') ? matches(lower, countedPerson, 'hold') : []),
    ...matches(lower, countedBare, 'hold'),
    ...matchesWith(
      page,
      givenNumbers,
      card,
      'hold',
      (match) => !/^(?:present|färg|status|karta|karto|serverings|utskänknings|bygg)/.test(match[0]),
    ),
    ...matchesWith(
      page,
      leaseWords,
      lease,
      'hold',
      (match) =>
        !/ (?:19|20)[0-9]{2}(?:[-/.](?:19|20)?[0-9]{2}){0,2}$/.test(match[0]) &&
        leaseTalk.test(near(match)) &&
        !/upphandl|ramavtal|entreprenad/.test(near(match)),
    ),
    ...(hasAny(page, systemWords) || lower.includes('#') ? matches(lower, inSystem, 'hold') : []),
    ...matchesWith(page, onesOwnWords, onesOwn, 'hold'),
    ...matchesWith(page, travelWords, ofTraveller, 'hold', (match) => speaksOfOneAt(page, match.index)),
    ...matchesWith(
      page,
      wornWords,
      worn,
      'hold',
      (match) =>
        /^[a-zåäö]*kort/.test(match[0]) ||
        /^(?:nyckel|tagg).*[0-9]{4}/.test(match[0]) ||
        speaksOfOneAt(page, match.index) ||
        /slog|spark|hota|spott|stal/.test(near(match)),
    ),
    ...matchesWith(page, bookingWords, booking, 'hold', (match) =>
      /[A-Z0-9]{5,8}$/.test(text.slice(match.index, match.index + match[0].length)),
    ),
    ...matchesWith(
      page,
      personsWords,
      personsCase,
      'hold',
      (match) =>
        !/[:/-](?:19|20)[0-9]{2}$/.test(match[0]) &&
        (ofPersonsOnly.test(match[1] ?? '') || (ofSomebody(match) && speaksOfOneAt(page, match.index))),
    ),
    ...(diaried
      ? matches(
          lower,
          diary,
          'hold',
          (match) => aboutOne.test(near(match)) || (isCode(match) && speaksOfOneAt(page, match.index)),
        )
      : []),
  ];
}
