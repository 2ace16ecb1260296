import { personNoun } from '../people/nouns.ts';
import type { Token } from '../text/tokens.ts';

/** What a note says of nobody but a person: how somebody is, or what somebody has done. */
const state =
  /^(berusad|onykter|gripen|häktad|anhållen|inlagd|hotad|rånad|mobbad|misshandlad|slagen|lurad|placerad|omhändertagen|omh|sjukskr|sjukskriven|avstängd|efterlyst|drogad|gravid|dömd|åtalad|misst|misstänkt|frisläppt|polisanmäld|utskriven|inskriven|rymt|avvikit|försvunnen|suicidal|hemlös|skriker|skrek|hotar|hotade|säljer|langar|dricker|sover|röker|slåss|bråkar|rymde|rymmer|gråter|skolkar|misshandlar|rekryterar|stjäl|terroriserar)$/;
/** What a note says of the case of one, in nouns; also said of places, so less sure. */
const matter =
  /^(orosanm[a-zåäö]*|vräkning|vräks|lvu|lvm|bup|hvb|sis|soc|avgiftning[a-zåäö]*|behandlingshem|skyddat|frivården|kronofogden|missbruk|ångest|självmordsförsök)$/;
/** What somebody has done, right after the sign of a note: "Saga: hoppat av". */
const done =
  /^(hoppat|slutat|fått|kommit|blivit|mår|ej|tillbaka|hemma|flyttat|vägrar|lovat|erkänt|nekar|ringt|bett|uteblivit|återfallit)$/;

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
      ? /^[-:→>/(,+&]$/.test(first.text)
      : /^(på|i|hos|från|vid|m|fr|åter|igen|sedan|sen|ej)$/.test(first.lower))
  )
    return false;
  if (sign && first.tight && /^[-/]$/.test(first.text)) return false;
  if (
    !sure &&
    first.text === '(' &&
    /^[1-9][0-9]?$/.test(tokens[last + 2]?.text ?? '') &&
    tokens[last + 3]?.text === ')'
  )
    return true;
  for (let at = last + 2; at < Math.min(tokens.length, last + 11); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== first.sentence) return false;
    const { lower } = token;
    if (token.kind !== 'word') continue;
    if (state.test(lower)) return true;
    const next = tokens[at + 1]?.lower;
    if (lower === 'full' && /^(igen|på|o|och|varje|jämt|ofta|\.|,|!)?$/.test(next ?? '')) return true;
    if (lower === 'påverkad' && next !== 'av') return true;
    const since = /^(sedan|sen|igen|från)$/.test(next ?? '');
    if ((matter.test(lower) || /^(skol)?frånvaro$/.test(lower)) && (since || (!sure && lower !== 'frånvaro')))
      return true;
    if (!sure && sign && at <= last + 3 && done.test(lower)) return true;
    const noun = personNoun(lower);
    if (noun !== undefined) return noun.group === 'rare' && !noun.plural;
  }
  return false;
}
