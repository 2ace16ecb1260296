import { gradeWord } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { placesOf } from '../text/token-places.ts';
import { accountsOnServices } from './account-on-service.ts';
import { type Hit, hasAny, matches, matchesWith, type Rule } from './rule.ts';

const profile =
  /(?<![a-z0-9-])(?:https?:\/\/)?(?:www\.|m\.)?(?:instagram|facebook|fb|tiktok|snapchat|twitter|x|t|telegram|youtube|youtu|linkedin|flashback|discord|ask|threads|reddit|twitch|vk|onlyfans|pinterest)[ ]?(?:\.|punkt|\(dot\)|\[dot\])[ ]?(?:com|me|org|gg|be|tv|se|fm)(?:[ ]?(?:\/|snedstreck)[ ]?)[^\s,;)]{2,120}/giu;

const underscores = oneOf(['understreck', 'underscore']);

/** Runs a search only where the sign it needs is there at all. */
const within = (text: string, sign: string, search: () => readonly Hit[]): readonly Hit[] =>
  text.includes(sign) ? search() : [];

const accountWords = oneOf(
  'kontot konto användarnamnet användarnamn användaren profilen nicket aliaset kanalen chattgruppen'.split(
    ' ',
  ),
);

/** "liten.drake77": words joined by a dot, and digits. */
const dotted =
  /(?<![a-zåäö0-9_.@/:-])[a-zåäö]{2,20}(?:\.[a-zåäö]{2,20}){1,2}[0-9]{1,4}(?![a-zåäö0-9:/-]|\.[a-zåäö0-9])/g;

/** Whether a number stands right behind a word that a dot stands right before. */
const numbersDotted = ({ tokens }: Page): boolean =>
  placesOf(tokens).numbers.some((at) => {
    const [dot, word, number] = [tokens[at - 2], tokens[at - 1], tokens[at]];
    return word?.kind === 'word' && number?.tight === true && word.tight && dot?.text === '.';
  });

/** "OnlyFans-konto midnattsrosen drivs av", "Snapkontot solrosen säljer": an account with a word for its name. */
const ownedAccount =
  /(?<![a-zåäö])(?:onlyfans|snapchat|snap|insta(?:gram)?|tiktok|telegram|discord|twitter|x|facebook|youtube|twitch|jodel|kik|roblox|steam|reddit|tinder)-?kontot? (?!som |har |är |där |för |med |och |av |till |vilket |under |hos |på )[a-zåäö]{4,24} (?:drivs|tillhör|är|har|lägger|säljer|hotar|hänger|sprider|filmar|skriver|lade|sålde|hotade)(?![a-zåäö])/g;
const siteNames = oneLike(
  /^(?:instagram|facebook|fb|tiktok|snapchat|twitter|x|t|telegram|youtube|youtu|linkedin|flashback|discord|ask|threads|reddit|twitch|vk|onlyfans|pinterest)(?:$|punkt)/,
);
const atWords = oneOf(['at', 'snabel', 'snabela']);

/** Whether two to four digits end a word of at least four letters. */
const holdsNumbered = ({ tokens }: Page): boolean =>
  placesOf(tokens).numbers.some((at) => {
    const [word, number] = [tokens[at - 1], tokens[at]];
    const digits = number?.text.length ?? 0;
    return number?.tight && digits > 1 && digits < 5 && word?.kind === 'word' && word.text.length > 3;
  });

function find(page: Page): readonly Hit[] {
  const { text, lower } = page;
  const signed = text.includes('@') || hasAny(page, atWords) ? lower : '';
  const hits: Hit[] = [
    ...accountsOnServices(page),
    ...(numbersDotted(page)
      ? matches(lower, dotted, 'hold', (match) => !/^(?:kap|st|nr|sid|tel|www|bl|dnr)\./.test(match[0]))
      : []),
    ...(lower.includes('konto') ? matches(lower, ownedAccount, 'hold') : []),
    ...within(text, '@', () =>
      matches(
        text,
        /@[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9._-]{1,40}/gu,
        'hold',
        (match) => !/[A-Za-zÀ-ɏ0-9.]/u.test(text[match.index - 1] ?? ' '),
      ),
    ),
    ...within(text, '@', () =>
      matches(
        text,
        /@ (?=[a-z]{0,20}[.]?[a-z]{0,20}[a-z0-9_.][a-z0-9_])(?=[a-z]{0,20}[0-9_.][a-z0-9])[a-z0-9._]{3,30}/giu,
        'hold',
      ),
    ),
    ...within(text, '#', () => matches(text, /[A-Za-zÀ-ɏ0-9._]{2,30}#[0-9]{4}(?![0-9])/gu, 'hold')),
    ...within(text, '/', () => matches(lower, /(?<![a-zåäö0-9/.])u\/[a-z0-9_-]{3,25}/gu, 'hold')),
    ...(hasAny(page, siteNames) ? matches(text, profile, 'hold') : []),
    ...matchesWith(
      page,
      underscores,
      /[a-zåäö0-9]{0,20} ?(?:understreck|underscore) [a-zåäö0-9]{1,20}/g,
      'hold',
    ),
    ...within(text, '_', () => matches(text, /[A-Za-zÀ-ɏ0-9]{2,30}_[A-Za-zÀ-ɏ0-9._]{1,40}/gu, 'hold')),
    ...matchesWith(
      page,
      accountWords,
      /(?<![A-Za-zÀ-ɏ])(?:kontot|konto|användarnamnet|användarnamn|användaren|profilen|nicket|aliaset|kanalen|chattgruppen)[ ]{1,2}(?:heter[ ]|är[ ]|med namnet[ ])?["']?[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9._-]{2,40}/gu,
      'hold',
      (match) => {
        const value = match[0].split(/[ "']/).at(-1) ?? '';
        const written = text.slice(match.index, match.index + match[0].length);
        // "Kontot granvik.trygg sköts av kommunen"
        const after = lower.slice(match.index + match[0].length, match.index + match[0].length + 40);
        if (
          /^ (?:sköts|drivs|används|ägs|bevakas) av (?:kommun|polis|region|förvaltning|bolag|fritids|bibliotek|myndig|stad)/.test(
            after,
          )
        )
          return false;
        // "Konto 6990, ansvar 41200": of the books.
        if (
          /^[0-9]{4,5}[.]?$/.test(value) &&
          /ansvar |aktivitet |verksamhet |kostnad|kronor|tkr|objekt |motpart |bokför|kontera|budget|anslag/.test(
            lower,
          )
        )
          return false;
        return (
          /[0-9_]/.test(value) ||
          (gradeWord(value.replace(/[.]+$/, '')) === 0 &&
            !/^(som|har|och)$/.test(value) &&
            !/\p{Lu}\p{Ll}+$/u.test(written))
        );
      },
    ),
    ...matches(
      signed,
      /(?<![a-zåäö0-9])(?:@|at|snabel-?a)[ -](?=[a-z0-9._]{0,24}[0-9_])[a-zåäö0-9._]{4,30}/g,
      'hold',
      (match) => /[a-zåäö][a-zåäö0-9._]*$/.test(match[0].slice(3)) && !/^at [0-9]/.test(match[0]),
    ),
    ...matches(
      signed,
      /(?<![a-zåäö0-9])(?:at-|alltså @|snabel-?a )[a-zåäö._]{4,30}/g,
      'hold',
      (match) => gradeWord(match[0].replace(/^(?:at-|alltså @|snabel-?a )/, '')) !== 2,
    ),
    // A page of somebody's on a site: "insta.com/h4mn.kvinnan".
    ...within(text, '/', () =>
      matches(
        lower,
        /(?<![a-zåäö0-9@./-])[a-z0-9-]{1,30}\.(?:com|me|gg|io|tv|net|app|ly|to|fm|gl|link|bio|ee)\/[^\s,;)]{2,120}/g,
        'hold',
      ),
    ),
    // "FB-profil /norrboys06", "1drv.ms/u/abc": a path after a word or site of its own.
    ...within(text, '/', () =>
      matches(lower, /(?:profil(?:en)?|konto(?:t)?|länk(?:en)?)[ :]{1,2}\/[a-z0-9._-]{3,40}/g, 'hold'),
    ),
    // Letters with digits at the end, "kvarnbackaboy07": nobody writes an ordinary word so.
    ...(!holdsNumbered(page)
      ? []
      : matches(
          text,
          /(?<![A-Za-zÀ-ɏ0-9_./-])[A-Za-zÀ-ɏ]{4,30}[0-9]{2,4}(?![0-9A-Za-zÀ-ɏ:%])/gu,
          'hold',
          (match) => {
            const before = text[match.index - 1] ?? ' ';
            return (
              !/[A-Za-zÀ-ɏ0-9_./-]/u.test(before) &&
              (gradeWord(match[0].replace(/[0-9]+$/, '').toLowerCase()) !== 2 ||
                (/^\p{Ll}/u.test(match[0]) && !/20[2-9][0-9]$/.test(match[0]))) &&
              !/[a-zåäö]\p{Lu}\p{L}*20[2-9][0-9]$/u.test(match[0]) &&
              !/^(covid|agenda|epost|kap|prop|rapport|bilaga|sfs|sou)/i.test(match[0])
            );
          },
        )),
  ];
  return hits;
}

export const handle: Rule = {
  id: 'handle',
  kind: 'identifier',
  title: 'Användarnamn och profiler',
  source:
    'Domänreglerna om direkta identifierare; plattformarnas regler för användarnamn (bokstäver, siffror, punkt och understreck).',
  reason: 'Ett användarnamn eller en profil pekar ut den som har kontot.',
  advice: 'Skriv bara vilken sorts plattform det gäller: "sociala medier".',
  examples: {
    match: [
      'Kontot @centrum_08 styrs av en elev.',
      'Snap: kungenavtorget08',
      'tiktok.com/@ostra.boys',
      'Kontot lil_hassan09',
      'snappen är vargunge tjugohundratio',
      'På Snapchat säljer "liten.drake77" till yngre.',
      'Han heter "PuttePanik" på Roblox och söker kontakt med barn.',
      'Tjejen lockades via Yubo, hans nick där är noahh.17.',
      'Han skriver på Flashback som Gustafsvart.',
    ],
    pass: [
      'Kommunen svarar på Facebook som Kontaktcenter.',
      'Hot sprids via Snapchat och TikTok.',
      'Försäljning på Telegram har ökat.',
      'Covid19 påverkade verksamheten.',
      'Kontot i banken',
      'Konto 6990, ansvar 41200',
      'Tiktok är störst bland tolv till femton.',
      'Hashtaggen "påriktigt" sprids på Tiktok.',
    ],
  },
  find,
};
