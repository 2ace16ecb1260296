import { describe, expect, it } from 'vitest';
import type { PictureContext } from '../context.ts';
import type { RowValues } from '../doc/edits.ts';
import { readPicture } from '../doc/read-picture.ts';
import { municipalityContext, testContext, testPlaces } from '../testing/context.ts';
import { newPicture } from '../testing/filled.ts';
import { type RuleCode, ruleMessages } from './catalogue.ts';

type Case = {
  readonly name: string;
  readonly problem?: RowValues;
  readonly group?: RowValues;
  readonly context?: PictureContext;
  /** What is refused, as `rule field field …`; nothing when the rows are fine. */
  readonly refused?: string;
};

const neighbourhood = testContext({ level: 'neighbourhood', population: 1_450 });
const cityDistrict = testContext({ level: 'cityDistrict', population: 14_300 });
const small = municipalityContext(9_900);
const tiny = municipalityContext(2_900);

const cases: readonly Case[] = [
  // Least levels of problem categories
  { name: 'graffiti in a neighbourhood', problem: { categories: ['graffiti'] }, context: neighbourhood },
  {
    name: 'open drug market in a neighbourhood',
    problem: { categories: ['openDrugMarket'] },
    context: neighbourhood,
  },
  {
    name: 'supply to minors in a neighbourhood',
    problem: { categories: ['supplyToMinors'] },
    context: neighbourhood,
    refused: 'levelTooLow problem.categories',
  },
  { name: 'supply to minors in a district', problem: { categories: ['supplyToMinors'] } },
  {
    name: 'threats in a neighbourhood, beside something allowed',
    problem: { categories: ['littering', 'threats'] },
    context: neighbourhood,
    refused: 'levelTooLow problem.categories',
  },
  {
    name: 'violence in close relations in a district',
    problem: { categories: ['intimateViolence'] },
    refused: 'levelTooLow problem.categories',
  },
  {
    name: 'violence in close relations in a city district',
    problem: { categories: ['intimateViolence'] },
    context: cityDistrict,
    refused: 'levelTooLow problem.categories',
  },
  {
    name: 'violence in close relations in a municipality',
    problem: { categories: ['intimateViolence'] },
    context: municipalityContext(),
  },
  {
    name: 'violence in close relations in a small municipality, which follows the rules of a district',
    problem: { categories: ['intimateViolence'] },
    context: small,
    refused: 'levelTooLow problem.categories',
  },
  {
    name: 'a municipality-wide category scoped down to a district',
    problem: { categories: ['returneeConcern'], scopeLevel: 'district' },
    context: municipalityContext(),
    refused: 'levelTooLow problem.categories problem.scopeLevel',
  },
  // Places
  { name: 'a named centre', problem: { places: [testPlaces.centre] } },
  { name: 'a named school without a group', problem: { places: [testPlaces.school] } },
  {
    name: 'a named clinic',
    problem: { places: [testPlaces.clinic] },
    refused: 'placeOnlyAsType problem.places',
  },
  { name: 'a clinic as a type', problem: { placeTypes: ['clinic'] } },
  {
    name: 'a clinic as a type in a neighbourhood',
    problem: { placeTypes: ['clinic'] },
    context: neighbourhood,
    refused: 'levelTooLow problem.placeTypes',
  },
  {
    name: 'a small named housing area',
    problem: { places: [testPlaces.housingArea] },
    refused: 'smallPlaceNamed problem.places',
  },
  { name: 'a large named housing area', problem: { places: [testPlaces.largeHousingArea] } },
  {
    name: 'a named centre and school in a very small municipality',
    problem: { places: [testPlaces.centre, testPlaces.school] },
    context: tiny,
  },
  {
    name: 'a large named housing area in a very small municipality',
    problem: { places: [testPlaces.largeHousingArea] },
    context: tiny,
    refused: 'verySmallMunicipalityPlace problem.places',
  },
  // Ages
  {
    name: 'a wide age band in a neighbourhood',
    group: { ageBands: ['youngerTeens'] },
    context: neighbourhood,
  },
  {
    name: 'a fine age band in a district',
    group: { ageBands: ['from13to15'] },
    refused: 'ageBandTooNarrow affectedGroup.ageBands',
  },
  {
    name: 'a fine age band in a municipality',
    group: { ageBands: ['from13to15'] },
    context: municipalityContext(),
  },
  {
    name: 'a fine age band in a small municipality',
    group: { ageBands: ['from13to15'] },
    context: small,
    refused: 'ageBandTooNarrow affectedGroup.ageBands',
  },
  {
    name: 'a fine age band under a problem scoped down to a district',
    problem: { scopeLevel: 'district' },
    group: { ageBands: ['from13to15'] },
    context: municipalityContext(),
    refused: 'ageBandTooNarrow affectedGroup.ageBands affectedGroup.problem problem.scopeLevel',
  },
  // Groups tied to a ground of discrimination
  { name: 'newly arrived as harmed', group: { relation: 'harmedDirect', groupType: 'newlyArrived' } },
  {
    name: 'newly arrived as those who act',
    group: { relation: 'performs', groupType: 'newlyArrived' },
    refused: 'groupOnlyAffected affectedGroup.groupType affectedGroup.relation',
  },
  {
    name: 'believers at risk of being drawn in',
    group: { relation: 'atRisk', groupType: 'believers' },
    refused: 'groupOnlyAffected affectedGroup.groupType affectedGroup.relation',
  },
  {
    name: 'believers before a relation is chosen',
    group: { groupType: 'believers' },
    refused: 'groupOnlyAffected affectedGroup.groupType affectedGroup.relation',
  },
  {
    name: 'national minorities as harmed in a district',
    group: { relation: 'harmedDirect', groupType: 'nationalMinorities' },
    refused: 'levelTooLow affectedGroup.groupType',
  },
  {
    name: 'hbtqi people as harmed in a municipality',
    group: { relation: 'harmedIndirect', groupType: 'lgbtqi' },
    context: municipalityContext(),
  },
  {
    name: 'an extremist milieu as those who act',
    group: { relation: 'performs', groupType: 'rightWingExtremism' },
  },
  // Gender identity
  {
    name: 'gender identity in a municipality, as harmed',
    group: { relation: 'harmedDirect', genderIdentityAspect: 'yes' },
    context: municipalityContext(),
  },
  {
    name: 'gender identity in a district',
    group: { relation: 'harmedDirect', genderIdentityAspect: 'yes' },
    refused: 'genderIdentityLevel affectedGroup.genderIdentityAspect',
  },
  {
    name: 'gender identity of those who act',
    group: { relation: 'performs', genderIdentityAspect: 'no' },
    context: municipalityContext(),
    refused: 'genderIdentityRelation affectedGroup.genderIdentityAspect affectedGroup.relation',
  },
  {
    name: 'gender identity with an age',
    group: { relation: 'harmedDirect', genderIdentityAspect: 'yes', ageBands: ['mixed'] },
    context: municipalityContext(),
    refused: 'genderIdentityNarrowed affectedGroup.ageBands affectedGroup.genderIdentityAspect',
  },
  {
    name: 'gender identity with a group that is an age',
    group: { relation: 'harmedDirect', genderIdentityAspect: 'yes', groupType: 'youths' },
    context: municipalityContext(),
    refused: 'genderIdentityNarrowed affectedGroup.genderIdentityAspect affectedGroup.groupType',
  },
  {
    name: 'gender identity with a place, even only a type',
    problem: { placeTypes: ['station'] },
    group: { relation: 'harmedDirect', genderIdentityAspect: 'yes' },
    context: municipalityContext(),
    refused:
      'genderIdentityNarrowed affectedGroup.genderIdentityAspect affectedGroup.problem problem.placeTypes',
  },
  // At most three narrowing attributes
  {
    name: 'younger teenagers in the centre on weekend evenings',
    problem: { places: [testPlaces.centre], timePatterns: ['weekend', 'evening'] },
    group: { relation: 'performs', groupType: 'youths', ageBands: ['youngerTeens'] },
  },
  {
    name: 'age, gender, place and time together',
    problem: { places: [testPlaces.centre], timePatterns: ['weekend'] },
    group: { relation: 'performs', ageBands: ['youngerTeens'], gender: 'men' },
    refused:
      'groupTooNarrow affectedGroup.ageBands affectedGroup.gender affectedGroup.problem problem.places problem.timePatterns',
  },
  {
    name: 'types of places do not narrow',
    problem: { placeTypes: ['centre'], timePatterns: ['weekend'] },
    group: { relation: 'performs', ageBands: ['youngerTeens'], gender: 'men' },
  },
  {
    name: 'age, gender, group and time together',
    problem: { timePatterns: ['evening'] },
    group: { relation: 'harmedDirect', groupType: 'shopStaff', ageBands: ['youngAdults'], gender: 'women' },
    refused:
      'groupTooNarrow affectedGroup.ageBands affectedGroup.gender affectedGroup.groupType affectedGroup.problem problem.timePatterns',
  },
  {
    name: 'all genders and mixed ages do not narrow',
    problem: { places: [testPlaces.centre], timePatterns: ['evening'] },
    group: { relation: 'harmedDirect', groupType: 'shopStaff', ageBands: ['mixed'], gender: 'all' },
  },
  // Named schools
  {
    name: 'pupils harmed at a named school',
    problem: { places: [testPlaces.school] },
    group: { relation: 'harmedDirect', groupType: 'pupils', ageBands: ['youngerTeens'] },
  },
  {
    name: 'girls at a named school',
    problem: { places: [testPlaces.largeSchool] },
    group: { relation: 'harmedDirect', groupType: 'pupils', gender: 'women' },
    refused: 'namedSchoolNarrowGroup affectedGroup.gender affectedGroup.problem problem.places',
  },
  {
    name: 'a fine age band at a named school',
    problem: { places: [testPlaces.largeSchool] },
    group: { relation: 'harmedDirect', ageBands: ['from13to15'] },
    context: municipalityContext(),
    refused: 'namedSchoolNarrowGroup affectedGroup.ageBands affectedGroup.problem problem.places',
  },
  {
    name: 'school staff at a named school',
    problem: { places: [testPlaces.school] },
    group: { relation: 'harmedDirect', groupType: 'schoolStaff' },
    refused: 'namedSchoolNarrowGroup affectedGroup.groupType affectedGroup.problem problem.places',
  },
  {
    name: 'those who act at a small named school',
    problem: { places: [testPlaces.school] },
    group: { relation: 'performs', groupType: 'youths' },
    refused: 'namedSchoolPerformers affectedGroup.problem affectedGroup.relation problem.places',
  },
  {
    name: 'those who act at a large named school',
    problem: { places: [testPlaces.largeSchool] },
    group: { relation: 'performs', groupType: 'youths' },
  },
  // Very small municipalities
  {
    name: 'gender in a very small municipality',
    group: { relation: 'harmedDirect', gender: 'women' },
    context: tiny,
    refused: 'verySmallMunicipalityGender affectedGroup.gender',
  },
  {
    name: 'all genders in a very small municipality',
    group: { relation: 'harmedDirect', gender: 'all' },
    context: tiny,
  },
];

function judge({ problem = {}, group, context = testContext() }: Case): string | undefined {
  const { doc, add } = newPicture();
  const problemId = add('problem', problem);
  if (group) add('affectedGroup', { problem: problemId, ...group });
  const reading = readPicture(doc, context);
  if (reading.ok) return undefined;
  const fields = reading.violations.map(({ path }) =>
    path
      .split('/')
      .filter((_, i) => i !== 1)
      .join('.'),
  );
  return [...new Set(reading.violations.map(({ rule }) => rule)), ...fields.sort()].join(' ');
}

describe('rules on who could be recognised', () => {
  it.each(cases)('$name', (one) => {
    expect(judge(one)).toBe(one.refused);
  });

  it('are all tried above', () => {
    const tried = new Set(cases.flatMap(({ refused }) => refused?.split(' ')[0] ?? []));
    const codes = Object.keys(ruleMessages) as RuleCode[];
    expect(codes.slice(codes.indexOf('levelTooLow')).filter((code) => !tried.has(code))).toEqual([]);
  });

  it('each say in Swedish what to do instead', () => {
    for (const text of Object.values(ruleMessages)) expect(text).toMatch(/^[A-ZÅÄÖ].+\. ?.*[.]$/);
  });
});
