import { wordOf } from '../lexicon/words.ts';
import { nameOf } from '../names/lookup.ts';
import { ACT, COURT, signalsIn } from '../people/signals.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import { villageEnding } from './cues.ts';
import { capital } from './heads.ts';
import { isPersonal, isToldAfter } from './personal-predicate.ts';

/**
 * Places in a sentence that only a person fills: who did what is told in the passive, whom somebody grabs or bullies or
 * points out, whom nobody dares to meet. They make a person of a word that is as often no name ("Modig", "Pil").
 */

// What a verb before the word says of it. Bits, worked out once for a word.
const SUFFERED = 1; // a passive whose doer is somebody
const TREATED = 2; // done to somebody
const OPPOSED = 4; // said or done against somebody, with "emot"
const ASCRIBED = 8; // in the passive
const TURNED = 16; // whom one trusts or is tired of, with "på"

/** Stems of what is done to a person, and to nothing else. */
const harm =
  'knuff|lur|rån|utpress|trakasser|mobb|ret|hån|lock|rekryter|värv|misshandl|attacker|antast|ofred|jag|förfölj|visiter|kroppsvisiter|tröst|konfronter|häkt|brott|utnyttj|tving';
const asked: readonly (readonly [number, RegExp])[] = [
  [
    SUFFERED,
    new RegExp(
      `^(?:${harm}|hot|beordr|anlag|press|mut|spark|kross|överklag|skick|kall|orsak)(?:ad|ade|ades|ats|as|at)$|^(?:sl(?:ås|ogs|agits|agen|agna)|kränk(?:s|ts|tes)|skräm(?:s|ts|des)|best(?:ulen|ulna|als)|stals|stulits|bröts|bedrag(?:en|na)|överf(?:allen|allna|ölls)|anla(?:gd|des|gts)|anstiftades|tändes|våldt(?:agen|ogs)|knivh(?:uggen|öggs)|nedslag(?:en|na)|brutits|spridits|spreds|drogs|krävdes|anmäl(?:ts|des)|spottades|trappats)$`,
    ),
  ],
  [
    TREATED,
    new RegExp(
      `^(?:gr(?:ep|iper|ipit)|anh(?:öll|ållit|åller)|omhändert(?:og|agit|ar)|efterlys(?:er|te|t)|förhör(?:de|t)|överf(?:öll|allit)|avvisade|stoppade|(?:${harm})(?:ar|ade|at))$`,
    ),
  ],
  [OPPOSED, /^(?:säga|säger|sa|sade|sagt|gå|går|gick|gått|ställa|sig)$/],
  [ASCRIBED, /^tillskr(?:ivs|ivits|ivas|evs)$/],
  [
    TURNED,
    /^(?:skyll(?:er|de)|lita(?:r|de)|skrek|skäller|häls(?:ar|ade)|arga?|sura?|trötta?|förbannade?|inte|sig)$/,
  ],
];

const saidBefore = askedOfWords((lower) => {
  let bits = 0;
  for (const [bit, test] of asked) if (test.test(lower)) bits |= bit;
  return bits;
});

const before = (token: Token | undefined): number => (token?.kind === 'word' ? saidBefore(token) : 0);

/** Bits of the six words before `at` in its clause. */
function bitsBefore(tokens: readonly Token[], at: number): number {
  let bits = 0;
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'sign' || token.sentence !== tokens[at]?.sentence) break;
    bits |= before(token);
  }
  return bits;
}

/** "Inbrotten tillskrivs av många Dmitrij": success is ascribed to methods, crimes to somebody. */
function isAscribed(tokens: readonly Token[], first: number): boolean {
  if ((bitsBefore(tokens, first) & ASCRIBED) === 0) return false;
  return tokens
    .slice(Math.max(0, first - 12), first - 1)
    .some(
      (one) =>
        one.sentence === tokens[first]?.sentence &&
        ((signalsIn(one) & (ACT | COURT)) !== 0 || /^(?:inbrott|stöld|skadegör|brand|hot)/.test(one.lower)),
    );
}

/** How one does not dare to go to somebody. */
const alone = /^(?:ensam|ensamma|själv|själva|utan)$/;
/** Villages are called so as well. */
const landscape =
  /^(?:berg|lund|vik|näs|strand|dal|ås|mo|hed|holm|sund|torp|hult|ström|ed|ek|al|alm|ask|björk|ryd|by|hamn|skog|sjö|fors|å|ö|norr|söder|öster|väster|centrum|stad|stan|kommun)s?$/;

/** "hotats av Falk", "säga emot Max", "stängde av Rask", "litar inte på Falk", "hem till Modig", "följde Lo hem". */
function isAimedAt(tokens: readonly Token[], first: number, last: number): boolean {
  const [third, way, link] = [3, 2, 1].map((back) => tokens[first - back]);
  const next = tokens[last + 1]?.lower ?? '';
  const far = third?.lower ?? '';
  switch (link?.lower) {
    case 'av':
      return (
        (bitsBefore(tokens, first - 1) & SUFFERED) !== 0 || /^stäng(?:a|er|de|t)$/.test(way?.lower ?? '')
      );
    case 'emot':
      return (before(way) & OPPOSED) !== 0;
    case 'mot':
      return /^vittn(?:a|ar|ade|at)$/.test(way?.lower ?? '');
    case 'om':
      return /^(?:synd|pratas|snackas|skvallras)$/.test(way?.lower ?? '');
    case 'följde':
    case 'följer':
      return next === 'hem';
    case 'på':
      if ((before(way) & TURNED) === 0) return false;
      if (way?.lower === 'inte') return /^(?:litar|litade|lyssnar|hälsar)$/.test(far);
      return way?.lower !== 'sig' || /^(?:ger|gav|gett|givit|kastade)$/.test(far);
    case 'till':
      // "ser upp till Stolt", "såldes vidare till Hammar"
      if (way?.lower === 'upp') return /^(?:ser|såg)$/.test(far);
      if (way?.lower === 'vidare') return /^(?:säl|sål)/.test(far);
      if (way?.lower !== 'in' && way?.lower !== 'hem') return false;
      return alone.test(next) || (way.lower === 'hem' && !landscape.test(tokens[first]?.lower ?? ''));
    default:
      return false;
  }
}

const many =
  /^(?:alla|flera|många|folk|vi|de|grannar|elever|ungdomar|vittnen|föräldrar|några)$|.{3}(?:arna|erna)$/;
const isMany = (token: Token | undefined): boolean => many.test(token?.lower ?? '');

/** Whether the words before make a person of the capitalised ones from `first` to `last`, by what is done to them or by them. */
export function isDealtWith(tokens: readonly Token[], first: number, last: number): boolean {
  const own = tokens[first];
  const link = tokens[first - 1];
  if (own === undefined || own.opens || link?.kind !== 'word' || link.sentence !== own.sentence) return false;
  // "målades om av Stark Måleri" is a company.
  if (capital(tokens[last + 1])) return false;
  if ((before(link) & TREATED) !== 0 || isAscribed(tokens, first)) return true;
  // "pekar på Petrescu": also a name that no list holds, and no place.
  if (
    link.lower === 'på' &&
    /^pek(?:ar|ade|at)$/.test(tokens[first - 2]?.lower ?? '') &&
    isMany(tokens[first - 3]) &&
    !villageEnding.test(own.lower) &&
    !landscape.test(own.lower)
  )
    return true;
  // Companies are unknown words as well, and appeal.
  return (wordOf(own) === 2 || nameOf(own) !== undefined) && isAimedAt(tokens, first, last);
}

/** Whether nobody but a person can stand where the capitalised words from `first` to `last` do. */
export const isCastAsPerson = (tokens: readonly Token[], first: number, last: number): boolean =>
  isDealtWith(tokens, first, last) || isToldAfter(tokens, last) || isPersonal(tokens, last + 1);
