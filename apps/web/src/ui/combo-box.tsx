import { ChevronDown } from 'lucide-react';
import { use } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  ComboBoxStateContext,
  Group,
  Input,
  Popover,
} from 'react-aria-components';
import { t } from '../messages.ts';
import { classNames } from './class-names.ts';
import styles from './combo-box.module.css';
import fieldStyles from './field.module.css';
import { FieldFoot, FieldHead } from './field.tsx';
import listStyles from './list.module.css';
import { OptionList } from './option-list.tsx';
import type { SelectProps } from './select.tsx';

export type ComboBoxProps = Omit<SelectProps, 'emptyLabel'>;

/** One choice out of a long closed list, found by typing a part of it. What is typed is only a search, never a value. */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, onChange, placeholder, label, description, help, error, optional, hideLabel } =
    props;
  return (
    <AriaComboBox
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={Boolean(error)}
      isRequired={!optional}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      allowsEmptyCollection
      className={fieldStyles.field ?? ''}
      {...(props.name ? { name: props.name } : {})}
    >
      <FieldHead {...{ label, description, help, optional, hideLabel }} />
      <Group className={classNames(fieldStyles.control, styles.group)}>
        <SearchInput placeholder={placeholder ?? t('comboBox.placeholder')} />
        <Button className={styles.trigger ?? ''}>
          <ChevronDown aria-hidden size={18} />
        </Button>
      </Group>
      <FieldFoot error={error} />
      <Popover className={listStyles.popover ?? ''} offset={4}>
        <OptionList options={options} marks="check" />
      </Popover>
    </AriaComboBox>
  );
}

/**
 * Opens the whole list when pressed. Not on focus: the press on the arrow beside it gives the focus too, and would then
 * close again what the focus had opened; and whoever tabs past wants no list.
 */
function SearchInput({ placeholder }: { readonly placeholder: string }) {
  const state = use(ComboBoxStateContext);
  return (
    <Input
      className={styles.input ?? ''}
      placeholder={placeholder}
      onClick={() => {
        if (state && !state.isOpen) state.open(null, 'manual');
      }}
    />
  );
}
