import type { WordAddition, WordDecision } from '@lagesbild/http-api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { call } from '../api/client.ts';
import { wordAdditionsQuery } from '../api/queries.ts';
import { errorTexts } from '../messages/errors.ts';
import { t } from '../messages.ts';
import { announce } from '../ui/announcer.tsx';

export type Decisions = {
  /** What is on its way: one decision at a time. */
  readonly pending: { readonly id: string; readonly decision: WordDecision } | null;
  /** Why the last decision was not carried out. */
  readonly error: string | null;
  /** Sends a decision. `onDone` is called when the list shows what came of it. */
  decide(word: WordAddition, decision: WordDecision, onDone: () => void): Promise<void>;
};

/** Sends the samordnare's decisions about words and brings what the server answers into the list. */
export function useDecisions(): Decisions {
  const queries = useQueryClient();
  const [pending, setPending] = useState<Decisions['pending']>(null);
  const [error, setError] = useState<string | null>(null);
  const { queryKey } = wordAdditionsQuery;

  return {
    pending,
    error,
    async decide(word, decision, onDone) {
      if (pending !== null) return;
      setPending({ id: word.id, decision });
      setError(null);
      const result = await call('decideWord', { params: { id: word.id }, body: { decision } });
      setPending(null);
      if (!result.ok) {
        const { code } = result.failure;
        const isDecided = code === 'notFound' || code === 'stateChangeRefused';
        if (isDecided) void queries.invalidateQueries({ queryKey });
        return setError(isDecided ? t('words.alreadyDecided') : errorTexts[code]);
      }
      const { addition } = result.value;
      flushSync(() => {
        queries.setQueryData(queryKey, (list) =>
          list?.flatMap((one) => (one.id !== word.id ? [one] : addition === null ? [] : [addition])),
        );
      });
      announce(t(`words.said.${decision}`, { word: word.name }));
      onDone();
    },
  };
}
