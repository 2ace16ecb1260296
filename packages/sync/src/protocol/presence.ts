/** Presence on the wire: where somebody is. Fields and caret positions, never free text. */

/** A declared field: section, row (null in a section without rows), field. */
export type PresencePlace = {
  readonly section: string;
  readonly row: string | null;
  readonly field: string;
};

/** A place in a `Y.Text` that survives edits around it: the JSON of a Yjs relative position, in its strict shape. */
export type RelativePosition = {
  readonly type: { readonly client: number; readonly clock: number } | null;
  readonly tname: string | null;
  readonly item: { readonly client: number; readonly clock: number } | null;
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
