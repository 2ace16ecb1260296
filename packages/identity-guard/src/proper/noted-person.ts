import { personNounIn } from '../people/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { personVerbs } from './cues.ts';

/** What a note says of nobody but a person: how somebody is, or what somebody has done. */
export const state =
  /^(berusad|onykter|nykter|frigiven|gripen|häktad|anhållen|inlagd|hotad|rånad|mobbad|misshandlad|slagen|lurad|placerad|omhändertagen|omh|sjukskr|sjukskriven|avstängd|efterlyst|drogad|gravid|dömd|åtalad|misst|misstänkt|frisläppt|polisanmäld|utskriven|inskriven|rymt|avvikit|försvunnen|suicidal|hemlös|rädd)$/;
/** What only persons do, in a note. */
export const deed =
  /^(skriker|skrek|hotar|hotade|säljer|langar|dricker|sover|röker|slåss|bråkar|rymde|rymmer|gråter|skolkar|misshandlar|rekryterar|stjäl|terroriserar)$/;
/** What a note says of the case of one, in nouns; also said of places, so less sure. */
const matter =
  /^(orosanm[a-zåäö]*|vräkning|vräks|lvu|lvm|bup|hvb|sis|soc|avgiftning[a-zåäö]*|behandlingshem|skyddat|frivården|kronofogden|missbruk|ångest|självmordsförsök|kontaktperson|kontaktfamilj|boendestöd)$/;
/** What somebody has done, right after the sign of a note: "Saga: hoppat av". */
const done =
  /^(hoppat|slutat|fått|kommit|blivit|mår|ej|tillbaka|hemma|flyttat|vägrar|lovat|erkänt|nekar|ringt|bett|uteblev|uteblir|uteblivit|avvek|sjuk|borta|återfallit|inget|svarar|nås|avbokat)$/;

/** What persons have done, and hardly anything else has. */
export const supine =
  /^(ringt|hittat|sett|sagt|berättat|frågat|bett|hört|skrivit|hjälpt|pratat|lovat|ätit|druckit|sovit|suttit|bott|mejlat|gråtit|skrikit|bråkat|klagat|tipsat|stulit|hotat|slagit|sålt|langat|rymt|erkänt|vittnat|träffat|somnat|vaknat|rökt|sprungit|åkt|cyklat|tyckt|trott|velat|vågat|orkat|ljugit)$/;

/** What things do as well. */
export const anything =
  /^(står|stod|ligger|låg|går|gick|tar|tog|får|fick|kom|kommer|visar|visade|ger|gav|håller|höll|drar|drog|slår|slog|sätts|börjar|slutade|kör|sprider|skyddar|sparar|bjuder|söker|lämnar)$/;

/** "ny på gården": of a person, and of nothing that is bought or built. */
export const isNew = (tokens: readonly Token[], at: number): boolean =>
  /^(i|på)$/.test(tokens[at + 1]?.lower ?? '') &&
  /^(gruppen|gänget|klassen|skolan|gården|boendet|kretsen|torget|hvb|bup)$/.test(tokens[at + 2]?.lower ?? '');

/** "Lind på bostadsbolaget lovar svar": a place phrase, then what a person does and no thing. */
export function actsLater(tokens: readonly Token[], at: number, surname = false): boolean {
  if (!/^(på|i|vid|från|hos)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  for (let next = at + 3; next < Math.min(tokens.length, at + 7); next += 1) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'sign' || token.opens) return false;
    if ((personVerbs.has(token.lower) || token.lower === 'såg') && !(surname && anything.test(token.lower)))
      return true;
    if (/^(?:har|hade)$/.test(token.lower) && supine.test(tokens[next + 1]?.lower ?? '')) return true;
  }
  return false;
}

/** "Khadijo behöver skjuts om hon ska komma": a verb, then a pronoun for one person, and nobody else it could mean. */
export function isSpokenOf(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1];
  if (verb?.kind !== 'word' || verb.shape !== 'lower' || verb.opens) return false;
  for (let next = at + 2; next < Math.min(tokens.length, at + 16); next += 1) {
    const token = tokens[next];
    if (token === undefined || token.opens || token.sentence !== verb.sentence) return false;
    if (/^(hon|han|henne|honom|hennes)$/.test(token.lower)) return true;
    if (personNounIn(token) !== undefined) return false;
  }
  return false;
}

/** "Maj på äldreboendet har blivit lurad": a place phrase, then what has become of nobody but a person. */
export function befellLater(tokens: readonly Token[], at: number): boolean {
  if (!/^(på|i|vid|från|hos)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  for (let next = at + 3; next < at + 6; next += 1) {
    const [verb, been, said] = tokens.slice(next, next + 3);
    if (verb === undefined || verb.kind === 'sign' || verb.opens) return false;
    if (/^(är|var|blev|har)$/.test(verb.lower))
      return state.test((/^(blivit|varit|nu|åter)$/.test(been?.lower ?? '') ? said : been)?.lower ?? '');
  }
  return false;
}

/**
 * "Björn på Lindvägen – full igen", "Liv (15) rymt", "Saga: hoppat av": a note that says of the word at `last` what only
 * a person is or does, across a sign or a place phrase, with nobody else between. `sure` asks for what fits no thing
 * either ("Sten på plan tre skriker"), for words that name a thing as often as a person.
 */
export function isNotedPerson(tokens: readonly Token[], last: number, sure: boolean): boolean {
  const first = tokens[last + 1];
  if (first === undefined || first.sentence !== tokens[last]?.sentence) return false;
  const sign = first.kind === 'sign';
  if (
    !(sign
      ? /^[-:»>/(,+&=]$/.test(first.text)
      : /^(på|i|hos|från|vid|m|fr|åter|igen|sedan|sen|ej)$/.test(first.lower))
  )
    return false;
  if (sign && first.tight && /^[-/]$/.test(first.text)) return false;
  if (
    !sure &&
    first.text === '(' &&
    /^[1-9][0-9]?$/.test(tokens[last + 2]?.text ?? '') &&
    /^(?:\)|år)$/.test(tokens[last + 3]?.lower ?? '')
  )
    return true;
  // "Björn + två till vid kiosken"
  if (!sure && first.text === '+' && /^(?:till|andra)$/.test(tokens[last + 3]?.lower ?? '')) return true;
  for (let at = last + 2; at < Math.min(tokens.length, last + 11); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== first.sentence) return false;
    const { lower } = token;
    if (token.kind !== 'word') continue;
    const next = tokens[at + 1]?.lower;
    if (state.test(lower) || deed.test(lower)) return true;
    // "Hed: klagar", "Saga = ny i gruppen"
    if (sign && at === last + 2 && personVerbs.has(lower) && lower !== 'bad' && !anything.test(lower))
      return true;
    if (lower === 'ny' && isNew(tokens, at)) return true;
    if (lower === 'full' && /^(igen|på|o|och|varje|jämt|ofta|\.|,|!)?$/.test(next ?? '')) return true;
    if (lower === 'påverkad' && next !== 'av') return true;
    // "Zviad – nyss ute"
    if (lower === 'nyss' && /^(ute|hemma|hemkommen|muckat|inflyttad)$/.test(next ?? '')) return true;
    // "Saga ej i skolan"
    if (
      !sure &&
      at === last + 2 &&
      first.lower === 'ej' &&
      /^(i|på)$/.test(lower) &&
      /^(skolan|plats|jobbet|gården|mötet|lektionen|träningen)$/.test(next ?? '')
    )
      return true;
    const since = /^(sedan|sen|igen|från)$/.test(next ?? '');
    if ((matter.test(lower) || /^(skol)?frånvaro$/.test(lower)) && (since || (!sure && lower !== 'frånvaro')))
      return true;
    if (!sure && sign && at <= last + 3 && done.test(lower)) return true;
    const noun = personNounIn(token);
    if (noun !== undefined) return noun.group === 'rare' && !noun.plural;
  }
  return false;
}
