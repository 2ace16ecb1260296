import type { DisclosureDecision, DisclosureView } from '@lagesbild/http-api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { disclosuresQuery, picturesQuery } from '../api/queries.ts';
import { errorTexts } from '../messages/errors.ts';
import { t } from '../messages.ts';
import { announce } from '../ui/announcer.tsx';

type Decision = DisclosureDecision['decision'];

export type DisclosureDecisions = {
  /** What is on its way: one decision at a time. */
  readonly pending: { readonly id: string; readonly decision: Decision } | null;
  /** Why the last decision was not carried out. */
  readonly error: string | null;
  /** Sends a decision. `onDone` is called when it was carried out. */
  decide(report: DisclosureView, decision: Decision, onDone: () => void): Promise<void>;
};

/** Sends the samordnare's decisions about reported texts and brings what the server answers into the list. */
export function useDisclosureDecisions(): DisclosureDecisions {
  const queries = useQueryClient();
  const [pending, setPending] = useState<DisclosureDecisions['pending']>(null);
  const [error, setError] = useState<string | null>(null);
  const { queryKey } = disclosuresQuery;

  return {
    pending,
    error,
    async decide({ id }, decision, onDone) {
      if (pending !== null) return;
      setPending({ id, decision });
      setError(null);
      const result = await call('decideDisclosure', { params: { id }, body: { decision } });
      setPending(null);
      // Of the picture and of the list: its title may be another one now.
      void queries.invalidateQueries({ queryKey: picturesQuery.queryKey });
      if (!result.ok) {
        const { code } = result.failure;
        if (code === 'disclosureDecided' || code === 'notFound') void queries.invalidateQueries({ queryKey });
        return setError(errorTexts[code]);
      }
      const { value } = result;
      const called = (one: DisclosureView) =>
        one.pictureId === value.pictureId ? { ...one, pictureTitle: value.pictureTitle } : one;
      queries.setQueryData(queryKey, (list) => list?.map((one) => (one.id === id ? value : called(one))));
      announce(t(`disclosures.${decision}.done`));
      onDone();
    },
  };
}
