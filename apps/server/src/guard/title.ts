import type { RequestIssue } from '@lagesbild/http-api';
import type { Register } from '@lagesbild/identity-guard';
import type { AreaFacts } from '@lagesbild/picture';
import type { Account } from '../access.ts';
import { newlyHeld } from './held.ts';
import type { RefusalRecord } from './refusal-record.ts';

type JudgedTitle = {
  readonly area: Pick<AreaFacts, 'level' | 'population'> | undefined;
  readonly words: Register;
  readonly title: string;
  /** What it was called before. */
  readonly before: string;
};

export type Title = JudgedTitle & {
  readonly account: Account;
  /** Null while there is no picture. */
  readonly pictureId: string | null;
};

/** The rules of the guard that a title breaks now and did not break before. */
export function heldInTitle({ area, words, title, before }: JudgedTitle): string[] {
  const context = {
    field: 'title',
    register: words,
    ...(area && { level: area.level, population: area.population }),
  };
  return newlyHeld({ text: title }, { text: before }, context);
}

/** Judges the title of a picture as its texts are judged; what is refused is recorded like an edit. */
export function refuseTitle(judged: Title, record: RefusalRecord): RequestIssue[] {
  const rules = heldInTitle(judged);
  const { account, pictureId } = judged;
  const { municipalityId, id: accountId } = account;
  for (const rule of rules) record.note({ municipalityId, accountId, pictureId, field: 'title', rule });
  return rules.length === 0 ? [] : [{ path: 'body/title', rule: 'identifiesPerson' }];
}
