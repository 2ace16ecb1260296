import type { Page } from '../page.ts';
import { speaksOfOneAt } from '../people/one-person.ts';
import { holds } from '../text/search.ts';
import { type Hit, matches, matchesWith, type Rule } from './rule.ts';

const notClass =
  /(bilaga|punkt|fas|nivå|alternativ|steg|lokal|sal|hus|port|trapphus|linje|version|figur|tabell|kap|§|moment|stycke|plan|våning|buss|spår|gate|entré|uppgång|del|etapp|åtgärd|mål|prop|sida|s\.|kategori|typ|klass-?nivå|förordning|artikel|paragraf|hall|rum|bana)[ .:]{0,3}$/;
const classCue =
  /(klass(?:en|rum|kamrat|erna)?|årskurs|(?<![a-zåäö])åk|elev(?:en|er|erna)?|går i|gå i|går just nu i|skolan|gymnasiet|lärare|mentor|pojke|flicka|kille|tjej|parallell|i)[ .:]{1,3}$/;
/** The class after the school, with the town between and words cut short: "Voxnadalens gymn, FT25A". */
const afterSchool =
  /(?:skolan|skola|gymnasiet|gymn|högst|[ ]gy|[a-zåäö]sk(?=\.))[.,:]{0,2}[ ](?:i )?(?:\p{Lu}\p{Ll}{2,15}[,:.]? ){0,2}(?:kl\.? |klass(?:en)? |åk |årskurs )?(?:[1-9](?: ?[A-F]|[a-f])|(?:NA|TE|SA|EK|ES|HU|BF|BA|EE|FT|FS|HA|HT|HV|IM|IN|NB|RL|VF|VO)[0-9]{2}[A-Fa-f]?)(?![A-Za-zÀ-ɏ0-9])/gu;
/** "sjuans b-klass" */
const yearAndLetter =
  /(?<![a-zåäö])(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian)s?,? (?:klass )?(?:[a-f]|be|ce|de)(?:-klass(?:en)?)?(?![a-zåäö])/g;
const years = 'ettan tvåan trean fyran femman sexan sjuan åttan nian'
  .split(' ')
  .flatMap((year) => [year, `${year}s`]);
const yearNumbers = 'fyra fem sex sju åtta nio'.split(' ');
const words = 'ett|två|tre|fyra|fem|sex|sju|åtta|nio';

const spelledClass = new RegExp(
  `(?:klass(?:en)?|i|åk|årskurs)[ ](?:${words})[ ]?[-:]?[ ]?[a-f](?![A-Za-zÀ-ɏ0-9])|(?:klass|åk|årskurs)[ ](?:${words})[ ](?:kolon )?(?:ett|två|tre|fyra|fem)(?=$|[.!)]|,? (?:på|vid) [a-zåäö]*sk|,? (?:har|är|bor|säljer|slog) )`,
  'gu',
);

function find(page: Page): Hit[] {
  const { text, lower } = page;
  const school = holds(page.whole, /skol|gymnasi|elev|klass|lärare/);
  const accept = (match: RegExpExecArray): boolean => {
    const before = lower.slice(Math.max(0, match.index - 22), match.index);
    if (/[A-Za-zÀ-ɏ0-9.,:§/-]/u.test(text[match.index - 1] ?? ' ') || notClass.test(before)) return false;
    const after = lower.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (/^[ ]?(kap|§|st\b|procent|%|kr|km|-?klass)/.test(after) && !/^[ ]?-?klass/.test(after)) return false;
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
    ...(page.digits && /[1-9](?:[A-Fa-f]| [A-F])(?![a-zåäö])|[A-Z]{2}[0-9]{2}/.test(text)
      ? matches(text, afterSchool, 'hold')
      : []),
    ...matchesWith(page, years, yearAndLetter, 'hold', (match) => school || match[0].includes('klass')),
    // The class beside the school's name, in either order.
    ...(!school || !page.digits
      ? []
      : matches(
          text,
          /(?<![A-Za-zÀ-ɏ])\p{Lu}[A-Za-zÀ-ɏ]{1,30}(?:skolan|skolans|gymnasiet)(?:,|:| i| har)?[ ](?:klass(?:en)? |årskurs |åk )?[1-9][ :]?[A-Fa-f](?![A-Za-zÀ-ɏ0-9])|(?<![A-Za-zÀ-ɏ0-9.,:§/-])(?:[1-9][ :]?[A-Fa-f]|[4-9]:[1-9]),? (?:på |i |vid )?\p{Lu}[A-Za-zÀ-ɏ-]{0,30}(?:skolan|skola|gymnasiet)(?! [0-9])|klass(?:en)? [1-9]:[1-9] (?:på|i|vid) \p{Lu}/gu,
          'hold',
        )),
    ...(!school || !page.digits
      ? []
      : matches(
          lower,
          /(?<![a-zåäö0-9])(?:na|te|sa|ek|es|hu|ba|bf|ee|ft|fs|ha|ht|hv|im|nb|rl|vf|vo|sam|nat|tek)[1-3][0-9]?[a-f]?,? (?:på |i |vid )?[a-zåäö]{3,30}(?:gymnasiet|skolan)/g,
          'hold',
        )),
    ...matches(text, /[1-9][ :-]?[A-Fa-f](?![A-Za-zÀ-ɏ0-9])/gu, 'hold', accept),
    ...matches(
      text,
      /(?<![A-Za-zÀ-ɏ0-9])(?:NA|TE|SA|EK|ES|HU|BF|BA|EE|FT|FS|HA|HT|HV|IM|IN|NB|RL|VF|VO|SAM|NAT|TEK|FX|RX|IMS|IMA|IMV|IMY|IMI|IMP|IMPRO|IMYRK|IMIND|SPR|SPRINT|IMSPR|AN|GYA)[1-3]?[0-9]{0,2}[ ]?[A-Fa-f]?[1-3]?(?=[ .,;:)!?]|$)/gu,
      'hold',
      (match) =>
        /[0-9]/.test(match[0]) &&
        (/[0-9][A-Fa-f]|[0-9]{2}/.test(match[0]) ||
          /^(?:,? (?:på|vid|i) |, | \()\p{L}*(?:gymnasiet|skolan)/u.test(
            text.slice(match.index + match[0].length, match.index + match[0].length + 40),
          )) &&
        (school ||
          /(går i|går|klass|klassen|\bi|hela|eleverna i|från) $/.test(
            lower.slice(Math.max(0, match.index - 12), match.index),
          )),
    ),
    ...matches(lower, /klass[ ](?:[a-f]|[ivx]{1,4}[ ]?[a-f])[ ](?:på|i|vid)[ ]/g, 'hold', (match) =>
      /^ ?\p{Lu}/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2)),
    ),
    ...matches(
      lower,
      spelledClass,
      'hold',
      (match) => /klass|åk|årskurs/.test(match[0]) || (school && !/ [a-f]$/.test(match[0])),
    ),
    // "Förskoleavdelning Myran på Tallens förskola, pojke 4 år"
    ...(holds(lower, /avdelning|grupp/) && holds(page.whole, /förskol|fritids/)
      ? matches(
          text,
          /(?:(?:[Ff]örskole)?[Aa]vdelning(?:en)?|[Gg]rupp(?:en)?) \p{Lu}\p{Ll}{2,20}(?![\p{L}])/gu,
          'hold',
          (match) => speaksOfOneAt(page, match.index),
        )
      : []),
    // "sju-be", "åtta-ce"
    ...matchesWith(
      page,
      yearNumbers,
      /(?<![a-zåäö-])(?:fyra|fem|sex|sju|åtta|nio)-(?:[a-f]|be|ce|de)(?![a-zåäö-])/g,
      'hold',
    ),
    ...matches(
      lower,
      /(?<![A-Za-zÀ-ɏ])(?:sex|sju|åtta|nio)[ ][a-f][ ](?=på|i|vid|har|är|går|elev|klass)/gu,
      'hold',
      () => school,
    ),
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
      'På IMA2 (Älvgymnasiet) finns en kille som hoppar av.',
    ],
    pass: [
      'I årskurs 7-9 har frånvaron minskat.',
      'Bilaga 3B innehåller enkätfrågorna.',
      '14 kap. 1 c § SoL',
      'Figur 2b visar trenden i skolan.',
      'Matchen slutade 7:2 mot Björkskolan.',
    ],
  },
  find,
};
