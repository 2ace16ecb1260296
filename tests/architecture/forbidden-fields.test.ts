import { codeLists, isForbiddenName, pictureMessages, type Section, sections } from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';

/**
 * No field of a picture may ask for something about an individual. The compiler refuses English names where it can see
 * them; this test looks at every name and every Swedish label there is, however the field was declared.
 */

/** A word of a label that asks for a person, contact, address, exact figure or moment, file, case, health or kin. */
const forbiddenLabels = [
  /\p{L}*namn(?!given|givna)\p{L}*/u,
  /person(?!al)\p{L}*/u,
  /individ\p{L}*/u,
  /initial(er)?/u,
  /född|födelse\p{L}*|ålder|exakt\p{L}*/u,
  /\p{L}*adress\p{L}*|lägenhet\p{L}*|fastighetsbeteckning|portkod|\p{L}*koordinat\p{L}*/u,
  /\p{L}*telefon\p{L}*|mobil\p{L}*|e-post\p{L}*|mejl\p{L}*|kontakt\p{L}*/u,
  /registreringsn\p{L}*|regn\p{L}*|fordon\p{L}*/u,
  /\p{L}*konto\p{L}*|användar\p{L}*|profil\p{L}*|länk\p{L}*|webbadress\p{L}*/u,
  /foto\p{L}*|bilder?|video\p{L}*|film\p{L}*|ljud\p{L}*|fil(er)?|bilag\p{L}*|bifoga\p{L}*|ladda/u,
  /skolklass\p{L}*|klass|årskurs\p{L}*/u,
  /ärende\p{L}*|diarie\p{L}*|akt|k-nummer|\p{L}*nummer|antal\p{L}*/u,
  /nationalitet\p{L}*|medborgarskap|etni\p{L}*|ursprung\p{L}*|relig\p{L}*|trosuppfattning/u,
  /\p{L}*diagnos\p{L}*|sjukdom\p{L}*|funktionsnedsättning\p{L}*/u,
  /släkt\p{L}*|familj\p{L}*|syskon\p{L}*|förälder\p{L}*|barnets|hushåll\p{L}*/u,
  /dom|dömd\p{L}*|åtal\p{L}*|misstänk\p{L}*|gärningsm\p{L}*|klient\p{L}*|patient\p{L}*/u,
  /klockslag|tidpunkt\p{L}*/u,
  /anteckning\p{L}*|notering\p{L}*|kommentar\p{L}*|övrigt/u,
].map((pattern) => new RegExp(`(?<!\\p{L})(?:${pattern.source})(?!\\p{L})`, 'iu'));

function isForbiddenLabel(label: string): boolean {
  return forbiddenLabels.some((pattern) => pattern.test(label));
}

const fields = sections.flatMap((section) =>
  Object.entries((section as Section).fields).map(([name, field]) => ({
    section: section.name,
    name,
    field,
  })),
);

describe('fields that must not exist', () => {
  it('there is something to look at', () => {
    expect(sections.length).toBeGreaterThanOrEqual(15);
    expect(fields.length).toBeGreaterThanOrEqual(80);
    expect(codeLists.size).toBeGreaterThanOrEqual(30);
    for (const { field } of fields) expect(field.label.length).toBeGreaterThan(0);
  });

  it('no section or field is named so', () => {
    const names = [...sections.map(({ name }) => name), ...fields.map(({ name }) => name)];
    expect(names.filter(isForbiddenName)).toEqual([]);
  });

  it('no section, field or button is labelled so', () => {
    const labels = [
      ...sections.flatMap(({ label, rowLabel, addLabel }) => [label, rowLabel, addLabel]),
      ...fields.map(({ field }) => field.label),
    ];
    expect(labels.filter(isForbiddenLabel)).toEqual([]);
  });

  it('every field is of one of the six kinds', () => {
    const kinds = new Set(fields.map(({ field }) => field.kind));
    expect([...kinds].sort()).toEqual(['band', 'code', 'date', 'flag', 'narrative', 'reference']);
  });

  it('a group of people has no free text and no exact date', () => {
    const kinds = fields.filter(({ section }) => section === 'affectedGroup').map(({ field }) => field.kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds).not.toContain('narrative');
    expect(kinds).not.toContain('date');
  });

  it('no band of people holds one to four', () => {
    const bands = [...(Object.values(codeLists.get('sizeBand')?.codes ?? {}) as { label: string }[])];
    expect(bands.length).toBeGreaterThan(0);
    expect(bands.filter(({ label }) => /(?<!\d)[1-4](?!\d)/.test(label))).toEqual([]);
  });

  it('would be found', () => {
    const labels = [
      'Namn',
      'Elevens efternamn',
      'Hemadress',
      'Personnummer',
      'Ansvarig person',
      'Telefonnummer',
      'Ålder',
      'Antal unga',
      'Skolklass',
      'Bifoga fil',
      'Anteckning',
    ];
    expect(labels.filter((label) => !isForbiddenLabel(label))).toEqual([]);
    const allowed = ['Problembilder', 'Skolpersonal', 'Namngivna platser', 'Åldersgrupp', 'Lägesbild'];
    expect(allowed.filter(isForbiddenLabel)).toEqual([]);
    expect(Object.keys(pictureMessages).length).toBeGreaterThan(500);
  });
});
