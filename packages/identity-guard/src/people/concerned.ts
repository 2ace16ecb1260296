import type { PersonNoun } from './nouns.ts';

/** Persons whom measures are about; not members, neighbours, colleagues, guests, and nobody who works somewhere. */
const others =
  /(medlem|granne|grann|vän|kamrat|kolleg|kompis|gäst|medborgare|anställd|student|lärling|vittne|hyresgäst)/;

/** Whether the noun stands for those whom affected groups, activities and follow-up are about. */
export function isConcerned(noun: PersonNoun, word: string): boolean {
  switch (noun.group) {
    case 'adult':
    case 'young':
    case 'person':
    case 'kin':
    case 'household':
      return !others.test(word);
    default:
      return false;
  }
}

/** Words of those who do the work, sit for others or come in turn: "per klass", "i styrgruppen", "leds av två personer". */
const working =
  /mentor|stötta|representer|styrgrupp|styrelse|referensgrupp|arbetsgrupp|projektgrupp|(?<![a-zåäö])[a-zåäö]{0,16}(?<!om)råd(?:et|en|ets|s)?(?![a-zåäö])|ledare|leder|leds|leda |håller i|anställ|arbetar|arbetade|jobbar|bemann|(?<!social|öppen)tjänst|personal|heltid|deltid|teamet|arbetslag|fältgrupp|patrull|ansvar|rundor|rundan|vandr|sommarjobb|feriejobb|feriearbet|värd(?:ar|ara)|ambassadör|utbilda|praktik|från (?:varje|vardera|respektive)|vardera|(?<![a-zåäö])(?:per|varje|grupper|i par) |i taget|åt gången|samtidigt|tredjedel|fjärdedel/;

/** Whether a sentence speaks of those who work, represent others, or come so many at a time. */
export const isOfWorkers = (sentence: string): boolean => working.test(sentence);

/** Whether it only says what those who work there do or were taught, or where they are from. */
export const isOfWork = (sentence: string): boolean =>
  /från|leder|hjälp|hämtar|lämnar|utbildning|kurs/.test(sentence);

/** Words of what is given to those concerned; whom it is planned for is as few as whom it was given to. */
const helping = /stöd|insats|erbjud|behandling|program|vård(?!nads)|placer|samtal|avhopp/;

/** Whether it is about what those concerned are given. */
export const isOfHelp = (sentence: string): boolean => helping.test(sentence);
