import type { Page } from '../page.ts';
import { clock, date, feast, months, oneRecentDay, recentDay } from '../people/moment.ts';
import { speaksOfOne } from '../people/one-person.ts';
import type { Sentence } from '../people/sentences.ts';
import { ACT, COURT, CRIME, HEALTH, PAST, SPOT } from '../people/signals.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { classOf } from '../text/letter-class.ts';
import { allMatches, holds } from '../text/search.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, hasAny } from './rule.ts';

/** A kind of place by the end of its word: "skateramp", "akutintag", "badplatsen". */
export const placeEnd =
  '(?:intag|intaget|mottagning|mottagningen|akuten|centrum|centret|torg|torget|skola|skolan|gymnasium|gymnasiet|station|stationen|hall|hallen|bad|badet|badhus|badhuset|gård|gården|park|parken|plats|platsen|väg|vägen|gata|gatan|bro|bron|plan|planen|butik|butiken|affär|affären|kiosk|kiosken|mack|macken|krog|krogen|bar|baren|pub|puben|hotell|hotellet|tunnel|tunneln|hållplats|hållplatsen|perrong|perrongen|parkering|parkeringen|garage|garaget|källare|källaren|trapphus|trapphuset|trappan|entré|entrén|dusch|duschen|toalett|toaletten|rum|rummet|gym|gymmet|bibliotek|biblioteket|kyrka|kyrkan|moské|moskén|strand|stranden|brygga|bryggan|ramp|rampen|bänk|bänken|spår|spåret|tåg|tåget|buss|bussen|linje|rondell|rondellen|korsning|korsningen|övergång|övergången|backe|backen|skog|skogen|sjön|hamn|hamnen|kaj|kajen|hus|huset|gränd|gränden|port|porten|hem|hemmet|boende|boendet|bygget|terminal|terminalen|matsal|matsalen|korridor|korridoren|lokal|lokalen|klubb|klubben|arena|arenan|rink|rinken|lada|ladan|området|kvarteret|loge|slingan|stig|stigen|allé|allén|lekplats|lekplatsen|grillen|pizzeria|pizzerian|restaurang|restaurangen|café|caféet|gallerian|galleria|varuhuset|centralen|vårdcentral|tandvården|apoteket|stallet|konsum|maxi|banken|bion|kontoret|scenen|däcket|fontänen|bänkar|rälsen|lekparken|läktaren|stugan|campingen|travet|tunnelbana|tunnelbanan|spårvagnen|färjan|pendeln|kön|matkön|hissen|balkongen|altanen|ica|coop|willys|lidl|hemköp|tempo)';
const place = new RegExp(
  `(?<![a-zåäö])(?:utanför|vid|v\\.?|på|i|inne på|inne i|bakom|framför|genom|från|ur|till|nära|intill|mittemot|under|mellan|inifrån|hos|av linje|hpl) (?:[a-zåäö]+s? ){0,2}[a-zåäö]{0,25}${placeEnd}(?![a-zåäö])|(?:^|[.:;] |, |[0-9] |går )(?:[a-zåäö]+s? )?[a-zåäö]{0,25}${placeEnd}(?:s logg)?(?=[ ,.:;])`,
  'u',
);
/** "i kanalen vid slussen": any definite noun where a place stands, but for times and matters. */
export const somewhere =
  /(?<![a-zåäö])(?:utanför|bakom|framför|nära|intill|bredvid|mittemot|inne (?:på|i)|vid|på|från|i|ur|under) (?!(?:vecka|helge|natte|kvälle|morgone|eftermiddage|förmiddage|dage|möte|fråga|vårde|gruppe|insatse|arbete|familje|samtal|utredning|beslute|ärende|anmäla|dome|behandling|registre|live|grunde|tide|tale|hande|platse|stället|samhälle|praktike|skriftlig|fallet|uppdrag|perioden|sommare|vinter|höste|våre)[a-zåäö]{0,4}(?![a-zåäö]))[a-zåäö]{3,}(?:en|et|an)(?![a-zåäö])/u;
/** "utanför Grillhörnan", "på Tegelplan": a name where a place stands. */
const named =
  /(?:[Uu]tanför|[Vv]id|[Pp]å|[Ii]nne på|[Bb]akom|[Ff]ramför|[Ii]|[Ff]rån|[Hh]os|[Nn]ära|[Ii]ntill|[Mm]ellan) (?:[a-zåäö]{3,20} )?\p{Lu}[\p{L}-]{2,}/u;

const exactDay = new RegExp(`(?<![a-zåäö0-9./:-])(?:${date}|${feast})`, 'g');
const anyDay = new RegExp(`(?<![a-zåäö0-9./:-])(?:${date}|${feast}|${recentDay})`, 'u');
const anyClock = new RegExp(`(?<![0-9.:/-]|[a-zåäö])${clock}`, 'g');
const dayWithoutDigits = new RegExp(
  `${feast}|klockan|kvart |halv |(?<![a-zåäö])kl\\.? |(?:första|andra|[a-zåäö]de|[a-zåäö]te) (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)`,
  'u',
);
const thatDay = new RegExp(`(?<![a-zåäö])${oneRecentDay}`, 'g');
const fromToday = new RegExp(`^${oneRecentDay}`, 'u');
const bareClock = /^(?:[0-9]{1,2}[.:]|kvart|halv|fem|tio|tjugo)/;
/** A stretch of days or hours, or a time by which: no moment. */
const span = /^ ?(?:-|till|t\.?o\.?m|och framåt|eller|samt [0-9]|och [0-9])/;
const beginsSpan =
  /(?:mellan|från och med|fr\.?o\.?m\.?|till och med|t\.?o\.?m\.?|(?<!(?:sågs|sedd|synts|hördes|setts) )senast|före|efter|innan|sedan|tills?|per|och) (?:den )?$/;

const harm =
  /kniv|högg|sköt|hota|hot |överf|råna|misshand|våld|skott|skjut|(?<!för|an|ned|in|ut|be)slag|bråk|mord|överdos|brann|brand|olyck|gripa|grep|attack|dåd|stöld|stal|stul|inbrott|påkör|krock|kasta|skadegör|spräng|spark|krossa|jaga|slog|sprut|(?<!stäm[a-zåäö]{1,4} [a-zåäö ]{0,40})av med|bestal|lurad|drunkn|skad|avvisa|stoppa|omhänder|omhänderta|ambulans|polis|larm|påverka|beslag|visiter|avled|svimma|föll|ramla|spott|tafs|antast|blotta|snatta|stickskada|rymde|försvann|rymt|påträffa|hittades|medvets|gråt|nedslagen|ensam|knuffa|tablett|langa|vapen|machete|pistol|narkotika|hasch|klottra|krossade|brutit|bröt|full |(?<![a-zåäö])(?:mötte|höll|sprang|for|flög|åt|gled|bjöds|skar|slängde|vann|hamnade|såg|sågs|drog|gav|bad|skrek|bar|band|bet|ljög|drack|sov|låg|klev|slet|flydde|smet|vred|rev|kröp|spydde|lade|la|bröt|grep)(?![a-zåäö])/;
/** What was planned or held for many: it has a day, an hour and a place too. */
const planned =
  /möte(?!s? med k)|møde|møte|föreläs|utbildning|dialog|vandring|aktivitet|kampanj|konsert|utställning|(?<!in|på)träff(?!ades|punkt)|webbin|(?<!kon|års)kurs|semin|info(?![a-zåäö])|planer|(?<![a-zåäö])tema|schema|invig|intervju|premiär|föreställ|samling|studiebesök|avtack|prisad|(?<![a-zåäö])pris|från (?:nattvandr|föreningen|scouterna)|fira|bjöd|öppnade|startade|höll (?:en|ett|tal)|berättade|hälsade|deltog|medverkade|turnering|cup(?:en)?(?![a-zåäö])|provdrog|anmäl(?:an|er) (?:sig|senast)|ansök|räknar med|ungdomens dag/;

/** "brandövning", "utrymningsövning": nothing of it took place. */
const drill = /övning(?!skör)/;

/** "Greps 2025-09-30 på …", "Sågs i natt vid …": a note that leaves out of whom it speaks. */
const bareNote =
  /^(?:greps|grips|gripen|stoppades|stoppad|sågs|sedd|synts|omhändertogs|omhändertagen|avvisades|avvisad|hittades|hittad|påträffades|påträffad|misshandlades|misshandlad|rånades|rånad|höggs|knivhöggs|knivskars|sköts|anhölls|anhållen|häktades|häktad|hämtades|hämtad|avvek|rymde|rymt|ertappades|ertappad|visiterades|visiterad|skadades|avled|frigavs|friades|släpptes|fördes|kördes|överfölls|slogs|hotades|hotad|bestals|bestulen|jagades|kroppsvisiterades|drogtestades|svimmade|kollapsade|stod|satt|sov|låg|snattade|stal|langade|gömde|sprang|försvann|försvunnen|lurades|lurad|påkördes|påkörd|föll|ramlade|drunknade|våldtogs|antastades|ofredades|filmades|spottade|slog|hoppade|dog)(?![a-zåäö])/;

const recentWords = oneLike(
  /^(?:i?(?:går|natt|morse|förrgår)|natten|(?:mån|tis|ons|tors|fre|lör|sön)dags)(?![a-zåäö])/,
);
const monthWords = oneLike(new RegExp(`(?:${months})(?![a-zåäö])`));
const feastWords = oneLike(
  /skottdag|julafton|juldag|jul(?:en)?(?![a-zåäö])|annandag|nyårs|trettondag|trettondedag|tjugondag|lucia|valborg|advent|nationaldag|midsommar|hjärtans|fettisdag|skärtorsdag|långfredag|påsk|pingst|himmelsfärds|student|årsskiftet|(?:mors|fars|våffel|kanelbullens|kvinno|barn|fn|nobel|flagg)s?dag|halloween|helgons|allhelgona|skolavslutning|mårten/,
);
/** "fars dag", "barns dag": in two words. */
const dayOf = oneLike(/(?:mors|fars|våffel|kanelbullens|kvinno|barn|fn|nobel|flagg)s?(?![a-zåäö])/);
const dayAfter = oneLike(/^dag/);
const clockWords = oneOf('klockan kl halv kvart'.split(' '));
const hourWords = oneLike(/^(?:fem|tio|tjugo|strax|just)(?![a-zåäö])/);
const aroundHour = oneOf('i över efter före innan'.split(' '));

/** Whether a number stands right before one of the signs and another number: "1/9", "2025-09-30", "20.15". */
const numberBefore = ({ tokens, text }: Page, signs: string): boolean =>
  placesOf(tokens).numbers.some((at) => {
    const end = tokens[at]?.end ?? 0;
    return (
      signs.includes(text[end] ?? ' ') &&
      tokens[at + 2]?.kind === 'number' &&
      tokens[at + 2]?.start === end + 1
    );
  });

/** Whether the page can hold a day of the calendar, and a time by the clock: asked before these are searched for. */
const mayHoldDay = (page: Page): boolean =>
  hasAny(page, monthWords) ||
  hasAny(page, feastWords) ||
  (hasAny(page, dayOf) && hasAny(page, dayAfter)) ||
  numberBefore(page, '/-');
const mayHoldClock = (page: Page): boolean =>
  hasAny(page, clockWords) ||
  (hasAny(page, hourWords) && hasAny(page, aroundHour)) ||
  numberBefore(page, '.:');

/** Whether one sentence at least says of whom. */
const tellsOfOne = (page: Page): boolean =>
  page.sentences.some((sentence) => ofOne(page, sentence, noteOf(page, sentence, sentence).words));

/** Whether a day or time found in the reading is a moment: no stretch of days or hours, no time by which. */
function isMoment(lower: string, { index, 0: found }: RegExpExecArray): boolean {
  const end = index + found.length;
  return (
    !span.test(lower.slice(end, end + 14)) && !beginsSpan.test(lower.slice(Math.max(0, index - 18), index))
  );
}

/** "ska han ha langat", "kan ha setts": said to have happened. */
const saidToHave =
  /(?<![a-zåäö])(?:ska|skall|lär|påstås|sägs|uppges|tros|misstänks|kan) (?:[a-zåäö]+ ){0,2}ha [a-zåäö]+t[s ]/;
/** "kniv mot buken, 17 år": whom a note gives an age only. */
const yearWords = oneLike(/^år/);
const ageOnly = / år(?<=(?:^|[,:;(] ?)[1-9][0-9] år)(?=[.,;)]|$)/;
/** What is done to somebody even where they are told by their trade. */
const hard =
  /hota|slog|misshand|råna|kniv|krossa|brann|brand|spräng|sköt|spott|biten|knuff|sparka|(?<![a-zåäö])stal|högg|påkörd|överf|skott|(?<!stäm[a-zåäö]{1,4} [a-zåäö ]{0,40})av med|bestul|lurad/;

/** What is offered, planned or done as a rule, in the present. */
const habitual =
  /(?<![a-zåäö])(?:får|erbjuds|kallas|startar|börjar|deltar|ingår|välkomnas|bjuds|ordnas|hålls|föreläser|berättar|presenterar|leder|öppnar|stänger|går med|följer med|söker|anmäler sig|per|varje)(?![a-zåäö])/;

/** Whether something happened to the one spoken of, or is noted of them. */
function tells(sentence: Sentence, words: string): boolean {
  return (
    (sentence.bits & (PAST | COURT | HEALTH | ACT | CRIME)) !== 0 || harm.test(words) || !habitual.test(words)
  );
}

const dayBefore = new RegExp(`^[^0-9]?[0-9]{1,2}\\. ?(?:${months}|desember|marts|juni)`, 'u');
/** What is said of one sentence, or of a short heading and the sentence after it ("5/10, bakom affären. Kille, nedslagen"). */
type Note = { readonly words: string; readonly written: string };

/** Where a sentence begins, with the day before it: "den 8. december kl. 13" is cut after the day. */
export function beginOf({ tokens, lower, sentences }: Page, sentence: Sentence): number {
  const own = tokens[sentence.from]?.start ?? 0;
  const near = Math.max(0, own - 4);
  // Few sentences have a digit there.
  if (classOf(lower.charCodeAt(near)) !== 3 && classOf(lower.charCodeAt(near + 1)) !== 3) return own;
  if (!dayBefore.test(lower.slice(near, own + 9))) return own;
  const before = sentences[sentences.indexOf(sentence) - 1];
  return tokens[before?.from ?? sentence.from]?.start ?? own;
}

function noteOf(page: Page, first: Sentence, last: Sentence): Note {
  const { tokens, lower, text } = page;
  const start = beginOf(page, first);
  const end = Math.min(start + 500, tokens[last.to - 1]?.end ?? start);
  return { words: lower.slice(start, end), written: text.slice(start, end) };
}

function ofOne(page: Page, sentence: Sentence, words: string): boolean {
  const worker =
    sentence.mentions.some(
      ({ noun }) => !noun.plural && (noun.group === 'role' || noun.group === 'trader'),
    ) && hard.test(words);
  return (
    worker ||
    bareNote.test(words) ||
    (hasAny(page, yearWords) && ageOnly.test(words)) ||
    speaksOfOne(page, sentence)
  );
}

/** The sentence that says of whom: this one, or after short headings one of the next two. */
function tellingSentence(page: Page, at: number): number | undefined {
  for (let next = at; next <= at + 2; next += 1) {
    const sentence = page.sentences[next];
    if (sentence === undefined || (next > at && sentence.generic)) return undefined;
    const { words } = noteOf(page, sentence, sentence);
    if (ofOne(page, sentence, words)) return next;
    if (words.length > 60) return undefined;
  }
  return undefined;
}

/** Whether what is noted around a moment is one person's, and tells where; a day told from today needs what was done to them. */
function isThere(page: Page, sentence: Sentence, at: number, kind: 'recent' | 'bare' | 'full'): boolean {
  const own = noteOf(page, sentence, sentence);
  if (sentence.generic && !saidToHave.test(own.words)) return false;
  if (kind === 'bare' && !anyDay.test(own.words)) return false;
  if (kind === 'recent' && !hard.test(own.words)) return false;
  const told = page.sentences[tellingSentence(page, at) ?? -1];
  if (told === undefined || (kind === 'recent' && told !== sentence)) return false;
  const note = noteOf(page, sentence, told);
  return (
    tells(told, note.words) &&
    !drill.test(note.words) &&
    (!planned.test(note.words) || hard.test(note.words)) &&
    (((sentence.bits | told.bits) & SPOT) !== 0 ||
      place.test(note.words) ||
      somewhere.test(note.words) ||
      named.test(note.written))
  );
}

/** One person at a place at a moment: on a day of the calendar or at a time by the clock, in any order. */
export function thereAndThen(page: Page): readonly Hit[] {
  const { lower, tokens, sentences } = page;
  const dated = page.digits || holds(lower, dayWithoutDigits);
  const recent = hasAny(page, recentWords) ? allMatches(lower, thatDay) : [];
  const [clocks, days] = [dated && mayHoldClock(page), dated && mayHoldDay(page)];
  if ((recent.length === 0 && !clocks && !days) || !tellsOfOne(page)) return [];
  const moments = [
    ...recent,
    ...(clocks ? allMatches(lower, anyClock) : []),
    ...(days ? allMatches(lower, exactDay) : []),
  ]
    .filter((match) => isMoment(lower, match))
    .sort((a, b) => a.index - b.index);
  const hits: Hit[] = [];
  let at = 0;
  // A sentence is judged once with a day told from today, once with a bare time and once with a day or a time that says it is one.
  const judged = { recent: -1, bare: -1, full: -1 };
  for (const match of moments) {
    while (at < sentences.length && (tokens[(sentences[at]?.to ?? 0) - 1]?.end ?? 0) <= match.index) at += 1;
    const sentence = sentences[at];
    const kind = bareClock.test(match[0]) ? 'bare' : fromToday.test(match[0]) ? 'recent' : 'full';
    if (sentence === undefined || judged.full === at || judged[kind] === at) continue;
    judged[kind] = at;
    if (!isThere(page, sentence, at, kind)) continue;
    judged.full = at;
    const end = match.index + match[0].length;
    hits.push({ start: match.index, end, strength: 'hold', rewrite: 'rewrite.recently' });
  }
  return hits;
}
