import type { RequestIssue } from '@lagesbild/http-api';
import type { Finding } from '@lagesbild/identity-guard';
import { useEffect, useState } from 'react';
import type { Guard, ScreenPlace } from './guard.ts';
import { useGuard } from './use-guard.ts';

/** A word that is still being typed is not judged: this long after the last letter it counts as written. */
const WRITTEN_MS = 500;

/** What the server answers for the same title, so that both are said in the same way. */
export const titleIssue: RequestIssue = { path: 'body/title', rule: 'identifiesPerson' };

type Judging = Pick<Guard, 'screen' | 'textOf'>;

/**
 * Why a title cannot be shared, in the guard's own words; null when it can. What stood in it before does not count, as
 * on the server: an old title never keeps the rest of a form from being saved.
 */
export function titleError(
  { screen, textOf }: Judging,
  title: string,
  before: string,
  place: ScreenPlace,
): string | null {
  const held = (text: string) => screen(text, place).filter(({ strength }) => strength !== 'advise');
  const keyIn = (text: string) => (finding: Finding) =>
    `${finding.rule} ${text.slice(finding.start, finding.end)}`;
  const known = new Set(before === '' ? [] : held(before).map(keyIn(before)));
  const finding = held(title).find((one) => !known.has(keyIn(title)(one)));
  return finding === undefined ? null : `${textOf(finding.reason)} ${textOf(finding.suggestion)}`;
}

/**
 * Whether a title would be refused by the newest words: somebody may have said meanwhile what a word in it is. A guard
 * that is not here yet is waited for, so that no title leaves unread; only where it does not come the server decides.
 */
export async function isHeldTitle(
  guard: Judging & Pick<Guard, 'refresh'>,
  title: string,
  before: string,
  place: ScreenPlace,
): Promise<boolean> {
  if (titleError(guard, title, before, place) === null) return false;
  const version = await guard.refresh();
  return version >= 0 && titleError(guard, title, before, place) !== null;
}

export type JudgedTitle = {
  /** To show at the field: null while the title is being typed, and until the guard is here. */
  readonly shown: string | null;
  /** Whether the title as it stands would be refused: {@link isHeldTitle}. */
  isHeld(): Promise<boolean>;
};

/** Judges a title in the browser while it is written. `area` is what the picture is about, when it is chosen. */
export function useJudgedTitle(
  title: string,
  before: string,
  area: Pick<ScreenPlace, 'level' | 'population'> | null,
): JudgedTitle {
  const guard = useGuard();
  const [written, setWritten] = useState(title);
  useEffect(() => {
    const timer = setTimeout(() => setWritten(title), WRITTEN_MS);
    return () => clearTimeout(timer);
  }, [title]);
  const place = area && { field: 'title', level: area.level, population: area.population };
  const isJudged = guard.ready && place !== null && written === title;
  return {
    shown: isJudged ? titleError(guard, title.trim(), before, place) : null,
    isHeld: async () => place !== null && (await isHeldTitle(guard, title.trim(), before, place)),
  };
}
