import type { DisclosureDecision, DisclosureState, DisclosureView } from '@lagesbild/http-api';
import { EyeOff, FileText, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { momentInWords } from '../dates.ts';
import { errorTexts } from '../messages/errors.ts';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { fieldLabel } from '../picture/model/hidden-fields.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import type { Icon } from '../ui/icon.ts';
import { TextLink } from '../ui/link.tsx';
import { StatusTag, type Tone } from '../ui/status-tag.tsx';
import styles from './disclosures.module.css';

type Decision = DisclosureDecision['decision'];

export type DisclosureRowProps = {
  readonly report: DisclosureView;
  readonly actorName: string;
  /** The decision that is on its way. */
  readonly pending: Decision | null;
  readonly onDecide: (decision: Decision) => void;
};

const signs: Readonly<Record<DisclosureState, readonly [icon: Icon, tone: Tone]>> = {
  hidden: [EyeOff, 'heed'],
  purged: [Trash2, 'good'],
  restored: [Undo2, 'neutral'],
};

/** One report: where and when, its state, and what can be done. The hidden text is fetched only when asked for. */
export function DisclosureRow({ report, actorName, pending, onDecide }: DisclosureRowProps) {
  const [icon, tone] = signs[report.state];
  const field = fieldLabel(report.section, report.field);
  const time = momentInWords(report.reportedAt);
  const which = t('disclosures.which', { field, picture: report.pictureTitle, time });
  const label = (button: string) => t('disclosures.button', { button, which });
  return (
    <li className={styles.row} data-report={report.id}>
      <div className={styles.head}>
        <h3 tabIndex={-1}>{field}</h3>
        <StatusTag icon={icon} tone={tone}>
          {t(`disclosures.state.${report.state}`)}
        </StatusTag>
      </div>
      <p className={styles.meta}>
        <TextLink href={paths.picture(report.pictureId)}>{report.pictureTitle}</TextLink>
        {' · '}
        {t('disclosures.reported', { time, actor: actorName })}
        {report.decidedAt === null ? null : (
          <>
            {' · '}
            <span className={styles.moment}>
              {t('disclosures.decided', { time: momentInWords(report.decidedAt) })}
            </span>
          </>
        )}
      </p>
      {report.state === 'hidden' ? <SealedText id={report.id} label={label} /> : null}
      <div className={styles.buttons}>
        {report.state === 'hidden' ? (
          <>
            <Button
              size="small"
              variant="danger"
              isDisabled={pending !== null}
              aria-label={label(t('disclosures.purge'))}
              onPress={() => onDecide('purge')}
            >
              {t('disclosures.purge')}
            </Button>
            <Button
              size="small"
              isDisabled={pending !== null}
              aria-label={label(t('disclosures.restore'))}
              onPress={() => onDecide('restore')}
            >
              {t('disclosures.restore')}
            </Button>
            {/* The buttons go with the decision: a pending button would be announced when it is no longer there. */}
            {pending === null ? null : <span role="status">{t('disclosures.working')}</span>}
          </>
        ) : null}
        <ButtonLink
          size="small"
          variant="quiet"
          icon={FileText}
          href={paths.disclosureNote(report.id)}
          aria-label={label(t('disclosures.note'))}
        >
          {t('disclosures.note')}
        </ButtonLink>
      </div>
    </li>
  );
}

/** The text under seal, kept nowhere but on the screen, and only while it is open. */
function SealedText({ id, label }: { readonly id: string; readonly label: (button: string) => string }) {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async () => {
    setBusy(true);
    setError(null);
    const result = await call('readSealedText', { params: { id } });
    setBusy(false);
    if (result.ok) setText(result.value.text);
    else setError(errorTexts[result.failure.code]);
  };
  const button = t(text === null ? 'disclosures.read' : 'disclosures.close');
  return (
    <div className={styles.sealed}>
      <Button
        size="small"
        variant="quiet"
        isExpanded={text !== null}
        isPending={isBusy}
        aria-label={label(button)}
        onPress={() => (text === null ? void read() : setText(null))}
      >
        {button}
      </Button>
      {error === null ? null : (
        <Callout tone="stop" announce="alert">
          <p>{error}</p>
        </Callout>
      )}
      {text === null ? null : (
        <div className={styles.text} role="status">
          <p className={styles.meta}>{t('disclosures.sealed')}</p>
          <blockquote>{text}</blockquote>
        </div>
      )}
    </div>
  );
}
