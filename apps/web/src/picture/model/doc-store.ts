import * as Y from 'yjs';

/**
 * Fine-grained listening to a picture's document. A component listens to one field of one row, to the rows of one section, or to
 * everything; a keystroke in one field then wakes nobody else.
 */
export type DocStore = {
  readonly doc: Y.Doc;
  /** Calls `listener` after changes below `key` (made by the functions beneath). Returns the function that stops it. */
  subscribe(key: string, listener: () => void): () => void;
};

/** The set and the order of rows in a section. */
export function rowsKey(section: string): string {
  return section;
}

/** Anything in one row, but not its place. */
export function rowKey(section: string, row: string | null): string {
  return `${section}/${row ?? ''}`;
}

/** One field; `row` is null in a section without rows. */
export function fieldKey(section: string, row: string | null, field: string): string {
  return `${rowKey(section, row)}/${field}`;
}

/** One field in any row of a section. */
export function anyRowKey(section: string, field: string): string {
  return `${section}/*/${field}`;
}

/** Any change in the picture. */
export const everythingKey = '*';

/** The field that holds a row's place in its list. */
const orderField = 'order';

const stores = new WeakMap<Y.Doc, DocStore>();

/** The one store of a document. */
export function docStoreOf(doc: Y.Doc, sections: readonly { name: string; kind: string }[]): DocStore {
  const known = stores.get(doc);
  if (known) return known;
  const store = createDocStore(doc, sections);
  stores.set(doc, store);
  return store;
}

/** Lives as long as the document: it is never taken down, since a replaced document is garbage as a whole. */
export function createDocStore(doc: Y.Doc, sections: readonly { name: string; kind: string }[]): DocStore {
  const listeners = new Map<string, Set<() => void>>();

  const notify = (keys: ReadonlySet<string>) => {
    for (const key of keys) for (const listener of [...(listeners.get(key) ?? [])]) listener();
  };

  for (const { name, kind } of sections) {
    doc.getMap(name).observeDeep((events) => {
      const keys = new Set<string>([everythingKey]);
      for (const event of events) collectKeys(event, name, kind, listeners, keys);
      notify(keys);
    });
  }

  return {
    doc,
    subscribe(key, listener) {
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(key) === set) listeners.delete(key);
      };
    },
  };
}

function collectKeys(
  event: Y.YEvent<Y.AbstractType<unknown>>,
  section: string,
  kind: string,
  listeners: ReadonlyMap<string, unknown>,
  keys: Set<string>,
): void {
  const path = event.path.map(String);
  const changed = event instanceof Y.YMapEvent ? [...event.keysChanged].map(String) : [];
  if (kind === 'single') {
    keys.add(rowKey(section, null));
    for (const field of path.length === 0 ? changed : path.slice(0, 1))
      keys.add(fieldKey(section, null, field));
    return;
  }
  const [row, field] = path;
  if (row === undefined) {
    keys.add(rowsKey(section));
    for (const id of changed) addRowKeys(section, id, listeners, keys);
  } else if (field === undefined) {
    keys.add(rowKey(section, row));
    for (const name of changed) {
      if (name === orderField) keys.add(rowsKey(section));
      else keys.add(fieldKey(section, row, name)).add(anyRowKey(section, name));
    }
  } else {
    keys
      .add(rowKey(section, row))
      .add(fieldKey(section, row, field))
      .add(anyRowKey(section, field));
  }
}

/** A row that was added, replaced or removed has changed in every field somebody listens to. */
function addRowKeys(
  section: string,
  row: string,
  listeners: ReadonlyMap<string, unknown>,
  keys: Set<string>,
): void {
  const prefix = rowKey(section, row);
  for (const key of listeners.keys()) if (key === prefix || key.startsWith(`${prefix}/`)) keys.add(key);
}
