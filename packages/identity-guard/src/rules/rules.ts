import { accountNumber } from './account-number.ts';
import { birthDate } from './birth-date.ts';
import { caseNumber } from './case-number.ts';
import { change } from './change.ts';
import { coordinates } from './coordinates.ts';
import { deviceNumber } from './device-number.ts';
import { dwelling } from './dwelling.ts';
import { electronicAddress } from './electronic-address.ts';
import { exactAge } from './exact-age.ts';
import { handle } from './handle.ts';
import { hiddenSpelling } from './hidden-spelling.ts';
import { household } from './household.ts';
import { initials } from './initials.ts';
import { insider } from './insider.ts';
import { kinship } from './kinship.ts';
import { link } from './link.ts';
import { name } from './name.ts';
import { nameDisguised } from './name-disguised.ts';
import { nameLowerCase } from './name-lower-case.ts';
import { nickname } from './nickname.ts';
import { personalNumber } from './personal-number.ts';
import { pronoun } from './pronoun.ts';
import { registrationPlate } from './registration-plate.ts';
import { role } from './role.ts';
import type { Rule } from './rule.ts';
import { schoolClass } from './school-class.ts';
import { share } from './share.ts';
import { shortNote } from './short-note.ts';
import { singleEvent } from './single-event.ts';
import { singlePerson } from './single-person.ts';
import { smallNumber } from './small-number.ts';
import { smallPlace } from './small-place.ts';
import { streetAddress } from './street-address.ts';
import { telephone } from './telephone.ts';
import { twoCounts } from './two-counts.ts';
import { unexplainedNumber } from './unexplained-number.ts';
import { unique } from './unique.ts';

/** Every rule, in the order of the help page. */
export const rules: readonly Rule[] = [
  personalNumber,
  birthDate,
  telephone,
  electronicAddress,
  streetAddress,
  dwelling,
  registrationPlate,
  handle,
  link,
  deviceNumber,
  caseNumber,
  accountNumber,
  coordinates,
  schoolClass,
  unexplainedNumber,
  hiddenSpelling,
  name,
  nameLowerCase,
  nameDisguised,
  initials,
  nickname,
  singlePerson,
  exactAge,
  pronoun,
  kinship,
  household,
  role,
  unique,
  smallPlace,
  insider,
  singleEvent,
  smallNumber,
  share,
  change,
  twoCounts,
  shortNote,
];
