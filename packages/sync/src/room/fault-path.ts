import * as Y from 'yjs';

type SharedType = NonNullable<ReturnType<Y.Doc['share']['get']>>;

/**
 * Where an item that is refused would have stood, as root/key/key. Only names that the document holds already are said;
 * the item's own key is not one of them and is written `?`, and so is everything that cannot be told.
 */
export function pathOfItem(doc: Y.Doc, item: Y.Item): string {
  const parent = parentOf(doc, item);
  if (parent === null) return '?';
  const path = pathOfType(parent);
  return item.parentSub === null ? path : `${path}/?`;
}

/** In a decoded update a parent is a root's name or an id, or stands to be read from a neighbour. */
function parentOf(doc: Y.Doc, item: Y.Item): SharedType | null {
  const parent: unknown = item.parent;
  if (typeof parent === 'string') return doc.share.get(parent) ?? null;
  if (parent instanceof Y.ID) {
    const content = storedItem(doc, parent)?.content;
    return content instanceof Y.ContentType ? content.type : null;
  }
  const neighbour = storedItem(doc, item.origin) ?? storedItem(doc, item.rightOrigin);
  return neighbour?.parent instanceof Y.AbstractType ? neighbour.parent : null;
}

function storedItem(doc: Y.Doc, id: Y.ID | null): Y.Item | null {
  if (id === null || id.clock >= Y.getState(doc.store, id.client)) return null;
  const struct = Y.getItem(doc.store, id);
  return struct instanceof Y.Item ? struct : null;
}

function pathOfType(type: SharedType): string {
  const keys: string[] = [];
  let at = type;
  while (at._item !== null) {
    const { parent, parentSub } = at._item;
    if (!(parent instanceof Y.AbstractType)) return '?';
    keys.unshift(parentSub ?? '?');
    at = parent;
  }
  return [Y.findRootTypeKey(at), ...keys].join('/');
}
