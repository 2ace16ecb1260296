import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import type { GuardRefusal } from '../store/guard-refusals.ts';
import { createRefusalRecord, MOST_WAITING } from './refusal-record.ts';

const refusal = {
  municipalityId: 'm',
  accountId: 'a',
  pictureId: 'p',
  field: 'problem.description',
  rule: 'name',
};

/** A record whose writes are answered by hand. */
function openRecord() {
  const batches: { readonly size: number; done(): void; fail(): void }[] = [];
  let lost = 0;
  const record = createRefusalRecord({
    insert: (refusals: readonly GuardRefusal[]) =>
      new Promise((done, fail) => {
        batches.push({ size: refusals.length, done, fail: () => fail(new Error('no database')) });
      }),
    clock: () => new Date(0),
    dropped: (count) => {
      lost += count;
    },
    logger: Fastify().log,
  });
  return { record, batches, lost: () => lost };
}

describe('the record of refusals', () => {
  it('writes one batch at a time, with everything that came meanwhile', async () => {
    const { record, batches } = openRecord();
    for (let n = 0; n < 4; n++) record.note(refusal);
    expect(batches.map(({ size }) => size)).toEqual([1]);
    const settled = record.settled();
    batches[0]?.done();
    await expect.poll(() => batches.map(({ size }) => size)).toEqual([1, 3]);
    batches[1]?.done();
    await settled;
    await record.settled();
  });

  it('counts and lets go what the database does not take, and goes on', async () => {
    const { record, batches, lost } = openRecord();
    record.note(refusal);
    batches[0]?.fail();
    await record.settled();
    expect(lost()).toBe(1);
    record.note(refusal);
    expect(batches).toHaveLength(2);
  });

  it('holds only so many while the database is silent', () => {
    const { record, batches, lost } = openRecord();
    for (let n = 0; n < MOST_WAITING + 8; n++) record.note(refusal);
    expect(batches).toHaveLength(1);
    expect(lost()).toBe(7);
  });
});
