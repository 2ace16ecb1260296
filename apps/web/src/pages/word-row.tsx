import type { WordAddition, WordDecision, WordState } from '@lagesbild/http-api';
import { Check, Clock, Undo2 } from 'lucide-react';
import { addDays, todayOf } from '../dates.ts';
import { t } from '../messages.ts';
import { Button, type ButtonVariant } from '../ui/button.tsx';
import type { Icon } from '../ui/icon.ts';
import { StatusTag, type Tone } from '../ui/status-tag.tsx';
import styles from './words.module.css';

export type WordRowProps = {
  readonly word: WordAddition;
  /** Name of the actor that added it; null for whoever runs the service. */
  readonly actorName: string | null;
  /** The decision about this word that is on its way. */
  readonly pending: WordDecision | null;
  readonly onDecide: (decision: WordDecision) => void;
};

type Choice = { readonly decision: WordDecision; readonly label: string; readonly variant: ButtonVariant };

const choices: Readonly<Record<WordState, readonly Choice[]>> = {
  waiting: [
    { decision: 'confirm', label: t('words.confirm'), variant: 'secondary' },
    { decision: 'decline', label: t('words.decline'), variant: 'quiet' },
  ],
  active: [{ decision: 'revoke', label: t('words.revoke'), variant: 'quiet' }],
  revoked: [
    { decision: 'reinstate', label: t('words.reinstate'), variant: 'quiet' },
    { decision: 'decline', label: t('words.remove'), variant: 'quiet' },
  ],
};

const signs: Readonly<Record<WordState, readonly [icon: Icon, tone: Tone]>> = {
  waiting: [Clock, 'heed'],
  active: [Check, 'good'],
  revoked: [Undo2, 'neutral'],
};

/** How many days a word that counts for nobody is kept; the server removes it. */
const KEPT_DAYS = 30;

/** One added word: what it is, who added it when, its state, and what one can decide. */
export function WordRow({ word, actorName, pending, onDecide }: WordRowProps) {
  const [icon, tone] = signs[word.state];
  return (
    <li className={styles.row} data-word={word.id}>
      <div className={styles.what}>
        <h3 className={styles.name}>{word.name}</h3>
        <p className={styles.meta}>{t(`words.kind.${word.kind}`)}</p>
      </div>
      <div className={styles.facts}>
        <StatusTag icon={icon} tone={tone}>
          {t(`words.state.${word.state}`)}
        </StatusTag>
        <p className={styles.meta}>{originOf(word, actorName)}</p>
        {word.state === 'active' ? null : (
          <p className={styles.meta}>{t(`words.lapses.${word.state}`, { date: lapseOf(word) })}</p>
        )}
      </div>
      <div className={styles.buttons}>
        {choices[word.state].map(({ decision, label, variant }) => (
          <Button
            key={decision}
            size="small"
            variant={variant}
            isPending={pending === decision}
            aria-label={t('words.button', { button: label, word: word.name })}
            onPress={() => onDecide(decision)}
          >
            {label}
          </Button>
        ))}
      </div>
    </li>
  );
}

function originOf(word: WordAddition, actorName: string | null): string {
  const date = dayOf(word.addedAt);
  if (actorName === null) return t('words.importedByService', { date });
  return t(word.source === 'import' ? 'words.imported' : 'words.addedBy', { actor: actorName, date });
}

function lapseOf({ decidedAt, addedAt }: WordAddition): string {
  return addDays(dayOf(decidedAt ?? addedAt), KEPT_DAYS);
}

function dayOf(time: string): string {
  return todayOf(new Date(time));
}
