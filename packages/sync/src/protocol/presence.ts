/** Presence on the wire: where somebody is. Fields and caret positions, never free text. */

/** A declared field: section, row (null in a section without rows), field. */
export type PresencePlace = {
  readonly section: string;
  readonly row: string | null;
  readonly field: string;
};

type PresenceId = { readonly client: number; readonly clock: number };

/** A place in a `Y.Text` that survives edits around it: what `Y.relativePositionToJSON` writes, in one strict shape. */
export type RelativePosition = {
  readonly type: PresenceId | null;
  readonly item: PresenceId | null;
  readonly assoc: number;
};

export type PresenceCursor = { readonly anchor: RelativePosition; readonly head: RelativePosition };

/** What a client says about itself. */
export type ClientPresence = {
  readonly at: PresencePlace | null;
  readonly cursor: PresenceCursor | null;
};

/** What the server says about a client: the same, signed with agency and function. */
export type ServerPresence = ClientPresence & { readonly actor: string; readonly function: string };

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Json, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

const word = /^[A-Za-z0-9]{1,40}$/;

function isWord(value: unknown): value is string {
  return typeof value === 'string' && word.test(value);
}

function parsePlace(value: unknown): PresencePlace | null {
  if (!isObject(value) || !hasOnly(value, ['section', 'row', 'field'])) return null;
  const { section, row, field } = value;
  if (!isWord(section) || !isWord(field) || (row !== null && !isWord(row))) return null;
  return { section, row, field };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;
}

/** An id, null when absent, undefined when it is something else. */
function parseId(value: unknown): PresenceId | null | undefined {
  if (value === undefined || value === null) return null;
  if (!isObject(value) || !hasOnly(value, ['client', 'clock'])) return undefined;
  const { client, clock } = value;
  return isCount(client) && isCount(clock) ? { client, clock } : undefined;
}

function parsePosition(value: unknown): RelativePosition | null {
  if (!isObject(value) || !hasOnly(value, ['type', 'tname', 'item', 'assoc'])) return null;
  const type = parseId(value.type);
  const item = parseId(value.item);
  const assoc = value.assoc ?? 0;
  // Root names are text, and no root is a Y.Text: a caret never needs one.
  if (value.tname !== undefined && value.tname !== null) return null;
  if (type === undefined || item === undefined || (type === null && item === null)) return null;
  if (assoc !== 0 && assoc !== -1) return null;
  return { type, item, assoc };
}

function parseCursor(value: unknown): PresenceCursor | null {
  if (!isObject(value) || !hasOnly(value, ['anchor', 'head'])) return null;
  const anchor = parsePosition(value.anchor);
  const head = parsePosition(value.head);
  return anchor === null || head === null ? null : { anchor, head };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * Reads what a client says about itself. Only `at` and `cursor` of exactly the declared shape survive; everything
 * else in the state (names, colours, text) is left behind. Null: the client says it is gone. Undefined: no state.
 */
export function parseClientPresence(json: string): ClientPresence | null | undefined {
  const state = parseJson(json);
  if (state === null) return null;
  if (!isObject(state)) return undefined;
  const at = parsePlace(state.at);
  return { at, cursor: at === null ? null : parseCursor(state.cursor) };
}

/** Reads what the server says about a client. Null: it is gone. Undefined: not a presence of ours. */
export function parseServerPresence(json: string): ServerPresence | null | undefined {
  const place = parseClientPresence(json);
  if (place === null || place === undefined) return place;
  const state = parseJson(json);
  if (!isObject(state)) return undefined;
  const { actor, function: title } = state;
  return isWord(actor) && isWord(title) ? { actor, function: title, ...place } : undefined;
}
