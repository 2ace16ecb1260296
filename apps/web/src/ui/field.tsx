import { CircleAlert } from 'lucide-react';
import { FieldError, Label, Text } from 'react-aria-components';
import { t } from '../messages.ts';
import styles from './field.module.css';
import { Help } from './help.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What every field of a form can say about itself. */
export type FieldTexts = {
  readonly label: string;
  /** A short line under the label that is always seen. */
  readonly description?: string | undefined;
  /** A longer explanation behind a question mark. */
  readonly help?: string | undefined;
  /** What is wrong and how to mend it. Shown at the field and read with it. */
  readonly error?: string | null | undefined;
  /** Written out as "frivilligt"; fields without it are expected. `unsaid`: neither expected nor written out. */
  readonly optional?: boolean | 'unsaid' | undefined;
  /** The label is read aloud but not shown, for fields in a table whose column says it. */
  readonly hideLabel?: boolean | undefined;
};

/** Label, "frivilligt", question mark and description: the upper half of every field. */
export function FieldHead({ label, description, help, optional, hideLabel }: FieldTexts) {
  if (hideLabel) {
    return (
      <VisuallyHidden>
        <Label>{label}</Label>
      </VisuallyHidden>
    );
  }
  return (
    <>
      <div className={styles.labelRow}>
        <Label className={styles.label}>
          {label}
          {optional === true ? <span className={styles.optional}> ({t('field.optional')})</span> : null}
        </Label>
        {help ? <Help about={label}>{help}</Help> : null}
      </div>
      {description ? (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      ) : null}
    </>
  );
}

/** The lower half: the error, tied to the field for screen readers by the library. */
export function FieldFoot({ error }: Pick<FieldTexts, 'error'>) {
  if (!error) return null;
  return (
    <FieldError className={styles.error ?? ''}>
      <CircleAlert aria-hidden size={18} />
      <span>{error}</span>
    </FieldError>
  );
}
