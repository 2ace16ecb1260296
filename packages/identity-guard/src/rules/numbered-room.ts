import type { Page } from '../page.ts';
import { inSentence, speaksOfOne } from '../people/one-person.ts';
import { oneLike, wordsLike } from '../text/asked-words.ts';
import { placesOfWords } from '../text/token-places.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';

/** Rooms of everybody: how visitors find the way. */
export const publicRoom =
  /möte|lokal(?!vård)|(?<![a-zåäö])sal(?:en)?(?![a-zåäö])|konferens|reception|expedition|kontor|toalett|bibliotek|kommunhus|stadshus|utställ|fika|sammanträd|kurs|föreläs|mottagning|entréplan|medborgar|museum|besökare|anmäl er|samling|sessions|aula|matsal|kansli|workshop|hitta|utrym|sprinkler|brandsläck|hiss(?:en)? (?:är|byts|repar)/;
/** How it is told that somebody lives or sleeps somewhere. */
export const livesIn =
  /(?<![a-zåäö])(?:bor|bodde|bott|inneboende|sover|sov|hyr|hyrde|tagit in|checkade|inkvarterad|placerad|vistas|intagen)(?![a-zåäö])/;

const numbered = '(?:nr |nummer |plats )?[a-e]?[0-9]{1,3}[a-e]?';
/** Not after a number that counts or measures, or that is one end of a range. */
const noAmount =
  '(?![0-9:.,-][0-9]|[0-9]| ?(?:kr|st|%|procent|år|kvm|m2|platser|personer)(?![a-zåäö])| ?(?:till|och|–|-) ?[0-9])';
/** Storage, lots and boxes that a home or a person has: "källarförråd 37", "garageplats 22", "kolonilott 17". */
const lot = new RegExp(
  `(?<![a-zåäö])(?:(?:källar|vinds|cykel|lägenhets|bostads|hyres)?förråd(?:et)?|(?:garage|p|parkerings|båt|gäst|camping|uppställnings|husvagns|husbils|tält|hyres)-?(?:plats(?:en)?|ruta(?:n)?)|(?:post|brev)(?:fack|box)(?:et|en)?|box(?:en)?|plats(?:en)?(?= [0-9]{1,3} (?:i garaget|på parkeringen|på campingen|i hamnen|på p-däcket|i p-huset))|(?:koloni|odlings|tomt)-?lott(?:en)?|kolonistuga(?:n)?|garage(?:t)?|(?:camping|fritids|sommar)?stuga(?:n)?|(?:husvagn|villavagn|husbil)(?:en)?(?: på)? plats|tomt(?:en)?|båthus(?:et)?|sjöbod(?:en)?|bod(?:en)?|bungalow(?:en)?|radhus(?:et)?|rad|paviljong(?:en)?|barack(?:en)?|container(?:n)?|modul(?:en)?|brygg?plats(?:en)?),? ${numbered}${noAmount}`,
  'g',
);
/** "Postboxen 1182", "skåp 214": whoever has the key. */
const locked =
  /(?<![a-zåäö])(?:(?:post|brev)?box(?:en)?|(?:elev|bagage|värde|post|nyckel|kläd|personal|omklädnings)?skåp(?:et)?),? (?:nr |nummer )?[a-z]?[0-9]{2,5}(?![0-9:.-]|,[0-9]| ?(?:kr|st|%))/g;
const lockedWords = oneLike(/box(?:en)?$|skåp(?:et)?$/);
/** "postlåda 12 längs vägen": one household's, wherever it is said. */
const letterBox = /(?<![a-zåäö])(?:post|brev)låda(?:n)?,? (?:nr |nummer )?[0-9]{1,4}(?![0-9:])/g;
/** "rum 6 på korridoren" of somebody who lives there. */
const room =
  /(?<![a-zåäö])(?:rum(?:met)?|hotellrum(?:met)?|studentrum(?:met)?|cell(?:en)?|säng(?:en)?) (?:nr |nummer )?[a-e]?[0-9]{1,4}(?![0-9:.,-][0-9]|[0-9])/g;
/** Where a room or a bed is somebody's home for a while. */
const shelter =
  /korridor|boende|jourhem|(?<![a-zåäö])avd(?![a-zåäö])|hotell|vandrarhem|hvb|avdelning|härbärge|pensionat|anstalt|häkte|sjukhus|motell|asyl/;

/** What is told of whoever has the lot: what goes on or was found there. */
const misdeed =
  /(?<![a-zåäö])(?:fest(?:er|en|erna|ade|as|ande)?|stör(?:s|de|ningar(?:na)?)?|säljer|säljs|såldes?|markera(?:r|de)|sålts|langa[a-z]*|göm[a-zåäö]*|knark[a-zåäö]*|narkotika[a-zåäö]*|cannabis|hasch|gräs|tabletter(?:na)?|vapnet|vapen|kniv(?:ar|en|arna)?|pistol(?:en)?|påsarna|pengarna|bytet|stöldgods(?:et)?|godset|hotar|hotade|hotat|misshand[a-zåäö]*|klag(?:as|ats|omål)|skrik|skriker|beslag[a-zåäö]*|tillslag(?:et)?|husrannsak[a-zåäö]*|samma (?:båt|bil|gäst(?:er)?|familj|hyresgäst|gäng))(?![a-zåäö])/;
const misdeeds = oneLike(
  /^(?:fest|stör|sälj|såld|marker|sålt|langa|göm|knark|narkotika|cannabis|hasch|gräs|tablett|vap|kniv|pistol|pås|pengarna|bytet|stöldgods|godset|hota|misshand|klag|skrik|beslag|tillslag|husrannsak|samma)/,
);
/** What everybody may come to, or what is said of such places in general. */
const ofAll =
  /korv|kaffe|loppis|marknad|välgör|klassresa|förmån|mål(?:et)? är|formulär|enkät|tabell|kolumn|nattvandr|fältarna|ordningsvakt|rondera|trygghetsvandr|renover|sanera/;

/** Whether the sentence speaks of one person, or of a home. */
export const isSomebodysHome = (page: Page, match: RegExpExecArray): boolean =>
  inSentence(
    page,
    match,
    (sentence, words) =>
      speaksOfOne(page, sentence) || livesIn.test(words) || / familj(?:en)?(?![a-zåäö])/.test(words),
  );

const thingWords = wordsLike(
  /förråd|plats|ruta|fack|box|lott|stuga|garage|husvagn|villavagn|husbil|tomt|båthus|bod|bungalow|radhus|rad$|paviljong|barack|container|modul|låda|rum|cell|säng/,
);

/** Whether a number follows one of the words, with no more than a sign, a word for it and a letter between. */
const holdsNumbered = ({ tokens }: Page): boolean =>
  placesOfWords(tokens, thingWords).some((at) =>
    [1, 2, 3, 4, 5].some((on) => tokens[at + on]?.kind === 'number'),
  );

/** Lots, lockers and rooms by their numbers, of somebody who has them or does there what is punished. */
export function numberedRooms(page: Page): readonly Hit[] {
  if (!page.digits) return [];
  const lower = holdsNumbered(page) ? page.lower : '';
  const isDone = (words: string): boolean =>
    hasAny(page, misdeeds) && misdeed.test(words) && !ofAll.test(words);
  const isSomebodys = (match: RegExpExecArray): boolean =>
    isSomebodysHome(page, match) ||
    // What is done in these is done by all who work or learn there.
    (!/^(?:rad|paviljong|barack|modul|container)/.test(match[0]) &&
      inSentence(page, match, (_, words) => isDone(words)));
  return [
    ...matches(lower, letterBox, 'hold'),
    ...matches(lower, lot, 'hold', isSomebodys),
    ...matchesWith(
      page,
      lockedWords,
      locked,
      'hold',
      (match) =>
        match[0].startsWith('elev') ||
        inSentence(page, match, (sentence, words) => speaksOfOne(page, sentence) || isDone(words)),
    ),
    ...matches(lower, room, 'hold', (match) =>
      inSentence(
        page,
        match,
        (sentence, words) =>
          livesIn.test(words) ||
          (shelter.test(words) &&
            (speaksOfOne(page, sentence) || (isDone(words) && !publicRoom.test(words)))),
      ),
    ),
  ];
}
