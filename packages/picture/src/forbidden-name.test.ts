import { describe, expect, it } from 'vitest';
import { genders } from './codes/groups.ts';
import { code, type FieldKind, type FieldOptions, flag, narrative } from './field.ts';
import { isForbiddenName } from './forbidden-name.ts';
import { defineSection } from './section.ts';

const text: FieldOptions = { label: 'Etikett', help: 'Hjälp.' };
const section = {
  name: 'trial',
  kind: 'list',
  block: 'situation',
  questions: [],
  label: '',
  rowLabel: '',
  question: '',
  help: '',
  addLabel: '',
  emptyText: '',
} as const;

describe('field names that mean something about an individual', () => {
  it('do not compile', () => {
    // The compiler is the judge here: an expected error that does not come fails the type check.
    const declared = [
      // @ts-expect-error a person
      defineSection({ ...section, fields: { responsiblePerson: narrative(text) } }),
      // @ts-expect-error a name
      defineSection({ ...section, fields: { name: narrative(text) } }),
      // @ts-expect-error a contact
      defineSection({ ...section, fields: { phone: narrative(text) } }),
      // @ts-expect-error a contact, in the plural
      defineSection({ ...section, fields: { contactMails: narrative(text) } }),
      // @ts-expect-error an address
      defineSection({ ...section, fields: { homeAddress: narrative(text) } }),
      // @ts-expect-error an age that is no band
      defineSection({ ...section, fields: { exactAge: narrative(text) } }),
      // @ts-expect-error a personal number
      defineSection({ ...section, fields: { personnummer: narrative(text) } }),
      // @ts-expect-error a number of people
      defineSection({ ...section, fields: { headCount: narrative(text) } }),
      // @ts-expect-error a free note
      defineSection({ ...section, fields: { note: narrative(text) } }),
      // @ts-expect-error a file
      defineSection({ ...section, fields: { attachedFile: flag(text) } }),
      // @ts-expect-error a case
      defineSection({ ...section, fields: { caseNumber: narrative(text) } }),
      // @ts-expect-error a class
      defineSection({ ...section, fields: { schoolClass: narrative(text) } }),
      // @ts-expect-error origin, even when coded
      defineSection({ ...section, fields: { nationality: code(genders, text) } }),
      // @ts-expect-error taken by the document shape
      defineSection({ ...section, fields: { order: narrative(text) } }),
      // @ts-expect-error one forbidden name among allowed ones
      defineSection({ ...section, fields: { description: narrative(text), diagnosis: narrative(text) } }),
    ];
    expect(declared).toHaveLength(15);
  });

  it('cannot be a kind of field', () => {
    // @ts-expect-error there is no such kind
    const kind: FieldKind = 'person';
    expect(kind).toBe('person');
  });

  it('leave ordinary names alone', () => {
    const declared = defineSection({
      ...section,
      fields: { ageBands: narrative(text), description: narrative(text), coverage: narrative(text) },
    });
    expect(Object.keys(declared.fields)).toEqual(['ageBands', 'description', 'coverage']);
  });

  it.each(['personName', 'contact_email', 'phones', 'birthDate', 'ageInYears', 'freeNote', 'profileUrl'])(
    'are found at run time too: %s',
    (name) => {
      expect(isForbiddenName(name)).toBe(true);
    },
  );

  it.each(['ageBand', 'ageBands', 'description', 'lawMapping', 'subGoals', 'genderIdentityAspect'])(
    'are not found in %s',
    (name) => {
      expect(isForbiddenName(name)).toBe(false);
    },
  );
});
