import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { standsAt, unitsOf } from '../text/row-of.ts';
import { allMatches } from '../text/search.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';

/** "S som i socker, A som i april": two letters told by words that begin with them. */
const letterAs = /(?<![\p{L}0-9])(\p{Lu})["']? (?:som|för)(?: i)? ["']?(\p{L})\p{L}{1,15}/gu;

const asWords = oneOf('som för'.split(' '));
const swapWords = oneOf(
  'byt byter byts byta ersätt ersätter ersätts ersätta läs läser läses skriv stället istället flytta flyttar flyttas skifta skiftar skiftas'.split(
    ' ',
  ),
);
const addWords = oneOf(
  'sätt sätter lägg lägger skriv tillsätt peta räkna tänk plocka ta tag skala stryk'.split(' '),
);
const rhymeWords = oneOf('rimmar rimmat rimma rim'.split(' '));
const firstWords = oneOf('första andra'.split(' '));
const soundWords = oneOf('uttalas låter'.split(' '));
const signWords = oneOf('tecknet snabel tecken snabelan'.split(' '));

function lettersExplained(page: Page): readonly Hit[] {
  const { tokens } = page;
  const { letters } = placesOf(tokens);
  if (!hasAny(page, asWords) || letters.filter((at) => tokens[at]?.shape !== 'lower').length < 2) return [];
  const told = allMatches(page.text, letterAs).filter(
    (match) => match[1]?.toLowerCase() === match[2]?.toLowerCase(),
  );
  return told.slice(1).flatMap((match, at) => {
    const start = told[at]?.index ?? 0;
    return match.index - start > 60
      ? []
      : [{ start, end: match.index + match[0].length, strength: 'hold' as const }];
  });
}

/** "Byt B mot K", "med K i stället för B" */
const swap =
  /(?<![a-zåäö])(?:byt(?:er|s|a)?|ersätt(?:er|s|a)?|läs(?:er|s)?|skriv)(?: ut)?(?: bokstaven)? ["']?([a-zåäö0-9])["']? (?:mot|som(?! i )|till|med)(?: ett?)? ["']?[a-zåäö]["']?(?![a-zåäö0-9])|(?<![a-zåäö])(?:med|sätt) (?:ett? )?["']?[a-zåäö]["']? i ?stället för (?:ett? )?["']?[a-zåäö0-9#*_]["']?(?![a-zåäö0-9])/g;

/** "byt varje bokstav mot den efter": a cipher. */
const shifted =
  /(?<![a-zåäö])(?:byt(?:er|s|a)?|flytta(?:r|s)?|ersätt(?:er|s|a)?|läs(?:er|s)?|skift(?:a|ar|as))(?: ut)? (?:varje|alla|var) bokst(?:av|äver|äverna) (?:(?:mot|till|med|som) (?:den|nästa|näst|föregående|bokstaven|en|de) |(?:ett|två|tre|[0-9]) steg)/g;

/** "med Alm i början och by i slutet": a name by its beginning and its end. */
const bothEnds =
  /(?<!\p{L})(?:[Mm]ed|[Hh]ar) ["']?\p{Lu}\p{Ll}{0,8}["']? (?:i början|först|som början|inledningsvis)(?: och|,) (?:med )?["']?\p{Ll}{1,8}["']? (?:i slutet|sist|som slut)(?!\p{L})/gu;
const edges = oneOf('början först inledningsvis'.split(' '));

/** "prinsen av södra, ihopskrivet med nollåtta sist": an account's name, told. */
const writtenTogether =
  /(?<![a-zåäö])(?:insta|instagram|snap|snapen|snapchat|tiktok|telegram|kontot?|profil(?:en)?|användar|nick)[a-zåäö-]{0,10}(?![a-zåäö])[^.!?\n]{0,60}(?<![a-zåäö])ihopskriv(?:et|na|en)(?![a-zåäö])/g;
const togetherWords = oneOf('ihopskrivet ihopskrivna ihopskriven'.split(' '));

/** "Sätt ett M framför “oa”", "räkna bort alla z" */
const letterMore =
  /(?<![a-zåäö])(?:sätt(?:er)?|lägg(?:er)? till|skriv|tillsätt|peta in)(?: till| in| dit)? (?:ett? |bokstaven )?(?:["']?[a-zåäö]["']?|["'][a-zåäö]{1,4}["']) (?:framför|före|först|bakom|efter|sist|i slutet|i början|på slutet|emellan|mellan)(?![a-zåäö])|(?<![a-zåäö])(?:räkna|tänk|plocka|ta|tag|skala|stryk)(?: bort)? (?:alla |varje |var )["']?[a-zåäö]["']?(?![a-zåäö0-9])/g;

/** "(# = h)", "stjärnan är ett e": what a sign in a word stands for. */
const signFor =
  /([#*_%§&+=~^$@0-9]) ?(?:=|är|står för|betyder|ska vara|läses som|läses) ?(?:ett? )?["']?[a-zåäö]["']?(?![a-zåäö0-9])/g;

const signs = unitsOf(/[#*_%§&+=~^$@0-9]/);
const letters = unitsOf(/[a-zåäö]/);

/** Whether such a sign stands between letters. */
const holdsSignInWord = ({ lower, tokens }: Page): boolean =>
  tokens.some(
    ({ kind, tight, start, end }) =>
      kind !== 'word' &&
      tight &&
      end === start + 1 &&
      standsAt(lower, signs, start) &&
      standsAt(lower, letters, start - 1) &&
      standsAt(lower, letters, end),
  );

/** "rimmar på “Solvägen”" */
const rhyme = /(?<!\p{L})[Rr]im(?:mar|mat|mas|ma)? (?:på|med) ["']?\p{Lu}\p{Ll}/gu;

/** "ett M, följt av “arku”", "inleds med ett R, därpå “ahi”" */
const lettersInTurn =
  /(?<!\p{L})(?:[Ee]tt?|[Bb]okstaven|(?:[Bb]örjar|[Ii]nleds|[Ss]tartar) (?:på|med)(?: ett?)?) ["']?\p{Lu}["']?(?:,| och)? (?:följt av|följs av|därpå|därefter|sedan|sen|så|plus|fortsätter (?:på|med)|och så) (?:ett? |kommer |bokstäverna )?["']?\p{L}{1,6}["']?(?!\p{L})/gu;

/** "börjar på Mo, sedan hamm" */
const beginning =
  /(?:börjar|inleds) (?:på|med) ["']?[a-zåäö]{1,4}["']?,? (?:och |så )?(?:sedan|sen|därefter|följt av) ["']?[a-zåäö]{1,5}["']?(?![a-zåäö])(?! (?:vecka|dag|kväll|träff|termin|månad))/g;
/** "börjar med A och sedan B": the order of the alphabet is no name. */
function inOrder([told]: RegExpExecArray): boolean {
  const [, one = '', two = ''] = /(?<!\p{L})(\p{L})(?!\p{L}).* (\p{L})$/iu.exec(told) ?? [];
  return one !== '' && one.toLowerCase().charCodeAt(0) + 1 === two.toLowerCase().charCodeAt(0);
}

const acrostic =
  /(?<![a-zåäö])(?:ta|tag|tar|läs|läser|plocka(?: ut)?|använd|(?:lägg|sätt)(?:er)? ihop)(?: bara| ut)?(?: den| de)? (?:första|sista|andra|tredje|inledande|varannan|var tredje) (?:bokst(?:av|aven|äver|äverna)|ord(?:et|en)?|stavels(?:en|erna))(?![a-zåäö])|(?:ta|tag|stryk|skala|hoppa)(?: bort| över)? (?:varannan|vartannat|var tredje|var|varje) (?:bokstav|tecken|siffra)(?![a-zåäö])|(?:versalerna|(?:de )?stora bokstäverna) (?:säger|ger|bildar|visar|stavar|blir|avslöjar)(?![a-zåäö])|(?:namnet|han|hon|hen|svaret) (?:göms|gömmer sig|döljs|döljer sig|står|finns|är gömt) (?:i|bland) (?:versalerna|bokstäverna|de stora bokstäverna|begynnelsebokstäverna)(?![a-zåäö])|(?:läs|läser|ta|kolla|titta på|se på|följ|sätt ihop|lägg ihop)(?: bara)? (?:begynnelse|initial)bokst(?:av|aven|äver|äverna)(?![a-zåäö])|(?:begynnelse|initial)(?:bokst(?:av|aven|äver|äverna)|ord(?:et|en)?) (?:ger|bildar|blir|läses|stavar|säger|på|i)(?! (?:modellen|metoden|förkortningen|begreppet|programmet))(?![a-zåäö])|(?:första|sista|andra) bokst(?:aven|äverna) i (?:varje|alla|de) [a-zåäö ]{2,20}(?::| ger | bildar | blir | är | så )|(?:initialerna|bokstäverna|stavelserna|meningarna|raderna|orden)[^.!?\n]{0,30} (?:bildar|ger|blir|utgör|stavar) (?:hans |hennes |hela |ett |efter|för)?namn|akrostikon/g;

/** "första är P, sista är a" */
const letterAt =
  /(?<![a-zåäö])(?:första|andra|tredje|fjärde|sista)(?: bokstaven)? är (?:ett? )?["']?[a-zåäö]["']?(?![a-zåäö]).{0,20}(?:andra|tredje|fjärde|nästa|sista)(?: bokstaven)? (?:är )?(?:ett? )?["']?[a-zåäö]["']?(?![a-zåäö])/g;

/** "Namnet uttalas som …" */
const sound =
  /(?<![a-zåäö])(?:(?:för|efter)?namn(?:et)?|heter)[^.!?\n]{0,25} (?:uttalas|låter som|låter ungefär)(?![a-zåäö])|(?<![a-zåäö])uttalas (?:som |ungefär )?["']/g;

/** "B-J-R, sjuttiofyra": initials and a year of birth in words. */
const lettersAndYear =
  /(?<![\p{L}0-9.-])\p{Lu}[-. ]{1,2}\p{Lu}(?:[-. ]{1,2}\p{Lu})?\.?,? (?:född |f\.? )?((?:fyrtio|femtio|sextio|sjuttio|åttio|nittio|noll|tjugohundra|tvåtusen|nittonhundra)\p{Ll}{2,16})(?=[,.;)]|$)/gu;

/** "Så en punkt. … det vanliga tecknet och exempel.se": an address for mail told in prose. */
const mailInProse =
  /(?:mejl|mail|e-post|adress)[^\n]{0,120}(?:tecknet|snabel-?a?n?|at-tecken)[^\n]{0,30}(?<![a-zåäö0-9])[a-z0-9-]{2,30}(?:\.| punkt | prick )(?:se|com|nu|net|org|example)(?![a-zåäö])/g;

const yearInWords = oneLike(/[rmxut]tio[etfsån]|(?:hundra|noll|tusen)[a-zåäö]/);
const acrosticWords = oneOf(
  'versalerna tecken siffra bokstav bokstaven bokstäver bokstäverna ord ordet orden stavelsen stavelserna initialerna initialord initialorden initialbokstäverna begynnelsebokstaven begynnelsebokstäver begynnelsebokstäverna raderna meningarna akrostikon'.split(
    ' ',
  ),
);
const turns = oneOf('följt följs därpå därefter sedan sen så plus fortsätter'.split(' '));

/** Spellings that are explained rather than written: nobody does so with what may be read by all. */
export function spellingExplained(page: Page): readonly Hit[] {
  const { lower, text } = page;
  return [
    ...lettersExplained(page),
    ...matchesWith(page, swapWords, swap, 'hold'),
    ...matchesWith(page, swapWords, shifted, 'hold'),
    ...matchesWith(page, addWords, letterMore, 'hold'),
    ...(hasAny(page, edges) ? matches(text, bothEnds, 'hold') : []),
    ...matchesWith(page, togetherWords, writtenTogether, 'hold'),
    ...matches(holdsSignInWord(page) ? lower : '', signFor, 'hold', (match) => {
      const sign = match[1] ?? '';
      for (let at = lower.indexOf(sign); at >= 0; at = lower.indexOf(sign, at + 1))
        if (/^\p{L}.\p{L}$/u.test(lower.slice(Math.max(0, at - 1), at + 2))) return true;
      return false;
    }),
    ...(hasAny(page, rhymeWords) ? matches(text, rhyme, 'hold') : []),
    ...(hasAny(page, turns)
      ? [
          ...matches(text, lettersInTurn, 'hold', (match) => !inOrder(match)),
          ...matches(lower, beginning, 'hold', (match) => !inOrder(match)),
        ]
      : []),
    ...matchesWith(page, acrosticWords, acrostic, 'hold'),
    ...matchesWith(page, firstWords, letterAt, 'hold'),
    ...matchesWith(page, soundWords, sound, 'hold'),
    ...matches(
      hasAny(page, yearInWords) ? text : '',
      lettersAndYear,
      'hold',
      (match) => (spelledDigits(match[1] ?? '')?.length ?? 0) >= 2,
    ),
    ...matchesWith(page, signWords, mailInProse, 'hold'),
  ];
}
