import {
  checkTouched,
  type PictureContext,
  type SectionName,
  setValue,
  toggleValue,
} from '@lagesbild/picture';
import * as Y from 'yjs';
import { readKeys } from './entity.ts';

type Place = {
  readonly section: SectionName;
  readonly row: string | null;
  readonly field: string;
  readonly many: boolean;
};

/**
 * Which of the options the rules forbid here, and by which rule: each is tried on a scratch copy with the same rules as on the server.
 * What was already wrong before the try does not count.
 */
export function forbiddenOptions(
  doc: Y.Doc,
  context: PictureContext,
  { section, row, field, many }: Place,
  options: readonly string[],
): ReadonlyMap<string, string> {
  const scratch = new Y.Doc();
  Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc));
  const touched = new Map([[section, new Set([row ?? '*'])]]);
  const violations = () => checkTouched(scratch, touched, context);
  const before = new Set(violations().map(({ path, rule }) => `${path} ${rule}`));

  const chosen = new Set(readKeys(scratch, section, row, field));
  const forbidden = new Map<string, string>();
  for (const option of options) {
    if (many && chosen.has(option)) continue;
    if (many) toggleValue(scratch, section, row, field, option, true);
    else setValue(scratch, section, row, field, option);
    const refused = violations().find(({ path, rule }) => !before.has(`${path} ${rule}`));
    if (refused) forbidden.set(option, refused.rule);
    if (many) toggleValue(scratch, section, row, field, option, false);
  }
  scratch.destroy();
  return forbidden;
}
