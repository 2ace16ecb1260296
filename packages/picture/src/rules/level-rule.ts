import { areaLevels, effectiveLevel } from '../area.ts';
import { type AreaLevel, isAtLeast, narrower } from '../area-level.ts';
import { type CodeEntry, isCode } from '../code-list.ts';
import type { PictureContext } from '../context.ts';
import type { Field } from '../field.ts';
import type { CodedValues } from '../section.ts';
import type { RuleCode } from './catalogue.ts';

/** Field by which a row says that it is about a smaller part of the area. */
export const scopeField = 'scopeLevel';

/** A choice that needs a wider area than the row is about. `scoped`: the row's or its owner's own level is the cause. */
export type LevelBreach = { readonly field: string; readonly rule: RuleCode; readonly scoped: boolean };

/**
 * Choices below their least area level: problem categories, sensitive place types, fine age bands, small groups. The
 * level is the area's (a municipality below 10 000 residents counts as a stadsdel), narrowed by the scope that the
 * row or the row it belongs to states.
 */
export function levelBreaches(
  levelled: readonly (readonly [string, Field])[],
  row: CodedValues,
  owner: CodedValues | null,
  context: PictureContext,
): LevelBreach[] {
  const areaLevel = effectiveLevel(context.area);
  const level = narrowed(narrowed(areaLevel, row), owner);
  const breaches: LevelBreach[] = [];
  for (const [name, field] of levelled) {
    if (field.kind !== 'code' && field.kind !== 'band') continue;
    const least = leastLevels(field, row[name as keyof CodedValues]);
    if (least.every((minimum) => isAtLeast(level, minimum))) continue;
    breaches.push({
      field: name,
      rule: field.list.levelRule,
      scoped: least.every((minimum) => isAtLeast(areaLevel, minimum)),
    });
  }
  return breaches;
}

function leastLevels(field: Extract<Field, { kind: 'code' | 'band' }>, value: unknown): AreaLevel[] {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  return chosen.flatMap((code) => {
    const entry: CodeEntry | undefined = isCode(field.list, code) ? field.list.codes[code] : undefined;
    return entry?.minLevel === undefined ? [] : [entry.minLevel];
  });
}

function narrowed(level: AreaLevel, row: CodedValues | null): AreaLevel {
  const scope: unknown = row === null ? null : (row as Record<string, unknown>)[scopeField];
  return isCode(areaLevels, scope) ? narrower(level, scope) : level;
}
