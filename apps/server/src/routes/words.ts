import type { WordDecision } from '@lagesbild/http-api';
import { createId } from '@lagesbild/picture';
import type { FastifyInstance } from 'fastify';
import { type Account, canAddWords, canDecideWords } from '../access.ts';
import { ApiError } from '../api-error.ts';
import type { AppDeps } from '../app-deps.ts';
import { type Adding, decide, listAdditions } from '../store/word-additions.ts';
import { readWords, readWordsVersion } from '../store/words.ts';
import { classifyWord } from '../words/classify-word.ts';
import { importWords } from '../words/import-words.ts';
import { createPace } from '../words/pace.ts';
import { implement, unchanged } from './implement.ts';

const MOST_WORDS = 30;
const WINDOW_MS = 60_000;

/** The register of words that are no persons: reading it, adding to it, and what the samordnare decides. */
export function wordRoutes(app: FastifyInstance, deps: AppDeps): void {
  const { database, clock, random, refusals } = deps;
  const pace = createPace(MOST_WORDS, WINDOW_MS, () => clock().getTime());

  implement(app, 'readWords', async ({ signed: { account }, request, reply }) => {
    const { municipalityId } = account;
    // Two municipalities in one browser, one after the other, must not share an answer.
    const tagOf = (version: number) => `"${municipalityId}-${version}"`;
    reply.header('cache-control', 'private, no-cache').header('vary', 'Cookie');
    const has = request.headers['if-none-match'];
    const current = has === undefined ? null : tagOf(await readWordsVersion(database, municipalityId));
    if (current !== null && has?.includes(current)) {
      reply.header('etag', current);
      return unchanged;
    }
    const { version, entries } = await readWords(database, municipalityId);
    reply.header('etag', tagOf(version));
    return { version, words: [...entries] };
  });

  implement(app, 'classifyWord', async ({ signed: { account }, body, reply }) => {
    if (!canAddWords(account.role)) throw new ApiError('notAllowed');
    const wait = pace(account.id);
    if (wait !== null) {
      reply.header('retry-after', wait);
      throw new ApiError('tooManyRequests');
    }
    const source = canDecideWords(account.role) ? 'coordinator' : 'user';
    const result = await classifyWord(database, addingBy(account, source), body);
    if (!result.ok) {
      noteRefused(account, result.rules);
      throw new ApiError('invalidRequest', [{ path: 'body/name', rule: result.reason }]);
    }
    return { status: result.status, version: await readWordsVersion(database, account.municipalityId) };
  });

  implement(app, 'listWordAdditions', async ({ signed: { account } }) => {
    if (!canDecideWords(account.role)) throw new ApiError('notAllowed');
    return { additions: await listAdditions(database, account.municipalityId) };
  });

  implement(app, 'decideWord', async ({ signed: { account }, params, body }) => {
    if (!canDecideWords(account.role)) throw new ApiError('notAllowed');
    const decision: WordDecision = body.decision;
    const result = await database
      .transaction()
      .execute((trx) => decide(trx, account.municipalityId, params.id, decision, clock()));
    if (!result.ok) throw new ApiError(result.reason);
    return { addition: result.addition, version: await readWordsVersion(database, account.municipalityId) };
  });

  implement(app, 'importWords', async ({ signed: { account }, body }) => {
    if (!canDecideWords(account.role)) throw new ApiError('notAllowed');
    const { csv, preview, confirmed } = body;
    const adding = addingBy(account, 'import');
    const imported = await importWords(database, adding, csv, { preview, confirmed, nameLike: 'leave' });
    if (!imported.ok) throw new ApiError('invalidRequest', [{ path: 'body/csv', rule: imported.reason }]);
    // A preview is read again when it becomes an import.
    if (!preview) noteRefused(account, imported.rules);
    return { ...imported.result, version: await readWordsVersion(database, account.municipalityId) };
  });

  function noteRefused({ municipalityId, id: accountId }: Account, rules: readonly string[]): void {
    for (const rule of rules)
      refusals.note({ municipalityId, accountId, pictureId: null, field: 'word', rule });
  }

  function addingBy(account: Account, source: Adding['source']): Adding {
    const { municipalityId, actorId } = account;
    return { municipalityId, actorId, source, now: clock(), createId: () => createId(random) };
  }
}
