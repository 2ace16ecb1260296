import type { ActorView, WordAddition, WordDecision } from '@lagesbild/http-api';
import { useRef, useState } from 'react';
import { t } from '../messages.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { type ArrangedWords, neighbourOf } from './arrange-words.ts';
import listStyles from './list.module.css';
import { useDecisions } from './use-decisions.ts';
import { WordRow } from './word-row.tsx';
import styles from './words.module.css';

/** A list read in a few files is thousands of words; nobody reads them all at once. */
const AT_FIRST = 50;

type WordListProps = { readonly words: ArrangedWords; readonly actors: readonly ActorView[] };

/** Added words in their two lists, with what can be decided about each. */
export function WordList({ words, actors }: WordListProps) {
  const { pending, error, decide } = useDecisions();
  const [revoking, setRevoking] = useState<WordAddition | null>(null);
  const [most, setMost] = useState(AT_FIRST);
  const place = useRef<HTMLDivElement>(null);
  const names = new Map(actors.map(({ id, name }) => [id, name]));

  const send = (list: readonly WordAddition[], word: WordAddition, decision: WordDecision) => {
    const next = neighbourOf(list, word.id);
    void decide(word, decision, () => {
      // A word that is confirmed moves to the other list, far from the next one to answer.
      const stays = word.state !== 'waiting' && decision !== 'decline';
      const target = stays ? word.id : next;
      const button = place.current?.querySelector<HTMLElement>(`[data-word="${target}"] button`);
      (button ?? place.current?.querySelector<HTMLElement>('h2'))?.focus();
    });
  };
  const rows = (list: readonly WordAddition[]) => (
    <ul className={listStyles.list}>
      {list.map((word) => (
        <WordRow
          key={word.id}
          word={word}
          actorName={word.actorId === null ? null : (names.get(word.actorId) ?? '–')}
          pending={pending?.id === word.id ? pending.decision : null}
          onDecide={(decision) => (decision === 'revoke' ? setRevoking(word) : send(list, word, decision))}
        />
      ))}
    </ul>
  );
  const { waiting, others } = words;
  return (
    <div ref={place}>
      {error === null ? null : (
        <Callout tone="stop" announce="alert">
          <p>{error}</p>
        </Callout>
      )}
      {waiting.length === 0 ? null : (
        <section className={listStyles.group} aria-labelledby="vantar">
          <h2 id="vantar" tabIndex={-1} className={listStyles.groupTitle}>
            {t('words.waiting.title')}
            <span className={listStyles.count}>{waiting.length}</span>
          </h2>
          <p className={styles.explain}>{t('words.waiting.text')}</p>
          {rows(waiting)}
        </section>
      )}
      {others.length === 0 ? null : (
        <section className={listStyles.group} aria-labelledby="tillagda">
          <h2 id="tillagda" tabIndex={-1} className={listStyles.groupTitle}>
            {t('words.others.title')}
            <span className={listStyles.count}>{others.length}</span>
          </h2>
          {rows(others.slice(0, most))}
          {others.length > most ? (
            <div className={styles.more}>
              <Button onPress={() => setMost(most + AT_FIRST * 2)}>{t('words.more')}</Button>
            </div>
          ) : null}
        </section>
      )}
      <ConfirmDialog
        isOpen={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t('words.revoke.title', { word: revoking?.name ?? '' })}
        confirmLabel={t('words.revoke')}
        onConfirm={() => {
          if (revoking) send(others, revoking, 'revoke');
        }}
      >
        <p>{t('words.revoke.text')}</p>
      </ConfirmDialog>
    </div>
  );
}
