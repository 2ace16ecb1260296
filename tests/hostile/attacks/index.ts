import type { Attack } from '../attack.ts';
import { contentAttacks } from './content.ts';
import { costAttacks } from './cost.ts';
import { deleteAttacks } from './deletes.ts';
import { frameAttacks } from './frames.ts';
import { identityAttacks } from './identity.ts';
import { nameAttacks } from './names.ts';
import { originAttacks } from './origins.ts';
import { presenceAttacks } from './presence.ts';
import { ruleAttacks } from './rules.ts';

/** Every kind of attack, by what it goes for. */
export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  names: nameAttacks,
  content: contentAttacks,
  rules: ruleAttacks,
  origins: originAttacks,
  identity: identityAttacks,
  deletes: deleteAttacks,
  cost: costAttacks,
  presence: presenceAttacks,
  frames: frameAttacks,
};
