import type { Field, SectionName } from '@lagesbild/picture';
import type * as Y from 'yjs';
import { t } from '../../messages.ts';
import { readFlag, readKeys, readText, readValue } from '../model/entity.ts';
import { labelOfCode, numberedName, placeName, shortActorName } from '../model/labels.ts';
import type { Screen } from '../model/screen-context.tsx';

type Names = Pick<Screen, 'doc' | 'details'>;

/** What a field says, in words; empty when it is not filled in. Used where the picture is read and where it is printed. */
export function fieldText(
  names: Names,
  section: SectionName,
  row: string | null,
  name: string,
  field: Field,
): string {
  const { doc } = names;
  switch (field.kind) {
    case 'narrative':
      return readText(doc, section, row, name).trim();
    case 'flag':
      return readFlag(doc, section, row, name) ? t('picture.flag.yes') : '';
    case 'code':
    case 'band':
      return (
        stored(doc, section, row, name, field.many)
          .sort(inOrderOf(Object.keys(field.list.codes)))
          .map((code) => labelOfCode(field.list, code))
          // In a list the explanation after the dash would drown the words themselves.
          .map((label) => (field.many ? (label.split(' – ')[0] ?? label) : label))
          .join(', ')
      );
    case 'date':
      return stored(doc, section, row, name, field.many).join(', ');
    case 'reference':
      return stored(doc, section, row, name, field.many)
        .map((id) => targetName(names, field.target, id))
        .join(', ');
  }
}

function stored(doc: Y.Doc, section: string, row: string | null, name: string, many: boolean): string[] {
  if (many) return readKeys(doc, section, row, name);
  const value = readValue(doc, section, row, name);
  return value === '' ? [] : [value];
}

function targetName({ doc, details }: Names, target: string, id: string): string {
  if (target === 'actor') return shortActorName(details, id);
  if (target === 'place') return placeName(details, id);
  return numberedName(doc, target as SectionName, id);
}

function inOrderOf(codes: readonly string[]): (a: string, b: string) => number {
  return (a, b) => codes.indexOf(a) - codes.indexOf(b);
}
