import { gradeName } from '../names/lookup.ts';
import type { Page } from '../page.ts';
import { oneLike } from '../text/asked-words.ts';
import { allMatches, holds } from '../text/search.ts';
import { isJoinedName } from './name-lower-case.ts';
import { type Hit, hasAny, matches, type Rule } from './rule.ts';

const ending =
  /\.(?:jpe?g|png|gif|heic|webp|bmp|tiff?|mp4|mov|avi|mp3|m4a|wav|pdf|docx?|xlsx?|pptx?|odt|ods|msg|eml|zip)(?![A-Za-zÀ-ɏ0-9])/giu;

const endings = oneLike(
  /^(?:jpe?g|png|gif|heic|webp|bmp|tiff?|mp|mov|avi|m|wav|pdf|docx?|xlsx?|pptx?|odt|ods|msg|eml|zip)(?![a-zåäö])/,
);

/** File names: from the ending back over letters, digits and joining signs. */
function files(page: Page): readonly Hit[] {
  const { text } = page;
  return (hasAny(page, endings) ? allMatches(text, ending) : []).flatMap((match) => {
    let start = match.index;
    while (start > 0 && match.index - start < 60 && /[A-Za-zÀ-ɏ0-9_-]/u.test(text[start - 1] ?? ''))
      start -= 1;
    const end = match.index + match[0].length;
    return start < match.index ? [{ start, end, strength: 'hold' as const }] : [];
  });
}

/** Sites of the public and the press, where a film is no film of somebody. */
const known = /(?:polisen|bra|skr|svt|kommun|region[a-z]*|verket|styrelsen|myndigheten)\.se(?:\/|$)/;
const media = /film|video|klipp|(?<!ut)bild|inspeln|foto|ljudfil|skärmdump/;
const ofSomebody =
  /syns|kille|tjej|pojk|flick|mannen|kvinna|person(?!al|-)|misshand|slagsm|slå[rs]|bråk|(?<!f)rån|hot(?!e)|överf|eleve?n?[ ,.]|grann(?!s)|(?<![a-zåäö])(?:han|hon|hen|honom|henne)(?![a-zåäö])/;

/** Whether a link to a host nobody knows shows somebody, or ends in letters and digits that say nothing ("/v/8fk2lq"). */
function shows(lower: string, hit: Hit, url: string): boolean {
  if (known.test(url)) return false;
  const around = lower.slice(Math.max(0, hit.start - 120), hit.start) + lower.slice(hit.end, hit.end + 60);
  return (
    /\/(?:profil|profile|user|users|anvandare|member|medlem|u)\/[a-z0-9._-]{3,}/.test(url) ||
    /[/=](?=[a-z0-9]{5,40}[.!?"']?$)[a-z]*[0-9]+[a-z]/.test(url) ||
    (media.test(around) && ofSomebody.test(around) && !/semin|föreläs|kampanj|utbild/.test(around))
  );
}

const social =
  /instagram|facebook|(?:^|[/.])(?:fb|x|t|vk)\.|tiktok|snapchat|twitter|telegram|youtu|linkedin|flashback|discord|threads|reddit|twitch|onlyfans|pinterest|blogg|blog\.|familjeliv|jodel|ask\.fm|wordpress|tumblr/;
const publicPage =
  /^(?:https?:\/\/)?(?:www\.)?[a-zåäö0-9-]+(?:\.[a-zåäö0-9-]+){1,3}((?:\/[a-zåäö-]{1,40}(?:-?20[0-9]{2})?){0,4})\/?$/u;

/** "annalindqvist": a given name and a surname in one. */
function joinsNames(part: string): boolean {
  if (isJoinedName(part)) return true;
  for (let cut = 4; cut <= Math.min(part.length - 5, 12); cut += 1)
    if (gradeName(part.slice(0, cut)) === 'first' && gradeName(part.slice(cut)) === 'last') return true;
  return false;
}

/** A page of an organisation's in plain words, "www.solvik.se/trygghet": it names nobody, and shows none of them. */
function isPublic(url: string): boolean {
  const plain = url.replace(/[.,:;!?"']+$/, '');
  return (
    publicPage.test(plain) &&
    !social.test(plain) &&
    plain
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .split(/[./-]/)
      .every((part) => gradeName(part) !== 'first' && !joinsNames(part))
  );
}

/** Hosts and paths where files are shared: drives, uploads, albums. */
const shared =
  /drive\.google|docs\.google|sharepoint|onedrive|dropbox|wetransfer|sprend|icloud|imgur|photos\.|maps\.app|goo\.gl|google\.[a-z.]{2,6}\/maps|hitta\.se|eniro|ratsit|mrkoll|birthday\.se|merinfo|lexbase|verifiera|(?:^|[/.])(?:drive|delning|dela|share|upload|uppladdat|filer|files?|moln|cloud|sky|nextcloud|owncloud|mega|box|transfer|smash|album|foto|photo|bilder|media|cdn|dl|arkiv|stream|clips?)\.[a-z0-9-]+\.[a-z]|\/(?::[a-z]:|s|f|d|u|v|i|share|shared|dl|album|upload|uploads|file|watch|video|clip|embed)\/[a-z0-9_-]*[0-9]/;
const bare = /(?<![a-zåäö0-9@./:-])(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}\/[^\s,;)]{2,200}/g;

function find(page: Page): readonly Hit[] {
  const { text } = page;
  return [
    ...files(page),
    ...(text.includes('\\')
      ? [
          ...matches(text, /\\\\[^\s]{3,200}/g, 'hold'),
          ...matches(text, /(?<![A-Za-zÀ-ɏ0-9])[A-Z]:\\[^\s]{2,200}/gu, 'hold'),
        ]
      : []),
    ...matches(
      text.includes('/') ? text : '',
      /(?<![A-Za-z0-9.@])(?:1drv\.ms|bit\.ly|tinyurl\.com|we\.tl|youtu\.be|imgur\.com|wa\.me)\/[^\s]{2,200}/gi,
      'hold',
    ),
    ...matches(text.includes('//') ? text : '', /file:\/\/[^\s]{2,200}/gi, 'hold'),
    ...matches(text, /(?:https?:\/\/|www\.)[^\s,;)]{3,300}/gi, 'hold').flatMap((hit) => {
      const url = text.slice(hit.start, hit.end).toLowerCase();
      if ((shared.test(url) && !known.test(url)) || shows(page.lower, hit, url)) return hit;
      return isPublic(url) ? [] : { ...hit, strength: 'advise' as const };
    }),
    // Without the scheme: "onedrive.example.com/:i:/g/EaX48211".
    ...(holds(page.lower, /\.[a-z]{2,12}\//)
      ? matches(
          page.lower,
          bare,
          'hold',
          (match) =>
            !known.test(match[0]) &&
            (shared.test(match[0]) ||
              shows(
                page.lower,
                { start: match.index, end: match.index + match[0].length, strength: 'hold' },
                match[0],
              )),
        )
      : []),
  ];
}

export const link: Rule = {
  id: 'link',
  kind: 'identifier',
  title: 'Länkar, bilder och filer',
  source: 'Domänreglerna: inga bilder, filer eller länkar i lägesbilden; domän 3.13.',
  reason: 'Länken eller filen kan leda till uppgifter om en person. Lägesbilden är ren text.',
  advice: 'Beskriv med ord vad källan säger på gruppnivå.',
  examples: {
    match: [
      'Se filen misstankt_torget.jpg',
      'https://drive.google.com/file/d/1AbCdEf/view',
      'https://www.polisen.se/arende?id=48211',
      'www.sara-lindqvist.example',
      'https://www.annalindqvist.example',
      'https://example.blogg.se/vardag',
      'Film från misshandeln: https://example.com/v/8fk2lq',
      'Bilden ligger på onedrive.example.com/:i:/g/EaX48211',
    ],
    pass: [
      'Länk till enkäten skickas ut.',
      'Filmen visas på skolan.',
      'https://www.polisen.se/statistik',
      'Planen finns på www.exempelkommun.se/plan.',
    ],
  },
  find,
};
