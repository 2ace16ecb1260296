/** Which rows stand open for writing, and where the focus should go in one that was just opened. This browser's own affair. */
export type OpenRows = {
  subscribe(listener: () => void): () => void;
  /** Grows every time a row is opened or closed. */
  changes(): number;
  /** 0 when closed; grows every time the row is (again) asked to open. */
  version(section: string, row: string): number;
  /** Opens a row and asks for focus in one of its fields (null: the first; absent: leave the focus where it is). */
  open(section: string, row: string, focus?: string | null): void;
  close(section: string, row: string): void;
  /** The focus asked for, once. `undefined` when none was. */
  takeFocus(section: string, row: string): string | null | undefined;
};

/** Starts with every row closed. */
export function createOpenRows(): OpenRows {
  const versions = new Map<string, number>();
  const listeners = new Set<() => void>();
  let counter = 0;
  let wanted: { readonly key: string; readonly focus: string | null } | null = null;
  const keyOf = (section: string, row: string) => `${section}/${row}`;
  let changes = 0;
  const notify = () => {
    changes += 1;
    for (const listener of [...listeners]) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changes: () => changes,
    version: (section, row) => versions.get(keyOf(section, row)) ?? 0,
    open(section, row, focus) {
      const key = keyOf(section, row);
      counter += 1;
      versions.set(key, counter);
      if (focus !== undefined) wanted = { key, focus };
      notify();
    },
    close(section, row) {
      versions.delete(keyOf(section, row));
      notify();
    },
    takeFocus(section, row) {
      if (wanted?.key !== keyOf(section, row)) return undefined;
      const { focus } = wanted;
      wanted = null;
      return focus;
    },
  };
}
