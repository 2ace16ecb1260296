import type { Page } from '../page.ts';
import { speaksOfOneAt } from '../people/one-person.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { addSpan, type Span } from '../text/spans.ts';
import { placesOf } from '../text/token-places.ts';
import { classesAtSchools } from './class-at-school.ts';
import { around, BEHIND, BESIDE, letteredNumbers, RATIO } from './lettered-numbers.ts';
import { type Hit, hasAny, matches, matchesInSpans, matchesWith, type Rule } from './rule.ts';

const notClass =
  /(bilaga|läge|hållplats|rutin|rubrik|aktivitet|område|zon|avsnitt|punkt|fas|nivå|alternativ|steg|lokal|sal|hus|port|trapphus|linje|version|figur|tabell|kap|§|moment|stycke|plan|våning|buss|spår|gate|entré|uppgång|del|etapp|åtgärd|mål|prop|sida|s\.|kategori|typ|klass-?nivå|förordning|artikel|paragraf|hall|rum|bana)[ .:]{0,3}$/;
const classCue =
  /(klass(?:en|rum|kamrat|erna)?|årskurs|(?<![a-zåäö])åk|elev(?:en|er|erna)?|går i|gå i|går just nu i|skolan|gymnasiet|lärare|mentor|pojke|flicka|kille|tjej|parallell|i)[ .:]{1,3}$/;
/** The class after the school, with the town between and words cut short: "Voxnadalens gymn, FT25A". */
const afterSchool =
  /(?:skolan|skola|gymnasiet|gymn|högst|[ ]gy|[a-zåäö]sk(?=\.))[.,:]{0,2}[ ](?:i )?(?:(?!\p{L}+(?:gatan|vägen|gränd|stigen|torg) )\p{Lu}\p{Ll}{2,15}[,:.]? ){0,2}(?:kl\.? |klass(?:en)? |åk |årskurs )?(?:[1-9](?: ?[A-F]|[a-f])|(?:NA|TE|SA|EK|ES|HU|BF|BA|EE|FT|FS|HA|HT|HV|IM|IN|NB|RL|VF|VO)[0-9]{2}[A-Fa-f]?)(?![A-Za-zÀ-ɏ0-9])/gu;
/** "sjuans b-klass" */
const yearAndLetter =
  /(?<![a-zåäö])(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian)s?(?:,? (?:klass )?(?:[a-f]|be|ce|de)|-(?:b[eé]|c[eé]|d[eé]|[a-f])(?= ))(?:-klass(?:en)?)?(?![a-zåäö])/g;
/** "årskurs sju med alfabetets fjärde bokstav", "åttan, parallell B": the letter of a class, told. */
const letterTold =
  /(?<![a-zåäö])(?:klass(?:en)?|åk|årskurs|sjuan|åttan|nian|sexan|femman)(?![a-zåäö])[^.!?\n]{0,40}? (?:alfabetets (?:första|andra|tredje|fjärde|femte|sjätte)(?! [a-zåäö]{0,12}ord)|(?:första|andra|tredje|fjärde|femte|sjätte)(?: bokstaven?)? i alfabetet|parallell(?:klass(?:en)?)? (?:efter |före |bredvid |intill )?["']?[a-f]["']?(?![a-zåäö0-9])|klassen (?:efter|före|mellan) ["']?[1-9]?[a-f]["']?(?![a-zåäö0-9]))/g;
const lettersTold = oneOf(
  'klassen alfabetet alfabetets parallell parallellklass parallellklassen'.split(' '),
);
/** "7 D (Vikingaskolan)", "nian, 9.3 på Hamnskolan", "10B på Fjellhamar skole", "Klass: 9:2" */
const asTold =
  /(?<![\p{L}0-9.,:§/-])[1-9] ?[A-F],? \((?:på |vid )?\p{Lu}\p{L}+(?:skolan| skola)\)|(?<=(?:[Nn]ian|[Åå]ttan|[Ss]juan|[Ss]exan|[Kk]lass(?:en)?|[Åå]k|[Ee]lev(?:er|en|erna)? (?:i|ur|från))[,:]? )[4-9][.:][1-9] (?:på|vid|i) \p{Lu}\p{L}*(?:skolan|s? skola)|(?<=(?:[Ee]lev(?:er|en)?|[Kk]lasse?n?|fra|i|[Ee]n) )(?:[1-9]|10) ?[A-F] (?:på|ved|i) \p{Lu}\p{L}+ (?:skole|ungdomsskole|barneskole)n?|(?<![\p{L}])[Kk]lass: ?[1-9][:.][1-9](?![0-9])/gu;
/** "IM-språk grupp 2" of one pupil. */
const smallGroup =
  /(?<![a-zåäö])(?:im|sprint|sfi|svas|resurs|stöd|studie|anpassad)[a-zåäö-]{0,14},? grupp(?:en)? (?:[0-9]|[a-f])(?![a-zåäö0-9])/g;
/** "Å k 7 C": kept apart so that it is not seen. */
const yearApart = /(?<![a-zåäö0-9])å[ .]k[ .]{1,2}[1-9] ?[a-f](?![a-zåäö0-9])/g;
/** "sju ce, furulund": as it is spoken. */
const spokenClass = /(?<![a-zåäö])(?:fyra|fem|sex|sju|åtta|nio) (?:b[eé]|c[eé])(?=[,.]| på | vid | i |$)/g;
/** "8 följt av B på Kvarnskolan", "9 delat med C" */
const yearThenLetter =
  /(?<![A-Za-zÀ-ɏ0-9.,:§/-])[1-9],? (?:följt av|\+|delat med|plus|och sedan|och sen|tillsammans med|i kombination med)(?: bokstaven)? [A-F](?![A-Za-zÀ-ɏ0-9])|(?<![A-Za-zÀ-ɏ0-9.,:§/-])[4-9] ?["'([][A-F]["')\]]|(?:[Ss]exan|[Ss]juan|[Åå]ttan|[Nn]ian) (?:med|följt av) (?:ett? |bokstaven )?[A-F](?= (?:efter|sist|på|vid)(?!\p{L})|[,.])/gu;
const isClassLetter = (text = ''): boolean => text.length === 1 && text >= 'A' && text <= 'F';
const years = oneOf(
  'ettan tvåan trean fyran femman sexan sjuan åttan nian'.split(' ').flatMap((year) => [year, `${year}s`]),
);
const yearNumbers = oneOf('fyra fem sex sju åtta nio'.split(' '));
const words = 'ett|två|tre|fyra|fem|sex|sju|åtta|nio';

const spelledClass = new RegExp(
  `(?:klass(?:en)?|i|åk|årskurs)[ ](?:${words})[ ]?[-:]?[ ]?[a-f](?![A-Za-zÀ-ɏ0-9])|(?:klass|åk|årskurs)[ ](?:${words})[ ](?:kolon )?(?:ett|två|tre|fyra|fem)(?=$|[.!)]|,? (?:på|vid) [a-zåäö]*sk|,? (?:har|är|bor|säljer|slog) )`,
  'gu',
);

/** "9:an D", "5:an blå", "femman röd", "årskurs 4 grön": a year and the letter or colour of the class. */
const yearAndColour =
  /(?<![a-zåäö0-9])(?:[1-9]:?(?:an|ans)|(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian)s?|(?:klass(?:en)?|årskurs|åk)[ .]{1,2}[1-9])[ ,]{1,2}(?:(?:klass |klassen |grupp )?[a-f]|blåa?|röda?|gröna?|gula?|vita?|lila|orange|svarta?|rosa|turkos)(?![a-zåäö0-9]|[ ](?:grupp|stråk|zon|dörr|hus|port|linje|buss|tråd|punkt))/g;
/** "Strandskolan åk 9:3", "5b ekbackens skola": beside the school, whatever the spelling. */
const besideSchool =
  /(?:skolan|(?:s|ens) skola|gymnasiet|skolans)[.,:]{0,2} (?:kl\.? |klass(?:en)? |åk\.? |årskurs )[1-9](?:[:.-][1-9]| ?[a-f])(?![a-zåäö0-9])|(?<![a-zåäö0-9.,:§/-])[1-9][ :]?[a-f],? (?:på |i |vid )?(?!(?:för|grund|gymnasie|hög|folkhög|grundsär|special)skolan)(?:[a-zåäö]{3,25}(?:ens|ets|as|s) skola|[a-zåäö]{3,25}skolan|[a-zåäö]{3,25}gymnasiet)(?![a-zåäö])/g;
const colours = oneOf(
  'a b c d e f blå blåa röd röda grön gröna gul gula vit vita lila orange svart svarta rosa turkos'.split(
    ' ',
  ),
);

const groupWords = oneLike(/avdelning|grupp/);
const schoolWords = oneLike(/skol|gymnasi|elev|klass|lärare/);
/** One to nine in words with the letter of a class, and the words that need one of these. */
const gluedClass = oneLike(/^(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)[a-f]$/);
const classNumbers = oneOf(words.split('|'));
const classLetters = oneOf('a b c d e f'.split(' '));
const classWords = oneLike(/(?:klass|åk|årskurs)$/);

/** Whether a class can be told in words: "sjua", "sju b", "årskurs sju ett". */
const holdsSpelled = (page: Page): boolean =>
  hasAny(page, gluedClass) ||
  (hasAny(page, classNumbers) && (hasAny(page, classLetters) || hasAny(page, classWords)));

/** Around each number of a class with its letter or number, and up to the word behind that may be a school's name. */
function aroundTold({ tokens }: Page): readonly Span[] {
  const spans: Span[] = [];
  for (const at of placesOf(tokens).numbers) {
    const [number, next, behind] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (number === undefined || number.text.length > 2) continue;
    const numbered = (next?.text === '.' || next?.text === ':') && behind?.kind === 'number';
    if (numbered || isClassLetter(next?.text))
      addSpan(spans, number.start - 24, (tokens[at + 8] ?? tokens.at(-1) ?? number).end + 1);
  }
  return spans;
}

/** Around each letter that may be that of a class and stands alone. */
function aroundLetters({ tokens }: Page): readonly Span[] {
  const spans: Span[] = [];
  for (const at of placesOf(tokens).letters) {
    const letter = tokens[at];
    if (letter !== undefined && isClassLetter(letter.text))
      addSpan(spans, letter.start - 40, letter.end + 12);
  }
  return spans;
}

function find(page: Page): readonly Hit[] {
  const { text, lower } = page;
  const school = hasAny(page, schoolWords);
  const numbers = letteredNumbers(page.tokens);
  const beside = around(numbers, BESIDE);
  const behind = around(numbers, BEHIND);
  const accept = (match: RegExpExecArray): boolean => {
    const before = lower.slice(Math.max(0, match.index - 22), match.index);
    if (/[A-Za-zÀ-ɏ0-9.,:§/-]/u.test(text[match.index - 1] ?? ' ') || notClass.test(before)) return false;
    const after = lower.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (/^[ ]?(kap|§|st\b|procent|%|kr|km|steget|-[a-zåäö]|klass)/.test(after) && !/^[ ]?-?klass/.test(after))
      return false;
    const apart = /[ ]/.test(match[0]);
    const named = /^(?:[/,&]| och )?[ ]?(?:[1-9][a-f])? (?:på|i|vid) \p{Lu}\p{L}*skolan/u.test(
      text.slice(match.index + match[0].length, match.index + match[0].length + 40),
    );
    if (named) return true;
    if (
      classCue.test(before) &&
      (!(apart && /^[0-9] [a-e]$/.test(match[0])) || /(klass|klassen|årskurs|åk)[ .]$/.test(before))
    )
      return !/\bi[ ]$/.test(before) || school || !apart;
    return school && !apart && /[A-F]/.test(match[0]);
  };
  return [
    ...classesAtSchools(page),
    ...matchesInSpans(text, around(numbers, BESIDE | BEHIND), afterSchool, 'hold'),
    ...(school
      ? [
          ...matchesWith(
            page,
            colours,
            yearAndColour,
            'hold',
            (match) => !notClass.test(lower.slice(Math.max(0, match.index - 22), match.index)),
          ),
          ...matches(
            numbers.length > 0 ? lower : '',
            besideSchool,
            'hold',
            (match) => !notClass.test(lower.slice(Math.max(0, match.index - 22), match.index)),
          ),
        ]
      : []),
    ...matchesWith(page, years, yearAndLetter, 'hold', (match) => school || /klass|-/.test(match[0])),
    ...matchesWith(page, lettersTold, letterTold, 'hold'),
    ...matchesWith(page, groupWords, smallGroup, 'hold', (match) => speaksOfOneAt(page, match.index)),
    ...matchesInSpans(lower, beside, yearApart, 'hold'),
    ...matchesWith(page, yearNumbers, spokenClass, 'hold', (match) => speaksOfOneAt(page, match.index)),
    ...(school ? matchesInSpans(text, aroundTold(page), asTold, 'hold') : []),
    ...(school && (page.digits || hasAny(page, years))
      ? matchesInSpans(text, aroundLetters(page), yearThenLetter, 'hold')
      : []),
    // The class beside the school's name, in either order.
    ...(!school
      ? []
      : matchesInSpans(
          text,
          around(numbers, BESIDE | RATIO),
          /(?<![A-Za-zÀ-ɏ])\p{Lu}[A-Za-zÀ-ɏ]{1,30}(?:skolan|skolans|gymnasiet)(?:,|:| i| har)?[ ](?:klass(?:en)? |årskurs |åk )?[1-9][ :]?[A-Fa-f](?![A-Za-zÀ-ɏ0-9])|(?<![A-Za-zÀ-ɏ0-9.,:§/-])(?:[1-9][ :]?[A-Fa-f]|[4-9]:[1-9]),? (?:på |i |vid )?\p{Lu}[A-Za-zÀ-ɏ-]{0,30}(?:skolan|skola|gymnasiet)(?! [0-9])|klass(?:en)? [1-9]:[1-9] (?:på|i|vid) \p{Lu}/gu,
          'hold',
          (match) =>
            !notClass.test(lower.slice(Math.max(0, match.index - 22), match.index)) &&
            !/^(?:-[a-zåäö]| [0-9])/.test(
              lower.slice(match.index + match[0].length, match.index + match[0].length + 2),
            ),
        )),
    ...(!school
      ? []
      : matchesInSpans(
          lower,
          behind,
          /(?<![a-zåäö0-9])(?:na|te|sa|ek|es|hu|ba|bf|ee|ft|fs|ha|ht|hv|im|nb|rl|vf|vo|sam|nat|tek)[1-3][0-9]?[a-f]?,? (?:på |i |vid )?[a-zåäö]{3,30}(?:gymnasiet|skolan)/g,
          'hold',
        )),
    ...matchesInSpans(text, beside, /[1-9][ :-]?[A-Fa-f](?![A-Za-zÀ-ɏ0-9])/gu, 'hold', accept),
    ...matchesInSpans(
      text,
      behind,
      /(?<![A-Za-zÀ-ɏ0-9])(?:NA|TE|SA|EK|ES|HU|BF|BA|EE|FT|FS|HA|HT|HV|IM|IN|NB|RL|VF|VO|SAM|NAT|TEK|FX|RX|IMS|IMA|IMV|IMY|IMI|IMP|IMPRO|IMYRK|IMIND|SPR|SPRINT|IMSPR|AN|GYA)[1-3]?[0-9]{0,2}[ ]?[A-Fa-f]?[1-3]?(?=[ .,;:)!?]|$)/gu,
      'hold',
      (match) =>
        /[0-9]/.test(match[0]) &&
        !/^HV71/.test(match[0]) &&
        (/[0-9][A-Fa-f]|[0-9]{2}/.test(match[0]) ||
          /^(?:,? (?:på|vid|i) |, | \()\p{L}*(?:gymnasiet|skolan)/u.test(
            text.slice(match.index + match[0].length, match.index + match[0].length + 40),
          )) &&
        (school ||
          /^ (?:på|vid) \p{Lu}/u.test(
            text.slice(match.index + match[0].length, match.index + match[0].length + 6),
          ) ||
          /(går i|går|klass|klassen|\bi|hela|eleverna i|från) $/.test(
            lower.slice(Math.max(0, match.index - 12), match.index),
          )),
    ),
    ...matchesWith(
      page,
      classWords,
      /(?<![a-zåäö])klass(?:en)? (?:vi{0,3}|ix|iv) ?[a-f](?![a-zåäö0-9])/g,
      'hold',
    ),
    ...matches(lower, /klass[ ](?:[a-f]|[ivx]{1,4}[ ]?[a-f])[ ](?:på|i|vid)[ ]/g, 'hold', (match) =>
      /^ ?\p{Lu}/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2)),
    ),
    ...matches(
      holdsSpelled(page) ? lower : '',
      spelledClass,
      'hold',
      (match) => /klass|åk|årskurs/.test(match[0]) || (school && !/ [a-f]$/.test(match[0])),
    ),
    // "sju-be", "åtta-ce"
    ...matchesWith(
      page,
      yearNumbers,
      /(?<![a-zåäö-])(?:fyra|fem|sex|sju|åtta|nio)(?:-(?:[a-f]|be|ce|de)(?![a-zåäö-])| (?:be|ce)(?= (?:på|vid|i) ))/g,
      'hold',
      (match) => school || match[0].includes('-'),
    ),
    ...(!school
      ? []
      : matchesWith(
          page,
          classLetters,
          /(?<![A-Za-zÀ-ɏ])(?:sex|sju|åtta|nio)[ ][a-f][ ](?=på|i|vid|har|är|går|elev|klass)/gu,
          'hold',
        )),
  ];
}

export const schoolClass: Rule = {
  id: 'school-class',
  kind: 'identifier',
  title: 'Skolklass',
  source: 'Domänreglerna om direkta identifierare: en klass är en liten, känd grupp.',
  reason: 'En skolklass är så liten att läsaren kan förstå vem det gäller.',
  advice: 'Skriv stadiet i stället: "elever på högstadiet" eller "yngre tonåringar".',
  examples: {
    match: [
      'En pojke i 8B på Kvarnskolan.',
      'Klass 7b är stökig.',
      'Flickan går i TE22A på gymnasiet.',
      'elev i klass åtta B',
      'tjej, 7:2 Björkskolan',
      'årskurs sju ett har bråkat',
      'nian-bé på fridhem',
      'årskurs sju med alfabetets fjärde bokstav',
      'Åttan med B efter på Hagaskolan.',
      'Han går i 8 följt av B på Kvarnskolan.',
      'På IMA2 (Älvgymnasiet) finns en kille som hoppar av.',
      'Nästan hela 9:an D på Kvarnskolan saknar val.',
      'Föräldramöte för 5:an blå på Kvarnskolan slutade i bråk.',
      'kvarnskolan åk 9:3, där satt alla tre bråken',
      'Eleven går i åttan, parallellklassen efter B.',
      'Å k 7 C på skolan',
      'sju ce, tjejen vid fönstret',
      'Flera ur 7 D (Vikingaskolan) höll till vid kiosken.',
      'Gänget är nian, 9.3 på Hamnskolan.',
      'Elever fra 10B på Fjellhamar skole',
      'Klass: 9:2',
      'Mentorn för Te24A (Katedralskolan) är orolig.',
      'En elev i Tegelskolans 7H hängs ut.',
      'Solbackens förskola, avd. Myran: pappan får inte hämta.',
      'Student in class 9D at Bergslagen International School',
    ],
    pass: [
      'I årskurs 7-9 har frånvaron minskat.',
      'Bilaga 3B innehåller enkätfrågorna.',
      '14 kap. 1 c § SoL',
      'Figur 2b visar trenden i skolan.',
      'Matchen slutade 7:2 mot Björkskolan.',
      'I åttan har alla parallellklasser temadag.',
      'Snittet var 7.3 på Hamnskolan.',
      'Fritidsgården öppnar 7 A (bilaga).',
      'Linje 5:an blå stannar vid skolan för linjens skull.',
      'På skolan har åttan med Bris arbetat med tema.',
      'I nian läser man alfabetets historia i skolan.',
      'Karlbergs skola vann 7:1 och 7:3 i innebandyn.',
      'Rum 7C, Ekskolan, är bokat för rådet.',
      'Alla barn på avdelning Nyckelpigan i förskolan får kompissamtal.',
      'Ledare i HV71:s ungdomsverksamhet på skolan.',
    ],
  },
  find,
};
