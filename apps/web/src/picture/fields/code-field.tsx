import { codesOf } from '@lagesbild/picture';
import { t } from '../../messages.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import type { Option } from '../../ui/option-list.tsx';
import { Select } from '../../ui/select.tsx';
import { setValue, toggleValue } from '../model/edits.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useKeys, useValue } from '../model/use-picture.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FieldProps, ManyCodesField, OneCodeField } from './field-props.ts';
import { useOptions } from './use-options.ts';

function optionOf(field: OneCodeField | ManyCodesField) {
  return (code: string): Option => {
    const entry = Object.hasOwn(field.list.codes, code) ? field.list.codes[code] : undefined;
    const group = entry?.group === undefined ? undefined : field.list.groups[entry.group];
    return { id: code, label: entry?.label ?? '–', help: entry?.help, group };
  };
}

/** From this many options on one searches instead of scrolling. */
const searchFrom = 14;

/** One choice from a closed list. */
export function CodeFieldEditor(props: FieldProps<OneCodeField>) {
  const { section, row, name, field, hideLabel } = props;
  const { doc } = useScreen();
  const value = useValue(section, row, name);
  const codes = codesOf(field.list);
  const { options, near } = useOptions(props, value === '' ? [] : [value], () => codes, optionOf(field));
  const shown = {
    label: field.label,
    help: field.help,
    hideLabel,
    optional: 'unsaid' as const,
    options,
    value: value === '' ? null : value,
    onChange: (code: string | null) => setValue(doc, section, row, name, code),
  };
  return (
    <FieldFrame section={section} row={row} name={name} {...near}>
      {codes.length >= searchFrom ? (
        <ComboBox {...shown} />
      ) : (
        <Select {...shown} {...(value === '' ? {} : { emptyLabel: t('picture.code.clear') })} />
      )}
    </FieldFrame>
  );
}

/** Several choices from a closed list. */
export function CodesFieldEditor(props: FieldProps<ManyCodesField>) {
  const { section, row, name, field, hideLabel } = props;
  const { doc } = useScreen();
  const chosen = useKeys(section, row, name);
  const { options, near } = useOptions(props, chosen, () => codesOf(field.list), optionOf(field));
  return (
    <FieldFrame section={section} row={row} name={name} {...near}>
      <MultiSelect
        label={field.label}
        help={field.help}
        hideLabel={hideLabel}
        optional="unsaid"
        options={options}
        value={chosen}
        onChange={(next) => {
          for (const code of next)
            if (!chosen.includes(code)) toggleValue(doc, section, row, name, code, true);
          for (const code of chosen)
            if (!next.includes(code)) toggleValue(doc, section, row, name, code, false);
        }}
      />
    </FieldFrame>
  );
}
