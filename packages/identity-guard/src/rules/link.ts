import type { Page } from '../page.ts';
import { allMatches } from '../text/search.ts';
import { type Hit, matches, type Rule } from './rule.ts';

const ending =
  /\.(?:jpe?g|png|gif|heic|webp|bmp|tiff?|mp4|mov|avi|mp3|m4a|wav|pdf|docx?|xlsx?|pptx?|odt|ods|msg|eml|zip)(?![A-Za-zÀ-ɏ0-9])/giu;

/** File names: from the ending back over letters, digits and joining signs. */
function files(text: string): Hit[] {
  return allMatches(text, ending).flatMap((match) => {
    let start = match.index;
    while (start > 0 && match.index - start < 60 && /[A-Za-zÀ-ɏ0-9_-]/u.test(text[start - 1] ?? ''))
      start -= 1;
    const end = match.index + match[0].length;
    return start < match.index ? [{ start, end, strength: 'hold' as const }] : [];
  });
}

function find(page: Page): Hit[] {
  const { text } = page;
  return [
    ...files(text),
    ...matches(text, /\\\\[^\s]{3,200}/g, 'hold'),
    ...matches(text, /(?<![A-Za-zÀ-ɏ0-9])[A-Z]:\\[^\s]{2,200}/gu, 'hold'),
    ...matches(
      text,
      /(?<![A-Za-z0-9.@])(?:1drv\.ms|bit\.ly|tinyurl\.com|we\.tl|youtu\.be|imgur\.com|wa\.me)\/[^\s]{2,200}/gi,
      'hold',
    ),
    ...matches(text, /file:\/\/[^\s]{2,200}/gi, 'hold'),
    ...matches(text, /(?:https?:\/\/|www\.)[^\s,;)]{3,300}/gi, 'advise', () => true).map((hit) => {
      const url = text.slice(hit.start, hit.end).toLowerCase();
      return /(drive\.google|docs\.google|sharepoint|onedrive|dropbox|wetransfer|sprend|icloud|imgur|photos\.|maps\.app|goo\.gl|google\.[a-z.]{2,6}\/maps|hitta\.se|eniro|ratsit|mrkoll|birthday\.se|merinfo|lexbase|verifiera)/.test(
        url,
      )
        ? { ...hit, strength: 'hold' as const }
        : hit;
    }),
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
      'https://www.polisen.se/statistik',
    ],
    pass: ['Länk till enkäten skickas ut.', 'Filmen visas på skolan.'],
  },
  find,
};
