import { pictureState, type Role, roles } from '@lagesbild/http-api';
import { describe, expect, it } from 'vitest';
import {
  type Access,
  type AccessFacts,
  type Account,
  accessTo,
  canCreatePictures,
  nextStates,
} from './access.ts';

const own = 'bbbbbbbbbbbbbbbb';
const other = 'cccccccccccccccc';
const account = (role: Role, changes: Partial<Account> = {}): Account => ({
  id: 'dddddddddddddddd',
  actorId: own,
  municipalityId: 'ffffffffffffffff',
  role,
  function: 'unitManager',
  ...changes,
});
const facts = (changes: Partial<AccessFacts> = {}): AccessFacts => ({
  municipalityId: 'ffffffffffffffff',
  state: 'sharedDraft',
  createdByActor: other,
  conveningActorId: other,
  participation: 'write',
  ...changes,
});

const none: Access = { right: 'none', canManage: false };
const read: Access = { right: 'read', canManage: false };
const write: Access = { right: 'write', canManage: false };
const readAndManage: Access = { right: 'read', canManage: true };
const writeAndManage: Access = { right: 'write', canManage: true };

/** Every role in every standing its actor can have. */
const table: Record<Role, { none: Access; read: Access; write: Access; convening: Access }> = {
  reader: { none, read, write: read, convening: read },
  editor: { none, read, write, convening: write },
  convener: { none, read, write, convening: writeAndManage },
  strategicManager: { none, read, write, convening: writeAndManage },
  coordinator: { none, read: readAndManage, write: writeAndManage, convening: writeAndManage },
};

describe('access', () => {
  it.each(roles)('of the role %s', (role) => {
    expect({
      none: accessTo(account(role), facts({ participation: null })),
      read: accessTo(account(role), facts({ participation: 'read' })),
      write: accessTo(account(role), facts()),
      convening: accessTo(account(role), facts({ conveningActorId: own })),
    }).toEqual(table[role]);
  });

  it.each(roles)('never reaches another municipality (%s)', (role) => {
    const elsewhere = account(role, { municipalityId: 'gggggggggggggggg' });
    expect(accessTo(elsewhere, facts({ conveningActorId: own, createdByActor: own }))).toEqual(none);
  });

  it.each(roles)('hides an own draft from every other actor (%s)', (role) => {
    expect(accessTo(account(role), facts({ state: 'ownDraft', conveningActorId: own }))).toEqual(none);
    expect(accessTo(account(role), facts({ state: 'ownDraft', createdByActor: own })).right).not.toBe('none');
  });

  it.each(['adopted', 'replaced', 'archived'] as const)('is read-only when %s', (state) => {
    for (const role of roles) expect(accessTo(account(role), facts({ state })).right).toBe('read');
  });

  it('lets conveners, strategic managers and coordinators create pictures', () => {
    expect(roles.filter(canCreatePictures)).toEqual(['convener', 'strategicManager', 'coordinator']);
  });
});

describe('states', () => {
  it('reach each other from the own draft to the archive, and never lead back to an own draft', () => {
    const reached = new Set(['ownDraft']);
    for (const state of reached) for (const next of nextStates(pictureState.parse(state))) reached.add(next);
    expect([...reached].sort()).toEqual([...pictureState.options].sort());
    expect(pictureState.options.flatMap((state) => nextStates(state))).not.toContain('ownDraft');
  });
});
