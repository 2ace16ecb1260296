import type { Page } from '../page.ts';
import { inSentence, speaksOfOne } from '../people/one-person.ts';
import { oneLike, oneOf, wordsLike } from '../text/asked-words.ts';
import { placesOfWords } from '../text/token-places.ts';
import { around, BEHIND, BESIDE, letteredNumbers } from './lettered-numbers.ts';
import { type Hit, hasAny, matches, matchesInSpans, matchesWith } from './rule.ts';

const schoolWords = oneLike(/skola|gymnasi|läroverk|^school$|^college$/);
/** A school by its name, however it is written: "Tegelskolans", "Fria Läroverkets", "Karlbergs skola". */
const namedSchool =
  /(?<!\p{L})(?!(?:För|Grund|Gymnasie|Hög|Folkhög|Grundsär|Sär|Kultur|Musik|Special|Resurs|Fri|Mellanstadie|Högstadie|Låg)skol)\p{Lu}\p{L}+(?:skola|skolan|skolans|skolas|gymnasiets?|läroverkets?)(?!\p{L})|(?<!\p{L})(?!(?:Anpassad|Alla|En|Ny|Vår|Kommunens|Stadens|Den|Samma) )\p{Lu}\p{L}+ (?:(?:[Ss]|(?:fri|by|grund|mellan|hög)s)kola(?:n|s|ns)?|[Gg]ymnasi(?:um|ets?)|[Ll]äroverke?t?s?|School|College)(?!\p{L})/u;

/** What a digit and a letter number when it is no class. */
const numbersOther =
  /(?:bilag[ao]r?|läge|hållplats|rutin|rubrik|aktivitet|insats|område|zon|avsnitt|ruta|punkt|fas|nivå|alternativ|steg|lokal|sal|sal(?:en)?|hus(?:et)?|port|trapphus|trapp|linje|version|figur|tabell|kap(?:itel)?|moment|stycke|plan(?:en)?|våning|buss|spår|gate|entré|uppgång|del|etapp|åtgärd|mål|prop|sida|kategori|typ|artikel|paragraf|hall|rum(?:met)?|bana|block|gata[n]?|väg(?:en)?|grupp|korridor|nr|nummer|kvarter(?:et)?|adress|[a-zåäö]{3,}(?:vägen|gatan|gränd|stigen))[ .:]{1,2}(?:[1-9][a-h](?:,| och) )?$/;
const aside =
  /^(?:[ ]?(?:kap|§|st(?![a-zåäö])|procent|%|kr|km|prioritet|hand|klass|steg|rivs)|[-–][a-zåäö0-9]|d-| steget)/;
const lettered =
  /(?<![\p{L}0-9.,:§/-])(?:[1-9][A-HJK]|[2-9][a-h]|(?:na|te|sa|ek|es|hu|bf|ba|ee|ft|fs|ha|ht|hv|im|in|nb|rl|vf|vo|gy)2[0-9](?: ?[a-f])?)(?![\p{L}0-9]|:[0-9])/giu;
/** "inblandade: 9:4 + 8:1", "elever från 8.2 och 8.4" */
const ratio =
  /(?<![0-9.,:/-])[4-9][.:][1-9](?: ?(?:\+|och|,|\/|&|mot) ?[4-9][.:][1-9])*(?![0-9:%]|[.,][0-9]| (?:procent|elever|poäng))/g;
const pupils = /inblandad|bråk(?!ade)|slagsmål|elev(?:er|en)? (?:från|ur|i)|slogs|hota[dts]|mobb|kränk/;
const pupilWords = oneLike(/inblandad|bråk|slagsmål|elev|slogs|hot|mobb|kränk/);
const scores =
  /vann|förlor|slutade|match|cup|final|turnering|(?<!slags)mål(?:en)?(?![a-z])|snitt|medel|betyg|poäng/;

/** "class 9D at", "year 8B", "a girl in 6A at" */
const english =
  /(?<![a-z])(?:class|year|grade|form) [1-9][0-3]? ?[a-h](?![a-z0-9])|(?<=(?:in|from|of|the) )[1-9][0-3]?[a-h] at (?=[a-z])/g;
const englishWords = oneOf(['class', 'year', 'grade', 'form', 'at']);

/** Groups of one school or preschool by their name or number: "avdelning Nyckelpigan", "F-klass Blå", "grupp 2". */
const group =
  /(?<!\p{L})(?:(?:[Ff]örskole)?[Aa]vd(?:elning(?:en)?|\.)?|(?:\p{L}{2,12}-?)?[Gg]rupp(?:en)?|F-klass(?:en)?|[Ff]örskoleklass(?:en)?) (?:\p{Lu}\p{Ll}{2,20}|[1-9A-F](?! (?:och|arbetade|skola|fritid)))(?![\p{L}0-9-])|(?<!\p{L})\p{Lu}\p{Ll}{2,15} avdelningen(?!\p{L})/gu;
const groupWords = wordsLike(/avd(?:$|elning)|grupp(?:en)?$|^klass(?:en)?$|förskoleklass/);

/** Whether a capital or a number stands beside a word for a group. */
const holdsGroup = ({ tokens }: Page): boolean =>
  placesOfWords(tokens, groupWords).some((at) => {
    const next = tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1];
    return (
      next?.kind === 'number' ||
      (next !== undefined && next.shape !== 'lower') ||
      (tokens[at]?.lower === 'avdelningen' && tokens[at - 1]?.shape !== 'lower')
    );
  });

/** Groups that have but a number are small where the school is for few. */
const numberedGroup = /grupp(?:en)? .$/i;
const forFew = /anpassad|särskol|resursskol|träningsskol|sprint|(?<![a-zåäö])im(?![a-zåäö])/;
/** Small classes and groups that a school has one of. */
const onlyGroup =
  /(?<!\p{L})(?:[Ss]print|[Ii][Mm]-|[Ff]örberedelse|[Ii]ntroduktions|[Rr]esurs|[Ss]vas-?|[Ss]pråk|[Aa]npassade? )(?:gruppen|klassen)(?!\p{L})/gu;
const onlyWords = oneLike(/^(?:sprint|förberedelse|introduktions|resurs|svas|språk)?(?:gruppen|klassen)$/);
/** A parent or brothers and sisters of a child in the group, in a note. */
const family =
  /: (?:[a-zåäö]+ ){0,2}(?:vårdnadshavare|förälder|pappan?|mamman?|syskon(?:par)?|vh)(?![a-zåäö])/;
const forAll =
  /(?<![a-zåäö])(?:alla|samtliga|varje|får(?! inte)|erbjuds|kan|ska|bjuds|välkom|möte|information)(?![a-zåäö])/;

const years = oneOf('ettan tvåan trean fyran femman sexan sjuan åttan nian an klass åk årskurs'.split(' '));
/** "i femman på Bygdeskolan … dom är ju nio stycken": a year of a school with hardly anybody in it. */
const smallYear =
  /(?<![a-zåäö])(?:(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|[1-9]:an) (?:på|i|vid)|(?:klass|åk|årskurs) [1-9],?) [^.!?\n]{4,90}(?: är| ju| bara| endast|\() ?(?:[2-9]|1[0-2]|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) (?:stycken|st(?![a-zåäö])|elever|barn|ungar)(?! (?:av|har|som vill|deltog))/g;

/** "3b. Ekskolan ansvarar": the number of a point in a list. */
const isPoint = (text: string, { index, 0: found }: RegExpExecArray): boolean =>
  (index === 0 || text[index - 1] === '\n') && '.)'.includes(text[index + found.length] ?? ' ');

/** Classes and groups told by their school in the same sentence, however class and school are written. */
export function classesAtSchools(page: Page): readonly Hit[] {
  const { text, lower } = page;
  const abroad = page.digits ? matchesWith(page, englishWords, english, 'hold') : [];
  if (!hasAny(page, schoolWords)) return abroad;
  const atSchool = (match: RegExpExecArray): boolean =>
    inSentence(page, match, (sentence) =>
      namedSchool.test(
        text.slice(
          Math.max(page.tokens[sentence.from]?.start ?? 0, match.index - 160),
          Math.min(page.tokens[sentence.to - 1]?.end ?? 0, match.index + 160),
        ),
      ),
    );
  const numbers = letteredNumbers(page.tokens);
  return [
    ...abroad,
    ...matchesInSpans(
      text,
      around(numbers, BESIDE | BEHIND),
      lettered,
      'hold',
      (match) =>
        !numbersOther.test(lower.slice(Math.max(0, match.index - 30), match.index)) &&
        !isPoint(text, match) &&
        !aside.test(lower.slice(match.index + match[0].length, match.index + match[0].length + 12)) &&
        atSchool(match),
    ),
    ...matchesWith(
      page,
      pupilWords,
      ratio,
      'hold',
      (match) =>
        inSentence(page, match, (_, words) => pupils.test(words) && !scores.test(words)) && atSchool(match),
    ),
    ...(holdsGroup(page)
      ? matches(text, group, 'hold', (match) =>
          inSentence(
            page,
            match,
            (sentence, words) =>
              !forAll.test(words) &&
              (!numberedGroup.test(match[0]) || forFew.test(words)) &&
              (family.test(words) || speaksOfOne(page, sentence)),
          ),
        )
      : []),
    ...(hasAny(page, onlyWords)
      ? matches(
          text,
          onlyGroup,
          'hold',
          (match) =>
            inSentence(
              page,
              match,
              (sentence, words) => !sentence.generic && !forAll.test(words) && speaksOfOne(page, sentence),
            ) && atSchool(match),
        )
      : []),
    ...matchesWith(page, years, smallYear, 'hold', atSchool),
  ];
}
