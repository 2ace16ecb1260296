import { type ReactNode, useId } from 'react';
import styles from './form-layout.module.css';

/** A part of a form under a heading; parts are divided by hairlines, not by boxes. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

/** A field that the error summary can lead to, by its path in the request. */
export function FormField({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return (
    <div id={fieldId(path)} className={styles.field}>
      {children}
    </div>
  );
}

/** Puts focus in a field: on the first thing in it that one types or chooses in, past label and help. */
export function focusField(path: string): void {
  const field = document.getElementById(fieldId(path));
  const control = field?.querySelector<HTMLElement>(
    'input:not([type=hidden], [tabindex="-1"]), textarea, [role="spinbutton"], button[aria-haspopup]',
  );
  control?.focus();
}

function fieldId(path: string): string {
  return `falt-${path.replaceAll('/', '-')}`;
}
