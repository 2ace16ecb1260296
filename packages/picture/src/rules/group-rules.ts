import { isVerySmall } from '../area.ts';
import type { CodeOf } from '../code-list.ts';
import {
  ageBands,
  type GroupType,
  type genderIdentityAspects,
  type genders,
  groupTypes,
  type Relation,
} from '../codes/groups.ts';
import { placeTypes } from '../codes/places.ts';
import type { PictureContext } from '../context.ts';
import type { Id } from '../id.ts';
import type { Broken, RowRule } from '../section.ts';

type GroupRow = {
  readonly relation: Relation | null;
  readonly groupType: GroupType | null;
  readonly ageBands: readonly CodeOf<typeof ageBands>[];
  readonly gender: CodeOf<typeof genders> | null;
  readonly genderIdentityAspect: CodeOf<typeof genderIdentityAspects> | null;
};

type ProblemRow = {
  readonly placeTypes: readonly string[];
  readonly places: readonly Id[];
  readonly timePatterns: readonly string[];
};

type GroupRule = RowRule<GroupRow, ProblemRow>;

const through = 'problem';
/** A group row may carry at most this many of age, gender, group type, named place and time. */
const maxNarrowing = 3;

function isAffected(row: GroupRow): boolean {
  return row.relation === 'harmedDirect' || row.relation === 'harmedIndirect';
}

function isSplitByGender(row: GroupRow): boolean {
  return row.gender === 'women' || row.gender === 'men';
}

function hasAgeBand(row: GroupRow): boolean {
  return row.ageBands.some((band) => ageBands.codes[band].open !== true);
}

/** The problem's places that are named and are a school or a youth centre. */
function namedSchools(problem: ProblemRow | null, context: PictureContext) {
  return (problem?.places ?? []).flatMap((id) => {
    const facts = context.places.get(id);
    return facts && placeTypes.codes[facts.placeType].naming === 'school' ? [facts] : [];
  });
}

/** Groups tied to a ground of discrimination are only ever described as affected, never as those who act. */
const onlyAffected: GroupRule = {
  code: 'groupOnlyAffected',
  broken: (row) =>
    row.groupType !== null && groupTypes.codes[row.groupType].onlyAffected === true && !isAffected(row)
      ? { here: ['relation', 'groupType'] }
      : null,
};

/** Gender identity is an aspect of vulnerability only. */
const genderIdentityRelation: GroupRule = {
  code: 'genderIdentityRelation',
  broken: (row) =>
    row.genderIdentityAspect !== null && !isAffected(row)
      ? { here: ['relation', 'genderIdentityAspect'] }
      : null,
};

/** Gender identity is never combined with an age or a place, not even a type of place. */
const genderIdentityNarrowed: GroupRule = {
  code: 'genderIdentityNarrowed',
  through,
  broken: (row, problem) => {
    if (row.genderIdentityAspect === null) return null;
    const here = ['genderIdentityAspect'];
    const there: string[] = [];
    if (row.ageBands.length > 0) here.push('ageBands');
    if (row.groupType !== null && groupTypes.codes[row.groupType].narrows === 'age') here.push('groupType');
    if (problem && problem.places.length > 0) there.push('places');
    if (problem && problem.placeTypes.length > 0) there.push('placeTypes');
    // The link itself brings the place along, so it is one of the fields to give back.
    if (there.length > 0) here.push('problem');
    return here.length > 1 ? { here, there } : null;
  },
};

/** At most three narrowing attributes. Types of places and groups as wide as "residents" do not narrow. */
const tooNarrow: GroupRule = {
  code: 'groupTooNarrow',
  through,
  broken: (row, problem) => {
    const narrows = row.groupType === null ? 'nothing' : groupTypes.codes[row.groupType].narrows;
    const here: string[] = [];
    const there: string[] = [];
    let attributes = 0;
    if (hasAgeBand(row) || narrows === 'age') {
      attributes++;
      if (hasAgeBand(row)) here.push('ageBands');
      if (narrows === 'age') here.push('groupType');
    }
    if (narrows === 'group') {
      attributes++;
      here.push('groupType');
    }
    if (isSplitByGender(row)) {
      attributes++;
      here.push('gender');
    }
    if (problem && problem.places.length > 0) {
      attributes++;
      there.push('places');
    }
    if (problem && problem.timePatterns.length > 0) {
      attributes++;
      there.push('timePatterns');
    }
    if (there.length > 0) here.push('problem');
    return attributes > maxNarrowing ? { here, there } : null;
  },
};

/** At a named school or youth centre no group may be narrower than pupils in general or a wide age band. */
const namedSchoolNarrow: GroupRule = {
  code: 'namedSchoolNarrowGroup',
  through,
  broken: (row, problem, context) => {
    if (namedSchools(problem, context).length === 0) return null;
    const here: string[] = [];
    if (isSplitByGender(row)) here.push('gender');
    if (row.ageBands.some((band) => ageBands.codes[band].collapsed !== true)) here.push('ageBands');
    if (row.groupType !== null && groupTypes.codes[row.groupType].wide !== true) here.push('groupType');
    return atSchool(here);
  },
};

/** At a named school or youth centre that is not known to have 200 pupils nobody is described as performing. */
const namedSchoolPerformers: GroupRule = {
  code: 'namedSchoolPerformers',
  through,
  broken: (row, problem, context) =>
    row.relation === 'performs' && namedSchools(problem, context).some((school) => school.large !== true)
      ? atSchool(['relation'])
      : null,
};

function atSchool(here: string[]): Broken | null {
  return here.length > 0 ? { here: [...here, 'problem'], there: ['places'] } : null;
}

/** Below 3 000 residents groups are not split by gender. */
const verySmallGender: GroupRule = {
  code: 'verySmallMunicipalityGender',
  broken: (row, _problem, context) =>
    isVerySmall(context.area) && isSplitByGender(row) ? { here: ['gender'] } : null,
};

/** Rules that keep a group from being narrowed down to a handful of people. */
export const groupRules: readonly GroupRule[] = [
  onlyAffected,
  genderIdentityRelation,
  genderIdentityNarrowed,
  tooNarrow,
  namedSchoolNarrow,
  namedSchoolPerformers,
  verySmallGender,
];
