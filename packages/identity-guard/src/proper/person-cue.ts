import { wordOf } from '../lexicon/words.ts';
import { nameOf } from '../names/lookup.ts';
import { personNounIn } from '../people/nouns.ts';
import { CRIME, signalsIn } from '../people/signals.ts';
import type { Token } from '../text/tokens.ts';
import { isCastAsPerson } from './cast-as-person.ts';
import { kinNouns, personVerbs, placePrepositions, plainVerbs, titleNouns } from './cues.ts';
import { isNew, state, supine } from './noted-person.ts';
import { isPlacedAsPerson } from './placed-as-person.ts';

/** What only a person is: "Sten är tillbaka", "MH är drivande". */
const otherState =
  /^(tillbaka|orolig|drivande|utsatt|sjuk|arg|aggressiv|våldsam|påverkad|full|beväpnad|anmäld|ledsen|ledare|ledaren|bror|brodern|son|sonen|dotter|syster|kusin|kompis|med|skyldig|hemma|ihop|tillsammans|den|hans|hennes|äldst|yngst|äldre|yngre|elev|anställd|kassör|ordförande|inblandad|iblandad|delaktig|hämtad|filmad|utskriven|inskriven|hemskjutsad|uppringd|inkallad|avvisad|hotad|slagen|omplacerad)$/;
const isState = (lower: string): boolean => state.test(lower) || otherState.test(lower);

const beings = new Set('är var blev blir har verkar'.split(' '));

/** Whether "är", "var" or "blev" and something that only a person is follow. */
export function isSomebody(tokens: readonly Token[], last: number): boolean {
  const verb = tokens[last + 1];
  if (verb === undefined || verb.opens || !beings.has(verb.lower)) return false;
  const [said, more] = [tokens[last + 2], tokens[last + 3]];
  if (said === undefined) return false;
  // "blev kallad till socialtjänsten"
  const called = (word: Token | undefined, to: Token | undefined): boolean =>
    word?.lower === 'kallad' && to?.lower === 'till';
  if (/^(blivit|varit)$/.test(said.lower))
    return isState(more?.lower ?? '') || called(more, tokens[last + 4]);
  if (called(said, more)) return true;
  if (said.lower === 'den') return /^(som|av)$/.test(more?.lower ?? '');
  // "Maj är 86 år"
  if (said.kind === 'number') return verb.lower !== 'har' && said.text.length <= 2 && more?.lower === 'år';
  return verb.lower !== 'har' && isState(said.lower);
}

/** "Björn full igen", "Per gripen i fredags": a note says how somebody is without a verb. */
export function isNotedState(tokens: readonly Token[], at: number): boolean {
  const said = tokens[at + 1]?.lower ?? '';
  if (said === 'ny') return isNew(tokens, at + 1);
  return said === 'full' || said === 'hög'
    ? /^(igen|på|o|och|varje|jämt|ofta|i|som|,|\.)$/.test(tokens[at + 2]?.lower ?? '')
    : state.test(said) || /^(påverkad|frånvarande|orolig)$/.test(said);
}

/** "fältaren", "fältare Ek": somebody in particular, or a function that a name may follow. */
function isOne(token: Token): boolean {
  const noun = personNounIn(token);
  return noun !== undefined && (noun.definite || (noun.group === 'role' && !noun.plural));
}

const answer =
  /^(?:svaret|beskedet|svar|besked|budskapet|förklaringen|versionen|samtalet|mejlet|brevet|sms:et)$/;
/** "Svaret från Blomstervall var att hon inte tänker vittna": who answers, since the sentence goes on about him or her. */
export function isAnswerFrom(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first - 1]?.lower !== 'från' || !answer.test(tokens[first - 2]?.lower ?? '')) return false;
  for (let at = last + 1; at < last + 8 && tokens[at]?.sentence === tokens[first]?.sentence; at += 1)
    if (/^(?:han|hon)$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

const adverbs = new Set('inte ej aldrig nu redan åter nyligen också fortfarande'.split(' '));
/** Words before a name that say, with what stands before or behind, that it is somebody's. */
const cuesBefore = new Set(
  'runt kring von ge be fråga ska lär uppges sägs påstås misstänks lilla lille stackars snälla för över i på åt med till m'.split(
    ' ',
  ),
);

/** "i", "genom" and the like right before: whose verb follows is another. "Belysningen i Bergvik är bytt" */
const isWhere = (before: Token | undefined, own: Token | undefined): boolean =>
  before?.kind === 'word' && before.sentence === own?.sentence && placePrepositions.has(before.lower);

/** Whether what follows the span is what only a person is or does. */
function isFollowedByDeed(tokens: readonly Token[], last: number): boolean {
  const [next, second, third] = tokens.slice(last + 1, last + 4);
  if (next === undefined) return false;
  // "Nova rymmer 200 personer" is a house.
  if (next.lower === 'rymmer' && second?.kind === 'number') return false;
  // "Pourmohammadi vs. hyresvärden"
  if (next.lower === 'vs' || personVerbs.has(next.lower) || (signalsIn(next) & CRIME) !== 0) return true;
  if (isSomebody(tokens, last)) return true;
  // "Liv verkar ha slutat", "Ricky lär ha sålt"
  if (
    second?.lower === 'ha' &&
    /^(verkar|lär|uppges|sägs|tycks|påstås|misstänks|ska|skulle)$/.test(next.lower) &&
    /(at|it|tt|ts|gt|rt|kt|lt)$/.test(third?.lower ?? '')
  )
    return true;
  // "Sten har hittat knark i sandlådan"
  if ((next.lower === 'har' || next.lower === 'hade') && supine.test(second?.lower ?? '')) return true;
  // "Storm har inte kommit hem", "Liv har enligt grannarna slutat"
  const what =
    second?.lower === 'enligt' ? tokens[last + 4] : adverbs.has(second?.lower ?? '') ? third : second;
  return (
    plainVerbs.has(next.lower) &&
    what !== undefined &&
    (personVerbs.has(what.lower) ||
      (/(ts|at|it|tt|gt|rt|kt|pt)$/.test(what.lower) &&
        /^(slutat|börjat|kommit|gått|fått|varit|sagt|gjort|tagit|blivit|lagt|hållit|fortsatt|synts|försökt|sökt|bytt|tappat|hoppat|köpt|stulits|setts|gripits|dömts|misstänkts|hörts|omhändertagits|häktats|placerats|åtalats|anmälts|rekryterats|hotats|misshandlats|utsatts|rånats|skjutits|knivhuggits|gripts|identifierats|pekats|kopplats|förts|tagits|synts|anhållits|friats|lagförts|vräkts|flyttats|avvisats|utvisats)$/.test(
          what.lower,
        )))
  );
}

/** Whether the words around the span say that it is a person. */
export function hasPersonCue(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const next = tokens[last + 1];
  const second = tokens[last + 2];
  const third = tokens[last + 3];
  const own = tokens[last];
  if (
    before !== undefined &&
    before.kind === 'word' &&
    (before.shape === 'lower' || before.opens) &&
    before.sentence === own?.sentence &&
    (titleNouns.has(before.lower) || isOne(before))
  )
    return true;
  if (isAnswerFrom(tokens, first, last)) return true;
  // "Gruppen runt Wikander", "von Platens", "ge Fatuma stöd"
  if (
    before?.kind === 'word' &&
    before.sentence === own?.sentence &&
    cuesBefore.has(before.lower) &&
    ((/^(runt|kring)$/.test(before.lower) &&
      /^(gruppen|gänget|kretsen|nätverket|killarna|grabbarna|folket|ligan|falangen|kompisarna)$/.test(
        tokens[first - 2]?.lower ?? '',
      )) ||
      /^(von|ge|be|fråga)$/.test(before.lower) ||
      // "ska Lövgren ha köpt ut"
      (/^(ska|lär|uppges|sägs|påstås|misstänks)$/.test(before.lower) &&
        next?.lower === 'ha' &&
        /(at|it|tt|ts|gt|rt|kt|lt|pt)$/.test(second?.lower ?? '') &&
        !/^(?:börjat|ökat|minskat|drabbats|fått|blivit|varit|förlorat|haft|gett|tagit)$/.test(
          second?.lower ?? '',
        )) ||
      // "Hur går det för lilla Juni"
      (/^(lilla|lille|stackars|snälla)$/.test(before.lower) &&
        before.shape === 'lower' &&
        own !== undefined &&
        nameOf(own) === 'first' &&
        !placePrepositions.has(tokens[first - 2]?.lower ?? '')) ||
      // "Oro för Thindwa"
      (before.lower === 'för' &&
        /^oro$/.test(tokens[first - 2]?.lower ?? '') &&
        tokens[first - 2]?.opens === true) ||
      (/^(för|över|i|på|åt|med)$/.test(before.lower) &&
        /^(rädda?|oroliga?|kära?|arga?|förbannade?|ihop|förälskad|trötta?|sura?|beroende|besatt|gift|tillsammans|förlovad)$/.test(
          tokens[first - 2]?.lower ?? '',
        )) ||
      // "känner väl till Bergström"
      (before.lower === 'till' &&
        own?.lower !== undefined &&
        /(?:^| )(?:känner|kände|känt) (?:redan |väl )?$/.test(
          `${tokens[first - 3]?.lower ?? ''} ${tokens[first - 2]?.lower ?? ''} `,
        ) &&
        next?.lower === 'sedan') ||
      (before.lower === 'till' &&
        /^(numret|granne|grannen|grannar|telefonnumret|mobilnumret|adressen|mobilen|mejlen|hälsa|hälsningar|ring|säg|kontaktuppgifterna)$/.test(
          tokens[first - 2]?.lower ?? '',
        )) ||
      (/^(med|m)$/.test(before.lower) &&
        /^(samtal|samtalet|hembesök|snack|telefonsamtal|pratade|pratat|prata|snackade|snackat|talade|talat|ihop|bråkat|bråkade|umgås|umgicks|dejtar)$/.test(
          tokens[first - 2]?.lower ?? '',
        )))
  )
    return true;
  if (
    isPlacedAsPerson(tokens, first, last) ||
    (!(before?.sentence === own?.sentence && /^(?:i|genom|förbi|längs|utanför)$/.test(before?.lower ?? '')) &&
      isCastAsPerson(tokens, first, last))
  )
    return true;
  // "Hot riktades även mot Labba"
  const earlier = tokens[first - 2]?.lower ?? '';
  if (
    before?.lower === 'mot' &&
    /^(riktades|riktats|riktas|hot|hoten|hotet|vittnade|anmälan|misstankarna?)$/.test(
      /^(även|också|främst|bara)$/.test(earlier) ? (tokens[first - 3]?.lower ?? '') : earlier,
    )
  )
    return true;
  if (
    (before?.lower === 'af' || (earlier === 'van' && /^de[rn]$/.test(before?.lower ?? ''))) &&
    before?.shape === 'lower'
  )
    return true;
  if (next === undefined || next.opens) return false;
  // "Nattaporn, som står i kassan", "Thandiwe, vars son …"
  if (
    next.text === ',' &&
    ((second?.lower === 'vars' && kinNouns.has(third?.lower ?? '')) ||
      (second?.lower === 'som' &&
        /^(bor|städar|sitter|studerar|pluggar|kör|säljer|langar|röker|dricker|slår|hotar|blev|går|fyller|muckade|(står|jobbar|arbetar) (i|på))$/.test(
          /^(står|jobbar|arbetar)$/.test(third?.lower ?? '')
            ? `${third?.lower} ${tokens[last + 4]?.lower}`
            : (third?.lower ?? ''),
        )))
  )
    return true;
  if (!isWhere(before, own) && isFollowedByDeed(tokens, last)) return true;
  if (next.text === ':' && second?.lower === 's' && third !== undefined && kinNouns.has(third.lower))
    return true;
  return (
    own?.lower.endsWith('s') === true &&
    (kinNouns.has(next.lower) ||
      // "Cheyennes återkommande avvikningar"
      (/(?:nde|liga|nya|senaste)$/.test(next.lower) && kinNouns.has(second?.lower ?? '')))
  );
}

/** "Kultur och Fritid", "Gata & Park": a capital that belongs to a row of capitalised ordinary words. */
export function isTitleCase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const earlier = tokens[at - 2];
  const next = tokens[at + 1];
  const later = tokens[at + 2];
  const ordinary = (token: Token | undefined): boolean =>
    token !== undefined && token.kind === 'word' && token.shape === 'capital' && wordOf(token) > 0;
  const link = (token: Token | undefined): boolean =>
    token !== undefined && /^(och|&|i|för|på|-|,)$/.test(token.lower);
  if (ordinary(before) && before !== undefined && !before.opens) return true;
  if (
    link(before) &&
    ordinary(earlier) &&
    earlier !== undefined &&
    earlier.text !== '' &&
    (!earlier.opens || before?.text === '&')
  )
    return true;
  return (
    (ordinary(next) && next !== undefined && !next.opens) ||
    (link(next) && next?.text === '&' && ordinary(later))
  );
}
