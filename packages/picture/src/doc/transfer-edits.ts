import * as Y from 'yjs';
import { type Id, isId } from '../id.ts';
import { isSectionName, type SectionName } from '../picture.ts';
import { isPosition } from '../position.ts';
import { textChanges } from '../text-changes.ts';
import { addParts } from './create.ts';
import { deleteRow } from './edits.ts';
import { followerOf, type Layout, layouts, type NamedField, orderKey } from './layout.ts';
import { liveItem, mapIn, plainIn, rootOf, rowMap, textIn } from './raw.ts';
import { chosenKeys, isPlainValue, orderedRows } from './read-field.ts';

/** A refused text, to be handed back to the field it was written in. */
export type HandedBack = { readonly path: string; readonly text: string };

/**
 * After a refusal: does on `to` what `from` has done beyond it, field by field, except at the refused paths (those of
 * the violations; a path also covers everything below it). Only declared fields with fitting values are carried over,
 * and a reference only when its target is there. Returns the refused texts that differ from `to`.
 *
 * Both documents must have received the same changes from others: a row that `to` has and `from` lacks counts as
 * deleted by the person whose edits these are.
 */
export function transferEdits(from: Y.Doc, to: Y.Doc, except: readonly string[]): HandedBack[] {
  const transfer: Transfer = { from, to, except: new Set(except), kept: new Set(), handedBack: [] };
  to.transact(() => {
    for (const layout of layouts) addMissingRows(transfer, layout);
    deleteRows(transfer);
    for (const layout of layouts) transferFields(transfer, layout);
  });
  return transfer.handedBack;
}

type Transfer = {
  readonly from: Y.Doc;
  readonly to: Y.Doc;
  readonly except: ReadonlySet<string>;
  /** Rows whose deletion was refused, or that belong to one of those. */
  readonly kept: Set<Id>;
  readonly handedBack: HandedBack[];
};

function isRefused({ except }: Transfer, ...path: readonly string[]): boolean {
  // The empty path means everything.
  return except.has('') || path.some((_, i) => except.has(path.slice(0, i + 1).join('/')));
}

function addMissingRows(transfer: Transfer, layout: Layout): void {
  if (layout.section.kind !== 'list') return;
  const root = rootOf(transfer.to, layout.name);
  if (root === null) return;
  for (const [id, order] of orderedRows(rootOf(transfer.from, layout.name))) {
    if (rowMap(root, id) !== null || !isPosition(order)) continue;
    if (isRefused(transfer, layout.name, id)) {
      handBackRow(transfer, layout, id);
      continue;
    }
    root.set(id, new Y.Map());
    const map = rowMap(root, id);
    if (map === null) continue;
    map.set(orderKey, order);
    addParts(layout, map);
    const follower = followerOf(layout.name);
    const following = follower === null ? null : rootOf(transfer.to, follower.name);
    if (follower === null || following === null) continue;
    following.set(id, new Y.Map());
    const followingMap = rowMap(following, id);
    if (followingMap !== null) addParts(follower, followingMap);
  }
}

function deleteRows(transfer: Transfer): void {
  const gone: [Layout, Id][] = [];
  // Owners stand before what they own only by chance, so keep asking until nothing more is kept.
  for (let before = -1; before !== transfer.kept.size; ) {
    before = transfer.kept.size;
    gone.length = 0;
    for (const layout of layouts) {
      if (layout.section.kind !== 'list') continue;
      const root = rootOf(transfer.from, layout.name);
      for (const [id, , map] of orderedRows(rootOf(transfer.to, layout.name))) {
        if (rowMap(root, id) !== null) continue;
        const owner = layout.owner === null ? null : liveItem(map, layout.owner.name);
        const ownerId = owner === null ? null : plainIn(owner);
        if (isRefused(transfer, layout.name, id) || (isId(ownerId) && transfer.kept.has(ownerId)))
          transfer.kept.add(id);
        else gone.push([layout, id]);
      }
    }
  }
  for (const [layout, id] of gone) deleteRow(transfer.to, layout.name, id);
}

function transferFields(transfer: Transfer, layout: Layout): void {
  const source = rootOf(transfer.from, layout.name);
  const target = rootOf(transfer.to, layout.name);
  if (source === null || target === null) return;
  if (layout.section.kind === 'single') {
    for (const field of layout.fields) transferField(transfer, field, source, target, [layout.name]);
    return;
  }
  for (const [id, order, from] of orderedRows(source)) {
    const to = rowMap(target, id);
    if (to === null) continue;
    const path = [layout.name, id];
    if (layout.section.kind === 'list' && isPosition(order) && !isRefused(transfer, ...path, orderKey)) {
      const item = liveItem(to, orderKey);
      if (item === null || plainIn(item) !== order) to.set(orderKey, order);
    }
    for (const field of layout.fields) transferField(transfer, field, from, to, path);
  }
}

function transferField(
  transfer: Transfer,
  [name, field]: NamedField,
  from: Y.Map<unknown>,
  to: Y.Map<unknown>,
  path: readonly string[],
): void {
  const refused = isRefused(transfer, ...path, name);
  const source = liveItem(from, name);
  const target = liveItem(to, name);
  if (field.kind === 'narrative') {
    const text = textIn(source)?.toString();
    const shared = textIn(target);
    if (text === undefined || shared === null || shared.toString() === text) return;
    if (refused) transfer.handedBack.push({ path: [...path, name].join('/'), text });
    else changeText(shared, text);
    return;
  }
  if (refused) return;
  const allowed = (value: unknown): value is string | boolean =>
    isPlainValue(field, value) &&
    (field.kind !== 'reference' || !isSectionName(field.target) || hasRow(transfer.to, field.target, value));
  if (!field.many) {
    const wanted = source === null ? null : plainIn(source);
    const present = target === null ? null : plainIn(target);
    if (wanted === present || isKept(transfer, present)) return;
    if (wanted === null) to.delete(name);
    else if (allowed(wanted)) to.set(name, wanted);
    return;
  }
  const keys = mapIn(target);
  const chosen = mapIn(source);
  if (keys === null || chosen === null) return;
  const wanted = new Set(chosenKeys(chosen));
  const present = new Set(chosenKeys(keys));
  for (const key of wanted) if (!present.has(key) && allowed(key)) keys.set(key, true);
  for (const key of present) if (!wanted.has(key) && !isKept(transfer, key)) keys.delete(key);
}

function isKept({ kept }: Transfer, value: unknown): boolean {
  return isId(value) && kept.has(value);
}

function hasRow(doc: Y.Doc, section: SectionName, id: unknown): boolean {
  return isId(id) && rowMap(rootOf(doc, section), id) !== null;
}

function changeText(shared: Y.Text, wanted: string): void {
  for (const { at, remove, insert } of textChanges(shared.toString(), wanted)) {
    if (remove > 0) shared.delete(at, remove);
    if (insert !== '') shared.insert(at, insert);
  }
}

function handBackRow(transfer: Transfer, layout: Layout, id: Id): void {
  const follower = followerOf(layout.name);
  for (const part of follower === null ? [layout] : [layout, follower]) {
    const map = rowMap(rootOf(transfer.from, part.name), id);
    if (map === null) continue;
    for (const [name, field] of part.fields) {
      const text = field.kind === 'narrative' ? textIn(liveItem(map, name))?.toString() : undefined;
      if (text) transfer.handedBack.push({ path: `${part.name}/${id}/${name}`, text });
    }
  }
}
