import { CircleHelp } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { t } from '../messages.ts';
import { announce } from './announcer.tsx';
import styles from './help.module.css';

export type HelpProps = {
  /** What the help is about, for the button's name: "Visa hjälp om Period". */
  readonly about: string;
  readonly children: ReactNode;
};

/**
 * An element with this attribute is one field of a long form: F1 anywhere in it opens its help, and the question mark is no stop of its
 * own for the Tab key.
 */
const helpKeyAttribute = 'data-place';

/**
 * A question mark that opens a help text in the flow of the page. Not a tooltip: it works by touch and keyboard, stays
 * until closed and can be read at one's own pace. Give it a flex row that may wrap; the text takes a line of its own.
 */
export function Help({ about, children }: HelpProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const [hasKey, setHasKey] = useState(false);
  useEffect(() => {
    const field = toggle.current?.closest<HTMLElement>(`[${helpKeyAttribute}]`);
    if (!field) return;
    setHasKey(true);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      setOpen((before) => !before);
      const text = document.getElementById(id);
      if (text?.hidden) announce(text.textContent ?? '');
    };
    field.addEventListener('keydown', onKey);
    return () => field.removeEventListener('keydown', onKey);
  }, [id]);
  return (
    <>
      {/* A plain button: inside a select or a date picker, the library's own would become the field's trigger. */}
      <button
        ref={toggle}
        type="button"
        {...(hasKey ? { tabIndex: -1, 'aria-keyshortcuts': 'F1' } : {})}
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
