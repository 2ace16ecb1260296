import type { Page } from '../page.ts';
import { speaksOfOne } from '../people/one-person.ts';
import type { Sentence } from '../people/sentences.ts';
import { type Hit, hasAny, matches } from './rule.ts';

const ordinal =
  '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|översta|nedersta|mittersta|[0-9]{1,2}:?[ae])';
const floor = `(?:(?:våning(?:en)?|vån\\.?|plan|etage) [0-9]{1,2}|${ordinal} (?:våning(?:en)?|planet)|[0-9]{1,2} (?:tr(?:appor)?(?: upp)?|vån\\.?)|(?:en|två|tre|fyra|fem|sex) tr(?:appor)? upp|bottenvåningen|vindsvåningen|översta planet|högst upp|längst (?:ner|upp))`;
const doorway =
  '(?:(?:direkt |rakt )?(?:till |åt )?(?:vänster|höger)(?! om)|rakt fram|mitt ?emot hissen|närmast hissen|bredvid hissen|(?:mittersta|vänstra|högra|bortersta|första|andra|tredje|enda|sista) (?:dörren|lägenheten)|dörr(?:en)? (?:nr |nummer )?[0-9a-f]{1,3}(?![a-zåäö0-9])|dörren (?:utan|med|närmast|bredvid|intill|mitt|till|rakt|längst)|lägenhetsdörren|hörnlägenheten|mittenlägenheten)';
/** "Tredje våningen till vänster", "våning 6, dörr 3", "plan 2, mittersta dörren", "dörren till höger, 3 tr". */
const floorAndDoor = new RegExp(
  `(?<![a-zåäö0-9])${floor}[^.!?\\n]{0,25}?[ ,]${doorway}|(?<![a-zåäö])${doorway}[^.!?\\n]{0,20}?[ ,]${floor}(?![a-zåäö0-9])`,
  'g',
);
/** Rooms of everybody: how visitors find the way. */
const publicRoom =
  /möte|lokal(?!vård)|(?<![a-zåäö])sal(?:en)?(?![a-zåäö])|konferens|reception|expedition|kontor|toalett|bibliotek|kommunhus|stadshus|utställ|fika|sammanträd|receptionen|kurs|föreläs|mottagning|entréplan|medborgar|museum|besökare|anmäl er|samling|sessions|aula|matsal|kansli|workshop|hitta|utrym|sprinkler|brandsläck|hiss(?:en)? (?:är|byts|repar)/;

/** Storage, lots and boxes that a home or a person has: "källarförråd 37", "garageplats 22", "kolonilott 17". */
const lot =
  /(?<![a-zåäö])(?:(?:källar|vinds|cykel|lägenhets|bostads|hyres)?förråd(?:et)?|(?:garage|p|parkerings|båt|camping|uppställnings|husvagns|hyres)-?plats(?:en)?|(?:koloni|odlings|tomt)-?lott(?:en)?|kolonistuga(?:n)?|garage(?:t)?|(?:camping)?stuga(?:n)?|(?:husvagn|villavagn|husbil)(?:en)?(?: på)? plats|tomt(?:en)?|båthus(?:et)?|sjöbod(?:en)?|radhus(?:et)?|rad|paviljong(?:en)?|barack(?:en)?),? (?:nr |nummer |plats )?[a-e]?[0-9]{1,3}[a-e]?(?![0-9:.,-][0-9]|[0-9]| ?(?:kr|st|%|procent|år|kvm|m2|platser|personer))/g;
/** "postlåda 12 längs vägen": one household's, wherever it is said. */
const letterBox = /(?<![a-zåäö])(?:post|brev)låda(?:n)?,? (?:nr |nummer )?[0-9]{1,4}(?![0-9:])/g;
/** "rum 6 på korridoren" of somebody who lives there. */
const room =
  /(?<![a-zåäö])(?:rum(?:met)?|hotellrum(?:met)?|studentrum(?:met)?|cell(?:en)?|säng(?:en)?) (?:nr |nummer )?[a-e]?[0-9]{1,4}(?![0-9:.,-][0-9]|[0-9])/g;
const livesIn =
  /(?<![a-zåäö])(?:bor|bodde|bott|inneboende|sover|sov|hyr|hyrde|tagit in|checkade|inkvarterad|placerad|vistas|intagen)(?![a-zåäö])/;
const shelter =
  /korridor|boende|hotell|vandrarhem|hvb|avdelning|härbärge|pensionat|anstalt|häkte|sjukhus|motell|asyl/;

/** "Backa Norrgård 3", "Västra Näset 14", "Lillhult 212": a farm by its number. */
const farm =
  /(?<![\p{L}])(?:\p{Lu}\p{Ll}{2,20} ){0,2}\p{Lu}\p{Ll}{1,20}(?:gård(?:en)?|torp(?:et)?|byn?|hult|boda|ryd|måla|stugan?|kvarn(?:en)?|näs(?:et)?|vik(?:en)?|hage(?:n)?|mo(?:n)?|ås(?:en)?|berg(?:et)?|äng(?:en)?|udden?|bol|lid(?:en)?|sjö(?:n)?|holm(?:en)?|bo|sta|red|arp|fors(?:en)?|säter|näsbyn) [1-9][0-9]{0,2}[A-D]?(?=[,.;:)]|$| (?:har|är|i|på|vid|och|som|där|får|fick|bor|säljer|för|med|när|blev)(?![\p{L}]))/gu;
const notFarm =
  /^(?:Etapp|Plan|Zon|Område|Avdelning|Enhet|Lag|Grupp|Fas|Kapitel|Version|Bilaga|Linje|Buss|Route|Delmål|Fokus|Boendet|Förskolan|Skolan|Hus|Sal|Rum|Gate|Hall)/;
const atHome =
  /(?<![a-zåäö])(?:bor|bodde|bott|hyr|hemma|hem till|hos|hembesök|hushållet|familjen|villan|huset|stugan|torpet|gården|ensam|inbrott|adress(?:en)?|flyttat|flyttade|skriven|folkbokförd)(?![a-zåäö])/;

/** "det gula huset mittemot kiosken", "sista villan på höger sida": a house by how it looks and what stands beside it. */
const lookedUp =
  /(?<![a-zåäö])(?:sista|första|andra|tredje|gula|röda|vita|gröna|blåa?|gråa?|bruna|svarta|rosa|enda|stora|lilla) (?:trä|sten|hörn|tegel)?(?:huset|villan|stugan|torpet|radhuset|gården|husvagnen|porten|baracken) (?:[a-zåäö]{1,8} )?(?:på (?:höger|vänster) (?:sida|hand)|mitt ?emot|bredvid|närmast|intill|bakom|efter|före|innan|i (?:hörnet|slutet|änden|korsningen)|längst|ovanför|nedanför|vid|till (?:vänster|höger))(?![a-zåäö])/g;

const floorWords =
  'vån våning våningen plan planet etage tr trappor bottenvåningen vindsvåningen dörr dörren lägenheten hörnlägenheten upp'.split(
    ' ',
  );

/** Homes told without a street: by floor and door, by a number of what belongs to them, by the name of a farm, by what stands beside. */
export function toldHomes(page: Page): Hit[] {
  const { lower, text } = page;
  const inSentence = (
    match: RegExpExecArray,
    isIt: (sentence: Sentence, words: string) => boolean,
  ): boolean => {
    const sentence = page.sentences.find(({ to }) => (page.tokens[to - 1]?.end ?? 0) > match.index);
    if (sentence === undefined) return false;
    const start = page.tokens[sentence.from]?.start ?? 0;
    const end = page.tokens[sentence.to - 1]?.end ?? start;
    return isIt(sentence, lower.slice(Math.max(start, match.index - 200), Math.min(end, match.index + 250)));
  };
  const somebodyHome = (match: RegExpExecArray): boolean =>
    inSentence(
      match,
      (sentence, words) =>
        speaksOfOne(page, sentence) || livesIn.test(words) || / familj(?:en)?(?![a-zåäö])/.test(words),
    );
  return [
    ...(hasAny(page, floorWords)
      ? matches(lower, floorAndDoor, 'hold', (match) =>
          inSentence(match, (_, words) => !publicRoom.test(words)),
        )
      : []),
    ...(page.digits
      ? [
          ...matches(lower, letterBox, 'hold'),
          ...matches(lower, lot, 'hold', somebodyHome),
          ...matches(lower, room, 'hold', (match) =>
            inSentence(
              match,
              (sentence, words) =>
                livesIn.test(words) || (shelter.test(words) && speaksOfOne(page, sentence)),
            ),
          ),
          ...matches(
            text,
            farm,
            'hold',
            (match) =>
              !notFarm.test(match[0]) &&
              inSentence(
                match,
                (sentence, words) =>
                  (speaksOfOne(page, sentence) || atHome.test(words)) && !publicRoom.test(words),
              ),
          ),
        ]
      : []),
    ...matches(lower, lookedUp, 'hold', (match) =>
      inSentence(match, (sentence, words) => speaksOfOne(page, sentence) || livesIn.test(words)),
    ),
  ];
}
