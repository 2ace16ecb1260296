import { ordinaryEnding } from '../lexicon/ending.ts';
import { wordOf } from '../lexicon/words.ts';
import { nameOf } from '../names/lookup.ts';
import { isAbbreviation, isEnglish } from '../register/register.ts';
import type { Token } from '../text/tokens.ts';
import { isLike } from '../text/word-facts.ts';
import { foreignLook, kinNouns, personVerbs, placePrepositions, villageEnding } from './cues.ts';
import { capital } from './heads.ts';
import { isHomestead, isWhereOneGoes } from './homesteads.ts';
import {
  clubLetters,
  cutPlace,
  family,
  happening,
  hyphenHead,
  locative,
  longVillage,
  noteLetters,
  plainSurname,
} from './label-cues.ts';
import { beginsEnglishTitle } from './named-thing.ts';
import { wordNames } from './ordinary-names.ts';
import { hasPersonCue, isAnswerFrom } from './person-cue.ts';
import { isNoOrigin, isSender, isToldAsPlace } from './told-as-place.ts';
import {
  AREA,
  CAR,
  DIRECTION,
  FAMILY,
  HOUSE,
  OPENER,
  ORGANISATION,
  ORGANISATION_ENDING,
  PLACE,
  PLACE_ENDING,
  SHOP,
  VENUE,
  vouchersIn,
  WEAK,
  WEATHER,
} from './vouchers.ts';
import { endingWord, extendsKnown, isPlural } from './word-parts.ts';

/** What a token is, as far as words alone tell. `none` is for everything that cannot be a proper noun. */
export type Label =
  | 'none'
  | 'place'
  | 'organisation'
  | 'term'
  | 'word'
  | 'english'
  | 'abbreviation'
  | 'first'
  | 'last'
  | 'firstWord'
  | 'lastWord'
  | 'shape'
  | 'shapeWord'
  | 'unknown'
  | 'script';
/** Labels of what may be part of somebody's name. */
export const nameLabels: ReadonlySet<Label> = new Set<Label>([
  'first',
  'firstWord',
  'last',
  'lastWord',
  'shape',
  'shapeWord',
  'unknown',
]);

const isLink = isLike(/^(?:och|samt|,|på|i|vid|till|från|med|av)$/);
const isTrade = isLike(/.{5}(?:arierna|isterna|ologerna|anterna|enterna|örerna)s?$/);

/** "stormarna Alfrida, Malik och Hans": what is said before the first of a row of such words. */
function beforeRow(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > at - 12 && /^(?:,|och)$/.test(tokens[first - 1]?.lower ?? '') && capital(tokens[first - 2]))
    first -= 2;
  return vouchersIn(tokens[first - 1]);
}

/** The label of the word at a place that has one capital, at its beginning. */
export function labelCapital(tokens: readonly Token[], at: number): Label {
  const token = tokens[at];
  if (token === undefined) return 'none';
  const { lower } = token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const name = nameOf(token);
  const known = name === 'first' || name === 'last';
  const grade = wordOf(token);
  const alone = !capital(after);
  const own = vouchersIn(token);
  const said = vouchersIn(before);
  if (after?.text === '-' && after.tight && tokens[at + 2]?.joined === true) {
    const second = tokens[at + 2]?.lower ?? '';
    // "Karl-Oskarsstugan"
    if (
      capital(tokens[at + 2]) &&
      /.{3}s(?:stugan|gården|huset|parken|vägen|gatan|torget|skolan|hallen)$/.test(second)
    )
      return 'place';
    if (
      hyphenHead.test(second) &&
      (!known ||
        /^(mottagningen|modellen|metoden|skolan|huset|gården|parken|torget|gatan|vägen|lagen)/.test(second))
    )
      return 'place';
  }
  if (
    before?.kind === 'word' &&
    before.sentence === token.sentence &&
    (before.shape === 'lower' ||
      before.opens ||
      // "Mötesplats Alva och Kulturhuset Tor"
      ((said & (PLACE | VENUE)) !== 0 && isLink(tokens[at - 2]))) &&
    alone
  ) {
    const vouched = name !== 'first' || (said & WEAK) === 0;
    const verb = tokens[at + 1];
    // "förskolan Ida ligger" is no person's place.
    const acts =
      verb !== undefined &&
      name !== undefined &&
      before.lower !== 'från' &&
      personVerbs.has(verb.lower) &&
      !((said & PLACE) !== 0 && /^l(?:igger|åg)$/.test(verb.lower));
    // "Tjejjouren Meja håller chatten öppen": an organisation acts as well.
    if (vouched && acts && (said & ORGANISATION_ENDING) !== 0 && wordOf(before) > 0) return 'organisation';
    if ((said & HOUSE) !== 0) return 'organisation';
    if (vouched && !acts) {
      if ((said & PLACE) !== 0) return 'place';
      // "ungdomsgården Oasen", "äldreboendet Fyren": any word for a kind of place vouches.
      if (
        name !== 'first' &&
        (said & PLACE_ENDING) !== 0 &&
        wordOf(before) > 0 &&
        !(before.lower === 'från' && isSender(tokens, at))
      )
        return 'place';
      if ((said & VENUE) !== 0) return 'place';
      if ((said & ORGANISATION) !== 0) return 'organisation';
      if (name !== 'first' && (said & ORGANISATION_ENDING) !== 0 && wordOf(before) > 0) return 'organisation';
    }
  }
  if (alone && before?.sentence === token.sentence && (beforeRow(tokens, at) & WEATHER) !== 0) return 'term';
  if (
    before?.kind === 'word' &&
    before.sentence === token.sentence &&
    (said & DIRECTION) !== 0 &&
    before.shape !== 'lower'
  ) {
    if (name !== 'first' || /^(sankt|sankta|t|ta|st)$/.test(before.lower)) return 'place';
  }
  // "Nästa möte: Sal Birka"
  if (
    alone &&
    before?.shape === 'capital' &&
    name !== 'first' &&
    /^(?:sal|rum|mötesrum|aula)$/.test(before.lower)
  )
    return 'place';
  // "Hotell Linnea och Hotell Viktoria"
  if (alone && before?.shape === 'capital' && (said & HOUSE) !== 0) return 'organisation';
  // "TT-Line": what follows an abbreviation.
  if (token.joined && tokens[at - 2]?.shape === 'upper' && (tokens[at - 2]?.text.length ?? 0) > 1)
    return 'organisation';
  // "Ivo:s tillsyn": the genitive of an abbreviation.
  if (after?.text === ':' && after.tight && tokens[at + 2]?.text === 's' && isAbbreviation(lower))
    return 'term';
  if ((own & CAR) !== 0 && ((vouchersIn(tokens[at - 2]) | vouchersIn(tokens[at + 2])) & CAR) !== 0)
    return 'organisation';
  // "Ica Maxi Erikslund", "Toyota Auris": a shop and where it is, a car and its model.
  if (
    alone &&
    name !== 'first' &&
    (said & (SHOP | CAR)) !== 0 &&
    before?.shape !== 'lower' &&
    !personVerbs.has(after?.lower ?? '')
  )
    return 'organisation';
  // "von Essens pojke": whatever word follows is a surname.
  if (before?.lower === 'von' || before?.lower === 'af') return 'last';
  // "Kung Karls led"
  if (before?.shape === 'capital' && /^(?:kung|drottning)$/.test(before.lower) && lower.endsWith('s'))
    return 'place';
  // "lex Sarah" is a statute.
  if (before?.text === 'lex' || before?.text === 'Lex') return 'term';
  if (
    alone &&
    capital(before) &&
    clubLetters.test(before?.text ?? '') &&
    !personVerbs.has(after?.lower ?? '')
  )
    return 'organisation';
  if (tokens[at - 2]?.text === ':' && tokens[at - 3]?.text === 'S' && /^ta?$/.test(before?.lower ?? ''))
    return 'place';
  if (
    name !== 'first' &&
    before?.text === '.' &&
    cutPlace.test(tokens[at - 2]?.lower ?? '') &&
    !personVerbs.has(after?.lower ?? '')
  )
    return 'place';
  // "Vh", "Fsk", "Enl"
  if (noteLetters.has(lower)) return 'term';
  const owns = lower.endsWith('s') && grade === 0 && after !== undefined && kinNouns.has(after.lower);
  if (!known && !owns && (own & PLACE_ENDING) !== 0) return 'place';
  // "Lokalpolisområde Älvsala", "verksamhetsområde Hult"
  if (
    name !== 'first' &&
    before?.kind === 'word' &&
    before.sentence === token.sentence &&
    (said & AREA) !== 0
  )
    return 'place';
  if (!known && before?.lower === 'för' && grade === 0 && longVillage.test(lower) && !foreignLook.test(lower))
    return 'place';
  const opened = before?.kind === 'word' && before.sentence === token.sentence && before.shape !== 'lower';
  if (
    opened &&
    (said & OPENER) !== 0 &&
    (name !== 'first' || /^(operation|träffpunkt|mötesplats|café|kafé|kvarteret)$/.test(before.lower)) &&
    grade !== 2
  )
    return 'organisation';
  // "Mucf", "Bup": an abbreviation written like a word.
  if (lower.length >= 3 && name === undefined && grade !== 2 && isAbbreviation(lower)) return 'term';
  if (beginsEnglishTitle(tokens, at)) return 'english';
  // "Way Out West": two English words side by side are a title.
  if (isEnglish(lower) && [before, after].some((one) => capital(one) && isEnglish(one?.lower ?? '')))
    return 'english';
  if (
    name !== 'first' &&
    grade < 2 &&
    !isAnswerFrom(tokens, at, at) &&
    (isWhereOneGoes(tokens, at) ||
      (isHomestead(token) &&
        !(before !== undefined && capital(before) && nameOf(before) === 'first') &&
        (placePrepositions.has(before?.lower ?? '') || !hasPersonCue(tokens, at, at))))
  )
    return 'place';
  if (name !== 'first' && !isNoOrigin(token) && isToldAsPlace(tokens, at)) return 'place';
  // "Skolbibliotekarierna tipsar": many of a trade.
  if (isTrade(token)) return 'word';
  if (known && grade > 0 && isPlural(token)) return 'word';
  if (known) {
    if (grade === 2 || (grade === 1 && name === 'first' && token.opens && ordinaryEnding.test(lower)))
      return name === 'first' ? 'firstWord' : 'lastWord';
    return name;
  }
  if (grade === 2 && (said & FAMILY) !== 0 && alone) return 'last';
  if (grade === 2 && !token.opens && wordNames.has(lower)) return 'lastWord';
  if (grade === 2 || /^.{2,}bolag(en|et)?s?$/.test(lower)) return 'word';
  // "Mikaelihelgen", "Tidölagen": a feast, a law or a prize, whatever it is called after.
  if (happening.test(lower)) return 'term';
  // "Dä ä mörkt", "Hä finns": how some write "det".
  if (token.opens && /^(dä|hä|dé|di|nä)$/.test(lower)) return 'word';
  if (
    grade === 0 &&
    extendsKnown(token) &&
    !(name === 'shape' && plainSurname.test(lower) && !placePrepositions.has(before?.lower ?? '')) &&
    !isAnswerFrom(tokens, at, at)
  )
    return 'place';
  if (
    grade === 0 &&
    before?.kind === 'word' &&
    locative.has(before.lower) &&
    /(en|et|an|arna|erna|orna)s?$/.test(lower) &&
    lower.length > 4 &&
    name === undefined
  )
    return 'place';
  if (name === 'shape')
    return grade === 1 && !/(?:sson?|q[vw]ist)s?$/.test(lower)
      ? /(nen|man|iska)s?$/.test(lower) || (/^(al|el)/.test(lower) && !plainSurname.test(lower))
        ? 'word'
        : 'shapeWord'
      : 'shape';
  // A short compound with a capital inside a sentence may as well be a name that happens to split.
  // "Fardosas kusin"
  if (grade === 1)
    return lower.length <= 8 && (!token.opens || (lower.endsWith('s') && family.test(after?.lower ?? '')))
      ? 'shapeWord'
      : 'word';
  // "Cafe Linnea": a word for a house, also where no lexicon holds it.
  if ((own & HOUSE) !== 0) return 'word';
  if (isEnglish(lower)) return 'english';
  if (before !== undefined && /^(of|the|for|and)$/.test(before.lower) && before.sentence === token.sentence)
    return 'english';
  if (endingWord(token) >= (token.opens ? 6 : 7)) return 'word';
  if (ordinaryEnding.test(lower) && (token.opens || lower.length >= 9)) return 'word';
  if (villageEnding.test(lower) && before?.kind === 'word' && placePrepositions.has(before.lower))
    return 'place';
  return 'unknown';
}
