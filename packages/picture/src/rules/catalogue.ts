/**
 * Every reason for which a picture can refuse something. The text says why and what to do instead; it never repeats
 * what was written. The first part is about the shape of the document, the second about who could be recognised.
 */
export const ruleMessages = {
  unknownRoot: 'Det här hör inte till en lägesbild och kan inte sparas. Ladda om sidan och försök igen.',
  unknownKey: 'Det finns inget sådant fält i en lägesbild. Skriv i stället i ett av fälten i formuläret.',
  wrongType: 'Innehållet har fel form för fältet och kan inte sparas. Ladda om sidan och fyll i fältet igen.',
  wrongId: 'Raden har en ogiltig beteckning och kan inte sparas. Lägg till raden på nytt.',
  wrongPosition: 'Radens plats i listan är ogiltig. Flytta raden på nytt.',
  missingPart:
    'En del av raden saknas och den kan inte sparas så. Ladda om sidan och lägg till raden på nytt.',
  missingRow:
    'Varje aktivitet har precis en plan för uppföljning. Ta bort eller lägg till själva aktiviteten i stället.',
  tooManyRows: 'Listan är full. Slå ihop eller ta bort rader innan du lägger till fler.',
  unknownCode: 'Valet finns inte i listan. Välj ett av alternativen i formuläret.',
  notADate: 'Det är inget giltigt datum. Skriv år, månad och dag, till exempel 2026-03-31.',
  danglingReference: 'Det som raden hänvisar till finns inte längre. Välj något annat i listan.',
  stillReferred:
    'Raden används i en annan rad och kan inte tas bort än. Ta först bort kopplingen i den andra raden.',
  textTooLong: 'Texten är för lång för fältet. Korta den eller dela upp den på flera rader.',
  controlCharacter: 'Texten innehåller osynliga styrtecken. Klistra in den som vanlig text.',
  formattedText:
    'Fältet tar bara vanlig text, utan format, bilder och länkar. Klistra in den som vanlig text.',

  levelTooLow:
    'Valet kan peka ut någon i ett litet område. Ta upp det i en lägesbild för ett större område eller för hela kommunen.',
  ageBandTooNarrow:
    'Smala åldersgrupper kan peka ut någon i ett litet område. Välj en bred åldersgrupp i stället.',
  genderIdentityLevel:
    'Så få berörs att det kan peka ut någon i ett mindre område. Ta upp utsattheten i lägesbilden för hela kommunen.',
  genderIdentityRelation:
    'Könsidentitet tas bara upp som utsatthet, så att ingen grupp pekas ut som utförare. Välj först ”Drabbas direkt” eller ”Drabbas indirekt”.',
  genderIdentityNarrowed:
    'Könsidentitet tillsammans med ålder eller plats kan peka ut någon. Ta bort åldern och platsen, eller lämna frågan tom.',
  groupOnlyAffected:
    'Gruppen skyddas mot diskriminering och kan bara anges som drabbad. Välj först ”Drabbas direkt” eller ”Drabbas indirekt”.',
  groupTooNarrow:
    'Så många uppgifter tillsammans kan peka ut enskilda. Ange högst tre av ålder, kön, grupp, namngiven plats och tid.',
  namedSchoolNarrowGroup:
    'På en namngiven skola eller fritidsgård blir en smal grupp lätt igenkänd. Välj en bredare grupp, eller bara platstypen.',
  namedSchoolPerformers:
    'På en liten namngiven skola eller fritidsgård kan de som utför kännas igen. Välj bara platstypen i stället för namnet.',
  placeOnlyAsType:
    'En plats av det här slaget kan peka ut dem som bor eller arbetar där. Ange bara platstypen i stället för namnet.',
  smallPlaceNamed:
    'Ett litet bostadsområde kan peka ut de boende. Ange bara platstypen i stället för namnet.',
  verySmallMunicipalityGender:
    'I en liten kommun kan könet göra att någon känns igen. Välj ”Alla kön” eller ”Ej angivet eller okänt”.',
  verySmallMunicipalityPlace:
    'I en liten kommun kan platsens namn göra att någon känns igen. Ange bara platstypen i stället för namnet.',
} as const satisfies Record<string, string>;

export type RuleCode = keyof typeof ruleMessages;

/**
 * Something that does not belong. `path` is `section/row id/field`, shorter when the whole row or section is meant; an
 * undeclared key, name or id is written `?` and never repeated.
 */
export type Violation = { readonly path: string; readonly rule: RuleCode };
