import { gradeWord } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { speaksOfOneAt } from '../people/one-person.ts';
import { oneLike } from '../text/asked-words.ts';
import { addSpan, type Span } from '../text/spans.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, hasAny, matches, matchesInSpans } from './rule.ts';

/** Who looks after, owns or takes a property, and what a home or somebody in it is. Both are needed: wards and halls are numbered too. */
const supervising = oneLike(
  /bygglov|byggnadsn|byggnadsi|bygginsp|miljökontor|miljöförvalt|miljöinsp|stadsbyggnad|räddningstj|lagfar|lagfart|tillsyn|kronofog|exekutiv|utmät|hyresvärd|fastighetsäg|ägare|granne|brandsyn|svartbyg|svartlägenhet|olovlig/,
);
const lived =
  /sovplats|madrass|(?<![a-zåäö])(?:bor|bodde|bott|boende|sover|sov|inneboende|inhyst|inhysta|källaren?|vinden|bostad(?:en)?|villan?|stugan?|komplementhuset|friggeboden|attefallshuset|garaget|uthuset)(?![a-zåäö])|lägenhet|andrahand|svartbyg|olovlig|svartuthyr|hyresgäst|ägaren|ägare till|lagfart|utmätt|utmätning|vräk|avhys|sanitär olägenhet|skräp|trångbod|tvångsförsälj|exekutiv/;
const public_ =
  /förskol|avdelning|äldreboende|detaljplan|planbesked|samråd|markanvis|skola|idrott|(?<![a-zåäö])lag(?:et)?(?![a-zåäö])|klass|lekplats|park(?:en)?(?![a-zåäö])|kommunens fastighet|parkeringshus|bibliotek|livsmedel|restaurang|servering/;
const block =
  /(?<=(?:[Pp]å|[Ii]|[Tt]ill|[Ff]rån|[Vv]id|[Mm]ot|[Aa]v|[Oo]m|[Ff]ör|[Kk]v) )\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})? [1-9][0-9]?(?![0-9:.,/-][0-9]|[0-9]| ?(?:%|procent|kr|st|år|kvm|m2|min|km|tim|maj|juni|juli|mars|april|januari|februari|augusti|september|oktober|november|december)(?![a-zåäö]))/gu;
const noBlock =
  /^(?:Etapp|Plan|Zon|Område|Avdelning|Enhet|Lag|Grupp|Fas|Kapitel|Version|Bilaga|Linje|Buss|Route|Delmål|Fokus|Boendet|Förskolan|Skolan|Hus|Sal|Rum|Gate|Hall|Väg|Riksväg|Spår|Punkt|Steg|Nivå|Mål|Artikel|Vecka|Klass|Åk|Årskurs|Port|Trapphus|Insats|Åtgärd|Alternativ|Tabell|Figur|Dag|Kvartal)/;

/** "Räven 12", where an authority found somebody living, and "norrby övergård 5:21" in lower case, of somebody. */
export function properties(page: Page): readonly Hit[] {
  if (!page.digits) return [];
  const { text, lower, tokens } = page;
  const near = ({ index, 0: found }: RegExpExecArray): string =>
    lower.slice(Math.max(0, index - 110), index + found.length + 110);
  const { numbers } = placesOf(tokens);
  const named: Span[] = [];
  if (hasAny(page, supervising))
    for (const at of numbers) {
      const { start = 0, end = 0, text: number = '' } = tokens[at] ?? {};
      if (number.length < 3 && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? ''))
        addSpan(named, tokens[at - 2]?.start ?? start, end + 16);
    }
  const unit = numbers.some(
    (at) =>
      tokens[at - 1]?.shape === 'lower' && tokens[at + 1]?.text === ':' && tokens[at + 2]?.kind === 'number',
  );
  return [
    ...matchesInSpans(text, named, block, 'hold', (match) => {
      const words = near(match);
      return !noBlock.test(match[0]) && lived.test(words) && !public_.test(words);
    }),
    ...matches(
      unit ? lower : '',
      /(?<=(?:på|i|till|från|hos|vid) )(?:([a-zåäö]{3,20}) )?([a-zåäö]{3,20}) [1-9][0-9]{0,2}:[1-9][0-9]{0,3}(?![0-9:-]|\.[0-9])/g,
      'hold',
      (match) =>
        (gradeWord(match[1] ?? '') === 0 ||
          gradeWord(match[2] ?? '') === 0 ||
          /(?<![a-zåäö])(?:bor|bodde|ligger|gården|djur|hästar|hästarna|ägs|äger)(?![a-zåäö])/.test(
            near(match),
          )) &&
        /(?:ås|näset|udden|hage|hagen|berg|berga|gård|gården|torp|torpet|vik|viken|äng|ängen|by|byn|mo|lund|hult|bro|strand|ed|ryd|säter|bäck|dal|boda|måla|bol|bo|sta|red|arp|fors|rud|stad|tuna|kulla|näs|holm|ö)$/.test(
          match[2] ?? '',
        ) &&
        speaksOfOneAt(page, match.index),
    ),
  ];
}
