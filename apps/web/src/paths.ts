import { type PictureFilters, writeFilters } from './pages/picture-filters.ts';
import { type WordFilters, writeWordFilters } from './pages/word-filters.ts';

/**
 * Every address of the app, as functions with typed parameters. Links are built here and nowhere else;
 * paths.test.ts checks each against the router.
 */
export const paths = {
  pictures: (filters?: PictureFilters): string => withQuery('/', filters ? writeFilters(filters) : {}),
  newPicture: (): string => '/ny',
  picture: (id: string): string => `/lagesbild/${encodeURIComponent(id)}`,
  print: (id: string): string => `/lagesbild/${encodeURIComponent(id)}/utskrift`,
  words: (filters?: WordFilters): string =>
    withQuery('/ordregister', filters ? writeWordFilters(filters) : {}),
  guardHelp: (): string => '/hjalp/granskning',
  disclosures: (): string => '/rojanden',
  disclosureNote: (id: string): string => `/rojanden/${encodeURIComponent(id)}/notering`,
  refusals: (): string => '/stoppat',
  /** `returnTo` is where the person wanted to go; the sign-in page checks that it is an address of ours. */
  signIn: (returnTo?: string): string =>
    withQuery('/logga-in', returnTo && returnTo !== '/' ? { tillbaka: returnTo } : {}),
} as const;

/** The address to continue to after sign-in: one within this app, or the list of pictures. Never another site. */
export function safeReturnTo(candidate: string | undefined): string {
  if (candidate === undefined || !candidate.startsWith('/') || /^\/[/\\]/.test(candidate))
    return paths.pictures();
  if (/\p{Cc}/u.test(candidate)) return paths.pictures();
  return candidate.startsWith('/logga-in') ? paths.pictures() : candidate;
}

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}
