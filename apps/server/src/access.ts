import type { ActorFunction, ParticipationRight, PictureState, Role } from '@lagesbild/http-api';

/** A signed-in function: which actor it belongs to and what its role lets it do. */
export type Account = {
  readonly id: string;
  readonly actorId: string;
  readonly municipalityId: string;
  readonly role: Role;
  readonly function: ActorFunction;
};

/** What decides who may do what with a picture. */
export type AccessFacts = {
  readonly municipalityId: string;
  readonly state: PictureState;
  readonly createdByActor: string;
  readonly conveningActorId: string;
  /** The right of the account's own actor; null when it does not take part. */
  readonly participation: ParticipationRight | null;
};

export type Access = {
  readonly right: 'none' | 'read' | 'write';
  /** May change metadata, participants and state. */
  readonly canManage: boolean;
};

const none: Access = { right: 'none', canManage: false };

/** States in which the content stands still: decided, or history. */
export const frozenStates: readonly PictureState[] = ['adopted', 'replaced', 'archived'];

const frozen: ReadonlySet<PictureState> = new Set(frozenStates);

/**
 * What an account may do with a picture. Without participation of its actor, in another municipality, or while the
 * picture is another actor's own draft: nothing, and the picture's existence is not told either (404).
 */
export function accessTo(account: Account, facts: AccessFacts): Access {
  if (account.municipalityId !== facts.municipalityId || facts.participation === null) return none;
  if (facts.state === 'ownDraft' && facts.createdByActor !== account.actorId) return none;
  const readsOnly = account.role === 'reader' || facts.participation === 'read' || frozen.has(facts.state);
  return { right: readsOnly ? 'read' : 'write', canManage: mayManage(account, facts) };
}

function mayManage(account: Account, facts: AccessFacts): boolean {
  switch (account.role) {
    case 'coordinator':
      return true;
    case 'convener':
    case 'strategicManager':
      return account.actorId === facts.conveningActorId;
    case 'reader':
    case 'editor':
      return false;
  }
}

const creatingRoles: ReadonlySet<Role> = new Set(['convener', 'strategicManager', 'coordinator']);

export function canCreatePictures(role: Role): boolean {
  return creatingRoles.has(role);
}

/** Who may say what a word is that the guard does not know: whoever may write. */
export function canAddWords(role: Role): boolean {
  return role !== 'reader';
}

/** Who sees every added word, decides about it, and imports lists. */
export function canDecideWords(role: Role): boolean {
  return role === 'coordinator';
}

/**
 * Where a picture can go from each state. What has been shared is never an own draft again: sharing it was handing
 * it over. What is replaced only goes to the archive.
 */
const transitions: Readonly<Record<PictureState, readonly PictureState[]>> = {
  ownDraft: ['sharedDraft'],
  sharedDraft: ['underReview'],
  underReview: ['sharedDraft', 'adopted'],
  adopted: ['current'],
  current: ['underFollowUp', 'replaced'],
  underFollowUp: ['current', 'replaced'],
  replaced: ['archived'],
  archived: [],
};

export function nextStates(state: PictureState): readonly PictureState[] {
  return transitions[state];
}

/** Whether a picture's metadata may still be changed; afterwards only its state can move on. */
export function isOpenForChanges(state: PictureState): boolean {
  return !frozen.has(state);
}
