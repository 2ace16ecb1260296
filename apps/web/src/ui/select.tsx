import { ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, Popover, SelectValue } from 'react-aria-components';
import { t } from '../messages.ts';
import fieldStyles from './field.module.css';
import { FieldFoot, FieldHead, type FieldTexts } from './field.tsx';
import listStyles from './list.module.css';
import { type Option, OptionList } from './option-list.tsx';

export type SelectProps = FieldTexts & {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
  readonly name?: string;
  readonly isDisabled?: boolean;
  /** Adds a first line that empties the field again, e.g. "Inte valt". Its choice gives null. */
  readonly emptyLabel?: string;
};

const emptyId = '-';

/** One choice out of a closed list. For lists longer than a screen, use ComboBox. */
export function Select(props: SelectProps) {
  const {
    options,
    value,
    onChange,
    placeholder,
    emptyLabel,
    label,
    description,
    help,
    error,
    optional,
    hideLabel,
  } = props;
  const choices = emptyLabel === undefined ? options : [{ id: emptyId, label: emptyLabel }, ...options];
  return (
    <AriaSelect
      value={value}
      onChange={(key) => onChange(key === null || key === emptyId ? null : String(key))}
      placeholder={placeholder ?? t('select.placeholder')}
      isInvalid={Boolean(error)}
      isRequired={!optional}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      className={fieldStyles.field ?? ''}
      {...(props.name ? { name: props.name } : {})}
    >
      <FieldHead {...{ label, description, help, optional, hideLabel }} />
      <Button className={fieldStyles.control ?? ''}>
        <SelectValue className={listStyles.value ?? ''}>
          {({ selectedText, defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown aria-hidden size={18} className={listStyles.chevron} />
      </Button>
      <FieldFoot error={error} />
      <Popover className={listStyles.popover ?? ''} offset={4}>
        <OptionList options={choices} marks="check" />
      </Popover>
    </AriaSelect>
  );
}
