import { Copy } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { pathOf } from '../model/entity.ts';
import { type LocalRefusal, useRefusalsAt } from '../model/refusals.tsx';
import { ruleText } from '../model/rule-texts.ts';
import { useScreen } from '../model/screen-context.tsx';
import styles from './field-notices.module.css';

type FieldNoticesProps = { readonly section: string; readonly row: string | null; readonly field?: string };

/** What the server refused at this field or row: the reason, and the person's own text to take back. */
export function FieldNotices({ section, row, field }: FieldNoticesProps) {
  const refusals = useRefusalsAt(pathOf(section, row, field));
  return refusals.map((refusal) => <RefusalNotice key={refusal.id} refusal={refusal} />);
}

/** One refusal. The refused text exists in this browser tab only, until the person has dealt with it. */
export function RefusalNotice({ refusal }: { readonly refusal: LocalRefusal }) {
  const { connection } = useScreen();
  return (
    <Callout tone="stop" title={t('picture.refusal.title')} announce="alert">
      {refusal.rules.map((rule) => (
        <p key={rule}>{ruleText(rule)}</p>
      ))}
      {refusal.texts.map((text) => (
        <HandedBack key={text} text={text} />
      ))}
      <Button size="small" onPress={() => connection.dismissRefusal(refusal.id)}>
        {t('picture.refusal.dismiss')}
      </Button>
    </Callout>
  );
}

function HandedBack({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(t('picture.refusal.copied'));
    } catch {
      // Without the right to the clipboard the text can still be marked and copied by hand.
      announce(t('picture.refusal.copyByHand'));
    }
  };
  return (
    <div className={styles.handedBack}>
      <p>{t('picture.refusal.yourText')}</p>
      <blockquote className={styles.text}>{text}</blockquote>
      <Button size="small" icon={Copy} onPress={() => void copy()}>
        {t(copied ? 'picture.refusal.copied' : 'picture.refusal.copy')}
      </Button>
    </div>
  );
}
