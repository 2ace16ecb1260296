import {
  type ChangePictureBody,
  type CreatePictureBody,
  type Participant,
  type RequestIssue,
  refuseFacts,
  refuseKindsAt,
} from '@lagesbild/http-api';
import { areaLevelAllowed } from '@lagesbild/picture';
import { pathTo } from './store/picture-views.ts';
import type { Register } from './store/register.ts';

/** The picture a new one is broken down from, as far as the creator may see it. */
export type ParentFacts = { readonly areaId: string } | null;

/** What the registers and the creator's own actor refuse about a new picture; its schema has been checked already. */
export function refuseNewPicture(
  body: CreatePictureBody,
  ownActorId: string,
  register: Register,
  parent: ParentFacts,
): RequestIssue[] {
  const area = register.areas.find(({ id }) => id === body.areaId);
  const issues: RequestIssue[] = [
    ...refuseParticipants(body.participants, ownActorId, body.convening.actorId, register),
    ...refuseActors(body, register),
  ];
  if (area === undefined) return [...issues, { path: 'body/areaId', rule: 'unknownReference' }];
  if (!areaLevelAllowed(area.level, area.population))
    issues.push({ path: 'body/areaId', rule: 'areaTooSmall' });
  issues.push(...toIssues(refuseKindsAt(area.level, body.kinds)));
  if (body.parentId) {
    const above = pathTo(register.areas, area).slice(0, -1);
    if (parent === null) issues.push({ path: 'body/parentId', rule: 'unknownReference' });
    else if (!above.some(({ id }) => id === parent.areaId)) {
      issues.push({ path: 'body/parentId', rule: 'parentNotAbove' });
    }
  }
  return issues;
}

/** What is true of a picture now, as far as a change can disagree with it. */
export type CurrentFacts = {
  readonly kinds: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  readonly renewalDate: string;
  readonly areaLevel: string;
  readonly participants: readonly Participant[];
};

/** What is refused about a change when it is laid over what is true now. */
export function refuseChange(
  change: ChangePictureBody,
  current: CurrentFacts,
  register: Register,
): RequestIssue[] {
  const issues: RequestIssue[] = [
    ...toIssues(
      refuseFacts({
        kinds: change.kinds ?? current.kinds,
        period: change.period ?? current.period,
        renewalDate: change.renewalDate ?? current.renewalDate,
      }),
    ),
    ...refuseActors(change, register),
  ];
  if (change.kinds) issues.push(...toIssues(refuseKindsAt(current.areaLevel, change.kinds)));
  if (change.convening && !canConvene(current.participants, change.convening.actorId)) {
    issues.push({ path: 'body/convening/actorId', rule: 'conveningActorMissing' });
  }
  return issues;
}

/** The own actor cannot shut itself out, and whoever convenes must be able to write. */
export function refuseParticipants(
  participants: readonly Participant[],
  ownActorId: string,
  conveningActorId: string,
  register: Register,
): RequestIssue[] {
  const issues: RequestIssue[] = participants.flatMap(({ actorId }, index) =>
    isKnown(register, actorId)
      ? []
      : [{ path: `body/participants/${index}/actorId`, rule: 'unknownReference' }],
  );
  if (!participants.some(({ actorId }) => actorId === ownActorId)) {
    issues.push({ path: 'body/participants', rule: 'ownActorMissing' });
  }
  if (!canConvene(participants, conveningActorId)) {
    issues.push({ path: 'body/participants', rule: 'conveningActorMissing' });
  }
  return issues;
}

function refuseActors(
  body: Pick<ChangePictureBody, 'convening' | 'renewal'>,
  register: Register,
): RequestIssue[] {
  const named = { convening: body.convening?.actorId, renewal: body.renewal?.actorId };
  return Object.entries(named).flatMap(([field, actorId]) =>
    actorId === undefined || isKnown(register, actorId)
      ? []
      : [{ path: `body/${field}/actorId`, rule: 'unknownReference' as const }],
  );
}

function canConvene(participants: readonly Participant[], actorId: string): boolean {
  return participants.some((one) => one.actorId === actorId && one.right === 'write');
}

function isKnown(register: Register, actorId: string): boolean {
  return register.actors.some(({ id }) => id === actorId);
}

function toIssues(refusals: ReturnType<typeof refuseFacts>): RequestIssue[] {
  return refusals.map(({ path, rule }) => ({ path: ['body', ...path].join('/'), rule }));
}
