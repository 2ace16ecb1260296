import type { Page } from '../page.ts';
import { personNoun } from '../people/nouns.ts';
import { ACT, CARE, COURT, CRIME, HEALTH, PAST, signalsIn } from '../people/signals.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { placesOf } from '../text/token-places.ts';
import { isLike } from '../text/word-facts.ts';
import { isThereFor } from './role-task.ts';
import { type Hit, hasAny, matches, matchesWith, type Rule } from './rule.ts';

const one =
  '(?:pojke|flicka|kille|tjej|grabb|kvinna|man|dam|gubbe|tant|snubbe|yngling|tonåring|elev|ungdom|barn|mamma|pappa|son|dotter|bror|syster|storebror|lillebror|brorsa|syrra|sambo|granne|polis|lärare|tränare|vaktmästare|egenföretagare|änka|änkling|pensionär)';
const few = '(?:[1-9]|1[0-2]|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)';
const things =
  '(?:skol|områd|verksam|åtgärd|aktivit|mål|delmål|komm|stads|plats|förening|bolag|insats|punkt|region|län|myndig|enhet|enkät|undersök|fråg|butik|hus(?!håll)|park|dag|veck|mån|år|fall|gång|möte|kväll)';

const theOne = '(?:sonen|dottern|pojken|flickan|killen|tjejen|mannen|kvinnan|brodern|systern|mamman|pappan)';
/** "pojke 13 i åk 7", "Kvinna (34)", "kille, 15", "sonen, 16, påverkad": whoever is noted with an age is one person. */
const withAge = new RegExp(
  `(?<![a-zåäö]|[02-9] |[0-9]{2} )(?:${one}|${theOne}(?=, [1-9][0-9][,.]))(?:,? \\(?| -| på |,? ca |,? runt )[1-9][0-9]?(?: ?år)?\\)?(?![0-9%:-]| ?(?:%|procent|st |kr|gånger|ggr|g/|pass|timmar|tim|platser|[a-zåäö]{4,20}r(?![a-zåäö])|- ?[0-9]))`,
  'gu',
);
/** "tjej åk 8, gravid": one in a school year, and something private. */
const inYear = new RegExp(`(?<![a-zåäö])${one} (?:i )?åk ?[1-9](?![0-9]| ?[-/–])`, 'gu');
/** "15-åring, tjej": an age where a note begins. */
const ageFirst =
  /(?:^|[.:;!?\n(+–-] ?|, )(?:en \(1\) |1 |[a-zåäö]{5,16} )?(?:[1-9][0-9]?-(?:åring(?!ar)|årig (?:pojke|flicka|kille|tjej|elev|man|kvinna))|[a-zåäö]{2,12}årig (?:pojke|flicka|kille|tjej|elev|man|kvinna)|[1-9][0-9]-årig,? (?!kampanj|plan|projekt|insats|utbild|period|överens|avtal|satsning|strategi|verksam|försök|pakt|process|handling|pilot|serie|tradition|uppfölj|samverk|hyres|kontrakt|budget|trend|mätning|studie|förening|skola|mandat|bygg|erfarenhet|jubile)[a-zåäö]{3,25})(?![a-zåäö])/gu;
/** "Kvinna i 30-årsåldern", "Tjej i övre tonåren" */
const aboutAge = new RegExp(
  `(?<![a-zåäö])(?<!har )${one}(?:,| i)? (?:ca |cirka |övre |yngre |nedre |sena |tidiga )?(?:[1-9]0 ?- ?årsåldern|[a-zåäö]{3,8}årsåldern|tonåren|medelåldern)`,
  'gu',
);
/** "en nia på Bruksskolan": whoever goes in that year. */
const grader =
  /(?<![a-zåäö])en (?:etta|tvåa|trea|fyra|femma|sexa|sjua|åtta|nia) (?:på|från|i|vid) [a-zåäö]{2,25}(?:skolan|skola|sk\.)/gu;
/** "Hyresgästen högst upp": whoever lives just there. */
const livesThere =
  /(?<![a-zåäö]|[0-9] )(?:hyresgästen?|hyresg|boende|den boende|grannen?) (?:(?:högst upp|längst (?:ner|ned|in|upp))(?! i (?:hög|hyres|fler)?husen)|på (?:översta|nedersta|[a-zåäö]{2,7}) våningen|[a-zåäö]{2,4} tr(?:appor)? upp|ovanför|under|rakt|intill|mittemot|i (?:hörnlägenheten|gatuplan|källarlägenheten|tvåan|trean|vindsvåningen))/gu;
/** "en brukare på ön, blind och över nittio" */
const cared =
  /(?<![a-zåäö])en (?:brukare|boende|kund|klient|patient|vårdtagare|gäst|omsorgstagare)(?: (?:på|i|vid) [a-zåäö]{2,20})?, [a-zåäö]{3,20} (?:och|o) (?:över|närmare|drygt|runt|nästan|snart|kring) /gu;
/** "Samma grannfru som ringde om branden" */
const sameWho =
  /(?<![a-zåäö])samma ([a-zåäö]{3,20}) som (?:ringde|tipsade|anmälde|vittnade|larmade|klagade|hittade|skrev|slog|greps|dömdes|blev|fick|såg|hade|stod|sågs)/gu;

const gradeWords = oneOf('etta tvåa trea fyra femma sexa sjua åtta nia'.split(' '));
const tenants = oneOf('hyresgästen hyresgäst hyresg boende granne grannen'.split(' '));
const clients = oneOf('brukare boende kund klient patient vårdtagare gäst omsorgstagare'.split(' '));

/** "f d elev på IM", "pensionerad polis", "före detta yrkesofficeren" */
const former =
  /(?<![a-zåäö])(?:f\.? ?d\.?|före detta|pensionerade?|avskedade?|avgångne|avgående|nyblivne?|tillträdande|förre) (?:(?!ordning|lokal|skol|bygg|fabrik|industri|bank|kasern|regemente)[a-zåäö]{0,18}(?:elev|elever|polis|polisen|lärare|läraren|tränare|tränaren|chef|chefen|are|aren|ist|isten|ör|ören|man|mannen|ledamot|ledamoten|vd|rektor|rektorn|sambo|make|maka|fru|officer|officeren|ordförande|präst|militär))(?![a-zåäö])/gu;
const ofFew = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9]|[0-9][,.])${few} (?:[a-zåäö]{3,15} )?av (?:totalt |sammanlagt |bara |de |våra )?${few} (?:i|på|från|hos) (?!${things})[a-zåäö]{3,25}|(?<![a-zåäö])(?:halva|hela|nästan hela) [a-zåäö]{0,25}(?:gruppen|gänget|klassen|laget|teamet) \\((?:${few})(?: ?st| personer| elever)?\\)`,
  'gu',
);
const thenNow =
  /(?:förra v|förra veckan|förra mån|i våras|i höstas|tidigare|förut|sist)[^!?\n]{0,40}?(?<![0-9])([0-9]{1,2}) (?:i|på|st|pers|ungdomar|killar|elever)[^!?\n]{0,30}?nu (?:är det |är de )?([0-9]{1,2})(?![0-9:.%])/gu;
/** Offices that one person holds, as notes shorten them. */
const office =
  /(?<![a-zåäö])(?:vd:n|ordf|v ordf|kassören?|lagkaptenen?|målvakten?|målvakt|lagledaren|bibliotekarien|receptionisten|busschauffören|kommunpolisen|områdespolisen|kyrkvaktmästaren|barnskötaren|redaktören|nämndemannen|diakonen)(?![a-zåäö])/gu;
const relative =
  /(?<![a-zåäö])(?:hans|hennes|hens) (?:förra |f\.?d\.? )?ex(?![a-zåäö.])|(?<![a-zåäö])ex-(?:maken|make|frun|fru|mannen|man|sambon|sambo|pojkvän|flickvän)(?:en|nen)?(?![a-zåäö])|(?:familj(?:en)?|man(?:nen)?|kvinnan?|pojken?|flickan?|elev(?:en)?|person(?:en)?|mamman?|pappan?|par(?:et)?|ledamot(?:en)?) vars (?:son|dotter|barn|bror|syster|man|fru|sambo|mamma|pappa|bil|hus|lägenhet|butik|hund|kusin)/gu;
const siblings =
  /(?<![a-zåäö])(?:syskonpar(?:et)?|tvillingpar(?:et)?|(?:två|tre|fyra|[2-4]) (?:syskon|bröder|systrar|kusiner|tvillingar)|den (?:äldre|yngre|äldste|yngste)(?= (?:har|är|blev|av)))(?![a-zåäö])/gu;
const owner =
  /(?<![a-zåäö])den som (?:äger|driver|hyr|bor i|förestår|sköter) [^.!?\n]{3,50}? (?:har|är|fick|blev|säljer|hotar|låter)(?![a-zåäö])|(?<![a-zåäö])en (?:känd|välkänd|ökänd) (?:profil|figur|person|kille|kvinna|man|lokal)/gu;
const officeWords = oneOf(
  'vd ordf kassör kassören lagkapten lagkaptenen målvakt målvakten lagledaren bibliotekarien receptionisten busschauffören kommunpolisen områdespolisen kyrkvaktmästaren barnskötaren redaktören nämndemannen diakonen'.split(
    ' ',
  ),
);
const siblingWords = oneOf(
  'syskonpar syskonparet tvillingpar tvillingparet syskon bröder systrar kusiner tvillingar äldre yngre äldste yngste'.split(
    ' ',
  ),
);
const formerWords = oneOf(
  'd fd detta pensionerad pensionerade avskedad avskedade avgångne avgående nybliven tillträdande förre nyblivne'.split(
    ' ',
  ),
);
const ownHome =
  /(?<![a-zåäö])(?:hans|hennes) (?:hus|bil|lägenhet|barn|familj|son|dotter|fru|man|hem|villa|sambo)(?![a-zåäö])/u;

const same = oneOf(['samma']);

/** What a sentence around a place says, as bits. */
function saidAround(page: Page, at: number): number {
  const sentence = page.sentences.find((found) => (page.tokens[found.to - 1]?.end ?? 0) >= at);
  if (sentence === undefined) return 0;
  let bits = sentence.bits;
  // A note's next sentence goes on about the same: "Ordf i byalaget. Sprider hat."
  for (const token of page.tokens.slice(sentence.to, sentence.to + 12)) bits |= signalsIn(token);
  return sentence.generic && (bits & PAST) === 0 ? 0 : bits;
}

const telling = ACT | COURT | CARE | HEALTH | CRIME;

const agedWords = oneLike(/årig|åring/);
const ageWords = oneLike(/åldern|tonåren/);
const relativeWords = oneLike(/^vars$|ex$/);
const ownerWords = oneOf('äger driver hyr bor förestår sköter känd välkänd ökänd'.split(' '));
const nowWords = oneLike(/nu$/);
const halves = oneOf(['halva', 'hela']);
const isOne = isLike(new RegExp(`^(?:${one}|${theOne})$`));

/** Whether somebody stands right before a number, with at most a sign or a word between: "kille, ca 15". */
const holdsAged = ({ tokens }: Page): boolean =>
  placesOf(tokens).numbers.some((at) =>
    [at - 1, at - 2, at - 3].some((place) => {
      const token = tokens[place];
      return token?.kind === 'word' && isOne(token);
    }),
  );

/** Whether a number follows "av", with at most a word between. */
const holdsShare = ({ tokens }: Page): boolean =>
  placesOf(tokens).counts.some((at) => tokens[at - 1]?.lower === 'av' || tokens[at - 2]?.lower === 'av');

function find(page: Page): readonly Hit[] {
  const { lower } = page;
  const told = (match: RegExpExecArray): boolean => (saidAround(page, match.index) & telling) !== 0;
  // "Kommunpolisen bjuder in till möte": what the function does in its work.
  const atWork = (match: RegExpExecArray): boolean =>
    /^(?: och [a-zåäö]{5,30})? (?:besöker (?:alla|samtliga|varje|skol|klass|årskurs|möte|elev|fritidsg|förening)|pratar om|föreläser|bjuder in|brukar bjudas in|bjuds in|bistår|stöttar|informerar|återkommer|kallar|sammankallar|redovisar|föredrar|rapporterar|berättar om|håller i|ordnar (?:möte|träff|info|utbildning)|leder (?:arbetet|mötet|gruppen)|samlar in|kontrollerar|sammanställer|följer upp|tar fram|stämmer av|deltar|medverkar|presenterar|beskriver|bedömer|uppger att|ser att|noterar)(?![a-zåäö])/.test(
      lower.slice(match.index + match[0].length, match.index + match[0].length + 60),
    ) ||
    // "Per kvartal redovisar kommunpolisen antalet anmälda brott"
    /(?<![a-zåäö])(?:redovisar|rapporterar|presenterar|informerar|sammankallar|deltar|berättar|ansvarar) $/.test(
      lower.slice(Math.max(0, match.index - 15), match.index),
    ) ||
    isThereFor(
      page.tokens,
      page.tokens.findIndex((token) => token.end === match.index + match[0].length),
    ) ||
    // "leder gruppen tillsammans med kommunpolisen"
    (/(?:tillsammans|ihop|samverkan|samråd|dialog|samarbete|samarbetar|samverkar|avstämning|stämmer av) med $/.test(
      lower.slice(Math.max(0, match.index - 20), match.index),
    ) &&
      !/^ som /.test(lower.slice(match.index + match[0].length)));
  const near = (match: RegExpExecArray): boolean =>
    told(match) ||
    ownHome.test(lower.slice(match.index, match.index + 120)) ||
    /(?<![a-zåäö])(?:son|dotter|barn|sambo|hat)(?![a-zåäö])/.test(
      lower.slice(match.index, match.index + 120),
    );
  return [
    ...(holdsAged(page) ? matches(lower, withAge, 'advise') : []),
    ...matchesWith(page, agedWords, ageFirst, 'advise'),
    ...(page.digits && lower.includes('åk')
      ? matches(
          lower,
          inYear,
          'advise',
          (match) => (saidAround(page, match.index) & (COURT | CARE | HEALTH)) !== 0,
        )
      : []),
    ...matchesWith(page, ageWords, aboutAge, 'advise'),
    ...matchesWith(page, gradeWords, grader, 'advise', told),
    ...matchesWith(
      page,
      tenants,
      livesThere,
      'advise',
      (match) => told(match) || /köpare|kunder|fest|knark/.test(lower.slice(match.index, match.index + 120)),
    ),
    ...matchesWith(page, clients, cared, 'advise'),
    ...matchesWith(
      page,
      same,
      sameWho,
      'advise',
      (match) => /fru$/.test(match[1] ?? '') || personNoun(match[1] ?? '') !== undefined,
    ),
    ...matchesWith(page, formerWords, former, 'advise', told),
    ...(holdsShare(page) || hasAny(page, halves) ? matches(lower, ofFew, 'advise') : []),
    ...(page.digits && hasAny(page, nowWords)
      ? matches(lower, thenNow, 'advise', (match) => Math.abs(Number(match[1]) - Number(match[2])) <= 4)
      : []),
    ...matchesWith(page, officeWords, office, 'advise', (match) => near(match) && !atWork(match)),
    ...matches(
      hasAny(page, relativeWords) && / vars |ex-| ex[ ,]/.test(lower) ? lower : '',
      relative,
      'advise',
      (match) => !/ vars /.test(match[0]) || told(match),
    ),
    ...matchesWith(page, siblingWords, siblings, 'advise', told),
    ...matchesWith(page, ownerWords, owner, 'advise', told),
  ].map((hit) => ({ ...hit, rewrite: 'rewrite.people' }));
}

export const shortNote: Rule = {
  id: 'short-note',
  kind: 'combination',
  title: 'Korta anteckningar om en person eller en liten krets',
  source:
    'Domänreglerna 7.2 och 7.4: ålder, tidigare yrke, släktskap, uppdrag och andelar av små grupper pekar ut även när meningen är förkortad.',
  reason: 'Anteckningen gäller en person eller några få, och den som känner området förstår vem eller vilka.',
  advice: 'Skriv om gruppen eller företeelsen i stället, utan ålder, uppdrag och antal.',
  examples: {
    match: [
      'Pojke 13 i åk 7, slagen hemma.',
      '15-åring, tjej, nyss hemkommen.',
      'F d elev på IM springer ärenden åt gänget.',
      '2 av 4 i samtalsgruppen har hoppat av.',
      'Halva läxgruppen (4 st) röker.',
      'Vd:n för bolaget har en dotter i riskzon.',
      'Ex-maken står utanför varje hämtning.',
      'Det gäller två syskon, där den äldre har dömts.',
    ],
    pass: [
      'Elever 13-15 år svarar på enkäten.',
      'Män 20 procent, kvinnor 34 procent.',
      'En före detta skola används av föreningar.',
      '3 av 4 i enkäten känner sig trygga.',
      'Ordförande i rådet är ett kommunalråd.',
      'Kommunpolisen informerar om bedrägerier mot äldre.',
      'Samordnaren leder gruppen mot hot tillsammans med kommunpolisen.',
    ],
  },
  find,
};
