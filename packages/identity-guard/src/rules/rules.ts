import { accountNumber } from './account-number.ts';
import { birthDate } from './birth-date.ts';
import { caseNumber } from './case-number.ts';
import { coordinates } from './coordinates.ts';
import { deviceNumber } from './device-number.ts';
import { electronicAddress } from './electronic-address.ts';
import { handle } from './handle.ts';
import { initials } from './initials.ts';
import { link } from './link.ts';
import { name } from './name.ts';
import { nameDisguised } from './name-disguised.ts';
import { nameLowerCase } from './name-lower-case.ts';
import { nickname } from './nickname.ts';
import { personalNumber } from './personal-number.ts';
import { registrationPlate } from './registration-plate.ts';
import type { Rule } from './rule.ts';
import { schoolClass } from './school-class.ts';
import { streetAddress } from './street-address.ts';
import { telephone } from './telephone.ts';

/** Every rule, in the order of the help page. */
export const rules: readonly Rule[] = [
  personalNumber,
  birthDate,
  telephone,
  electronicAddress,
  streetAddress,
  registrationPlate,
  handle,
  link,
  deviceNumber,
  caseNumber,
  accountNumber,
  coordinates,
  schoolClass,
  name,
  nameLowerCase,
  nameDisguised,
  initials,
  nickname,
];
