import { type QueryExecutorProvider, sql } from 'kysely';

/** PostgreSQL channel for news about rights and details; rows of the log have their own (`picture`). */
export const NEWS_CHANNEL = 'access';

/**
 * What changed, as ids only.
 * - `access`: who takes part in a picture, or with which right.
 * - `details`: a picture's metadata; everybody in it fetches it again.
 * - `rewritten`: what is stored of a picture was replaced; copies of it are loaded anew.
 * - `account`: an account's role, agency, function or whether it is active; the database itself announces it (migration 7).
 * - `register`: the actors, areas or places of a municipality; the database itself announces it (migration 3).
 * - `session`: a session ended; the id is its token hash in hex, never the token.
 */
export type News =
  | { readonly kind: 'access' | 'details' | 'rewritten'; readonly picture: string }
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'register'; readonly municipality: string }
  | { readonly kind: 'session'; readonly session: string };

/**
 * Tells every process on this database, this one too. Inside a transaction the news leaves with the commit, so whoever
 * hears it reads the new rows. Sockets whose right is gone are closed, the others are told to fetch the details again.
 */
export async function announce(db: QueryExecutorProvider, news: News): Promise<void> {
  await sql`select pg_notify(${NEWS_CHANNEL}, ${encodeNews(news)})`.execute(db);
}

export function encodeNews(news: News): string {
  switch (news.kind) {
    case 'account':
      return `account:${news.account}`;
    case 'register':
      return `register:${news.municipality}`;
    case 'session':
      return `session:${news.session}`;
    default:
      return `${news.kind}:${news.picture}`;
  }
}

/** Reads a payload; null for one that this version does not know. */
export function parseNews(payload: string): News | null {
  const [kind, id] = payload.split(':');
  if (id === undefined || id === '') return null;
  switch (kind) {
    case 'access':
    case 'details':
    case 'rewritten':
      return { kind, picture: id };
    case 'account':
      return { kind, account: id };
    case 'register':
      return { kind, municipality: id };
    case 'session':
      return { kind, session: id };
    default:
      return null;
  }
}
