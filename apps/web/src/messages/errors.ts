import type { ErrorCode, RequestRule } from '@lagesbild/http-api';

/** What can go wrong before the server has answered, beside the codes it answers with. */
export type CallFault = 'offline' | 'badAnswer';

/** A text for every error code of the API and for every call that got no answer. Says what to do next. */
export const errorTexts: Readonly<Record<ErrorCode | CallFault, string>> = {
  invalidRequest: 'Något i formuläret behöver ändras.',
  notSignedIn: 'Du har blivit utloggad. Logga in igen.',
  signInRefused: 'E-posten och lösenordet hör inte ihop. Kontrollera båda och försök igen.',
  wrongOrigin:
    'Sidan är öppnad från en annan adress än tjänstens egen. Öppna Lägesbild på dess vanliga adress.',
  notAllowed: 'Du har inte behörighet att göra det här.',
  notFound: 'Det finns inte, eller så har din aktör inte åtkomst.',
  stateChangeRefused: 'Lägesbilden har hunnit byta läge. Ladda om sidan och se var den står nu.',
  nothingToHide: 'Det finns inget att dölja där. Någon kan ha hunnit dölja det eller ta bort det.',
  disclosureDecided: 'Det är redan avgjort, och texten finns inte kvar.',
  restoreRefused:
    'Texten kan inte läggas tillbaka: raden är borttagen, eller så kan texten peka ut en person. Rensa den i stället.',
  bodyTooLarge: 'Det är för mycket på en gång. Korta och försök igen.',
  unsupportedMediaType: 'Webbläsaren skickade något som tjänsten inte tar emot. Ladda om sidan.',
  tooManyRequests: 'För många försök. Vänta några minuter och försök igen.',
  internal: 'Felet ligger hos oss. Försök igen om en stund.',
  unavailable: 'Tjänsten når inte sin databas just nu. Försök igen om en stund.',
  storageFull: 'Lagringen är full. Inget kan sparas förrän den som driver tjänsten har gjort plats.',
  offline: 'Ingen kontakt med tjänsten. Kontrollera nätet och försök igen.',
  badAnswer: 'Tjänsten svarade inte som väntat. Ladda om sidan och försök igen.',
};

/** A text for every rule a field can break, in words that fit under any field. */
export const ruleTexts: Readonly<Record<RequestRule, string>> = {
  unknownField: 'Sidan skickade ett fält som tjänsten inte känner till. Ladda om sidan.',
  required: 'Det här behöver fyllas i.',
  type: 'Det här behöver fyllas i.',
  format: 'Det här är inte skrivet på ett sätt som går att spara.',
  tooShort: 'Det här behöver fyllas i.',
  tooLong: 'Texten är för lång.',
  notInList: 'Välj något ur listan.',
  tooFew: 'Välj minst ett.',
  tooMany: 'Det är för många valda.',
  duplicate: 'Samma sak är vald två gånger.',
  outOfRange: 'Värdet är utanför det tillåtna.',
  empty: 'Det finns inget att ändra.',
  periodOrder: 'Perioden behöver sluta efter att den börjar.',
  renewalBeforePeriod: 'Datumet ligger före periodens början.',
  renewalTooLate:
    'En lagstadgad lägesbild ska förnyas inom två år från periodens slut. Välj ett tidigare datum.',
  kindNeedsMunicipality:
    'En strategisk eller lagstadgad lägesbild gäller hela kommunen. Välj kommunen som område, eller ett annat slag.',
  kindNeedsSmallerArea:
    'En områdeslägesbild gäller en del av kommunen. Välj ett mindre område, eller ett annat slag.',
  areaTooSmall:
    'Området har för få invånare för att beskrivas utan att peka ut någon. Välj ett större område.',
  unknownReference: 'Det valda finns inte längre. Välj igen.',
  parentNotAbove: 'Den överordnade lägesbilden gäller inte ett större område.',
  ownActorMissing: 'Din egen aktör behöver vara med.',
  conveningActorMissing: 'Den sammankallande aktören behöver vara med bland aktörerna.',
  identifiesPerson:
    'Texten kan peka ut en person och får inte sparas. Skriv vilken grupp eller plats det gäller i stället.',
  hidden: 'Det här är dolt efter ett rapporterat röjande. Det går att ändra när samordnaren har avgjort det.',
};
