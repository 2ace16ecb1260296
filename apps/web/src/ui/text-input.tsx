import type { Ref } from 'react';
import { Input, TextArea, TextField } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldFoot, FieldHead, type FieldTexts } from './field.tsx';
import textStyles from './text-input.module.css';

export type TextInputProps = FieldTexts & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly type?: 'text' | 'email' | 'password' | 'search';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** More than one line. The field grows with its text. */
  readonly multiline?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly spellCheck?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

/**
 * A line (or some lines) of text with label, help and error. The browser is asked to keep nothing of it, for suggestions
 * or for a tab that is opened again, unless `autoComplete` says what it is: it may be what must not be shared.
 */
export function TextInput(props: TextInputProps) {
  const { label, description, help, error, optional, hideLabel, multiline, ref, spellCheck, ...rest } = props;
  return (
    <TextField
      autoComplete="off"
      {...rest}
      isInvalid={Boolean(error)}
      isRequired={!optional}
      validationBehavior="aria"
      className={styles.field ?? ''}
    >
      <FieldHead {...{ label, description, help, optional, hideLabel }} />
      {multiline ? (
        <TextArea
          className={classNames(styles.control, textStyles.area)}
          lang="sv"
          spellCheck={spellCheck ?? true}
        />
      ) : (
        <Input
          className={styles.control ?? ''}
          spellCheck={spellCheck ?? rest.type === 'text'}
          {...(ref ? { ref } : {})}
        />
      )}
      <FieldFoot error={error} />
    </TextField>
  );
}
