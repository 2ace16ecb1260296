import { ACT, COURT, signalsIn } from '../people/signals.ts';
import type { Token } from '../text/tokens.ts';
import { personVerbs } from './cues.ts';
import { anything, deed } from './noted-person.ts';

/** What a sentence says of nobody but a person, wherever its subject stands. */

/** What only persons leave, come back to and are part of. */
const circle =
  /^(?:gruppen|klassen|skolan|gänget|gården|träningen|träningarna|laget|kretsen|boendet|jobbet|fritidsgården|lektionen|lektionerna|kompisarna|familjen|plugget)$/;
/** What somebody is deprived of. */
const belonging =
  /(?:kortet|jobb(?:et)?|lägenhet(?:en)?|pengar(?:na)?|mobil(?:en)?|telefon(?:en)?|vårdnad(?:en)?|barnen|bostaden|plånbok(?:en)?|moped(?:en)?|cykel(?:n)?|nycklar(?:na)?)$/;
/** What only persons stop, begin and dare to do. */
const habit =
  /^(?:komma|svara|prata|äta|sova|höra|dyka|träna|dricka|röka|skolka|umgås|langa|sälja|hänga|snatta|bråka|missbruka|jobba|plugga|ringa|gråta|ljuga)$/;
/** What has become of a person, by others or inside. */
const befallen =
  /^(?:utfryst|utstött|retad|hånad|utskrattad|utpressad|knuffad|sparkad|misshandlad|trakasserad|knivhuggen|nedslagen|visiterad|kroppsvisiterad|påkommen|ertappad|bestulen|bedragen|förvirrad|uthängd|rånad|mobbad|lurad|kränkt|utskälld|avskedad|hemskickad|gripen|häktad|anhållen|onykter|berusad|suicidal|gravid|hemlös|frigiven|omhändertagen|osams|knivskuren|nedstucken|pappa|mamma|förälder)$/;
const adverb =
  /^(?:inte|ej|aldrig|nu|redan|åter|nyligen|också|fortfarande|nyss|alltid|ofta|tidigare|själv|sällan|senare|genast|plötsligt|sedan|sen|ensam|även|knappt|återigen)$/;
/** What only persons do, in the tenses of a story. */
const does =
  /^(?:törs|tände|snattade|snattar|svor|muckade|kissade|pinkade|tafsa(?:de|r)|hånglade|tjuvrökte|mobbar|sa|glöm(?:mer|de))$/;
/** What persons do, and now and then a storm, a path or a day as well. */
const shared =
  /^(?:led(?:er|de)|driver|drev|rymmer|fyll(?:er|de)|kasta(?:r|de)|springer|sprang|synte?s|setts|sågs|äger|ägde|känner|kände|hoppa(?:r|de)|slutade|började|skada(?:s|des|de)|drabbades|försvann|d(?:ök|yker)|utsatt(?:e)?s|utsätts|sköts|hyr(?:de)?|vill|ville|visste|vet|tvinga(?:r|de|s|des)|hotas|sparkas|slås|lånade?r?|lura(?:r|de)|älskar|trivs|trivdes|spelade?r?|flyttat|placerats|luktar|befinner|befann|önskar|skjuter|eldar|vistas|driver|skildes|sover|skyldig|köp(?:er|te)|skriker|höll|vågar|vågade|orkar|orkade|filma(?:r|s|de|des))$/;
const hasDone =
  /^(?:skolkat|gråtit|somnat|sovit|rökt|druckit|skrikit|slagits|bråkat|snattat|spottat|ljugit|muckat|rymt|avvikit|erkänt|umgåtts|langat|missbrukat|misshandlat|kräkts|svimmat|tafsat|vägrat|mobbat|rånat|svurit|bott|betalat|ringt|svarat|sagt|berättat|frågat|bett|ätit|mejlat|återfallit)$/;
/** How somebody sits or stands about. */
const bearing = /^(?:full|berusad|onykter|gråtande|drogad)$/;
const meanwhile = /^(?:drack|rökte|skrek|grät|sov|svor|hånglade|spottade|söp|skrattade)$/;
/** How somebody is found: "hittade Falk sovande". */
const foundSo =
  /^(?:sovande|medvetslös|berusad|full|onykter|påverkad|blodig|gråtande|ensam|död|livlös|drogad|nedkyld|skadad|nedslagen|förvirrad)$/;
/** Years of a life: "fyllt tretton", "fyllt 13". */
const years =
  /^(?:[a-zåäö]*(?:elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo)|1[0-9]|[2-9][0-9]|år)$/;

/** "blev av med körkortet", "kom tillbaka till gruppen", "har slutat komma": whether the verb at `at` is a person's. */
export function isPersonal(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  if (verb?.kind !== 'word' || verb.shape !== 'lower' || verb.opens) return false;
  // "Nova rymmer 200 personer" is a house.
  if (
    does.test(verb.lower) ||
    (personVerbs.has(verb.lower) && !anything.test(verb.lower) && !shared.test(verb.lower))
  )
    return true;
  if (deed.test(verb.lower) && tokens[at + 1]?.kind !== 'number') return true;
  const skipped = adverb.test(tokens[at + 1]?.lower ?? '');
  const from = skipped ? at + 2 : at + 1;
  const [said = '', next = '', last = ''] = tokens.slice(from, from + 3).map((one) => one.lower);
  switch (verb.lower) {
    case 'blev':
    case 'blir':
    case 'blivit':
    case 'är':
    case 'var':
    case 'varit':
      if (/^bl/.test(verb.lower) && /^(?:slagen|hotad|jagad|avvisad|avstängd)$/.test(said)) return true;
      // "är inte välkommen på gården"
      if (skipped && said === 'välkommen') return true;
      if (said === 'full') return /^(?:igen|och|o|varje|jämt)$/.test(next);
      if (said === 'tillbaka')
        return next === 'från' && /^(?:behandling|häkte|anstalt|sis|sjukhus|fängelse|avgiftning)/.test(last);
      if (said === 'utan') return /^(?:boende|bostad|jobb|arbete|hem)$/.test(next);
      // "är känd för polisen"
      if (said === 'känd')
        return /^(?:av|för|hos)$/.test(next) && /^(?:polisen|soc|socialtjänsten|väktarna)$/.test(last);
      return befallen.test(said) || (said === 'av' && next === 'med' && belonging.test(last));
    case 'har':
    case 'hade':
      // "har inte varit i skolan", "har blåmärken igen"
      if (said === 'varit' && skipped) return /^(?:i|på)$/.test(next) && circle.test(last);
      return (
        hasDone.test(said) ||
        /^(?:blåmärken|ångest|panikångest|skulder)$/.test(said) ||
        isPersonal(tokens, from)
      );
    case 'fyllt':
    case 'fyller':
      return years.test(said);
    case 'kom':
    case 'kommer':
    case 'kommit':
      if (bearing.test(said)) return true;
      return said === 'tillbaka' && /^(?:till|i|från)$/.test(next) && circle.test(last);
    case 'slutade':
    case 'slutat':
    case 'började':
    case 'börjat':
      return habit.test(said) || (/^(?:i|på)$/.test(said) && circle.test(next));
    case 'hoppade':
    case 'hoppat':
      return said === 'av' && circle.test(next);
    case 'satt':
    case 'sitter':
    case 'stod':
    case 'låg':
      return (
        bearing.test(said) ||
        tokens[at + 1]?.lower === 'ensam' ||
        (/^(?:och|o)$/.test(said) && meanwhile.test(next))
      );
    case 'vill':
    case 'ville':
    case 'vågar':
    case 'vågade':
    case 'vågat':
    case 'orkar':
    case 'orkade':
    case 'orkat':
      return (skipped && (habit.test(said) || said === 'gå')) || (said === 'vara' && next === 'med');
    case 'hittades':
    case 'påträffades':
      return foundSo.test(said) || (said === 'ute' && next === 'i');
    case 'håller':
    case 'höll':
      return said === 'till' && /^(?:i|på|hos|vid)$/.test(next);
    case 'skaffat':
    case 'dragit':
      return said === 'sig' && /^(?:skulder|vapen|ovänner|fiender)$/.test(next);
    case 'skär':
    case 'skar':
      return said === 'sig';
    case 'hör':
      return said === 'röster';
    case 'förlorade':
    case 'förlorat':
      return belonging.test(said) || /^(?:sin|sitt|sina)$/.test(said);
    case 'fick':
    case 'fått':
      return /^(?:stryk|sparken)$/.test(said);
    default:
      return false;
  }
}

/** ", som har slutat komma till träningarna", ", som nyss fyllt tretton": what follows the comma is told of somebody. */
export function isToldAfter(tokens: readonly Token[], last: number): boolean {
  if (tokens[last + 1]?.text !== ',' || tokens[last + 2]?.lower !== 'som') return false;
  // "Saga, som ingen har sett sedan i torsdags"
  if (tokens[last + 3]?.lower === 'ingen')
    return /^(?:sett|hört|träffat|når|nått)$/.test(
      tokens[last + (tokens[last + 4]?.lower === 'har' ? 5 : 4)]?.lower ?? '',
    );
  // "Ek, som lär ha skjutit"
  if (/^(?:lär|uppges|sägs|påstås|tros|misstänks)$/.test(tokens[last + 3]?.lower ?? '')) {
    const deedDone = tokens[last + 5];
    return (
      tokens[last + 4]?.lower === 'ha' &&
      deedDone !== undefined &&
      (signalsIn(deedDone) & (ACT | COURT)) !== 0
    );
  }
  const at = adverb.test(tokens[last + 3]?.lower ?? '') ? last + 4 : last + 3;
  return hasDone.test(tokens[at]?.lower ?? '') || isPersonal(tokens, at);
}
