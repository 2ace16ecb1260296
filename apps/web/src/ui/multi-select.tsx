import { ChevronDown, X } from 'lucide-react';
import {
  Select as AriaSelect,
  Autocomplete,
  Button,
  Input,
  Popover,
  SearchField,
  SelectValue,
  useFilter,
} from 'react-aria-components';
import { t, tn } from '../messages.ts';
import fieldStyles from './field.module.css';
import { FieldFoot, FieldHead, type FieldTexts } from './field.tsx';
import listStyles from './list.module.css';
import styles from './multi-select.module.css';
import { type Option, OptionList } from './option-list.tsx';

export type MultiSelectProps = FieldTexts & {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  /** Chosen options as removable tags under the field (default). Off in tables, where the field's own text is enough. */
  readonly tags?: boolean;
};

/** From this many options on the list can be searched. */
const searchFrom = 15;

/** Several choices out of a closed list: a field that opens a list with check boxes, and the chosen ones as tags. */
export function MultiSelect(props: MultiSelectProps) {
  const {
    options,
    value,
    onChange,
    placeholder,
    label,
    description,
    help,
    error,
    optional,
    hideLabel,
    tags = true,
  } = props;
  const { contains } = useFilter({ sensitivity: 'base' });
  const chosen = options.filter((option) => value.includes(option.id));
  return (
    <div className={styles.whole}>
      <AriaSelect<object, 'multiple'>
        selectionMode="multiple"
        value={value}
        onChange={(keys) => onChange(keys.map(String))}
        placeholder={placeholder ?? t('multiSelect.placeholder')}
        isInvalid={Boolean(error)}
        isRequired={!optional}
        isDisabled={props.isDisabled ?? false}
        validationBehavior="aria"
        className={fieldStyles.field ?? ''}
      >
        <FieldHead {...{ label, description, help, optional, hideLabel }} />
        <Button className={fieldStyles.control ?? ''}>
          <SelectValue className={listStyles.value ?? ''}>
            {({ defaultChildren, isPlaceholder }) =>
              isPlaceholder
                ? defaultChildren
                : tags
                  ? tn('multiSelect.chosen', chosen.length)
                  : chosen.map((option) => option.label).join(', ')
            }
          </SelectValue>
          <ChevronDown aria-hidden size={18} className={listStyles.chevron} />
        </Button>
        <FieldFoot error={error} />
        <Popover className={listStyles.popover ?? ''} offset={4}>
          {options.length >= searchFrom ? (
            <Autocomplete filter={contains}>
              <SearchField
                aria-label={t('multiSelect.search', { label })}
                autoFocus
                className={styles.search ?? ''}
              >
                <Input
                  className={fieldStyles.control ?? ''}
                  placeholder={t('multiSelect.search.placeholder')}
                />
              </SearchField>
              <OptionList options={options} marks="box" />
            </Autocomplete>
          ) : (
            <OptionList options={options} marks="box" />
          )}
        </Popover>
      </AriaSelect>
      {tags && chosen.length > 0 ? (
        <ul className={styles.tags} aria-label={t('multiSelect.tags', { label })}>
          {chosen.map((option) => (
            <li key={option.id} className={styles.tag}>
              <span>{option.label}</span>
              {props.isDisabled ? null : (
                <Button
                  className={styles.remove ?? ''}
                  aria-label={t('multiSelect.remove', { label: option.label })}
                  onPress={() => onChange(value.filter((id) => id !== option.id))}
                >
                  <X aria-hidden size={16} />
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
