import { ACT, CARE, COURT, CRIME, HEALTH, signalsIn } from '../people/signals.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import { capital } from './heads.ts';

/** Things that are given names, told by the word for them and by what is said of them: "gruppboendet Liv har fått ny personal". */

// What a word says as the one before such a name. Bits, worked out once for a word.
const SITE = 1; // where somebody may live or be
const MOVING = 2; // what goes by itself
const MATTER = 4; // what is done, held, read or seen
const PART = 8; // one of several, told apart by its name
const WORKING = 16; // a group that is put together for a task

const bearerIn = askedOfWords(
  (lower) =>
    (/^.{0,16}(?:avdelning|kvarter|gård|hus|rum|lokal|butik|kiosk|område|fond|intranät|centr(?:um|et)|hall|stiftelse|förskola|skola|klubb|biograf|bio|gym|lekplats|park|tunnel|stadsdel|enhet|sektion|mottagning|verksamhet)(?:et|en|n|t)?$|^.{0,16}(?:boendet|rummet|lekpl|fritidsg)$|^.{4,16}boende$/.test(
      lower,
    )
      ? SITE
      : 0) |
    (/^(?:hus|lok|team|slinga|grupp|rutt|sal|rum|zon|sektor|block|flygel|paviljong|patrull)$/.test(lower)
      ? PART
      : 0) |
    (/^(?:arbets|projekt|styr|samverkans|fokus|referens)gruppen$|^grupp$|^teamet$/.test(lower)
      ? WORKING
      : 0) |
    (/^.{0,14}(?:färja|båt|buss|spårvagn|tåg)(?:n|en|et)$/.test(lower) ? MOVING : 0) |
    (/^.{0,16}(?:insats|övning|cirkel|rapport|grupp|bok|film|föreställning|pjäs|serie|spel|team|nätverk|metod|program|projekt|kurs|utbildning)(?:en|et|n)$/.test(
      lower,
    )
      ? MATTER
      : 0),
);

const told = ACT | COURT | CRIME | HEALTH | CARE;
const passive = /^.{2,}(?:as|ades|ats|es|ts|des|tes|[rvgknplmdb]s)$/;
/** What only a thing does or is. */
const runs =
  /^(?:startar|startade|pågår|pågick|fortsätter|omfattar|består|finns|ligger|beviljar|beviljade|vänder|riktar|handlar|rymmer|ges|gavs|byggs|ses|hålls|öppnar|öppnade|stänger|stängde|ger|gav|visar|visade|bjuder)$/;
/** What is done by whom a group is put together for. */
const meets = /^(?:tar|jobbar|arbetar|ansvarar|planerar|skriver|ser|följer|samlar|har)$/;
const goes = /^(?:går|gick|kör|körde|avgår|trafikerar|stannar|lägger|rullar)$/;
const gets = /^(?:får|fick|har|hade|saknar|behöver|fått)$/;
const gotten =
  /^(?:ny|nya|nytt|öppet|stängt|plats|haft|personal|kameror|belysning|lokaler|staket|bidrag|besök|tillstånd|fler|egen|egna|utökade|inbrott|tak|flera|stora|större)$/;
const state =
  /^(?:bokad|bokat|öppen|öppet|stängd|stängt|mörk|mörkt|klar|klart|fullbokad|fullbokat|uthyrd|uthyrt|ny|nytt|byggd|byggt|populär|populärt|tom|tomt|gratis|färdig|färdigt|renoverad|renoverat|inställd|inställt)$/;

/** Whether what follows is said of a thing. */
function isSaidOfThing(tokens: readonly Token[], verbAt: number, bits: number): boolean {
  const [verb, next, more] = tokens.slice(verbAt, verbAt + 3);
  if (verb === undefined || verb.opens || verb.text === '.') return (bits & SITE) !== 0;
  if ((bits & PART) !== 0 && verb.kind === 'sign') return true;
  if (verb.kind !== 'word' || (signalsIn(verb) & told) !== 0) return false;
  if ((bits & PART) !== 0 && /^(?:och|på|i|vid|för)$/.test(verb.lower)) return true;
  const said = next?.lower ?? '';
  if (gets.test(verb.lower)) return gotten.test(said === 'fått' ? (more?.lower ?? '') : said);
  if (/^(?:är|var|blir|blev)$/.test(verb.lower)) return state.test(said);
  if (passive.test(verb.lower) || runs.test(verb.lower)) return true;
  if ((bits & MOVING) !== 0 && goes.test(verb.lower)) return true;
  if ((bits & WORKING) !== 0 && meets.test(verb.lower)) return true;
  // "Avdelningen Liv på förskolan flyttar"
  return (bits & SITE) !== 0 && /^(?:på|i|vid)$/.test(verb.lower) && !capital(next);
}

/** Whether the given name at `at` is that of the thing whose word stands right before. */
export function isGivenToThing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || before.sentence !== tokens[at]?.sentence || capital(tokens[at + 1]))
    return false;
  const bits = bearerIn(before);
  return bits !== 0 && isSaidOfThing(tokens, at + 1, bits);
}
