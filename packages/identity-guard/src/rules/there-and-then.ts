import type { Page } from '../page.ts';
import { clock, date, feast, recentDay } from '../people/moment.ts';
import { speaksOfOne } from '../people/one-person.ts';
import type { Sentence } from '../people/sentences.ts';
import { ACT, COURT, CRIME, HEALTH, PAST, SPOT } from '../people/signals.ts';
import { allMatches } from '../text/search.ts';
import type { Hit } from './rule.ts';

/** A kind of place by the end of its word: "skateramp", "akutintag", "badplatsen". */
const placeEnd =
  '(?:intag|intaget|mottagning|mottagningen|akuten|centrum|centret|torg|torget|skola|skolan|gymnasium|gymnasiet|station|stationen|hall|hallen|bad|badet|badhus|badhuset|gård|gården|park|parken|plats|platsen|väg|vägen|gata|gatan|bro|bron|plan|planen|butik|butiken|affär|affären|kiosk|kiosken|mack|macken|krog|krogen|bar|baren|pub|puben|hotell|hotellet|tunnel|tunneln|hållplats|hållplatsen|perrong|perrongen|parkering|parkeringen|garage|garaget|källare|källaren|trapphus|trapphuset|trappan|entré|entrén|dusch|duschen|toalett|toaletten|rum|rummet|gym|gymmet|bibliotek|biblioteket|kyrka|kyrkan|moské|moskén|strand|stranden|brygga|bryggan|ramp|rampen|bänk|bänken|spår|spåret|tåg|tåget|buss|bussen|linje|rondell|rondellen|korsning|korsningen|övergång|övergången|backe|backen|skog|skogen|sjön|hamn|hamnen|kaj|kajen|hus|huset|gränd|gränden|port|porten|hem|hemmet|boende|boendet|bygget|terminal|terminalen|matsal|matsalen|korridor|korridoren|lokal|lokalen|klubb|klubben|arena|arenan|rink|rinken|lada|ladan|området|kvarteret|loge|slingan|stig|stigen|allé|allén|lekplats|lekplatsen|grillen|pizzeria|pizzerian|restaurang|restaurangen|café|caféet|gallerian|galleria|varuhuset|ica|coop|willys|lidl|hemköp|tempo)';
const place = new RegExp(
  `(?<![a-zåäö])(?:utanför|vid|v\\.?|på|i|inne på|inne i|bakom|framför|genom|från|ur|till|nära|intill|mittemot|under|mellan|inifrån|hos|av linje|hpl) (?:[a-zåäö]+s? ){0,2}[a-zåäö]{0,25}${placeEnd}(?![a-zåäö])|(?:^|[.:;] |, |[0-9] |går )(?:[a-zåäö]+s? )?[a-zåäö]{0,25}${placeEnd}(?:s logg)?(?=[ ,.:;])`,
  'u',
);
/** "utanför Grillhörnan", "på Tegelplan": a name where a place stands. */
const named =
  /(?:[Uu]tanför|[Vv]id|[Pp]å|[Ii]nne på|[Bb]akom|[Ff]ramför|[Ii]|[Ff]rån|[Hh]os|[Nn]ära|[Ii]ntill|[Mm]ellan) (?:[a-zåäö]{3,20} )?\p{Lu}[\p{L}-]{2,}/u;

const exactDay = new RegExp(`(?<![a-zåäö0-9./:-])(?:${date}|${feast})`, 'g');
const anyDay = new RegExp(`(?<![a-zåäö0-9./:-])(?:${date}|${feast}|${recentDay})`, 'u');
const anyClock = new RegExp(`(?<![0-9.:/-]|[a-zåäö])${clock}`, 'g');
const bareClock = /^[0-9]{1,2}[.:]/;
/** A stretch of days or hours, or a time by which: no moment. */
const span = /^ ?(?:-|till|t\.?o\.?m|och framåt|eller|samt [0-9]|och [0-9])/;
const beginsSpan =
  /(?:mellan|från och med|fr\.?o\.?m\.?|till och med|t\.?o\.?m\.?|(?<!(?:sågs|sedd|synts|hördes|setts) )senast|före|efter|innan|sedan|tills?|per|och) (?:den )?$/;

const harm =
  /kniv|högg|sköt|hota|hot |överf|råna|misshand|våld|skott|skjut|slag|bråk|mord|överdos|brann|brand|olyck|gripa|grep|attack|dåd|stöld|stal|stul|inbrott|påkör|krock|kasta|skadegör|spräng|spark|krossa|jaga|slog|sprut|av med|bestal|lurad|drunkn|skad|avvisa|stoppa|omhänder|omhänderta|ambulans|polis|larm|påverka|beslag|visiter|avled|svimma|föll|ramla|spott|tafs|antast|blotta|snatta|stickskada|rymde|försvann|rymt|påträffa|hittades|medvets|gråt|nedslagen|knuffa|tablett|langa|vapen|machete|pistol|narkotika|hasch|klottra|krossade|brutit|bröt|full |(?<![a-zåäö])(?:mötte|såg|sågs|drog|gav|bad|skrek|bar|band|bet|ljög|drack|sov|låg|klev|slet|flydde|smet|vred|rev|kröp|spydde|lade|la|bröt|grep)(?![a-zåäö])/;
/** What was planned or held for many: it has a day, an hour and a place too. */
const planned =
  /möte(?!s? med k)|föreläs|utbildning|dialog|vandring|aktivitet|kampanj|konsert|utställning|(?<!in)träff(?!ades)|webbin|(?<!kon)kurs|semin|info(?![a-zåäö])|planer|tema|schema|invig|intervju|premiär|föreställ|samling|studiebesök|avtack|prisad|pris för|fira|bjöd|öppnade|startade|höll (?:en|ett|tal)|berättade|hälsade|deltog|medverkade|turnering|cup(?:en)?(?![a-zåäö])|provdrog|anmäl(?:an|er) (?:sig|senast)|ansök/;

/** "Greps 2025-09-30 på …", "Sågs i natt vid …": a note that leaves out of whom it speaks. */
const bareNote =
  /^(?:greps|grips|gripen|stoppades|stoppad|sågs|sedd|synts|omhändertogs|omhändertagen|avvisades|avvisad|hittades|hittad|påträffades|påträffad|misshandlades|misshandlad|rånades|rånad|höggs|knivhöggs|knivskars|sköts|anhölls|anhållen|häktades|häktad|hämtades|hämtad|avvek|rymde|rymt|ertappades|ertappad|visiterades|visiterad|skadades|avled|frigavs|friades|släpptes|fördes|kördes|överfölls|slogs|hotades|hotad|bestals|bestulen|jagades|kroppsvisiterades|drogtestades|svimmade|kollapsade|stod|satt|sov|låg|snattade|stal|langade|gömde|sprang|försvann|försvunnen|lurades|lurad|påkördes|påkörd|föll|ramlade|drunknade|våldtogs|antastades|ofredades|filmades|spottade|slog|hoppade|dog)(?![a-zåäö])/;

type Moment = { readonly index: number; readonly length: number };

/** A day of the calendar or a time by the clock in the words of a sentence; a bare time only beside a day. */
function momentIn(words: string, hasDay: boolean): Moment | undefined {
  for (const found of [...allMatches(words, anyClock), ...allMatches(words, exactDay)]) {
    const { index } = found;
    const { length } = found[0];
    if (span.test(words.slice(index + length, index + length + 14))) continue;
    if (beginsSpan.test(words.slice(Math.max(0, index - 18), index))) continue;
    const bare = bareClock.test(found[0]);
    if (bare && !hasDay) continue;
    return { index, length };
  }
  return undefined;
}

/** Whether something happened to the one spoken of, or is noted of them. */
function tells(sentence: Sentence, words: string): boolean {
  return (sentence.bits & (PAST | COURT | HEALTH | ACT | CRIME)) !== 0 || harm.test(words);
}

/** One person at a place at a moment: on a day of the calendar or at a time by the clock, in any order. */
export function thereAndThen(page: Page): Hit[] {
  const { lower, text, tokens } = page;
  return page.sentences.flatMap((sentence) => {
    if (sentence.generic) return [];
    const start = tokens[sentence.from]?.start ?? 0;
    const end = Math.min(start + 500, tokens[sentence.to - 1]?.end ?? start);
    const words = lower.slice(start, end);
    const one = bareNote.test(words) || speaksOfOne(page, sentence);
    if (!one || !tells(sentence, words)) return [];
    const day = anyDay.exec(words);
    const moment = momentIn(words, day !== null);
    if (moment === undefined) return [];
    if (planned.test(words) && !harm.test(words)) return [];
    if ((sentence.bits & SPOT) === 0 && !place.test(words) && !named.test(text.slice(start, end))) return [];
    return [
      {
        start: start + moment.index,
        end: start + moment.index + moment.length,
        strength: 'hold' as const,
        rewrite: 'rewrite.recently',
      },
    ];
  });
}
