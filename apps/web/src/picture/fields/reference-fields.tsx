import { rowIds, type SectionName } from '@lagesbild/picture';
import { t } from '../../messages.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import type { Option } from '../../ui/option-list.tsx';
import { Select } from '../../ui/select.tsx';
import { setValue, toggleValue } from '../model/edits.ts';
import { actorName, placeName, rowLabel } from '../model/labels.ts';
import { type Screen, useScreen } from '../model/screen-context.tsx';
import { useKeys, useValue } from '../model/use-picture.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FieldProps, ReferenceField, ReferencesField } from './field-props.ts';
import { useOptions } from './use-options.ts';

/** The things a reference may point at, participants before the municipality's other actors. */
function targetIds({ doc, details }: Screen, target: string): readonly string[] {
  if (target === 'place') return details.places.map((place) => place.id);
  if (target !== 'actor') return rowIds(doc, target as SectionName);
  const taking = new Set(details.participants.map((participant) => participant.actorId));
  const ids = details.actors.map((actor) => actor.id);
  return [...ids.filter((id) => taking.has(id)), ...ids.filter((id) => !taking.has(id))];
}

/** What the thing a reference points at is called. */
function targetLabel({ doc, details }: Screen, target: string, id: string): string {
  if (target === 'place') return placeName(details, id);
  if (target === 'actor') return actorName(details, id);
  return rowLabel(doc, target as SectionName, id);
}

function targetOption(screen: Screen, target: string) {
  const taking = new Set(screen.details.participants.map((participant) => participant.actorId));
  return (id: string): Option => ({
    id,
    label: targetLabel(screen, target, id),
    group:
      target === 'actor'
        ? t(taking.has(id) ? 'picture.reference.participants' : 'picture.reference.otherActors')
        : undefined,
  });
}

const searchFrom = 14;

/** A reference to one row, actor or place. */
export function ReferenceFieldEditor(props: FieldProps<ReferenceField>) {
  const { section, row, name, field, hideLabel } = props;
  const screen = useScreen();
  const value = useValue(section, row, name);
  const ids = () => targetIds(screen, field.target);
  const { options, near } = useOptions(
    props,
    value === '' ? [] : [value],
    ids,
    targetOption(screen, field.target),
  );
  const shown = {
    label: field.label,
    help: field.help,
    hideLabel,
    optional: 'unsaid' as const,
    options,
    value: value === '' ? null : value,
    onChange: (id: string | null) => setValue(screen.doc, section, row, name, id),
  };
  return (
    <FieldFrame section={section} row={row} name={name} {...near}>
      {ids().length >= searchFrom ? (
        <ComboBox {...shown} />
      ) : (
        <Select {...shown} {...(value === '' ? {} : { emptyLabel: t('picture.code.clear') })} />
      )}
    </FieldFrame>
  );
}

/** References to any number of rows, actors or places. */
export function ReferencesFieldEditor(props: FieldProps<ReferencesField>) {
  const { section, row, name, field, hideLabel } = props;
  const screen = useScreen();
  const chosen = useKeys(section, row, name);
  const { options, near } = useOptions(
    props,
    chosen,
    () => targetIds(screen, field.target),
    targetOption(screen, field.target),
  );
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
          for (const id of next) {
            if (!chosen.includes(id)) toggleValue(screen.doc, section, row, name, id, true);
          }
          for (const id of chosen) {
            if (!next.includes(id)) toggleValue(screen.doc, section, row, name, id, false);
          }
        }}
      />
    </FieldFrame>
  );
}
