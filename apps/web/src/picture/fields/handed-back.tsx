import { Copy } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './handed-back.module.css';

/** A text that could not be kept, for its writer to copy. */
export function HandedBack({ text, lead }: { readonly text: string; readonly lead: string }) {
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
      <p>{lead}</p>
      <blockquote className={styles.text}>{text}</blockquote>
      <Button size="small" icon={Copy} onPress={() => void copy()}>
        {t(copied ? 'picture.refusal.copied' : 'picture.refusal.copy')}
      </Button>
    </div>
  );
}
