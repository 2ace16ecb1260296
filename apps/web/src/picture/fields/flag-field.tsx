import { Checkbox } from '../../ui/checkbox.tsx';
import { setValue } from '../model/edits.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useFlag } from '../model/use-picture.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FieldProps, FlagField } from './field-props.ts';

/** Yes or not. */
export function FlagFieldEditor(props: FieldProps<FlagField>) {
  const { section, row, name, field } = props;
  const { doc } = useScreen();
  const selected = useFlag(section, row, name);
  return (
    <FieldFrame section={section} row={row} name={name}>
      <Checkbox
        isSelected={selected}
        note={field.help}
        onChange={(on) => setValue(doc, section, row, name, on ? true : null)}
      >
        {field.label}
      </Checkbox>
    </FieldFrame>
  );
}
