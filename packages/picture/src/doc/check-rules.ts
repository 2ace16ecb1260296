import type * as Y from 'yjs';
import { isId } from '../id.ts';
import { isSectionName, type SectionName } from '../picture.ts';
import { levelBreaches, scopeField } from '../rules/level-rule.ts';
import type { CodedValues } from '../section.ts';
import type { Judging } from './check-row.ts';
import { type Layout, layoutNamed, layouts } from './layout.ts';
import { liveItem, mapIn, plainIn, rootOf, rowMap } from './raw.ts';
import { chosenKeys, readCoded } from './read-field.ts';

type TargetRow = { readonly path: string; readonly values: CodedValues };

/** Runs the rules of a row, on what it holds that belongs. */
export function checkRules(judging: Judging, layout: Layout, map: Y.Map<unknown>, prefix: string): void {
  if (!layout.hasRules) return;
  const row = readCoded(layout, map);
  const targets = new Map<string, TargetRow | null>();
  const targetOf = (name: string): TargetRow | null => {
    let target = targets.get(name);
    if (target === undefined) {
      target = readTarget(judging, layout, row, name);
      targets.set(name, target);
    }
    return target;
  };
  for (const rule of layout.section.rules) {
    const target = rule.through === undefined ? null : targetOf(rule.through);
    const broken = rule.broken(row, target?.values ?? null, judging.context);
    if (broken === null) continue;
    for (const field of broken.here) judging.report(`${prefix}/${field}`, rule.code);
    if (target !== null)
      for (const field of broken.there ?? []) judging.report(`${target.path}/${field}`, rule.code);
  }
  const owner = layout.owner === null ? null : targetOf(layout.owner.name);
  for (const breach of levelBreaches(layout.levelled, row, owner?.values ?? null, judging.context)) {
    judging.report(`${prefix}/${breach.field}`, breach.rule);
    if (!breach.scoped) continue;
    if (scopeField in row) judging.report(`${prefix}/${scopeField}`, breach.rule);
    if (owner !== null && scopeField in owner.values) {
      judging.report(`${owner.path}/${scopeField}`, breach.rule);
      judging.report(`${prefix}/${layout.owner?.name ?? '?'}`, breach.rule);
    }
  }
}

function readTarget(judging: Judging, layout: Layout, row: CodedValues, name: string): TargetRow | null {
  const field = layout.section.fields[name];
  const id: unknown = (row as Record<string, unknown>)[name];
  if (field?.kind !== 'reference' || !isSectionName(field.target) || !isId(id)) return null;
  const path = `${field.target}/${id}`;
  const known = judging.targets.get(path);
  if (known !== undefined) return { path, values: known };
  const map = rowMap(rootOf(judging.doc, field.target), id);
  if (map === null) return null;
  const values = readCoded(layoutNamed(field.target), map);
  judging.targets.set(path, values);
  return { path, values };
}

type Onlooker = { readonly layout: Layout; readonly field: string };

/** For each section: the fields of other sections through which a rule looks at its rows. */
const onlookers: ReadonlyMap<SectionName, readonly Onlooker[]> = new Map(
  layouts.map((target) => [
    target.name,
    layouts.flatMap((layout) => {
      const through = new Set(layout.section.rules.flatMap((rule) => rule.through ?? []));
      if (layout.owner !== null && layout.levelled.length > 0) through.add(layout.owner.name);
      return [...through].flatMap((field) => {
        const declared = layout.section.fields[field];
        return declared?.kind === 'reference' && declared.target === target.name ? [{ layout, field }] : [];
      });
    }),
  ]),
);

/** Runs again the rules of every row that looks at this one. */
export function checkOnlookers(judging: Judging, section: SectionName, id: string): void {
  for (const { layout, field } of onlookers.get(section) ?? []) {
    const root = rootOf(judging.doc, layout.name);
    if (root === null) continue;
    for (const [rowId, item] of root._map) {
      const map = item.deleted ? null : mapIn(item);
      if (map !== null && isId(rowId) && refersTo(map, field, id)) {
        checkRules(judging, layout, map, `${layout.name}/${rowId}`);
      }
    }
  }
}

/** True when the reference field of a row, single or many, holds the id. */
export function refersTo(map: Y.Map<unknown>, field: string, id: string): boolean {
  const item = liveItem(map, field);
  if (item === null) return false;
  const many = mapIn(item);
  return many === null ? plainIn(item) === id : chosenKeys(many).includes(id);
}
