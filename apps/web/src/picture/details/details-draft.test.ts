import type { PictureDetails } from '@lagesbild/http-api';
import { describe, expect, it } from 'vitest';
import { changesOf, draftOf } from './details-draft.ts';

const details = {
  title: 'Lägesbild',
  period: { from: '2026-01-01', to: '2026-12-31' },
  renewalDate: '2027-01-01',
  convening: { actorId: 'bbbbbbbbbbbbbbbb', function: 'coordinator' },
  renewal: null,
  state: 'sharedDraft',
  participants: [
    { actorId: 'bbbbbbbbbbbbbbbb', right: 'write' },
    { actorId: 'cccccccccccccccc', right: 'read' },
  ],
} as unknown as PictureDetails;
const draft = draftOf(details);

describe('changesOf', () => {
  it('sends nothing when nothing has changed', () => {
    expect(changesOf(details, draft)).toEqual({ ok: true, changes: {} });
  });

  it('sends only what has changed', () => {
    expect(changesOf(details, { ...draft, to: '2027-06-30' })).toEqual({
      ok: true,
      changes: { body: { period: { from: '2026-01-01', to: '2027-06-30' } } },
    });
    expect(changesOf(details, { ...draft, participants: { bbbbbbbbbbbbbbbb: 'write' } })).toEqual({
      ok: true,
      changes: { participants: [{ actorId: 'bbbbbbbbbbbbbbbb', right: 'write' }] },
    });
  });

  it('leaves a title alone that nobody has written in, whatever it has become meanwhile', () => {
    const renamed = { ...details, title: 'En annan' };
    expect(changesOf(renamed, draft)).toEqual({ ok: true, changes: {} });
    expect(changesOf(renamed, { ...draft, title: ' Ny rubrik ' })).toEqual({
      ok: true,
      changes: { body: { title: 'Ny rubrik' } },
    });
  });

  it('names the fields that are empty', () => {
    expect(changesOf(details, { ...draft, title: ' ', renewalDate: null })).toEqual({
      ok: false,
      issues: [
        { path: 'body/title', rule: 'required' },
        { path: 'body/renewalDate', rule: 'required' },
      ],
    });
  });
});
