import { gradeWord, wordOf } from '../lexicon/words.ts';
import { gradeName, nameOf } from '../names/lookup.ts';
import { baseRegister, isAbbreviation, isEnglish } from '../register/register.ts';
import type { Token } from '../text/tokens.ts';
import {
  directionWords,
  familyNouns,
  foreignLook,
  kinNouns,
  ordinaryEnding,
  organisationNounEnding,
  organisationNouns,
  personVerbs,
  placeEnding,
  placeNouns,
  placePrepositions,
  villageEnding,
} from './cues.ts';
import { capital } from './heads.ts';

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

/** Nouns that vouch even for a word that is also somebody's given name. */
const weakVouchers = new Set(
  'området kommunen ort orten plats område områden gruppen enheten avdelningen verksamheten teamet sektionen butiken insatsen rollen affären spelet filmen boken serien rapporten'.split(
    ' ',
  ),
);
/** First words of names of organisations and programmes: "Fritid Älvsala", "EST Älvsala". */
const titleOpeners = new Set(
  'fritid region kultur ung unga trygga tryggare tryggt trygg polisen socialtjänsten räddningstjänsten stadsdel campus camp hotell restaurang café club kafé biblioteket est sspf bup brf ab hb kb operation insatsen aktionen kampanjen if ik fc hsb abf kfum bris unf verdandi studiefrämjandet sensus attendo radio nya öppna mötesplats projekt kvinnojouren tjejjouren brottsofferjouren ungdomsjouren nattvandrarna träffpunkt träffpunkten mötesplatsen familjecentralen förskolan missing grannsamverkan bostads aktiebolaget länstrafiken samverkan lokalpolisområde lpo polisområde socialförvaltningen skolförvaltningen utbildningsförvaltningen kommunen'.split(
    ' ',
  ),
);
/** Places that people go out to: "biografen Saga", "ungdomscaféet Liv". */
const venue =
  /(.{3}bussen|biografen|teatern|hotellet|vandrarhemmet|restaurangen|krogen|baren|puben|nattklubben|caféet|kaféet|konditoriet|pizzerian|gatuköket|ungdomsgården|fritidsgården|träffpunkten|mötesplatsen|lokalen|scenen|simhallen|arenan|festplatsen|konserthuset|varuhuset|båten|färjan|(tjej|kill|flick|mamma|pappa|samtals)gruppen)$/;
/** Rooms, which are often named after somebody: "sal Selma", "rum Astrid". */
const room = /^(sal|rum|mötesrum|konferensrum|sammanträdesrum|hörsal|aula|lokal)$/;
/** Houses and projects that act themselves: "Bio Saga visar filmen", "Projekt Karin står som förebild". */
const house =
  /^(biograf|bio|teater|hotell|vandrarhem|pensionat|konserthus|restaurang|café|kafé|konditori|fritidsgård|ungdomsgård|övning|projekt|operation)$/;
/** "Stormen Hans", "orkanen Per" bear given names. */
const weather = /^(storm|orkan|oväd(er|ret)|lågtryck)(en|et|ens|arna|erna)?$/;
const shops = new Set(
  'ica maxi nära kvantum coop forum extra willys hemköp lidl gross scandic biltema okq8 preem apotek apoteket'.split(
    ' ',
  ),
);
/** Cars, some of which are called like persons: "Volvo och Kia stjäls". */
const cars = new Set(
  'volvo saab bmw audi mercedes toyota volkswagen tesla opel mazda skoda seat ford nissan hyundai peugeot renault kia honda fiat mitsubishi suzuki'.split(
    ' ',
  ),
);
/** Words for places, as notes cut them: "skolg. Ljura", "omr. Hult". */
const cutPlace =
  /^(skolg|fritidsg|omr|bostadsomr|stadsd|kv|bibl|centr|stn|hållpl|badpl|lekpl|vårdc|kommund|tätort|fsk|grundsk|gymn|resec|gångtunn|parkl|c)$/;
/** The letters of clubs and housing co-operatives, which are named after anything: "IK Oden", "Brf Liv". */
const clubLetters = /^(IF|IK|FK|BK|SK|FF|FC|GK|TK|RK|HK|HC|IFK|AIK|GIF|IBK|BoIS|BRF|Brf)$/;
const areaNoun = /.{3}(område|distrikt|stadsdel|kontor|krets|kommundel|centrum|avdelning)$/;
const longVillage =
  /^.{3,}(sala|köping|torp|stad|hult|ryd|boda|tuna|berga|hamn|bruk|åker|träsk|sele|böle|rike|bygd|sund|by)s?$/;
const hyphenHead =
  /^(skolan|skola|området|områdets|centrum|gatan|vägen|parken|torget|mottagningen|modellen|modell|metoden|metod|kommun|kommunen|länet|regionen|huset|gården|hallen|linjen|programmet|projektet|dagen|dagar|veckan|konventionen|lagen|studien|rapporten|index|skalan|enkäten|undersökningen)s?$/;

const locative = new Set('i på vid kring runt utanför längs omkring nära'.split(' '));

/** "Göteborgsregionen", "Pridetåget": a known word, perhaps with a joining s, and an ordinary one. */
function extendsKnown(lower: string): boolean {
  for (let cut = 4; cut <= Math.min(lower.length - 4, 16); cut += 1) {
    const head = lower.slice(0, cut);
    const vouched =
      baseRegister().kindOf(head) !== undefined ||
      (head.endsWith('s') && baseRegister().kindOf(head.slice(0, -1)) !== undefined) ||
      isEnglish(head);
    if (vouched && gradeWord(lower.slice(cut)) > 0) return true;
  }
  return false;
}

/** "Gatulampor", "Boinflytandekommittén": an unknown compound whose last part is a Swedish word of so many letters. */
export function endsInWord(lower: string, least = 6): boolean {
  for (let cut = 3; cut <= lower.length - least; cut += 1) if (gradeWord(lower.slice(cut)) === 2) return true;
  return false;
}

/** Labels a word with one capital, at its beginning. */
export function labelCapital(tokens: readonly Token[], at: number): Label {
  const token = tokens[at];
  if (token === undefined) return 'none';
  const { lower } = token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const name = gradeName(lower);
  const known = name === 'first' || name === 'last';
  const grade = gradeWord(lower);
  const alone = !capital(after);
  if (after?.text === '-' && after.tight && tokens[at + 2]?.joined === true) {
    const second = tokens[at + 2]?.lower ?? '';
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
    (before.shape === 'lower' || before.opens) &&
    alone
  ) {
    const vouched = name !== 'first' || !weakVouchers.has(before.lower);
    const verb = tokens[at + 1];
    const acts = verb !== undefined && name !== undefined && personVerbs.has(verb.lower);
    // "Tjejjouren Meja håller chatten öppen": an organisation acts as well.
    if (vouched && acts && organisationNounEnding.test(before.lower) && wordOf(before) > 0)
      return 'organisation';
    if (house.test(before.lower)) return 'organisation';
    if (weather.test((before.lower === 'och' ? tokens[at - 3] : before)?.lower ?? '')) return 'term';
    if (vouched && !acts) {
      if (placeNouns.has(before.lower)) return 'place';
      // "ungdomsgården Oasen", "äldreboendet Fyren": any word for a kind of place vouches.
      if (name !== 'first' && placeEnding.test(before.lower) && wordOf(before) > 0) return 'place';
      if (venue.test(before.lower) || room.test(before.lower)) return 'place';
      if (organisationNouns.has(before.lower)) return 'organisation';
      if (name !== 'first' && organisationNounEnding.test(before.lower) && wordOf(before) > 0)
        return 'organisation';
    }
  }
  if (
    before?.kind === 'word' &&
    before.sentence === token.sentence &&
    directionWords.has(before.lower) &&
    before.shape !== 'lower'
  ) {
    if (name !== 'first' || /^(sankt|sankta|t|ta|st)$/.test(before.lower)) return 'place';
  }
  // "TT-Line": what follows an abbreviation.
  if (token.joined && tokens[at - 2]?.shape === 'upper' && (tokens[at - 2]?.text.length ?? 0) > 1)
    return 'organisation';
  // "Ivo:s tillsyn": the genitive of an abbreviation.
  if (after?.text === ':' && after.tight && tokens[at + 2]?.text === 's' && isAbbreviation(lower))
    return 'term';
  if (cars.has(lower) && [at - 2, at + 2].some((other) => cars.has(tokens[other]?.lower ?? '')))
    return 'organisation';
  // "Ica Maxi Erikslund", "Toyota Auris": a shop and where it is, a car and its model.
  if (
    alone &&
    name !== 'first' &&
    before !== undefined &&
    before.shape !== 'lower' &&
    (shops.has(before.lower) || cars.has(before.lower)) &&
    !personVerbs.has(after?.lower ?? '')
  )
    return 'organisation';
  // "von Essens pojke": whatever word follows is a surname.
  if (/^(von|af)$/.test(before?.lower ?? '')) return 'last';
  // "lex Sarah" is a statute.
  if (before?.text === 'lex' || before?.text === 'Lex') return 'term';
  if (alone && clubLetters.test(before?.text ?? '') && !personVerbs.has(after?.lower ?? ''))
    return 'organisation';
  if (/^ta?$/.test(before?.lower ?? '') && tokens[at - 2]?.text === ':' && tokens[at - 3]?.text === 'S')
    return 'place';
  if (
    name !== 'first' &&
    before?.text === '.' &&
    cutPlace.test(tokens[at - 2]?.lower ?? '') &&
    !personVerbs.has(after?.lower ?? '')
  )
    return 'place';
  // "Vh", "Fsk", "Enl": short for whom and what every note is about.
  if (/^(vh|fsk|ls|enl|krv|af|fk|sn|ks|kf)$/.test(lower)) return 'term';
  const owns = lower.endsWith('s') && grade === 0 && after !== undefined && kinNouns.has(after.lower);
  if (!known && !owns && placeEnding.test(lower)) return 'place';
  // "Lokalpolisområde Älvsala", "verksamhetsområde Hult"
  if (
    name !== 'first' &&
    before?.kind === 'word' &&
    before.sentence === token.sentence &&
    areaNoun.test(before.lower)
  )
    return 'place';
  if (!known && before?.lower === 'för' && grade === 0 && longVillage.test(lower) && !foreignLook.test(lower))
    return 'place';
  const opened = before?.kind === 'word' && before.sentence === token.sentence && before.shape !== 'lower';
  if (
    opened &&
    titleOpeners.has(before.lower) &&
    (name !== 'first' || /^(operation|träffpunkt|mötesplats|café|kafé|kvarteret)$/.test(before.lower)) &&
    grade !== 2
  )
    return 'organisation';
  // "Mucf", "Bup": an abbreviation written like a word.
  if (lower.length >= 3 && name === undefined && grade !== 2 && isAbbreviation(lower)) return 'term';
  // "Way Out West": two English words side by side are a title.
  if (isEnglish(lower) && [before, after].some((one) => capital(one) && isEnglish(one?.lower ?? '')))
    return 'english';
  if (known) {
    if (grade === 2 || (grade === 1 && name === 'first' && token.opens && ordinaryEnding.test(lower)))
      return name === 'first' ? 'firstWord' : 'lastWord';
    return name;
  }
  if (grade === 2 && familyNouns.test(before?.lower ?? '') && alone) return 'last';
  if (grade === 2 || /^.{2,}bolag(en|et)?s?$/.test(lower)) return 'word';
  // "Dä ä mörkt", "Hä finns": how some write "det".
  if (token.opens && /^(dä|hä|dé|di|nä)$/.test(lower)) return 'word';
  if (grade === 0 && extendsKnown(lower)) return 'place';
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
    return grade === 1 ? (/(nen|man|iska)s?$|^(al|el)/.test(lower) ? 'word' : 'shapeWord') : 'shape';
  // A short compound with a capital inside a sentence may as well be a name that happens to split.
  if (grade === 1) return lower.length <= 8 && !token.opens ? 'shapeWord' : 'word';
  if (isEnglish(lower)) return 'english';
  if (before !== undefined && /^(of|the|for|and)$/.test(before.lower) && before.sentence === token.sentence)
    return 'english';
  if (endsInWord(lower, token.opens ? 6 : 7)) return 'word';
  if (ordinaryEnding.test(lower) && (token.opens || lower.length >= 9)) return 'word';
  if (villageEnding.test(lower) && before?.kind === 'word' && placePrepositions.has(before.lower))
    return 'place';
  return 'unknown';
}

/** Labels a word in capitals. */
export function labelUpper(tokens: readonly Token[], at: number): Label {
  const token = tokens[at];
  if (token === undefined) return 'none';
  if (isAbbreviation(token.lower) || (token.lower.endsWith('s') && isAbbreviation(token.lower.slice(0, -1))))
    return 'term';
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const loud =
    (before?.kind === 'word' && before.shape === 'upper' && before.text.length > 3) ||
    (after?.kind === 'word' && after.shape === 'upper' && after.text.length > 3);
  const name = nameOf(token);
  const grade = wordOf(token);
  if (token.text.length >= 3 && (name === 'first' || name === 'last') && grade !== 2) return name;
  if (loud && grade === 2 && name !== 'first' && name !== 'last') return 'word';
  if (token.text.length > 5 || loud) return labelCapital(tokens, at);
  return 'abbreviation';
}

/** Labels a word with capitals inside. */
export function labelMixed(tokens: readonly Token[], at: number): Label {
  const token = tokens[at];
  if (token === undefined) return 'none';
  const { lower, text } = token;
  if (isAbbreviation(lower)) return 'term';
  // "ToR på remiss"
  if (/^\p{Lu}\p{Ll}\p{Lu}$/u.test(text)) return 'abbreviation';
  const name = gradeName(lower);
  if (name === 'first' || name === 'last' || /^(Mc|Mac|O'|D')\p{Lu}/u.test(text)) return 'last';
  if (gradeWord(lower) > 0) return 'word';
  // "KevinLindgren", "TryggaUmeå": words run together with a capital each.
  const parts = text.match(/\p{Lu}\p{Ll}+/gu) ?? [];
  if (parts.length > 1 && parts.join('') === text) {
    const grades = parts.map((part) => part.toLowerCase());
    const persons = grades.filter((part) => {
      const graded = gradeName(part);
      return (
        (graded === 'first' || graded === 'last') &&
        gradeWord(part) !== 2 &&
        baseRegister().kindOf(part) === undefined
      );
    });
    if (persons.length > 0) return 'last';
    if (grades.every((part) => gradeWord(part) > 0 || baseRegister().kindOf(part) !== undefined))
      return 'term';
  }
  if (text.length <= 7 && /^\p{Lu}/u.test(text)) return 'abbreviation';
  if (/^\p{Ll}/u.test(text)) return 'term';
  return 'unknown';
}
