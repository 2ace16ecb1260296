import type { AreaView, RequestIssue } from '@lagesbild/http-api';
import type { Register } from '@lagesbild/identity-guard';
import type { Account } from '../access.ts';
import { newlyHeld } from './held.ts';
import type { RefusalRecord } from './refusal-record.ts';

export type Title = {
  readonly account: Account;
  /** Null while there is no picture. */
  readonly pictureId: string | null;
  readonly area: AreaView | undefined;
  readonly words: Register;
  readonly title: string;
  /** What it was called before. */
  readonly before: string;
};

/** Judges the title of a picture as its texts are judged; what is refused is recorded like an edit. */
export function refuseTitle(
  { account, pictureId, area, words, title, before }: Title,
  record: RefusalRecord,
): RequestIssue[] {
  const context = {
    field: 'title',
    register: words,
    ...(area && { level: area.level, population: area.population }),
  };
  const rules = newlyHeld({ text: title }, { text: before }, context);
  const { municipalityId, id: accountId } = account;
  for (const rule of rules) record.note({ municipalityId, accountId, pictureId, field: 'title', rule });
  return rules.length === 0 ? [] : [{ path: 'body/title', rule: 'identifiesPerson' }];
}
