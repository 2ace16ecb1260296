import type { Page } from '../page.ts';
import { monthNames } from '../people/moment.ts';
import type { Sentence } from '../people/sentences.ts';
import { SPOT } from '../people/signals.ts';
import { oneOf, wordsThat } from '../text/asked-words.ts';
import { holds } from '../text/search.ts';
import { placesOf, placesOfWords } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { notedIncidents, notedOnLines } from './noted-incident.ts';
import { type Hit, hasAny, type Rule } from './rule.ts';
import { beginOf, thereAndThen } from './there-and-then.ts';
import { tellsTimeInWords, timedIncident } from './timed-incident.ts';

const events =
  'skjutningen|misshandeln|rånet|våldtäkten|sprängningen|slagsmålet|knivskärningen|knivdådet|mordet|överfallet|gripandet|razzian|husrannsakan|våldtäktsförsöket|personrånet|ungdomsrånet|skottlossningen|bråket|olyckan|dådet|attacken|mordbranden|självmordet|dödsfallet|händelsen|incidenten|ett självmord|ett dödsfall|ett knivdåd|en våldtäkt|ett mord|ett självmordsförsök|en överdos';
const acts =
  'misshandla(?:d|de|des|ts)|knivhöggs|sköts|rånade?s?|rånats|hotades|våldtogs|greps|överfölls|höggs|slogs|mördades|dog|avled|sparkades|attackerades|skottskadades';
const day = `(?:(?:måndagen|tisdagen|onsdagen|torsdagen|fredagen|lördagen|söndagen|natten till|kvällen)[ ])?(?:den[ ])?[0-9]{1,2}[ ](?:${monthNames})|i (?:veckan|förra veckan|måndags|tisdags|onsdags|torsdags|fredags|lördags|söndags|helgen|natt|går|förrgår)|natten till [A-Za-zÀ-ɏ]{5,8}en|(?:måndagen|tisdagen|onsdagen|torsdagen|fredagen|lördagen|söndagen) den [0-9]{1,2}|20[0-9]{2}-[0-9]{2}-[0-9]{2}`;
const clock = /(?:klockan|kl\.?)[ ]{0,2}[0-9]{1,2}[.:][0-9]{2}/;
const place =
  /(?:utanför|vid|(?<![a-zåäö])v\.?|(?<![a-zåäö])(?:ved|utenfor|udenfor)|på|i|mot|hpl|inne på|bakom|framför|genom) (?:[A-Za-zÀ-ɏ]+ )?[A-Za-zÀ-ɏ]{3,}|, (?:[a-zåäö]+s )?[a-zåäö]*(?:fritidsgård|skola|skolan|torget|gatan|vägen|parken|gården|centrum|stationen)(?![a-zåäö])/u;

const eventWords = [
  ...events.split('|').map((event) => event.split(' ').at(-1) ?? event),
  ...'misshandlad misshandlade misshandlades misshandlats rånad rånade rånades rånats rånas rånad'.split(' '),
  ...acts.split('|').filter((act) => !act.includes('(') && !act.includes('?')),
];
const eventSet = new Set(eventWords);
const toldEvents = wordsThat((lower) => eventSet.has(lower));
const namedEvent = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${events})(?![A-Za-zÀ-ɏ])`, 'u');
const namedAct = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${acts})(?![A-Za-zÀ-ɏ])`, 'u');
const namedDay = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${day})`, 'u');

const happened =
  /(?<![a-zåäö])(?:inträffade|skedde|ägde rum|drogs|knivskars|knivhöggs|utspelade sig|begicks|hände|slogs ner|rånades|misshandlades|sköts|greps|överfölls|attackerades|hotades|fördes till sjukhus|avlossades|detonerade|exploderade|anträffades|påträffades|larmades|angreps|blev (?:en |två )[a-zåäö]+ [a-zåäö]{3,}(?:en|ad|de|na)|sparkades|kastades|beslagtogs|knuffades|spottades|brann|föll (?:ett )?skott(?:et|en)?|tändes|antändes|stals|sköt|slog|slogs|höggs|hotade|rånade|sprutade|blev av med|bestals|lurades|hördes|hörde|larmade|påträffade|hittades|upptäcktes|small|skrek|slängdes|slogs sönder|avlossade|krossades|sprängdes|vandaliserades|sprejades|länsades|tändes (?:det|eld) på|skott(?:et|en)? (?:som )?(?:gick av|small|hördes|brann av)|skjedde|skete|fant sted|fandt sted|ble [a-zåäöæø ]{0,12}(?:ranet|stukket|knivstukket|slått|truet|overfalt)|blev [a-zåäöæø ]{0,12}(?:røvet|stukket|knivstukket|slået|truet|overfaldet))(?![a-zåäöæø])/;
const harm =
  /small(?![a-zåäö])|pistol|beväpn|tändes (?:det|eld) på|hendelse|hændelse|hærv[eæ]rk|ranet|røvet|stukket|kniv|högg|sköt|hot|överfall|(?<!f)rån|misshand|våld|skott|skjut|slag|bråk|mord|överdos|brand|antänd|olyck|gripa|grep|attack|dåd|stöld|inbrott|körde|påkör|krock|kasta|sten|skadegör|eld|spräng|smäll|brann|stals|raket|explo|spark|krossa|jaga|slå|slog|sprut|blev av med|bestal|lurad|knuff|spott|skrik|skrek|skottljud|tumult|vräk|flaska|ruta|påträff|beslag|larm|medvetslös|hittades|såld/;
const meeting =
  /möte|föreläs|utbildning|dialog|vandring|aktivitet|kampanj|konsert|turnering|utställning|insatsen|övning|strömavbrott|blixt|åska|rond|(?<!in|på)träff(?!punkt)|webbin|(?<!kon|års)kurs|semin|info(?![a-zåäö])|öppe[tn]|planer|tema|samtal(?!et (?:inkom|kom|[0-9]))|schema|fältarna/;
/** "17.48 i måndags rån vid stationen": to the minute, so that it can only be one event. */
const toTheMinute =
  /(?<![0-9.:/-])(?:[01]?[0-9]|2[0-3])[.:][0-5][1-46-9](?![0-9]|[.:/-][0-9]|[ ]?(?:-[0-9 ]|–[0-9]|– [0-9]|%|procent|kr|mkr|milj|km|m ))/;
const onTheDay = new RegExp(`den [0-9]{1,2} (?:${monthNames})|20[0-9]{2}-[0-9]{2}-[0-9]{2}`, 'u');
const exactClock = /(?:klockan|kl\.?)[ ]{0,2}[0-9]{1,2}[.:][0-9]{2}/;
const clockWords = oneOf('fem tio kvart tjugo halv strax just minut minuter'.split(' '));
/** "tio över åtta", "kvart i nio", "halv tre på natten" */
const spokenClock =
  /(?<![a-zåäö])(?:(?:fem|tio|kvart|tjugo|[a-zåäö]{2,12} minut(?:er)?)(?: minuter)?(?: över| i| före| efter)(?: halv)?|halv|(?:strax|just) (?:efter|före|innan)(?: klockan)?) (?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?![a-zåäö])/;
const bareTime = /(?<![0-9.:/–-])(?:[01][0-9]|2[0-3])[.:][0-5][05](?![0-9]|[–-]|[.:/][0-9])/;
const bareDigits =
  /(?:^|\n)(?:[01][0-9]|2[0-3])[0-5][0-9](?=,? (?:i (?:natt|går|morse)|natten |(?:mån|tis|ons|tors?|fre|lör|sön)))/;
/** "det hände i torsdags, exakt 19.42" */
const tookPlace = /(?<![a-zåäö])(?:hände|small|inträffade|skedde|ägde rum|utspelade sig)(?![a-zåäö])/;
/** "började 18.05": no round time, of what began or ended once. */
const began = /(?<![a-zåäö])(?:började|startade|slutade|utbröt|skedde|inträffade|såldes?)(?![a-zåäö])/;
const unround =
  /(?<![0-9.:/-])(?:[01]?[0-9]|2[0-3])[.:](?:[0-5][1-46-9]|[0235]5|[1245]0)(?![0-9]|[.:/-][0-9]|[ ]?(?:-|–|%|procent|kr|mkr|milj|km|m ))/;
const anyDay = new RegExp(
  `(?<![a-zåäö])(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en|s?(?:kväll|natt|morgon|förmiddag|eftermiddag)(?:en)?)?|(?:mån|tis|ons|tors?|fre|lör|sön)d?(?=[., ])|(?:man|tirs|lør|søn)dag(?:en)?|[0-9]{1,2} (?:jan|feb|apr|aug|sept?|okt|nov|dec|des)(?=[., ])|den [0-9]{1,2}|[0-9]{1,2}\\.? (?:${monthNames}|desember)|[a-zåäö]{2,15}(?:dje|rde|mte|tte|nde|fte|dra|sta) (?:${monthNames})|[0-9]{1,2}/[0-9]{1,2}|(?:20)?[0-9]{2}-[01][0-9]-[0-3][0-9]|natten (?:till|mot) [a-zåäö]+|i (?:går|natt|förrgår|(?:mån|tis|ons|tors|fre|lör|sön)dags))(?![a-zåäö0-9])`,
  'u',
);

/** "började 0213", "kl 1847": a time without its sign; after "kl" and the like it can be no year. */
const compactClock =
  /(?<![a-zåäö])(?:(?:klockan|kl\.?|vid klockan) ?(?:[01][0-9]|2[0-3])[0-5][0-9]|(?:började|startade|slutade|utbröt|skedde|inträffade|hände|larmades|ägde rum) (?!19|20)(?:[01][0-9]|2[0-3])[0-5][0-9])(?![0-9]|[:.,/–-][0-9]|[ ]?(?:kr|personer|elever|st|%|procent))/;
const compactWords = oneOf(
  'klockan kl började startade slutade utbröt skedde inträffade hände larmades rum'.split(' '),
);
/** "Videon från 22.41 på Torggatan": what was recorded took place once. */
const recorded =
  /(?<![a-zåäö])(?:videon|filmen|klippet|inspelningen|kamerabilden) från (?:kl\.? |klockan )?[0-9]/;
/** One event that everybody knows of: with a time it needs no day. */
const knownEvent =
  /(?<![a-zåäö])[a-zåäö]{0,14}(?:branden|rånet|misshandeln|skjutningen|bråket|slagsmålet|hotet|inbrottet|överfallet|sprängningen|explosionen|knivskärningen|stölden|påkörningen|våldtäkten|skottlossningen|skadegörelsen|knivdådet|mordet)(?![a-zåäö])/;

/** What a note calls it: "ons 14/10 kl 22:15, misshandel utanför …"; nobody gives a time to the minute for a kind of thing. */
const noted =
  /(?<!(?:om|mot|kring|av|inga|inget|inte|för|efter|förebygga|minska) )(?<![a-zåäö])(?:misshandel|hærv[eæ]rk|[a-zåäö]{0,8}slagsmål|(?:person|gat|butiks)?rån|skottloss(?:ning)?|sprängning|mord(?:försök)?|dråp|skjutning|inbrott|[a-zåäö]{0,8}brand|kniv(?:skärning|dåd|hot)|hot (?:m|med|mot)|överfall|våldtäkt|krock|påkörning|bråk(?= (?:vid|utanför|på|i|bakom|inne))|hotet|rånet|misshandeln|överfallet|slagsmålet|bråket|branden|inbrottet|knivskärningen|knivdådet|påkörningen|krocken|skadegörelsen|stölden)(?=[ ,.:;]|$)/;

/** The sentences that hold some of the tokens. */
function sentencesOf({ sentences }: Page, places: readonly number[]): readonly Sentence[] {
  const found: Sentence[] = [];
  let ordinal = 0;
  for (const at of places) {
    while ((sentences[ordinal]?.to ?? at + 1) <= at) ordinal += 1;
    const sentence = sentences[ordinal];
    if (sentence !== undefined && sentence !== found.at(-1)) found.push(sentence);
  }
  return found;
}

/** Where a time stands in digits, "18.05". */
const timesIn = (tokens: readonly Token[]): readonly number[] =>
  placesOf(tokens).numbers.filter((at) => {
    const [sign, minutes] = [tokens[at + 1], tokens[at + 2]];
    return (
      ((tokens[at]?.opens || tokens[at - 2]?.text === '/') &&
        /^[0-2][0-9]{3}$/.test(tokens[at]?.text ?? '')) ||
      (sign?.tight &&
        (sign.text === '.' || sign.text === ':') &&
        minutes?.tight &&
        minutes.kind === 'number' &&
        minutes.text.length > 1)
    );
  });

/** Something harmful that took place at an exact time on a day, at a place, whatever it is called. */
function clocked(page: Page): readonly Hit[] {
  const { lower, tokens } = page;
  const spoken = hasAny(page, clockWords) && holds(lower, spokenClock);
  const compact = page.digits && hasAny(page, compactWords) && holds(lower, compactClock);
  const inWords = tellsTimeInWords(page);
  const timed = spoken || compact || inWords ? page.sentences : sentencesOf(page, timesIn(tokens));
  return timed.flatMap((sentence) => {
    const found = clockedIn(page, sentence, spoken, compact);
    return found.length > 0 ? found : timedIncident(page, sentence, inWords);
  });
}

function clockedIn(page: Page, sentence: Sentence, spoken: boolean, compact: boolean): readonly Hit[] {
  const { lower, tokens } = page;
  const start = beginOf(page, sentence);
  const words = lower.slice(start, Math.min(start + 600, tokens[sentence.to - 1]?.end ?? start));
  if (meeting.test(words)) return [];
  const said = spoken ? spokenClock.exec(words) : null;
  const minute = toTheMinute.exec(words) ?? (said?.[0].includes('minut') ? said : null);
  const signless = compact ? compactClock.exec(words) : null;
  const written = minute ?? signless;
  const exact = minute !== null || (signless !== null && !/[03]0$/.test(signless[0]));
  if (
    !anyDay.test(words) &&
    !(written !== null && ((knownEvent.test(words) && began.test(words)) || recorded.test(words)))
  )
    return [];
  if (!harm.test(words) && !(minute !== null && (onTheDay.test(words) || tookPlace.test(words)))) return [];
  const time =
    written ??
    exactClock.exec(words) ??
    said ??
    (noted.test(words) || happened.test(words) ? bareTime.exec(words) : null) ??
    (began.test(words) ? unround.exec(words) : null) ??
    // "0417 i natt: brand i barnvagn"
    (noted.test(words) ? bareDigits.exec(words) : null);
  // "söks före kl. 23.59 den 15 september": a time by which.
  if (time === null || /(?:före|senast|innan|tills?) (?:kl\.? |klockan )?$/.test(words.slice(0, time.index)))
    return [];
  if (!exact && !happened.test(words) && !noted.test(words) && !began.test(words)) return [];
  if ((sentence.bits & SPOT) === 0 && !place.test(words)) return [];
  return [
    {
      start: start + time.index,
      end: start + time.index + time[0].length,
      strength: 'hold' as const,
      rewrite: 'rewrite.recently',
    },
  ];
}

function find(page: Page): readonly Hit[] {
  const { lower, tokens } = page;
  const hits = [...clocked(page), ...thereAndThen(page), ...notedIncidents(page), ...notedOnLines(page)];
  for (const sentence of sentencesOf(page, placesOfWords(tokens, toldEvents))) {
    const start = tokens[sentence.from]?.start ?? 0;
    const words = lower.slice(start, tokens[sentence.to - 1]?.end ?? start);
    if (words.length > 2000 || !(namedEvent.test(words) || namedAct.test(words))) continue;
    const first = namedDay.exec(words);
    if (first === null) continue;
    const strength = clock.test(words) && place.test(words) ? 'hold' : 'advise';
    const from = start + first.index;
    hits.push({ start: from, end: from + first[0].length, strength, rewrite: 'rewrite.recently' });
  }
  return hits;
}

export const singleEvent: Rule = {
  id: 'single-event',
  kind: 'combination',
  title: 'En enda händelse med tid och plats',
  source:
    'Domänreglerna 7.4 (12–13): enskilda händelser bara när de är allmänt kända, datum avrundat till vecka, aldrig klockslag med plats.',
  reason: 'Med dag, klockslag och plats går det att förstå vilka som var inblandade.',
  advice: 'Skriv mönstret: veckodag, tid på dygnet och område. Avrunda en känd händelse till vecka.',
  examples: {
    match: [
      'Skjutningen den 3 april skrämde boende.',
      'Slagsmålet lördagen den 12 oktober kl. 23.15 utanför biblioteket.',
      'En person misshandlades i lördags.',
      'I tisdags, tio över åtta, rånades en elev vid Norrbackaskolan.',
      'Bråket på fritidsgården i tisdags började 18.05.',
      '3/10 kl 23.10, Ekbackens fritidsgård, misshandel',
      'Greps 2025-09-30 på skolans parkering.',
      'Den 1/9 brann hans bil på Tegelplan.',
      '14.52 sö, ung man avvisad från badhuset',
      'Händelse: vapenhot. Plats: bollhallens entré. Tid: 5/11 kl. 18:25.',
      '9 nov, 00.41, misshandel, krogen vid Fiskartorget.',
      '0417 i natt (sön 8 nov): brand i barnvagn, trapphus i Västra Hagen.',
      'Torsdag 19 nov kl 21.08: pistolliknande föremål visades upp utanför Konsum.',
      'Kl. 02:17 natten till söndag tändes det på i miljörummet vid Rönngården.',
      'Det var 21.35 i onsdags som skottet gick av på baksidan av gården.',
      'Hun ble ranet 12. november kl. 20.41 ved bussholdeplassen.',
      'Hendelsen skjedde ved skolens idrettshall kl. 14.25 tirsdag 11. november.',
      'Det var vid hållplatsen det hände i torsdags, exakt 19.42 enligt kameran.',
      'Klockan kvart i nio på tisdagskvällen kastades en flaska mot bussen vid hållplatsen.',
      'Händelsen ägde rum vid kiosken tretton minuter i tio den tolfte januari, ett rån.',
      'Bilbranden vid Folkets hus började 0213.',
      '2026-10-02 | 22:40 | Stationstunneln | kille knivskuren | ambulans på plats',
      'Påkörd cyklist vid rondellen i Hammarö, i måndags 07.48. Bilen körde vidare.',
      'Första larmet kom 19.56 på valborg från boende vid Linden, och då brann det i två bilar.',
      'Incidenten vid bibliotekets entré (mån v. 44, 15:40) är anmäld av personalen.',
      '22.05 skadegörelse busskur Lillåvägen, två paneler krossade.',
      'Vid tjugotvå och tio på fredagskvällen blev en kille rånad på telefonen i Vasaparken.',
      '18.22 sprang tre maskerade ut ur guldbutiken på Storgatan.',
      'Tjänstehund i området 21:05 onsdag, vid garagelängan, påträffade väskan.',
    ],
    pass: [
      'Nästa möte hålls den 12 mars kl. 13.30.',
      'Skjutningar i regionen påverkar tryggheten.',
      'Störningar sker fredag-söndag efter kl. 21.00.',
      'Bråk vid stationen sker oftast 21.00–23.00, och bussen går 18.05.',
      'Trygghetsvandring. Plats: Folkets hus. Tid: 5/11 kl. 18.00.',
      'Julgranen tändes på Stortorget i söndags kl. 16.30.',
      'SSP-møde i Helsingør den 8. december kl. 13, fokus på unges færden på havnen.',
      'Fullmäktige antog planen den 26 februari 2025.',
      'På fredagskvällar runt kvart i nio kastas flaskor mot bussar i centrum.',
      'Nattvandringen började 2030 vid torget.',
      '2026-10-02 | 13:00 | Stadshuset | möte om brandskydd | räddningstjänsten',
      'Butikerna på Storgatan stänger 18.55 efter rånen i våras.',
      'Brandövning på fritidsgården den 14 november kl. 15.20, alla ledare deltog.',
      'Bussbolaget ställer in turen 21.17 från Tallmon efter stenkastning.',
      'Mätning 21.40: 62 personer på torget, ingen skadegörelse.',
    ],
  },
  find,
};
