import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import styles from './choice.module.css';
import { classNames } from './class-names.ts';
import { FieldFoot, FieldHead, type FieldTexts } from './field.tsx';
import type { Option } from './option-list.tsx';

export type RadioGroupProps = FieldTexts & {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
  readonly columns?: boolean;
};

/** One choice, all options shown at once. Prefer it to Select for up to six options. */
export function RadioGroup(props: RadioGroupProps) {
  const { options, value, onChange, label, description, help, error, optional, hideLabel, columns } = props;
  return (
    <AriaRadioGroup
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isRequired={!optional}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      className={styles.group ?? ''}
    >
      <FieldHead {...{ label, description, help, optional, hideLabel }} />
      <FieldFoot error={error} />
      <div className={classNames(styles.choices, columns && styles.columns)}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            isDisabled={option.isDisabled ?? false}
            className={styles.choice ?? ''}
          >
            <span className={classNames(styles.mark, styles.round)} />
            <span>
              {option.label}
              {option.help ? <span className={styles.note}>{option.help}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
