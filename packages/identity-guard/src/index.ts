export type {
  AreaLevel,
  Finding,
  FindingKind,
  Register,
  RegisterEntry,
  RegisterKind,
  ScreenContext,
  Strength,
} from './finding.ts';
export { guardMessages } from './messages.ts';
export { unfinishedName } from './names/unfinished-name.ts';
export { readRegisterCsv } from './register/csv.ts';
export { baseRegister, createRegister } from './register/register.ts';
export { registerKey } from './register/register-key.ts';
export { type Rewrite, rewriteOf } from './rewrites.ts';
export { rules } from './rules/rules.ts';
export { longestText, screen } from './screen.ts';
