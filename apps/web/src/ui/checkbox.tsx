import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components';
import styles from './choice.module.css';
import { classNames } from './class-names.ts';
import { FieldFoot, FieldHead, type FieldTexts } from './field.tsx';
import type { Option } from './option-list.tsx';

export type CheckboxProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
  /** A line under the text, read with it. */
  readonly note?: string;
};

/** One yes or no. */
export function Checkbox({ children, note, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.choice ?? ''}>
      <CheckboxFace note={note}>{children}</CheckboxFace>
    </AriaCheckbox>
  );
}

export type CheckboxGroupProps = FieldTexts & {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly isDisabled?: boolean;
  /** Stands in columns where there is room. */
  readonly columns?: boolean;
};

/** Several choices shown at once. Prefer it to MultiSelect for up to ten options. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { options, value, onChange, label, description, help, error, optional, hideLabel, columns } = props;
  return (
    <AriaCheckboxGroup
      value={[...value]}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      className={styles.group ?? ''}
    >
      <FieldHead {...{ label, description, help, optional, hideLabel }} />
      <FieldFoot error={error} />
      <div className={classNames(styles.choices, columns && styles.columns)}>
        {options.map((option) => (
          <AriaCheckbox
            key={option.id}
            value={option.id}
            isDisabled={option.isDisabled ?? false}
            className={styles.choice ?? ''}
          >
            <CheckboxFace note={option.help}>{option.label}</CheckboxFace>
          </AriaCheckbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}

function CheckboxFace({
  children,
  note,
}: {
  readonly children: ReactNode;
  readonly note?: string | undefined;
}) {
  return (
    <>
      <span className={styles.mark}>
        <Check aria-hidden size={16} strokeWidth={3} />
      </span>
      <span>
        {children}
        {note ? <span className={styles.note}>{note}</span> : null}
      </span>
    </>
  );
}
