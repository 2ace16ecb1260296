import { wordOf } from '../lexicon/words.ts';
import { nameOf } from '../names/lookup.ts';
import { ACT, COURT, signalsIn } from '../people/signals.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import { personVerbs } from './cues.ts';
import { capital } from './heads.ts';
import { anything } from './noted-person.ts';
import { wordNames } from './ordinary-names.ts';
import { foundSo, isPersonal, isToldAfter } from './personal-predicate.ts';

/**
 * Places in a sentence that only a person fills: who did what is told in the passive, whom somebody grabs or bullies or
 * points out, whom nobody dares to meet. They make a person of a word that is as often no name ("Modig", "Pil").
 */

// What a verb before the word says of it. Bits, worked out once for a word.
const SUFFERED = 1; // a passive whose doer is somebody
const TREATED = 2; // done to somebody
const SEIZED = 4; // done to somebody by the police, to things by others
const OPPOSED = 8; // what one says or does against somebody
const OUT = 16; // treated, with its particle after
const GUARD = 32; // the police and guards
const BOUGHT = 64;
const ASCRIBED = 128;
const POINTED = 256; // pointed, with "ut" after
const FEARED = 512; // worry
const APPEALED = 1024;
const WRITTEN = 2048;
const ADDRESSED = 4096; // done to somebody, and to a company
const PASSIVE = 8192; // any passive in the past
const ARRANGED = 16384; // what companies and clubs do
const ON = 32768; // whom one greets, trusts or is tired of: with "på" after
const AFTER = 65536; // whom one looks for: with "efter" after
const ALONE = 131072; // what somebody does alone, before its subject

const asked: readonly (readonly [number, RegExp])[] = [
  [
    SUFFERED,
    /^(?:(?:mord|döds)?hot|knuff|spark|lur|rån|utpress|tving|trakasser|mobb|lock|rekryter|värv|misshandl|beordr|attacker|antast|ofred|jag|press|mut|bedrag|pung|indoktriner|radikaliser|manipuler|grooma?|utnyttj)(?:ad|ade|ades|ats|as|at)$|^(?:utnyttja[dst]|tving(?:ats|ades|as)|slås|slogs|slagits|slagen|slagna|förfölj(?:s|ts|des|d|da)|kränk(?:s|ts|tes|t|ta)|skräm(?:s|ts|des|d|da)|bestulen|bestulna|bestulits|bestals|bedragen|bedragna|överfallen|överfallna|överfölls|anlagd|anlades|anlagts|tänd(?:es|ts)|våldtagen|våldtagits|våldtogs|knivhuggen|knivhöggs|nedslagen|nedslagna|brutits|brutet)$/,
  ],
  [
    TREATED,
    /^(?:grep|griper|gripit|anhöll|anhållit|anhåller|häktar|omhändertog|omhändertagit|omhändertar|visiter(?:ar|ade|at)|kroppsvisiter(?:ar|ade|at)|efterlys(?:er|te|t)|ret(?:ar|ade|at)|mobb(?:ar|ade|at)|hån(?:ar|ade|at)|trakasser(?:ar|ade|at)|förfölj(?:er|de|t)|misshandl(?:ar|ade|at)|knuff(?:ar|ade|at)|rån(?:ar|ade|at)|tröst(?:ar|ade|at)|konfronter(?:ar|ade|at)|häktade|förhör(?:de|t)|skäll(?:er|de|t)|brottade|överföll|överfallit|antast(?:ar|ade|at))$/,
  ],
  [
    SEIZED,
    /^(?:stoppade|stoppat|stannade|hittade|hittat|påträffade|påträffat|fann|tog|avvisade|avvisat|avvisar|hämtade|hämtat|eftersöker|jagade|jagar|jagat|bötfällde|bötfällt)$/,
  ],
  [
    OPPOSED,
    /^(?:säg(?:a|er)|sa|sade|sagt|gå|går|gick|gått|vittn(?:a|ar|ade|at)|protester(?:a|ar|ade)|ställ(?:a|er|de))$/,
  ],
  [
    OUT,
    /^(?:stäng(?:a|er|de|t)|frys(?:a|er|te|t)|häng(?:a|er|de|t)|släng(?:a|er|de|t)|kast(?:a|ar|ade|at)|ring(?:a|er|de|t)|håll(?:a|er|it)|höll|säg(?:a|er)|sade|sagt)$/,
  ],
  [POINTED, /^pek(?:a|ar|ade|at)$/],
  [
    GUARD,
    /^(?:polis(?:en|er|erna|patrull|patrullen)|patrull(?:en|er)?|väktar(?:e|en|na)|ordningsvakt(?:en|er|erna)|vakt(?:en|er|erna)|tullen|(?:yttre)?befäl(?:et)?|butikskontrollant(?:en)?|insatsstyrkan)$/,
  ],
  [BOUGHT, /^(?:köp(?:er|t|te|a)|lån(?:ar|ade|at)|handl(?:ar|ade|at))$/],
  [ASCRIBED, /^(?:tillskriv(?:s|its|as|en|na)|tillskrevs)$/],
  [
    FEARED,
    /^(?:oron?|oroar|oroade|bekymrade?|bekymrar|ängslig|ängsliga|oroliga?|livrädda?|skräcken|skräck)$/,
  ],
  [APPEALED, /^överklag(?:ats|ades|as|ad|at|ade)$/],
  [WRITTEN, /^skriv(?:en|et|na|its)$/],
  [
    ADDRESSED,
    /^(?:(?:anklag|åtal|varn|lugn|port|nek|skick|straff|bestraff|provocer|utman|övertal|uppman|beordr|lock|press|avråd|instruer|väck|skjuts|kram|sakn|hat|älsk|hot|lov|spark|lur|tving|rekryter|värv|motiver|intervju|placer|tillrättavis|irriter|fråg|ignorer|utnyttj|kontroller|film|fotografer|förnedr|förlöjlig|isoler|vakt|fri)(?:a|ar|ade|at)|(?:hjälp|vräk|möt|lås|misstänk)(?:a|er|te|t)|(?:skrämm?|förfölj|beskyll|polisanmäl|känn|följ|döm|fäll)(?:a|er|de|t)|mötte|mött|undvek|undvik(?:a|er|it)|förbjud(?:a|er|it)|förbjöd|ber|bad|bett|överge|överger|övergav|tvinga|minns|når?|nådde|nått|umgås)$/,
  ],
  [
    PASSIVE,
    /(?:ades|ats|its|[dtlrngv]des|[kpts]tes|tts)$|^(?:stals|slogs|bröts|revs|skars|höggs|drogs|bets|gavs|lades|skrevs|sparkas|stjäls|köps|säljs)$/,
  ],
  [
    ARRANGED,
    /^(?:arrange|driv|drev|led(?:s|des|ts)|skött|sköt|äg(?:s|d|t)|anordn|stött|stöd|finans|spons|bygg|rit|lever|utför|erbju|organis|hyr|förva|plant|genomf|tag|tog|över|presen|drabb|städ|snö|sane|repar|lag(?:a|at)|upph|bevak|patru|besök|håll|höll|samord|start|grund|bedr|godkän|beslu|redov|följ|pröv|bevil|tillst|utse|skap|publi|ta(?:s|gits)|använ|marknads|förmed|väl(?:ts|tes)|fäll|raser|blås|skugg|skym|täck|omge|kant)/,
  ],
  [
    ON,
    /^(?:lyssn(?:a|ar|ade|at)|bara|häls(?:a|ar|ade|at)|skyll(?:a|er|de|t)|lit(?:a|ar|ade|at)|skrik(?:a|er|it)|skrek|sig|spott(?:a|ar|ade|at)|skäll(?:a|er|de|t)|arga?|sura?|trötta?|irriterade?|förbannade?|kära?|inte)$/,
  ],
  [AFTER, /^(?:let(?:a|ar|ade|at)|frågar|frågade|frågat|ropar|ropade|eftersöker)$/],
  [
    ALONE,
    /^(?:sover|sov|skriker|skrek|gråter|grät|skolkar|bråkar|slåss|umgås|somnade|muckade|rymde|rymmer)$/,
  ],
];

const saidBefore = askedOfWords((lower) => {
  let bits = 0;
  for (const [bit, test] of asked) if (test.test(lower)) bits |= bit;
  return bits;
});

const before = (token: Token | undefined): number => (token?.kind === 'word' ? saidBefore(token) : 0);

/** Bits of the words before `at` in its clause, at most `reach` back. */
function bitsBefore(tokens: readonly Token[], at: number, reach: number): number {
  let bits = 0;
  for (let back = at - 1; back >= Math.max(0, at - reach); back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'sign' || token.sentence !== tokens[at]?.sentence) break;
    bits |= before(token);
  }
  return bits;
}

/** As what somebody is pointed out, and no place. */
const asWhom =
  /^(?:den|han|hon|en|gärningsman|gärningsmannen|ledare|ledaren|säljare|skyldig|ansvarig|hjärnan)$/;
const confronted = /^(?:konfrontation|konfrontationen|förhör|förhöret)$/;
/** Those who buy of somebody, and not of a company. */
const buyers =
  /^(?:flera|elever|eleverna|ungdomar|ungdomarna|yngre|många|några|andra|barn|killar|tjejer|de|dom|alla|kompisar|hon|han)$/;
const letters = /(?:brev|brevet|breven|lappar|lapparna|lappen|klottret|hoten|hotet)$/;
/** How one does not dare to go to somebody. */
const alone = /^(?:ensam|ensamma|själv|själva|utan)$/;
/** Villages are called so as well. */
const landscape =
  /^(?:berg|lund|vik|näs|strand|dal|ås|mo|hed|holm|sund|torp|hult|ström|ed|ek|al|alm|ask|björk|ryd|by|hamn|skog|sjö|fors|å|ö|norr|söder|öster|väster|centrum|stad|stan|kommun)s?$/;

/** "hotats av Falk", "överklagats av Modig", "har köpt av Storm". */
function isDoer(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== 'av') return false;
  const bits = bitsBefore(tokens, first - 1, 6);
  if ((bits & (PASSIVE | ARRANGED)) === PASSIVE && isNameToo(tokens[first])) return true;
  if ((bits & (SUFFERED | APPEALED)) !== 0) return true;
  if ((bits & (WRITTEN | BOUGHT)) === 0) return false;
  const who = (bits & WRITTEN) !== 0 ? letters : buyers;
  return tokens
    .slice(Math.max(0, first - 9), first - 1)
    .some((one) => one.sentence === tokens[first]?.sentence && who.test(one.lower));
}

/** "Inbrotten tillskrivs av många Dmitrij": success is ascribed to methods, crimes to somebody. */
function isAscribed(tokens: readonly Token[], first: number): boolean {
  if ((bitsBefore(tokens, first, 6) & ASCRIBED) === 0) return false;
  return tokens
    .slice(Math.max(0, first - 12), first - 1)
    .some(
      (one) =>
        one.sentence === tokens[first]?.sentence &&
        ((signalsIn(one) & (ACT | COURT)) !== 0 ||
          /^(?:inbrott|stöld|skadegör|brand|bränd|hot)/.test(one.lower)),
    );
}

/** "grep Hjort", "Polisen stoppade Falk", "hittade Stark sovande". */
function isSeized(tokens: readonly Token[], first: number, last: number): boolean {
  const bits = before(tokens[first - 1]);
  if ((bits & TREATED) !== 0) return true;
  return (
    (bits & SEIZED) !== 0 &&
    (((bitsBefore(tokens, first - 1, 4) & GUARD) !== 0 && isNameToo(tokens[first])) ||
      foundSo.test(tokens[last + 1]?.lower ?? ''))
  );
}

/** Whether the word is a name too, of those that are words. */
const isNameToo = (token: Token | undefined): boolean => {
  if (token === undefined) return false;
  const name = nameOf(token);
  return name === 'first' || name === 'last' || wordNames.has(token.lower);
};

/** "litar inte på Rask", "ger sig på Vide": of "inte" and "sig" the verb tells. */
function isAimed(tokens: readonly Token[], first: number): boolean {
  const link = tokens[first - 2]?.lower;
  const verb = tokens[first - 3]?.lower ?? '';
  if (link === 'inte' || link === 'bara') return /^(?:litar|litade|hälsar|lyssnar|skyller)$/.test(verb);
  return link !== 'sig' || /^(?:ger|gav|gett|givit|kastade|kastar)$/.test(verb);
}

/** "Ärendet gäller Svärd": what is about somebody. */
const isAbout = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:gäller|gällde)$/.test(tokens[verb]?.lower ?? '') &&
  /^(?:ärendet|ärende|(?:oros)?anmälan|oro|oron|samtalet|misstank(?:en|arna)|utredningen|polisanmälan)$/.test(
    tokens[verb - 1]?.lower ?? '',
  );

/** "pekar ut Frisk som den", "stängde av Rask", "misstänker Lind", "följde Lo hem", "oroar sig för Pil". */
function isConcerned(tokens: readonly Token[], first: number, last: number): boolean {
  const link = tokens[first - 1];
  const [next, second] = tokens.slice(last + 1, last + 3).map((one) => one.lower);
  const isName = isNameToo(tokens[first]);
  if ((before(link) & (ADDRESSED | ALONE)) !== 0) return isName;
  const verb = before(tokens[first - 2]);
  switch (link?.lower) {
    case 'gäller':
    case 'gällde':
    case 'mest':
    case 'främst':
    case 'särskilt':
      return isName && isAbout(tokens, link?.lower.startsWith('gäl') ? first - 1 : first - 2);
    case 'skyldig':
    case 'skyldiga':
      return isName;
    case 'följde':
    case 'följer':
    case 'följt':
      return next === 'hem';
    case 'för':
      return (bitsBefore(tokens, first - 1, 4) & FEARED) !== 0;
    case 'om':
      return /^(?:synd|pratas|snackas|skvallras)$/.test(tokens[first - 2]?.lower ?? '') && isName;
    case 'på':
      return isName && (verb & ON) !== 0 && isAimed(tokens, first);
    case 'efter':
      return isName && (verb & AFTER) !== 0;
    case 'ut':
      if ((verb & POINTED) !== 0)
        return (
          (next === 'som' && asWhom.test(second ?? '')) ||
          (/^(?:vid|i)$/.test(next ?? '') && confronted.test(second ?? ''))
        );
      return (verb & OUT) !== 0;
    case 'ner':
    case 'omkull':
      return (verb & TREATED) !== 0;
    case 'av':
    case 'upp':
    case 'fast':
      return (verb & OUT) !== 0;
    default:
      return false;
  }
}

/** "säga emot Max", "vittna mot Rask", "gå in till Rask ensamma", "följde med hem till Modig". */
function isFaced(tokens: readonly Token[], first: number, last: number): boolean {
  const way = tokens[first - 2];
  switch (tokens[first - 1]?.lower) {
    case 'emot':
      return (before(way) & OPPOSED) !== 0 || way?.lower === 'sig';
    case 'mot':
      return /^vittn(?:a|ar|ade|at)$/.test(way?.lower ?? '');
    case 'till':
      // "ser upp till Stolt", "säljs vidare till Hammar"
      if (way?.lower === 'upp') return /^(?:ser|såg|sett)$/.test(tokens[first - 3]?.lower ?? '');
      if (way?.lower === 'vidare') return /^(?:säl|sål|skick|lämn)/.test(tokens[first - 3]?.lower ?? '');
      if (way?.lower !== 'in' && way?.lower !== 'hem') return false;
      return (
        alone.test(tokens[last + 1]?.lower ?? '') ||
        (way.lower === 'hem' && !landscape.test(tokens[first]?.lower ?? ''))
      );
    default:
      return false;
  }
}

const clauseBegins =
  /^(?:att|när|sedan|sen|innan|medan|eftersom|då|därför|fast|fastän|ifall|tills|varför|hur|men)$/;
/** What one also does with a film, a shop or a theme, and how these are called. */
const ofWorks =
  /^(?:heter|hette|kallas|kallades|spelar|spelade|driver|drev|leder|ledde|köper|köpte|söker|sökte|skrev|skriver|äger|ägde|hyr|hyrde|träffar|träffade|känner|kände|önskar|önskade|hälsar|hälsade|tipsar|tipsade|bjuder|bjöd|väljer|älskar|älskade)$/;

/** "Det sägs att Ask bär kniv", "enligt personalen mår Pil allt sämre": the subject of a clause, by what begins it. */
function isSubject(tokens: readonly Token[], first: number, last: number): boolean {
  const link = tokens[first - 1];
  const next = tokens[last + 1];
  if (link?.shape !== 'lower' || next?.kind !== 'word' || next.shape !== 'lower') return false;
  if (!wordNames.has(tokens[first]?.lower ?? '')) return false;
  if (clauseBegins.test(link.lower)) return true;
  if (link.lower === 'om') return personVerbs.has(next.lower) && !anything.test(next.lower);
  return (
    /^kom(?:mer)?$/.test(link.lower) ||
    (personVerbs.has(link.lower) && !ofWorks.test(link.lower) && !anything.test(link.lower))
  );
}

/** Whether the words before make a person of the capitalised ones from `first` to `last`, by what is done to them or by them. */
export function isDealtWith(tokens: readonly Token[], first: number, last: number): boolean {
  const own = tokens[first];
  if (own === undefined || own.opens || tokens[first - 1]?.kind !== 'word') return false;
  // "målades om av Stark Måleri" is a company.
  if (tokens[first - 1]?.sentence !== own.sentence || capital(tokens[last + 1])) return false;
  if (isSeized(tokens, first, last) || isAscribed(tokens, first)) return true;
  // Companies are unknown words as well, and are accused and appeal.
  if (wordOf(own) !== 2 && nameOf(own) === undefined) return false;
  return (
    isSubject(tokens, first, last) ||
    isDoer(tokens, first) ||
    isConcerned(tokens, first, last) ||
    isFaced(tokens, first, last)
  );
}

/** Whether nobody but a person can stand where the capitalised words from `first` to `last` do. */
export const isCastAsPerson = (tokens: readonly Token[], first: number, last: number): boolean =>
  isDealtWith(tokens, first, last) || isToldAfter(tokens, last) || isPersonal(tokens, last + 1);
