import { CircleHelp } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../messages.ts';
import styles from './help.module.css';

export type HelpProps = {
  /** What the help is about, for the button's name: "Visa hjälp om Period". */
  readonly about: string;
  readonly children: ReactNode;
};

/**
 * A question mark that opens a help text in the flow of the page. Not a tooltip: it works by touch and keyboard, stays
 * until closed and can be read at one's own pace. Give it a flex row that may wrap; the text takes a line of its own.
 */
export function Help({ about, children }: HelpProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      {/* A plain button: inside a select or a date picker, the library's own would become the field's trigger. */}
      <button
        type="button"
        className={styles.toggle}
        aria-label={t(open ? 'help.hide' : 'help.show', { about })}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <CircleHelp aria-hidden size={18} />
      </button>
      <div id={id} className={styles.text} hidden={!open}>
        {children}
      </div>
    </>
  );
}
