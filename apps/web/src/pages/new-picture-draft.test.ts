import type { AreaView, SessionView } from '@lagesbild/http-api';
import { describe, expect, it } from 'vitest';
import { type DraftChoices, toCreateBody, toDraft } from './new-picture-draft.ts';
import { noRefusal, standingErrors } from './new-picture-errors.ts';

const municipality: AreaView = {
  id: 'bbbbbbbbbbbbbbbb',
  parentId: null,
  level: 'municipality',
  name: 'Älvsala',
  population: 48_200,
};
const neighbourhood: AreaView = {
  id: 'cccccccccccccccc',
  parentId: municipality.id,
  level: 'neighbourhood',
  name: 'Kvarnbacken',
  population: 1_450,
};
const own = 'dddddddddddddddd';
const other = 'ffffffffffffffff';
const session: SessionView = {
  account: { id: 'gggggggggggggggg', function: 'unitManager', role: 'convener' },
  actor: { id: own, type: 'socialServices', name: 'Socialtjänsten', isAuthority: true },
  municipality: { id: 'hhhhhhhhhhhhhhhh', name: 'Älvsala kommun', population: 48_200 },
  canCreatePictures: true,
  expiresAt: '2026-12-01T00:00:00.000Z',
};
const known = { session, areas: [municipality, neighbourhood], today: '2026-11-25' };
const draftOf = (choices: DraftChoices) => toDraft(choices, known);

describe('suggestions of a new picture', () => {
  it('follow the area, the day and who one is', () => {
    const draft = draftOf({ areaId: neighbourhood.id });
    expect(draft).toMatchObject({
      kinds: ['area'],
      from: '2026-11-25',
      to: '2027-11-24',
      renewalDate: '2027-11-25',
      conveningActorId: own,
      conveningFunction: 'unitManager',
      participants: { [own]: 'write' },
    });
    expect(draft.title).toBe('Områdeslägesbild Kvarnbacken, nov. 2026–nov. 2027');
  });

  it('give a week to a weekly picture and two years to a strategic one', () => {
    expect(draftOf({ areaId: neighbourhood.id, kinds: ['weekly'] })).toMatchObject({
      from: '2026-11-23',
      to: '2026-11-29',
      renewalDate: '2026-11-30',
      title: 'Veckolägesbild Kvarnbacken, v. 48 2026',
    });
    expect(draftOf({ areaId: municipality.id })).toMatchObject({ kinds: ['strategic'], to: '2028-11-24' });
  });

  it('leave alone what has been chosen or emptied by hand', () => {
    const draft = draftOf({ areaId: neighbourhood.id, title: 'Eget', renewalDate: null, kinds: [] });
    expect(draft).toMatchObject({ title: 'Eget', renewalDate: null, kinds: [] });
  });

  it('know no function of another convening actor, but let it take part', () => {
    const draft = draftOf({ conveningActorId: other, invited: { [other]: 'read' } });
    expect(draft.conveningFunction).toBeNull();
    expect(draft.participants).toEqual({ [own]: 'write', [other]: 'write' });
  });
});

describe('the request', () => {
  it('holds what the form shows', () => {
    const checked = toCreateBody(draftOf({ areaId: neighbourhood.id, invited: { [other]: 'read' } }));
    expect(checked).toMatchObject({
      ok: true,
      body: {
        areaId: neighbourhood.id,
        convening: { actorId: own, function: 'unitManager' },
        period: { from: '2026-11-25', to: '2027-11-24' },
        participants: [
          { actorId: other, right: 'read' },
          { actorId: own, right: 'write' },
        ],
      },
    });
  });

  it('is refused with every missing field at once', () => {
    const checked = toCreateBody(draftOf({ from: null, to: null, conveningActorId: null }));
    expect(checked.ok ? [] : checked.issues.map(({ path }) => path)).toEqual([
      'areaId',
      'kinds',
      'period/from',
      'period/to',
      'renewalDate',
      'convening/actorId',
      'convening/function',
      'title',
    ]);
  });

  it('is refused by the same rules as on the server', () => {
    const checked = toCreateBody(
      draftOf({
        areaId: neighbourhood.id,
        kinds: ['statutory'],
        to: '2026-12-31',
        renewalDate: '2029-06-01',
      }),
    );
    expect(checked.ok ? [] : checked.issues).toEqual([
      { path: 'renewalDate', rule: 'renewalTooLate' },
      { path: 'kinds', rule: 'kindNeedsMunicipality' },
    ]);
  });
});

describe('errors', () => {
  it('go when their field has changed, the others stay', () => {
    const refused = draftOf({});
    const refusal = {
      errors: { fields: { areaId: 'a', title: 'b', renewalDate: 'c' }, form: ['d'] },
      draft: refused,
      attempt: 1,
    };
    expect(standingErrors(refusal, refused)).toEqual(refusal.errors);
    // The area brings a title with it; the date stays as it was refused.
    expect(standingErrors(refusal, draftOf({ areaId: neighbourhood.id }))).toEqual({
      fields: { renewalDate: 'c' },
      form: [],
    });
    expect(standingErrors(noRefusal, refused)).toEqual({ fields: {}, form: [] });
  });
});
