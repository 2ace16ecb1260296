import { type CodeList, codesOf } from '@lagesbild/picture';
import type { Option } from './ui/option-list.tsx';

/** A code list of the picture as options for a field, in its order and under its group headings. */
export function codeOptions<C extends string>(list: CodeList<C>): Option[] {
  return codesOf(list).map((code) => {
    const { label, help, group } = list.codes[code];
    return { id: code, label, help, group: group === undefined ? undefined : list.groups[group] };
  });
}
