import { gradeWord, wordOf } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import type { Page } from '../page.ts';
import { isAbbreviation } from '../register/register.ts';
import { oneLike, oneOf, wordsThat } from '../text/asked-words.ts';
import { holds } from '../text/search.ts';
import { addSpan, type Span } from '../text/spans.ts';
import { placesOf, placesOfWords } from '../text/token-places.ts';
import { houseNumber } from './house-number.ts';
import { isNoAddress } from './no-address.ts';
import { type Hit, hasAny, matches, matchesInSpans, type Rule } from './rule.ts';
import { roads, separateHeads, streetKind, streetKindOf } from './street-kind.ts';

/** "Kyrkogat.", "Klockarb.", "Smedjegr.", "Lindst.": cut short in other ways. */
const cutStreet = /^(?!(?:norr|väster|öster)b$).{2,}(?:gat|gr|b|st|pl)$/;
/** "Ansv. 1", "grundskoleförv. 3", "fritidsg. 55–70 besök": other words that are cut short so. */
const cutOther = /(?:^åtg|^överg|ansv|förv|samv|utv|aktiv|arkiv|prov|rev|inv|spårv|fritidsg|ungdomsg)$/;
/** Whether an address may begin or end at the word. */
const mayStand = wordsThat(
  (word) =>
    streetKind(word) > 0 ||
    streetKind(word.replace(/s$/, '')) > 0 ||
    separateHeads.has(word) ||
    /^.{2,}(?:[gvb]|gat|gr|st|pl)$/.test(word),
);

/** "SoL 6:8", "OSL 10:18": a chapter and section, not a property. */
function isStatute(match: string): boolean {
  const last = match.split(' ').at(-2) ?? '';
  return isAbbreviation(last.toLowerCase()) || (last.length <= 5 && /^.\p{Ll}*\p{Lu}/u.test(last));
}

const propertyWords = oneLike(/astighet|kv$|kvarteret$/);
const designations = oneLike(/^beteckning(?:en)?$|^fast(?:ighets?)?bet|^fastighet(?:en)?$/);
const nordicStreets = oneLike(/.{3}(?:gade|gaten|gata|vej|vejen|veien|vei|stræde|plads|plass)$/);
const floorWords = oneOf('nb ob bv tr lgh lght vån våning uppg uppgång port trappor'.split(' '));
const farmWords = oneOf(
  'gården torpet stugan gårdsadress gårdsadressen gatuadress gatuadressen bostadsadress bostadsadressen hemadress hemadressen adress adressen'.split(
    ' ',
  ),
);
const farmNames = oneLike(
  /(?:byn?|torp(?:et)?|hult|boda|ryd|måla|backen|näset|åsen|udden|heden|kroken|gärdet)$/,
);
const streetNames = oneLike(/(?:gatan|vägen|gränd|stigen|allén|backen|torget)$/);
const postWords = oneLike(/postnr|postnummer|adress|box/);

/** The places of both lists, which are in order, in order. */
function inOrder(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length === 0) return other;
  const all: number[] = [];
  let next = 0;
  for (const place of one) {
    while ((other[next] ?? place) < place) all.push(other[next++] ?? 0);
    if (other[next] === place) next += 1;
    all.push(place);
  }
  return all.concat(other.slice(next));
}

/** Around each number that follows a word that ends like a street cut short, "Storg. 5". */
function shortenedStreets({ tokens }: Page): Span[] {
  const spans: Span[] = [];
  for (const at of placesOf(tokens).numbers) {
    const { start = 0, end = 0 } = tokens[at] ?? {};
    if (tokens[at - 1]?.text === '.' && /[gv]$/.test(tokens[at - 2]?.lower ?? ''))
      addSpan(spans, start - 30, end + 4);
  }
  return spans;
}

function find(page: Page): readonly Hit[] {
  const { tokens, text, lower } = page;
  const hits: Hit[] = [];
  const { joined: tied } = placesOf(tokens);
  for (const at of inOrder(tied, placesOfWords(tokens, mayStand))) {
    const token = tokens[at];
    if (token === undefined) continue;
    let start: number | undefined;
    let joined = token.lower;
    if (token.joined) joined = `${tokens[at - 2]?.lower ?? ''}${token.lower}`;
    const capital = token.shape !== 'lower' || (token.joined && tokens[at - 2]?.shape !== 'lower');
    const follows = tokens[at + 1]?.lower;
    if (follows === 'nr' || follows === 'nummer') joined = joined.replace(/s$/, '');
    if ((joined === token.lower ? streetKindOf(token) : streetKind(joined)) > (capital ? 0 : 1)) {
      start = token.joined ? (tokens[at - 2]?.start ?? token.start) : token.start;
      if (!capital && gradeWord(joined) === 2 && /^(cykel|gång|mot|riks|läns|skog|av|om|ut|in)/.test(joined))
        start = undefined;
    } else if (
      tokens[at - 1]?.kind === 'word' &&
      tokens[at - 1]?.shape !== 'lower' &&
      separateHeads.has(token.lower) &&
      // "På plats 3 i enkäten"
      !/^(?:på|i|vid|från|till|en|ett|den|första|andra|tredje|nu|därmed|delad)$/.test(
        tokens[at - 1]?.lower ?? '',
      ) &&
      !roads.test(tokens[at - 1]?.lower ?? '') &&
      // "Skeppet plan 2": a floor.
      !(token.text === 'plan' && /^[0-9]$/.test(tokens[at + 1]?.text ?? ''))
    )
      start = tokens[at - 1]?.start;
    else if (
      tokens[at + 1]?.text === '.' &&
      tokens[at + 1]?.tight === true &&
      (/^(?!(?:tom|from)v$)(storg|kungsg|drottningg|.{3,}g|.{3,}v)$/.test(token.lower) ||
        (token.shape === 'capital' && cutStreet.test(token.lower) && gradeName(token.lower) === undefined)) &&
      wordOf(token) === 0 &&
      !isAbbreviation(token.lower) &&
      !cutOther.test(token.lower)
    ) {
      const last = houseNumber(tokens, at + 1, true);
      if (last !== undefined)
        hits.push({ start: token.start, end: tokens[last]?.end ?? token.end, strength: 'hold' });
      continue;
    } else if (
      // "Kaptens-g. sju B"
      token.joined &&
      /^[gv]$/.test(token.text) &&
      tokens[at + 1]?.text === '.' &&
      tokens[at - 2]?.shape === 'capital'
    ) {
      const last = houseNumber(tokens, at + 1, true);
      if (last !== undefined)
        hits.push({
          start: tokens[at - 2]?.start ?? token.start,
          end: tokens[last]?.end ?? token.end,
          strength: 'hold',
        });
      continue;
    } else if (
      token.shape === 'capital' &&
      (tokens[at + 1]?.kind === 'number' || /^(?:nr|nummer)$/.test(tokens[at + 1]?.lower ?? '')) &&
      /^.{2,}[gv]$/.test(token.lower) &&
      // "Lindesberg 34 anmälda brott"
      !/(?:berg|borg|ing)$/.test(token.lower) &&
      !cutOther.test(token.lower) &&
      wordOf(token) === 0
    )
      start = token.start;
    if (start === undefined) continue;
    const last = houseNumber(tokens, at);
    const end = tokens[last ?? at]?.end ?? token.end;
    if (last !== undefined && !isNoAddress(lower, start, end, token.lower))
      hits.push({ start, end, strength: 'hold' });
  }
  if (!page.digits) return hits;
  hits.push(
    // Property designation: block and unit, "Kvarnen 3:12".
    ...matches(
      holds(text, /[0-9]:[0-9]/) ? text : '',
      /\p{Lu}[A-Za-zÀ-ɏ]{2,30}(?:[ ]\p{Lu}[A-Za-zÀ-ɏ]{2,30})?[ ][0-9]{1,3}:[0-9]{1,4}(?![0-9:]|\.[0-9])/gu,
      'hold',
      (match) => {
        const before = lower.slice(Math.max(0, match.index - 3), match.index);
        return (
          !isStatute(match[0]) &&
          !/^(sou|sfs|prop|kap|kl|klockan|sosfs|hslf|ds|skr|bet|rapport|brå|lag|lagen|förordning|cirkulär|direktiv|standard|indikator|åtgärd|insats|delmål|mål|aktivitet|fråga|avsnitt|uppdrag|steg|fas|etapp|diagram|bild|karta|klass|vers|mark|jan|feb|mars|april|maj|juni|juli|aug|psaltaren|artikel|tabell|figur|bilaga|års|år|nr|del|version|kungörelse|matteus|johannes|lukas)$/i.test(
            match[0].split(' ')[0] ?? '',
          ) &&
          !/kl[ .]$/.test(before) &&
          // "till Åby 5:30 på morgonen"
          !/^ ?(?:på (?:morgonen|natten|kvällen|eftermiddagen|förmiddagen)|varje|dagligen)/.test(
            lower.slice(match.index + match[0].length, match.index + match[0].length + 20),
          )
        );
      },
    ),
    ...matches(
      hasAny(page, propertyWords) ? text : '',
      /(?:[Ff]astighet(?:en|sbeteckning(?:en)?)?|[Kk]v\.|[Kk]varteret)[ :]{1,2}\p{Lu}[A-Za-zÀ-ɏ]{2,30}(?:[ ]\p{Lu}[A-Za-zÀ-ɏ]{2,30})?[ ][0-9]{1,3}(?![0-9])/gu,
      'hold',
    ),
    // "Beteckning: HÖGBODA TIMJAN 5", "Stenbocken nr 8 (fastbet.)"
    ...matches(
      hasAny(page, designations) ? text : '',
      /(?:[Bb]eteckning(?:en)?|[Ff]astbet\.?|[Ff]astighet(?:en)?)(?: är|:)? (?:\p{Lu}\p{L}{2,20} ){1,3}(?:nr )?[1-9][0-9]{0,2}(?::[0-9]{1,4})?(?![0-9:])|(?:\p{Lu}\p{L}{2,20} ){1,3}(?:nr )?[1-9][0-9]{0,2} \((?:fastbet|fastighetsbet)/gu,
      'hold',
      (match) =>
        !/(?:Bilaga|Tabell|Figur|Rutin|Plan|Etapp|Version|Del|Mål|BILAGA|TABELL|PLAN) /.test(match[0]),
    ),
    // "Furuveien 11", "Torvegade 31": streets of the neighbours.
    ...matches(
      hasAny(page, nordicStreets) ? text : '',
      /(?<![\p{L}-])\p{Lu}\p{Ll}{2,20}(?:gade|gaten|gata|vej|vejen|veien|vei|stræde|plads|plass) [1-9][0-9]{0,2} ?[A-H]?(?![0-9\p{L}:]|[.,][0-9]| ?(?:%|år|kr))/gu,
      'hold',
      (match) => gradeWord((match[0].split(' ')[0] ?? '').toLowerCase()) !== 2,
    ),
    ...matchesInSpans(
      text,
      shortenedStreets(page),
      /\p{Lu}\p{Ll}{2,20}\.?[gv]\.[ ]?[0-9]{1,3}(?![0-9:]|\.[0-5][0-9](?![0-9])| ?%)/gu,
      'hold',
      (match) => !cutOther.test(match[0].toLowerCase().split('.')[0] ?? ''),
    ),
    // "Ekg 2 nb", "Sörv 14, 2 tr": a word with a number, then the floor or the flat.
    ...matches(
      hasAny(page, floorWords) ? text : '',
      /(?<![A-Za-zÀ-ɏ0-9])\p{Lu}\p{Ll}{1,20}\.?[ ][0-9]{1,3}[ ]?[A-Ha-h]?,?[ ](?:nb|ob|bv|[1-9] ?tr|lgh|lght|vån(?:ing)?|uppg(?:ång)?|port|[0-9] ?trappor)(?![A-Za-zÀ-ɏ])/gu,
      'hold',
      (match) => !/^(?:plan|hus|etapp|buss|linje|punkt|mål|bilaga|fas)/i.test(match[0]),
    ),
    // "Gården Västra Näset 212"
    ...matches(
      hasAny(page, farmWords) ? text : '',
      /(?<![\p{L}])(?:[Gg]ården|[Tt]orpet|[Ss]tugan|(?:[Gg]årds|[Gg]atu|[Bb]ostads|[Hh]em)adress(?:en)?|[Aa]dress(?:en)?) (?:är |på )?(?:\p{Lu}\p{Ll}{2,20} ){1,2}[1-9][0-9]{0,2}(?=[,.;:)]|$| (?:har|är|i|på|vid))/gu,
      'hold',
    ),
    // "stället är Norrbyn 14": a farm by its number.
    ...matches(
      hasAny(page, farmNames) ? text : '',
      /(?:[Bb]or|bodde|hyr|[Hh]uset|[Ss]tugan|[Gg]ården|[Ss]tället|[Aa]dress(?:en)?|[Ff]amiljen|[Åå]k|[Kk]ör|gäller|odlas|odling)[a-zåäö ]{0,25} (?:\p{Lu}\p{Ll}{2,20}(?:byn?|torp(?:et)?|hult|boda|ryd|måla)|Backen|Näset|Åsen|Udden|Heden|Kroken|Gärdet) [1-9][0-9]{0,2}(?=[,.;]|$| (?:så|och|där|som|med|i \p{Lu}))/gu,
      'hold',
    ),
    ...matches(
      hasAny(page, farmNames) ? text : '',
      /\p{Lu}\p{Ll}{2,20}(?:byn|torp(?:et)?|hult|måla) [1-9][0-9]{0,2},? (?:förbi|bortom|efter (?:avtaget|bron|kyrkan)|gul|röd|vit|sista|första huset|huset|där)/gu,
      'hold',
    ),
    // "på nummer 12 på Storgatan"
    ...matches(
      hasAny(page, streetNames) ? text : '',
      /(?:[Nn]ummer|[Nn]r\.?|(?<![\p{L}])[Hh]us|(?<![\p{L}])[Pp]ort)[ ][0-9]{1,3}[ ]?[A-H]?(?:,|[ ](?:på|i|längs))[ ]\p{Lu}[A-Za-zÀ-ɏ]{2,30}(?:gatan|vägen|gränd|stigen|allén|backen|torget)/gu,
      'hold',
    ),
    // Postal code and town.
    ...matches(
      hasAny(page, postWords) ? text : '',
      /(?<![0-9][ ]?)[1-9][0-9]{2}[ ]?[0-9]{2}[ ]{1,2}\p{Lu}[A-Za-zÀ-ɏ]{2,20}/gu,
      'advise',
      // A box is an office's: it is not where somebody lives.
      (match) => {
        const before = lower.slice(Math.max(0, match.index - 40), match.index);
        return /postnr|postnummer|adress/.test(before) && !/(?<![a-zåäö])box [0-9]/.test(before);
      },
    ),
  );
  return hits;
}

export const streetAddress: Rule = {
  id: 'street-address',
  kind: 'identifier',
  title: 'Adress, lägenhet och portkod',
  source:
    'Lantmäteriets handbok för adressättning; fastighetsregisterlagens beteckningar; domänreglerna om direkta identifierare.',
  reason: 'En adress med nummer pekar ut dem som bor eller verkar där.',
  advice: 'Skriv gatan eller området utan nummer, eller platstypen: "trapphus i området".',
  examples: {
    match: [
      'Storgatan 12',
      'Erik Dahlbergsgatan 7 A',
      'Fastigheten Kvarnen 3:12',
      'Storgatan tolv, där säljs det.',
      'Bor på Kyrkogat. fjorton B, en trappa upp.',
      'I port 7C på Gamla Landsvägen 112.',
      'Bor på Skeppar gatan nummer fjor ton.',
      'Bor på Kaptens-g. sju B.',
      'Vi misstänker odling på Backen 118 i Nordmaling.',
      'Beteckning: HÖGBODA TIMJAN 5, tom villa.',
      'Festar på Stenbocken nr 8 (fastbet.).',
      'Hjemme hos ham, Torvegade 31, 3. th, utenfor Furuveien 11.',
    ],
    pass: [
      'Belysningen på Björkvägen byts ut under 2026.',
      'Väg 222 och riksväg 73.',
      'SOU 2017:67',
      'Handlingsplan 3 är antagen.',
      'På Storgatan 3 gånger i veckan.',
      'På landsväg 112 är hastigheten hög.',
      'Kyrkogat. och Storgat. byggs om.',
      'Möte på Norra torget 8.30–9.30.',
      'Fackeltåg Stora torget 17, kvinnojouren',
      'Fritidsg. 55–70 besök per kväll',
      'Vägade 12 kilo, och beteckning enligt Plan 5.',
      'Fakturor skickas till Box 120, 391 21 Kalmar.',
    ],
  },
  find,
};
