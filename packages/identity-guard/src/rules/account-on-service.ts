import { gradeWord } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { speaksOfOneAt } from '../people/one-person.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { holds } from '../text/search.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';

const services =
  'ig|sc|tt|snap|snapchat|snäppen|snäpp|snappen|instan|insta|instagram|tiktok|tik tok|telegram|discord|signal|kik|twitter|facebook|fb|messenger|whatsapp|fejan|fejjan|ansiktsboken|roblox|fortnite|yubo|xbox|xbox live|psn|playstation|steam|gamertag|wickr|ask\\.fm';

/** A made-up word: digits, underscores or dots inside, or no Swedish word at all. */
function isHandle(value: string): boolean {
  const bare = value.replace(/^[@"']+|[."',;:!?)]+$/g, '');
  if (bare.length < 3) return false;
  if (/[_0-9]/.test(bare) && /[A-Za-zÀ-ɏ]/u.test(bare)) return true;
  if (/^[A-Za-zÀ-ɏ]+\.[A-Za-zÀ-ɏ]+/u.test(bare)) return true;
  return gradeWord(bare.toLowerCase()) === 0;
}

const serviceNames = oneOf(services.split(/[| ]/));
const serviceWords = oneOf(
  services.split(/[| ]/).flatMap((word) => [word, `${word}konto`, `${word}kontot`, `${word}namn`]),
);

const serviceName = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${services})(?:-?kontot?|-?namn|-?konto)?[ ]?(?::|=|heter|är|is|er|(?:under |med )?namnet)[ ]{0,2}[^\\s,;]{2,40}(?:[ ][A-Za-zÀ-ɏ]{0,20}[0-9]{1,4})?`,
  'gu',
);
const serviceHandle = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${services}) [a-z0-9]{2,20}(?:[-_.][a-z0-9]{2,20}){1,4}`,
  'gu',
);

/** "lillen nollåtta på snap" */
const spelledHandle = new RegExp(
  `(?<![a-zåäö])[a-zåäö._]{3,30} ((?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton)[a-zåäö ]{0,14}),? på (?:${services})(?![a-zåäö])`,
  'gu',
);
/** "snappen är vargunge tjugohundratio" */
const wordedHandle = new RegExp(
  `(?<![a-zåäö])(?:${services})(?:-?namnet|-?kontot)?(?: är| heter|:|,)? [a-zåäö]{3,20} ([a-zåäö]{3,30}(?: [a-zåäö]{2,12}){0,3})(?=$|[.,;!?)])`,
  'gu',
);
const slashHandle = new RegExp(
  `(?<![a-zåäö])(?:${services})(?: ?/ ?| snedstreck | slash )@?[a-zåäö0-9._-]{2,20}[0-9_.][a-zåäö0-9._-]{0,20}`,
  'gu',
);

/** "kim punkt brannvik punkt nio på ansiktsboken": signs and digits of a name read out. */
const signsReadOut = new RegExp(
  `(?<![a-zåäö])[a-zåäö]{2,20}(?: (?:punkt|prick|understreck|underscore|bindestreck|streck) [a-zåäö0-9]{1,20}){1,3},? (?:på|hos) (?:${services})(?![a-zåäö])`,
  'gu',
);
const signNames = oneOf('punkt prick understreck underscore bindestreck streck'.split(' '));
/** "heter kungen08 på snap" */
const namedOn = new RegExp(
  `(?<![a-zåäö])(?:heter|kallas|finns som|är|som|skriver som|syns som)(?: tydligen| visst| väl| nog| bara| alltid| numera)? [a-zåäö0-9._-]{3,30} på (?:${services})(?![a-zåäö])|(?<![a-zåäö])på (?:${services}) (?:heter|kallas|kallar sig) (?:han|hon|hen|de|killen|tjejen) (?=[a-zåäö]{0,30}[0-9._])[a-zåäö0-9._-]{3,30}`,
  'gu',
);
/** What a name on a service is said with, and how the names of services end there. */
const sayers = 'nick(?:name)?|användar-?id|gamer-?tagg?(?:en)?|alias|profil(?:en)?';
const endsOfService = '(?:namn|profil|konto|nick|användare)?(?:en|et|t)?';
const saidHandle = new RegExp(
  `(?<![a-zåäö])(?:(?:${services})-?${endsOfService}|${sayers})[ :=»>-]{1,4}["']?[a-zåäö0-9._-]{3,40}`,
  'gu',
);
/** The words that this can begin with: no more than the first of those with a hyphen or a blank. */
const saidWords = oneLike(
  new RegExp(
    `^(?:(?:${services.replace(/[ \\][^|]*/g, '')})${endsOfService}|${sayers.replace(/-\?([^|]+)/g, '(?:$1)?')})$`,
  ),
);

/** "hans nick där är noahh.17": the name is said somewhat later. */
const laterSaid =
  /(?<![a-zåäö])(?:nick(?:et|name)?|användarnamn(?:et)?|alias(?:et)?|kontot?|profil(?:en)?)(?: (?:där|då|på [a-zåäö]+|i [a-zåäö]+))? (?:är|var|heter|lyder|blev) ["']?(?=[a-zåäö0-9._-]{0,30}[0-9_.][a-zåäö0-9])[a-zåäö0-9._-]{3,40}/g;
const official =
  /(?:vårt|vår|kommun(?:en)?s|stadens|regionens|polisens|föreningens|klubbens|skolans|gårdens|bibliotekets|bolagets|rådets|förvaltningens|projektets|kampanjens) (?:eget |officiella )?$/;
const laterWords = oneLike(/^(?:nick|användarnamn|alias|konto|profil)(?:et|name|t|en)?$/);
const forums = `${services}|flashback|reddit|jodel|twitch|youtube|only ?fans|tinder|badoo|threads|bluesky|omegle|vinted|minecraft|grindr`;
const forumWords = oneOf([...forums.split(/[| ]/), 'onlyfans']);
const oneOfThem =
  '(?:han|hon|hen|killen|tjejen|pojken|flickan|mannen|kvinnan|eleven|brodern|systern|sonen|dottern|personen|hans|hennes)';
const itsName =
  '["\']?(?:\\p{Lu}[\\p{L}0-9._-]{3,30}|(?=\\p{L}{0,30}[0-9_.][\\p{L}0-9])[\\p{L}0-9._-]{3,30})';
const capitalised = (words: string): string =>
  words.replace(/(?<=^|\(\?:|\|)[a-z]/g, (letter) => letter.toUpperCase());
const eitherCase = `${forums}|${capitalised(forums)}`;
/** "Han skriver på Flashback som X", "På Reddit postar han som X", "Signaturen X på Flashback": a name there, be it a word. */
const namedThere = new RegExp(
  `(?<!\\p{L})(?:(?:${oneOfThem}|${capitalised(oneOfThem)}) [^.!?\\n]{1,40} på (?:${eitherCase}) (?:som|under (?:namnet|nicket|aliaset)|med namnet) ${itsName}|[Pp]å (?:${eitherCase}) (?:heter|kallar|kallas|postar|skriver|är|syns|finns|streamar|säljer|går) ${oneOfThem}(?: (?:sig|som|för|under namnet|under))* ${itsName}|[Ss]ignaturen ${itsName} på (?:${eitherCase}))`,
  'gu',
);

/** 'På Snapchat säljer "liten.drake77"': one word in quotation marks. */
const quoted = /["'][^\s"'.,;:!?][^\s"']{1,28}[^\s"'.,;:!?]["']/g;
/** '"Tyst Vinter 08" på Jodel' */
const quotedYear = /["'][a-zåäö][^"'.!?]{2,28} (?!20[2-9])[0-9]{2,4}["']/g;
const platform = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${services}|youtube|twitch|reddit|flashback|tinder|badoo|linkedin|threads|bigo|plattformen|jodel|bereal|omegle|grindr|vinted|bluesky|viber|skype|teamspeak|minecraft|appen|chatt(?:en)?|signal(?:grupp|konto|chatt|namn)[a-zåäö]{0,3}|(?:snapchat|snap|whatsapp|messenger|insta|tiktok|telegram|discord|twitter|facebook|youtube?|twitch|steam|flashback|jodel|reddit)[a-zåäö-]{1,14}|servern|användar[a-zåäö]*|konto[a-zåäö]*|profil[a-zåäö]*|kanal(?:en)?|nick(?:et)?|alias(?:et)?)(?![A-Za-zÀ-ɏ])`,
  'u',
);
/** The words of a platform; the first of those of two. */
const platforms = oneLike(new RegExp(`${platform.source}|^(?:tik|ask)$`, 'u'));
/** 'heter "PuttePanik" på Roblox', 'går under "Mörkerkungen"': what somebody is called there, be it a word. */
const calledInQuotes =
  /(?<![a-zåäö])(?:heter|hette|kallar sig|kallas(?: för)?|kallade sig|under(?: namnet)?|spelar som|skriver som|syns som|finns som|är|namnet|som)(?: (?:han|hon|hen|killen|tjejen|där))? ["'][^"'.!?]{3,30}["']/g;
/** What else is called something in quotation marks. */
const calledThing =
  /(?:hashtagg?|tagg|utmaning|kampanj|trend|film|låt|serie|podd|projekt|ord|begrepp|uttryck|spel|grupp|sida|app|program|tema|föreställning|utställning|bok|insats|metod)(?:en|n|et|ar|er|an)?(?: (?:som|som heter|heter|kallas|är|med namnet|under namnet))?[ ]$/;

/** 'Profilen "Granviks Sanning" på Facebook hänger ut': a page by its name, and what it does to somebody. */
const quotedPage =
  /(?<![a-zåäö])(?:profilen|kontot|sidan|gruppen|kanalen|användaren|signaturen) ["'][^"'.!?]{3,40}["'][^.!?\n]{0,30} (?:hänger ut|hängde ut|hotar|hotade|sprider|filmar|säljer|hånar|mobbar|outar|pekar ut|trakasserar|förföljer)(?![a-zåäö])/g;

/** Accounts told by the service they are on and the name they have there, written, quoted or in words. */
export function accountsOnServices(page: Page): readonly Hit[] {
  const { text, lower } = page;
  return [
    ...((text.includes('"') || text.includes("'")) && hasAny(page, platforms) && holds(lower, platform)
      ? [
          ...matches(
            text,
            quoted,
            'hold',
            (match) =>
              isHandle(match[0]) &&
              !calledThing.test(lower.slice(Math.max(0, match.index - 40), match.index)) &&
              !/^.\p{Ll}{2,}\/\p{Ll}{2,}.$/u.test(match[0]) &&
              (!/^.\p{Lu}\p{Ll}+.$/u.test(match[0]) || /user|användar|konto|nick|alias/.test(lower)),
          ),
          ...matches(
            lower,
            calledInQuotes,
            'hold',
            (match) =>
              speaksOfOneAt(page, match.index) &&
              !calledThing.test(lower.slice(Math.max(0, match.index - 30), match.index)),
          ),
          ...matches(lower, quotedYear, 'hold'),
          ...matches(lower, quotedPage, 'hold'),
        ]
      : []),
    ...(page.digits || text.includes('.')
      ? matchesWith(
          page,
          laterWords,
          laterSaid,
          'hold',
          (match) => !official.test(lower.slice(Math.max(0, match.index - 24), match.index)),
        )
      : []),
    ...(hasAny(page, forumWords) ? matches(text, namedThere, 'hold') : []),
    ...matchesWith(page, serviceNames, namedOn, 'hold', (match) =>
      isHandle((match[0].startsWith('på ') ? / ([^ ]+)$/u : / ([^ ]+) på [^ ]+$/u).exec(match[0])?.[1] ?? ''),
    ),
    ...(!page.digits && !text.includes('.')
      ? []
      : matchesWith(page, saidWords, saidHandle, 'hold', (match) => {
          const value = match[0].split(/[ :="'»>]+/).at(-1) ?? '';
          return /[a-zåäö]/u.test(value) && (/[0-9_]/.test(value) || /[a-zåäö]\.[a-zåäö]/u.test(value));
        })),
    ...matchesWith(page, serviceWords, serviceName, 'hold', (match) => {
      if (/[A-Za-zÀ-ɏ]/u.test(text[match.index - 1] ?? ' ')) return false;
      const value = /(?::|=|heter|är|is|er|namnet)[ ]{0,2}(.+)$/u.exec(match[0])?.[1] ?? '';
      return value.split(' ').some(isHandle);
    }),
    ...matchesWith(page, serviceWords, serviceHandle, 'hold', (match) =>
      match[0]
        .split(/[-_. ]/)
        .slice(1)
        .some((part) => gradeWord(part) === 0),
    ),
    ...matchesWith(
      page,
      serviceWords,
      spelledHandle,
      'hold',
      (match) => spelledDigits((match[1] ?? '').replace(/ /g, '')) !== undefined,
    ),
    ...matchesWith(page, serviceWords, wordedHandle, 'hold', (match) => {
      const read = (match[1] ?? '').split(' ').map(spelledDigits);
      const digits = read.join('');
      return !read.includes(undefined) && digits.length > 1 && !/^1.$/.test(digits);
    }),
    ...matchesWith(page, serviceWords, slashHandle, 'hold'),
    ...(hasAny(page, signNames) ? matchesWith(page, serviceNames, signsReadOut, 'hold') : []),
  ];
}
