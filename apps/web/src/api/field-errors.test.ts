import { describe, expect, it } from 'vitest';
import { errorTexts, ruleTexts } from '../messages/errors.ts';
import { toFailure } from './client.ts';
import { toFormErrors } from './field-errors.ts';

const fields = ['title', 'period/from', 'period/to', 'participants'];

describe('reading an error answer', () => {
  it('takes the code and the issues of the API', () => {
    const issues = [{ path: 'body/title', rule: 'tooLong' }];
    expect(toFailure({ error: { code: 'invalidRequest', issues } })).toEqual({
      code: 'invalidRequest',
      issues,
    });
  });

  it('calls everything else a bad answer, such as a page from a proxy', () => {
    for (const body of [
      null,
      'fel',
      {},
      { error: 'x' },
      { error: { code: 'toString' } },
      { error: { code: 7 } },
    ]) {
      expect(toFailure(body)).toEqual({ code: 'badAnswer', issues: [] });
    }
  });

  it('drops issues it has no text for', () => {
    const issues = [{ path: 'body/title', rule: 'newRule' }, { path: 3, rule: 'tooLong' }, null];
    expect(toFailure({ error: { code: 'invalidRequest', issues } }).issues).toEqual([]);
  });
});

describe('errors of a form', () => {
  it('stand at their field, also when they are about a part of it', () => {
    const errors = toFormErrors(
      {
        code: 'invalidRequest',
        issues: [
          { path: 'body/period/to', rule: 'periodOrder' },
          { path: 'body/participants/2/actorId', rule: 'unknownReference' },
          { path: 'body/period', rule: 'required' },
        ],
      },
      fields,
    );
    expect(errors).toEqual({
      fields: {
        'period/to': ruleTexts.periodOrder,
        participants: ruleTexts.unknownReference,
        'period/from': ruleTexts.required,
      },
      form: [],
    });
  });

  it('keep the first of several at one field', () => {
    const issues = [
      { path: 'body/title', rule: 'tooLong' as const },
      { path: 'body/title', rule: 'format' as const },
    ];
    expect(toFormErrors({ code: 'invalidRequest', issues }, fields).fields).toEqual({
      title: ruleTexts.tooLong,
    });
  });

  it('are said once for the whole form when no field takes them', () => {
    const issues = [
      { path: 'body/?', rule: 'unknownField' as const },
      { path: 'body/?', rule: 'unknownField' as const },
    ];
    expect(toFormErrors({ code: 'invalidRequest', issues }, fields)).toEqual({
      fields: {},
      form: [ruleTexts.unknownField],
    });
    expect(toFormErrors({ code: 'offline', issues: [] }, fields).form).toEqual([errorTexts.offline]);
  });
});
