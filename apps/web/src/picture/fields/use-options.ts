import { type FocusEvent, type PointerEvent, useState } from 'react';
import type { Option } from '../../ui/option-list.tsx';
import { forbiddenOptions } from '../model/forbidden-options.ts';
import { ruleText } from '../model/rule-texts.ts';
import { useScreen } from '../model/screen-context.tsx';
import type { FieldProps } from './field-props.ts';

type Near<E> = (event: E) => void;

type LazyOptions = {
  readonly options: readonly Option[];
  /** For the element around the field: fills the list when the person comes near it. */
  readonly near: {
    readonly onPointerDownCapture: Near<PointerEvent>;
    readonly onFocusCapture: Near<FocusEvent>;
  };
};

/**
 * The options of a field, filled in when somebody turns to the field. Until then only the chosen ones are there, so that a picture with
 * hundreds of fields opens at once; and what the rules forbid is judged by the picture as it is at that moment.
 * Forbidden options stay in the list, disabled, with the reason.
 */
export function useOptions(
  { section, row, name, field }: FieldProps,
  chosen: readonly string[],
  ids: () => readonly string[],
  option: (id: string) => Option,
): LazyOptions {
  const { doc, context } = useScreen();
  const [open, setOpen] = useState<{
    readonly forbidden: ReadonlyMap<string, string>;
    readonly chosen: string;
  } | null>(null);

  const fill = () => {
    const forbidden = forbiddenOptions(doc, context, { section, row, field: name, many: field.many }, ids());
    setOpen({ forbidden, chosen: chosen.join(' ') });
  };
  const stale = open !== null && open.chosen !== chosen.join(' ');
  if (stale) fill();

  // The list that opens is a child here too, though it stands elsewhere on the page: moving within it is not coming near.
  const near = {
    onPointerDownCapture: ({ currentTarget, target }: PointerEvent) => {
      if (currentTarget.contains(target as Node)) fill();
    },
    onFocusCapture: ({ currentTarget, target, relatedTarget }: FocusEvent) => {
      if (currentTarget.contains(target) && !currentTarget.contains(relatedTarget)) fill();
    },
  };
  if (open === null) return { options: chosen.map(option), near };
  const options = ids().map((id) => {
    const rule = open.forbidden.get(id);
    return rule === undefined ? option(id) : { ...option(id), isDisabled: true, help: ruleText(rule) };
  });
  return { options, near };
}
