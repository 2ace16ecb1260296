import { gradeWord } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { feast as anyFeast, monthNames } from '../people/moment.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { isNumber, spelledDigits } from '../text/numbers.ts';
import { holds } from '../text/search.ts';
import { placesOf } from '../text/token-places.ts';
import { celebrated } from './birthday.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';

/** Words that say that letters and digits are those of a plate. */
const plates =
  'regskylt regskylten regnr regnumret registreringsnummer registreringsnumret registreringsskylt skylt skylten plåt plåten bokstäver bokstäverna'.split(
    ' ',
  );
const anyPlate = oneOf(plates);
const vehicles = 'bilen mopeden moppen epan bil moped mc:n traktorn skåpbilen'.split(' ');
const anyVehicle = oneOf(vehicles);
const links =
  /^(?:har|heter|i|en|ett|skylten|nummer|är|och|sedan|sen|samt|av|plus|därefter|på|med|siffror|siffrorna|bokstäver|bokstäverna|följt|så|sist)$/;
const ofVehicle = /bil|moped|epa|skylt|plåt|reg|traktor|moppe|mc|fordon|volvo/;

const partWords = oneOf(
  'del delen delar bit biten bitar halva halvan hälft hälften mitten slutet början'.split(' '),
);
const numberWords = oneOf('nummer nr port uppgång hus lgh lägenhet'.split(' '));
const backwardWords = oneOf(
  'baklänges bakifrån bakvänt bakvänd bakvända omvänt spegelvänt spegelvänd spegelvända spegeln backspegeln'.split(
    ' ',
  ),
);
const lastWords = oneOf('sista'.split(' '));
const signWords = oneOf('snedstreck kolon streck bindestreck'.split(' '));
const caseWords = oneOf('mål målet målnr'.split(' '));

/** "Tre bokstäver på bilen: U, N och E. … Tre siffror: 9, 0 och 3": letters and digits of a plate, told one by one. */
function plateApart(page: Page): readonly Hit[] {
  const plated = hasAny(page, anyPlate) && holds(page.lower, ofVehicle);
  if (!plated && !hasAny(page, anyVehicle)) return [];
  const { tokens } = page;
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const cue = tokens[at];
    if (cue === undefined) continue;
    const loose = vehicles.includes(cue.lower);
    if (!loose && !(plated && plates.includes(cue.lower))) continue;
    let [letters, digits] = ['', ''];
    for (let next = at + 1; next < tokens.length && next < at + 32; next += 1) {
      const token = tokens[next];
      if (token === undefined || token.start - cue.end > 160) break;
      if (token.kind === 'number') digits += token.text;
      else if (
        loose &&
        token.kind === 'word' &&
        token.shape === 'lower' &&
        !links.test(token.lower) &&
        spelledDigits(token.lower) === undefined
      )
        break;
      else if (/^\p{Lu}{1,3}$/u.test(token.text)) letters += token.text;
      else if (/^(?:siffr|bokst)/.test(tokens[next + 1]?.lower ?? '')) continue;
      else if (token.kind === 'word' && letters.length === 3) digits += spelledDigits(token.lower) ?? '';
      if (letters.length > 3 || digits.length > 3 || (digits !== '' && letters.length < 3)) break;
      if (digits.length === 3) {
        hits.push({ start: cue.start, end: token.end, strength: 'hold' });
        break;
      }
    }
  }
  return hits;
}

const partWord =
  /(?:del(?:en|ar)?|bit(?:en|ar)?|halva|halvan|hälft(?:en)?|först|början|sen|sedan|därefter|sist|slutet|mitten|avslutar?|börjar|inleds|slutar)(?![a-zåäö])/;

/** "Del ett av numret är 070, del två 174": a number whose parts are counted. */
function partsCounted(page: Page): readonly Hit[] {
  if (!page.digits || !hasAny(page, partWords)) return [];
  const numbers = placesOf(page.tokens).numbers.flatMap((at) => page.tokens[at] ?? []);
  return numbers.flatMap((first, at) => {
    let digits = first.text.length;
    if (
      digits < 2 ||
      /^(?:19|20)[0-9]{2}$/.test(first.text) ||
      !partWord.test(page.lower.slice(Math.max(0, first.start - 40), first.start))
    )
      return [];
    for (let next = at + 1; next < numbers.length; next += 1) {
      const [before, token] = [numbers[next - 1], numbers[next]];
      if (before === undefined || token === undefined) return [];
      const between = page.lower.slice(before.end, token.start);
      if (between.length > 40 || !partWord.test(between)) return [];
      digits += token.text.length;
      const lead = page.lower.slice(Math.max(0, first.start - 60), first.start);
      if (digits >= 8 && (/^0|^[0-9]{6}$/.test(first.text) || /num|nr|tel|mobil/.test(lead)))
        return [{ start: first.start, end: token.end, strength: 'hold' as const }];
    }
    return [];
  });
}

/** "Siffran på porten är tjugoett": a number that is told of a door, and the street stands elsewhere. */
const onDoor =
  /(?:(?:siffran|siffrorna|numret|nummer|nr|skylten) (?:på|vid|över|för|ovanför) (?:porten|dörren|huset|gatan|brevlådan|lägenheten|fasaden|entrén|grinden|uppgången|adressen)|(?<![a-zåäö])(?:port|hus|dörr|gatu)(?:numret|nummer|nr)) (?:är|visar|lyder|säger|står) (?:på )?(?:nummer )?([a-zåäö]{2,20}|[0-9]{1,3}[a-z]?)(?![a-zåäö0-9])/g;
const doorWords = oneOf(
  'siffran siffrorna numret nummer nr skylten portnumret portnummer husnumret dörrnumret gatunumret gatunummer'.split(
    ' ',
  ),
);
const street =
  /\p{Lu}\p{Ll}{1,30}(?:gatan|vägen|gränd|gränden|stigen|allén|backen|torget|gången|bergen|stråket)(?!\p{L})/u;

/** "Kvarnvgn 14": a street cut short in the middle, and its number. */
const cutStreet = /(?<!\p{L})(\p{Lu}\p{Ll}{2,20}(?:vgn|gtn|stgn|gt))\.? [0-9]{1,3}(?![0-9])/gu;
/** "nummer åtta på Bokgatan" */
const beforeStreet =
  /(?<!\p{L})(?:[Nn]ummer|[Nn]r|[Pp]ort|[Uu]ppgång|[Hh]us|[Ll]gh|[Ll]ägenhet)(?: nummer| nr)? (\p{Ll}{2,30}|[0-9]{1,4})[.,]? (?:på |i |vid )?\p{Lu}\p{Ll}{1,30}(?:gatan|vägen|gränd|gränden|stigen|allén|backen)(?!\p{L})/gu;
/** "huset mellan nummer 12 och 16": a house told by those beside it. */
const betweenHouses =
  /(?<![a-zåäö])(?:huset|villan|radhuset|stugan|porten|lägenheten|fastigheten|familjen|tomten|grannen|gården|bor|bodde)(?: som)?(?: ligger| är| låg)?,? (?:mitt ?e?)?mellan (?:nummer|nr|hus|nr\.|port) ?([0-9]{1,3}|[a-zåäö]{2,20}) och (?:nummer |nr |hus |port )?([0-9]{1,3}|[a-zåäö]{2,20})(?![a-zåäö0-9])/g;
const houses = oneOf('numret hus port portar huset porten'.split(' '));
const betweenWords = oneOf(['mellan']);
/** "två hus efter nummer åtta" */
const housesFrom =
  /(?<![a-zåäö])(?:(?:ett|två|tre|[1-9]) (?:hus|portar?)|(?:första|andra|nästa) (?:huset|porten)|(?<=på |vid |i )numret) (?:efter|före|från|bortom|innan|bort från) (?:(?:nummer|nr|hus|port) ?)?([0-9]{1,3}|[a-zåäö]{2,20})(?![a-zåäö0-9])/g;
/** "född samma dag som kungen": a birthday told by another's. */
const sameDay =
  /(?<![a-zåäö])(?:född|föddes|fyller(?: [0-9a-zåäö]{2,8})?|har födelsedag|namnsdag)(?: år)?(?: på)? (?:samma|exakt samma) (?:dag|datum|dygn) som (?!vi|de |övriga|andra)/g;
/** "Solvägens fyra", "Storgatans tolva": a house called by its number. */
const ownNumber =
  /(?<!\p{L})\p{Lu}\p{Ll}{2,30}(?:gatans|vägens|gränds|stigens|alléns|backens) (\p{Ll}{3,20})(?= (?:är|har|i|på|och|där|bor|som|får|kom)(?!\p{L})|[,.;!?)]|$)/gu;
const streetOwns = oneLike(/(?:gatans|vägens|gränds|stigens|alléns|backens)$/);
const streetNames = oneLike(/(?:gatan|vägen|gränd|stigen|allén|backen)$/);
/** "S-gatan 12": the street cut to its first letter. */
const letterStreet =
  /(?<![\p{L}-])\p{Lu}-(?:gatan|vägen|gränden?|stigen|allén|backen|torget) (?:nr |nummer )?[0-9]{1,3}(?![0-9])/gu;
/** "Ärendet, vars beteckning börjar på SN tjugotjugosex och slutar på niohundrafyrtioett" */
const caseEnd =
  /(?<![a-zåäö])(?:ärendet?|akten?|diarienumret|diarienummer|dnr|målet|anmälan|beteckning(?:en)?)(?![a-zåäö])[^.!?\n]{0,80} (?:slutar (?:på|med)|löpnummer|löpnumret|löpnr) (?:är )?([a-zåäö]{3,40}|[0-9]{3,6})(?![a-zåäö0-9])/g;
const endWords = oneOf('slutar löpnummer löpnumret löpnr'.split(' '));
/** "614 OHG", said to be read backwards. */
const plateBackwards = /(?<![\p{L}0-9])(?:[0-9]{2}[0-9A-Z]|[A-Z][0-9]{2}) ?[A-Z]{3}(?![\p{L}0-9])/gu;
/** "fyra sista i hans nummer är 9123" */
const lastFour =
  /(?<![a-zåäö])(?:fyra|4) sista(?: siffrorna| siffror)?(?: [a-zåäö]{1,9}){0,4}:? (?!19|20)[0-9]{4}(?![0-9])/g;

/** "sista november tjugohundranio", "julafton 2009": a day told by its place or feast, and a year. */
const feast = new RegExp(
  `(?:(?<![a-zåäö])(?:sista|första|näst sista|allra sista|andra) (?:dagen i )?(?:${monthNames})|skottdagen|julafton|juldagen|annandagen|nyårsdagen|nyårsafton|midsommarafton|midsommardagen|luciadagen|lucia|valborg|valborgsmässoafton|nationaldagen|trettondagen|alla hjärtans dag),? (?:år |årgång )?((?:tjugo|nitton)hundra[a-zåäö]{2,16}|tvåtusen[a-zåäö]{0,16}|noll[a-zåäö]{2,5}|(?:19|20)[0-9]{2})(?![a-zåäö0-9])`,
  'g',
);

/** "Födelsedagen infaller på nationaldagen och året är tvåtusentio" */
const feastThenYear = new RegExp(
  `(?<![a-zåäö])(?:födelsedag(?:en)?|födelsedatum(?:et)?|födelsedagsdatum|född|fyller år|föddes)(?![a-zåäö])[^.!?\\n]{0,30} (?:på )?(?:själva(?:ste)? )?${anyFeast}[^.!?\\n]{0,25} år(?:et|talet)?(?: är| var|:)? ((?:tjugo|nitton)hundra[a-zåäö]{2,16}|tvåtusen[a-zåäö]{0,16}|noll[a-zåäö]{2,5}|(?:19|20)[0-9]{2})(?![a-zåäö0-9])`,
  'g',
);

/** "Diarienummer SN snedstreck två noll två fem": what is numbered in a register, read out. */
const registered =
  /(?<![a-zåäö])(?:dnr|diarie|diarienummer|diarienumret|akt|akten|ärende|ärendet|ärendenummer|mål|målet|målnummer|k-nr|k-numret|anmälan|anmälningsnumret|numret)[^.\n]{0,60}? (?:snedstreck|kolon|streck|bindestreck) ([a-zåäö]{3,24}|[0-9]{2,6})(?![a-zåäö0-9])/g;

/** "Mål nr B 3127 från 24" */
const courtCase =
  /(?<![a-zåäö])mål(?:et|nr)?(?: nr| nummer)?[ .:]{1,2}[btö] ((?!19|20)[0-9]{3,5}(?![0-9])|[a-zåäö]{8,30})/g;

/** Numbers of plates, telephones, doors and births whose parts stand in several places. */
export function toldApart(page: Page): readonly Hit[] {
  return [
    ...plateApart(page),
    ...partsCounted(page),
    ...matches(
      hasAny(page, doorWords) && holds(page.text, street) ? page.lower : '',
      onDoor,
      'hold',
      (match) => /^[0-9]/.test(match[1] ?? '') || spelledDigits(match[1] ?? '') !== undefined,
    ),
    ...matches(
      page.digits && holds(page.lower, /(?:gt|gtn|vgn)\.? [0-9]/) ? page.text : '',
      cutStreet,
      'hold',
      (match) => gradeWord((match[1] ?? '').toLowerCase()) === 0,
    ),
    ...(hasAny(page, numberWords)
      ? matches(
          page.text,
          beforeStreet,
          'hold',
          (match) => /^[0-9]/.test(match[1] ?? '') || spelledDigits(match[1] ?? '') !== undefined,
        )
      : []),
    ...(hasAny(page, numberWords)
      ? matchesWith(
          page,
          betweenWords,
          betweenHouses,
          'hold',
          ([, one, other]) => isNumber(one) && isNumber(other),
        )
      : []),
    ...(hasAny(page, numberWords) || hasAny(page, streetNames)
      ? matchesWith(page, houses, housesFrom, 'hold', ([, one]) => isNumber(one))
      : []),
    ...(hasAny(page, streetOwns)
      ? matches(
          page.text,
          ownNumber,
          'hold',
          ([, told = '']) => isNumber(told) || isNumber(told.replace(/an?$/, '')),
        )
      : []),
    ...(page.digits && holds(page.text, /-(?:gat|väg|grän|stig|all|back|torg)/)
      ? matches(page.text, letterStreet, 'hold')
      : []),
    ...matchesWith(
      page,
      endWords,
      caseEnd,
      'hold',
      ([, told = '']) => (/^[0-9]/.test(told) ? told : (spelledDigits(told) ?? '')).length > 2,
    ),
    ...(page.digits && hasAny(page, backwardWords) ? matches(page.text, plateBackwards, 'hold') : []),
    ...(page.digits ? matchesWith(page, lastWords, lastFour, 'hold') : []),
    ...matchesWith(page, signWords, registered, 'hold', ([, told]) => isNumber(told)),
    ...matchesWith(
      page,
      caseWords,
      courtCase,
      'hold',
      (match) => /^[0-9]/.test(match[1] ?? '') || (spelledDigits(match[1] ?? '')?.length ?? 0) > 2,
    ),
    ...(holds(page.lower, / samma (?:dag|dat|dyg)/) ? matches(page.lower, sameDay, 'hold') : []),
    ...(holds(page.lower, /född|föddes|födelse|fyller|fyllde/)
      ? [
          ...matches(page.lower, feast, 'hold', (match) => {
            const before = page.lower.slice(Math.max(0, match.index - 60), match.index);
            return (
              /född|föddes|födelse|fyller|fyllde/.test(
                `${before}${page.lower.slice(match.index, match.index + match[0].length + 30)}`,
              ) && !celebrated.test(before)
            );
          }),
          ...matches(
            page.lower,
            feastThenYear,
            'hold',
            (match) => !celebrated.test(page.lower.slice(Math.max(0, match.index - 40), match.index)),
          ),
        ]
      : []),
  ];
}
