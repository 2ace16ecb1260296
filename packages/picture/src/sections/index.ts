import { activity } from './activity.ts';
import { actorNeeded } from './actor-needed.ts';
import { affectedGroup } from './affected-group.ts';
import { alternativeApproach } from './alternative-approach.ts';
import { asset } from './asset.ts';
import { cause } from './cause.ts';
import { existingCooperation } from './existing-cooperation.ts';
import { followUp } from './follow-up.ts';
import { followUpPlan } from './follow-up-plan.ts';
import { overallGoal } from './overall-goal.ts';
import { overview } from './overview.ts';
import { potentialActor } from './potential-actor.ts';
import { problem } from './problem.ts';
import { source } from './source.ts';
import { subGoal } from './sub-goal.ts';

/** Everything a picture is made of, in the order of the checklist. */
export const sections = [
  existingCooperation,
  overview,
  problem,
  affectedGroup,
  cause,
  actorNeeded,
  alternativeApproach,
  asset,
  potentialActor,
  source,
  overallGoal,
  subGoal,
  activity,
  followUpPlan,
  followUp,
] as const;
