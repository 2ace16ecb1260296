import type { Page } from '../page.ts';
import { inSentence, speaksOfOne } from '../people/one-person.ts';
import { oneOf } from '../text/asked-words.ts';
import { addSpan, type Span } from '../text/spans.ts';
import { placesOf } from '../text/token-places.ts';
import { isSomebodysHome, livesIn, numberedRooms, publicRoom } from './numbered-room.ts';
import { properties } from './property.ts';
import { type Hit, hasAny, matches, matchesInSpans, matchesWith } from './rule.ts';

const ordinal =
  '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|översta|nedersta|mittersta|[0-9]{1,2}:?[ae])';
const floor = `(?:(?:våning(?:en)?|vån\\.?|plan|etage) [0-9]{1,2}|${ordinal} (?:våning(?:en)?|vån\\.?|planet)|[0-9]{1,2} (?:tr(?:appor)?(?: upp)?|vån\\.?)|(?:en|två|tre|fyra|fem|sex) tr(?:appor)?(?: upp)?|bottenvåningen|nedre botten|nedre plan|vindsvåningen|översta planet|högst upp|längst (?:ner|upp))`;
const doorway =
  '(?:(?:direkt |rakt )?(?:till |åt )?(?:vänster|höger)(?! om)|rakt fram|mitt ?emot hissen|närmast hissen|bredvid hissen|(?:mittersta|vänstra|högra|bortersta|första|andra|tredje|fjärde|femte|sjätte|enda|sista) (?:dörren|lägenheten)|dörr(?:en)? (?:nr |nummer )?[0-9a-f]{1,3}(?![a-zåäö0-9])|dörr(?:en)? (?:utan|med|närmast|bredvid|intill|mitt|till|rakt|längst|innanför)|(?:rummet|lägenheten) (?:längst|närmast|bredvid|intill|mitt ?emot|till|rakt)|(?:[a-zåäö]+ )?(?:dörrmatta|namnskylt|dörrskylt|dörrvred)|lägenhetsdörren|(?:hörn|gavel|mitten|vinds|källar)-?lägenheten|porten (?:bredvid|intill|mitt ?emot|närmast))';
/** "Tredje våningen till vänster", "våning 6, dörr 3", "plan 2, mittersta dörren", "dörren till höger, 3 tr". */
const floorAndDoor = new RegExp(
  `(?<![a-zåäö0-9])${floor}[^.!?\\n]{0,25}?[ ,]${doorway}|(?<![a-zåäö])${doorway}[^.!?\\n]{0,20}?[ ,]${floor}(?![a-zåäö0-9])`,
  'g',
);
/** "Backa Norrgård 3", "Västra Näset 14", "Lillhult 212": a farm by its number. */
const farm =
  /(?<![\p{L}])(?:\p{Lu}\p{Ll}{2,20} ){1,2}(?:Åsen|Näset|Udden|Backen|Hagen|Berget|Gården|Torpet|Viken|Sjön|Ängen|Kvarnen|Bruket|By|Mon|Lund|Lunden|Ö|Holmen|Skogen|Gärdet|Hult|Ås|Näs|Mo|Vik|Berg|Gård|Torp|Lid|Bro|Backe|Strand|Hed|Ryd|Säter|Bäck|Dal|Ed) [1-9][0-9]{0,2}(?=[,.;:)]|$| - | [a-zåäö])|(?<![\p{L}])(?:\p{Lu}\p{Ll}{2,20} ){0,2}\p{Lu}\p{Ll}{1,20}(?:gård(?:en)?|torp(?:et)?|byn?|hult|boda|ryd|måla|stugan?|kvarn(?:en)?|näs(?:et)?|vik(?:en)?|hage(?:n)?|mo(?:n)?|ås(?:en)?|berg(?:et)?|äng(?:en)?|udden?|bol|lid(?:en)?|sjö(?:n)?|holm(?:en)?|bo|sta|red|arp|fors(?:en)?|säter|backa|backen|backe|lund|dal|bruk(?:et)?|rud|stad|tuna|vret(?:en)?|gärde(?:t)?|kulla|bygget) [1-9][0-9]{0,2}[A-D]?(?=[,.;:)]|$| - | (?:har|är|i|på|vid|och|som|där|får|fick|bor|säljer|för|med|när|blev|utanför|bakom|norr|söder|öster|väster|nära|efter|intill)(?![\p{L}]))/gu;
/** "på Nybygget 2": a name with a number, of somebody's home. */
const namedHome =
  /(?<=(?:[Pp]å|[Tt]ill|[Hh]os) )\p{Lu}\p{Ll}{3,20}(?:et|en|a|by|lund|dal) [1-9][0-9]{0,2}[A-D]?(?=[,.;:)]|$| (?:har|och|som|där|får|fick|bor|säljer|tar|låter|blev|är|utanför|vid|i|på|bakom|norr|söder|öster|väster|nära|efter|med|mot|intill)(?![\p{L}]))/gu;
/** "nummer 4 i raden av villor", "A-uppgången längst ner" */
const livesAt =
  /(?<![\p{L}])(?:[Bb]or|[Bb]odde|[Hh]yr|[Ss]kriven|[Hh]emma) (?:i|på|vid) \p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})? [1-9][0-9]{0,2}[A-D]?(?=[,.;:)]|$| - | (?:med|och|hos|där|sedan|utanför|vid|i)(?![\p{L}]))/gu;
const inRow =
  /(?<![a-zåäö])(?:(?:nummer|nr) [0-9]{1,3} (?:i raden|från (?:vänster|höger|macken|hörnet|vägen|korsningen)|räknat)|[a-h]-(?:uppgången|porten|trappan|trapphuset|ingången))(?![a-zåäö])/g;
const notFarm =
  /^(?:Etapp|Plan|Zon|Område|Avdelning|Enhet|Lag|Grupp|Fas|Kapitel|Version|Bilaga|Linje|Buss|Route|Delmål|Fokus|Boendet|Förskolan|Skolan|Hus|Sal|Rum|Gate|Hall)/;
const atHome =
  /(?<![a-zåäö])(?:bor|bodde|bott|hyr|hemma|hem till|hos|hembesök|hushållet|familjen|villan|huset|stugan|torpet|gården|ensam|inbrott|adress(?:en)?|flyttat|flyttade|skriven|folkbokförd)(?![a-zåäö])/;

/** "det gula huset mittemot kiosken", "sista villan på höger sida": a house by how it looks and what stands beside it. */
const lookedUp =
  /(?<![a-zåäö])(?:sista|första|andra|tredje|gula|röda|vita|gröna|blåa?|gråa?|bruna|svarta|rosa|enda|stora|lilla) (?:trä|sten|hörn|tegel)?(?:huset|villan|stugan|torpet|radhuset|gården|husvagnen|porten|baracken|lägenheten) (?:[a-zåäö]{1,8} )?(?:på (?:vinden|höger|vänster) (?:sida|hand)|mitt ?emot|bredvid|närmast|intill|bakom|efter|före|innan|i (?:hörnet|slutet|änden|korsningen)|längst|ovanför|nedanför|vid|till (?:vänster|höger))(?![a-zåäö])/g;

/** "bor i husbil på rastplatsen", "sover i bilen bakom macken" */
const campsAt =
  /(?<![a-zåäö])(?:bor|bodde|sover|sov|övernattar|hyr|hyrde) (?:i )?(?:en |ett |sin |sitt |hans |hennes )?(?:gammal |gammalt )?(?:husbil|husvagn|tält|bil|bilen|båt|båten|koja|container|garage|garaget|förråd|förrådet|källare|källaren|skåpbil|friggebod|attefallshus|stuga|cykelrum|cykelrummet|tvättstugan|trapphuset|vindskydd)(?:en)? (?:[a-zåäö]{3,12} )?(?:på|vid|bakom|under|i|utanför|hos|till) /g;
/** "Gården Mellantorp, ensam bonde": a farm by its name alone. */
const campsWho =
  /(?<![a-zåäö])(?:mannen|kvinnan|killen|tjejen|paret|familjen|han|hon|hen|gubben|tanten) i (?:en |sin |ett )?(?:husbil|husvagn|tält|koja|container|husvagnen|husbilen|tältet|kojan|containern) (?:på|vid|bakom|under|i|utanför)(?![a-zåäö])/g;
const namedFarm =
  /(?<![\p{L}])(?:[Gg]ården|[Tt]orpet|[Ss]tugan|[Hh]emmanet|[Vv]illan|[Rr]astplatsen|[Ss]tället) \p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?(?![\p{L}])/gu;
const alone =
  /(?<![a-zåäö])(?:ensam|ensamt|bor|bodde|bonden?|ungkarl(?:en)?|änkling(?:en)?|änkan?)(?![a-zåäö])/;

/** "lägenheten ovanpå frisören", "radhuset längst in", "tältet bakom reningsverket": a home by what stands beside it alone. */
const besideIt =
  /(?<![a-zåäö])(?:lägenheten|våningen|ettan|tvåan|rummet|huset|villan|stugan|radhuset|källaren|tältet|husbilen|husvagnen|kojan|båten|skjulet|containern|torpet|garaget|tält|husvagn|husbil|koja) (?:alldeles |precis |rakt )?(?:ovanför|ovanpå|under|bredvid|intill|mitt ?emot|bakom|närmast|vid|på|längst (?:in|bort|upp|ner|fram))(?![a-zåäö])/g;
const isHome =
  /(?<![a-zåäö])(?:där bor|bor (?:han|hon|hen|i)|är (?:hans|hennes|hens)|hans hem|hennes hem|där (?:han|hon|hen) bor|bor ensam)(?![a-zåäö])/;

const houseWords = oneOf(
  'huset trähuset stenhuset hörnhuset tegelhuset villan trävillan stugan torpet radhuset gården husvagnen porten baracken lägenheten'.split(
    ' ',
  ),
);
const besideWords = oneOf(
  'lägenheten våningen ettan tvåan rummet huset villan stugan radhuset källaren tältet husbilen husvagnen kojan båten skjulet containern torpet garaget tält husvagn husbil koja'.split(
    ' ',
  ),
);
const tentWords = oneOf(
  'husbil husvagn tält koja container husvagnen husbilen tältet kojan containern'.split(' '),
);
const campWords = oneOf('bor bodde sover sov övernattar hyr hyrde'.split(' '));
const livingWords = oneOf('bor bodde hyr skriven hemma'.split(' '));
const farmWords = oneOf('gården torpet stugan hemmanet villan rastplatsen stället'.split(' '));
const floorWords = oneOf(
  'vån våning våningen plan planet etage tr trappor bottenvåningen vindsvåningen dörr dörren lägenheten hörnlägenheten gavellägenheten upp botten'.split(
    ' ',
  ),
);

const prepositions = /^(?:på|till|hos)$/;
/** How the names of such homes end. */
const homeEnd =
  /(?:(?:ås|näs|udd|back|hag|berg|gård|torp|vik|sjö|äng|kvarn|bruk|by|mo|lund|holm|skog|gärd|lid|vret|bygg|stug)(?:e[nt]?|[nt]|an?)?|ö|hult|bro|strand|ed|ryd|säter|bäck|dal|boda|måla|bol|bo|sta|red|arp|fors|rud|stad|tuna|kulla)$/;

/** Around each short number after a name that ends so: up to three words before it, and the word behind. */
function numberedHomes({ tokens, text }: Page): Span[] {
  const spans: Span[] = [];
  for (const at of placesOf(tokens).numbers) {
    const [before, number] = [tokens[at - 1], tokens[at]];
    if (
      before?.kind === 'word' &&
      before.shape !== 'lower' &&
      number !== undefined &&
      number.text.length <= 3 &&
      text[number.start - 1] === ' ' &&
      (homeEnd.test(before.lower) || prepositions.test(tokens[at - 2]?.lower ?? ''))
    )
      addSpan(spans, tokens[at - 3]?.start ?? 0, number.end + 20);
  }
  return spans;
}

/** Homes told without a street: by floor and door, by a number of what belongs to them, by the name of a farm, by what stands beside. */
export function toldHomes(page: Page): readonly Hit[] {
  const { lower, text } = page;
  const homes = numberedHomes(page);
  return [
    ...properties(page),
    ...numberedRooms(page),
    ...(hasAny(page, floorWords)
      ? matches(lower, floorAndDoor, 'hold', (match) =>
          inSentence(
            page,
            match,
            (sentence, words) =>
              !publicRoom.test(words) &&
              (!/plan|etage|rummet/.test(match[0]) ||
                (/dörr|lägenhet/.test(match[0]) && !/plan/.test(match[0])) ||
                /lukt|cannabis|hasch|skrik|bråk|langa|säljer|knark|stör|lägenhet|familj|barn|hyresg/.test(
                  words,
                ) ||
                speaksOfOne(page, sentence) ||
                livesIn.test(words)),
          ),
        )
      : []),
    ...(page.digits
      ? [
          ...matches(hasAny(page, livingWords) ? text : '', livesAt, 'hold'),
          ...matchesInSpans(text, homes, namedHome, 'hold', (match) =>
            inSentence(page, match, (sentence) => speaksOfOne(page, sentence)),
          ),
          ...matchesInSpans(
            text,
            homes,
            farm,
            'hold',
            (match) =>
              !notFarm.test(match[0]) &&
              inSentence(
                page,
                match,
                (sentence, words) =>
                  (speaksOfOne(page, sentence) || atHome.test(words)) && !publicRoom.test(words),
              ),
          ),
        ]
      : []),
    ...matchesWith(page, tentWords, campsWho, 'hold'),
    ...matches(lower, inRow, 'hold', (match) => isSomebodysHome(page, match)),
    ...matchesWith(page, campWords, campsAt, 'hold', (match) =>
      inSentence(
        page,
        match,
        (sentence) => sentence.mentions.some(({ noun }) => !noun.plural) || speaksOfOne(page, sentence),
      ),
    ),
    ...matches(hasAny(page, farmWords) ? text : '', namedFarm, 'hold', (match) =>
      inSentence(page, match, (_, words) => alone.test(words)),
    ),
    ...matchesWith(page, besideWords, besideIt, 'hold', (match) =>
      inSentence(
        page,
        match,
        (sentence, words) =>
          (isHome.test(words) && speaksOfOne(page, sentence)) ||
          // "Familjen i ettan längst in"
          (/(?:en|an) i $/.test(lower.slice(Math.max(0, match.index - 5), match.index)) &&
            sentence.mentions.some(({ noun }) => !noun.plural)),
      ),
    ),
    ...matchesWith(page, houseWords, lookedUp, 'hold', (match) =>
      inSentence(page, match, (sentence, words) => speaksOfOne(page, sentence) || livesIn.test(words)),
    ),
  ];
}
