import { ChangeSet, type Text } from '@codemirror/state';

/**
 * What stands between an editor and the text it shares with others.
 *
 * Three texts matter: the one the editor has *seen* (what it knew of the shared text), the *editor's* own, and the *shared* one.
 * `pending` leads from seen to the editor, `incoming` from seen to the shared text. Both are empty when all three agree.
 * Local changes can therefore wait beside the shared text without ever entering it, and remote changes can wait for the editor
 * (as they do while an input method composes a word).
 */
export type PendingText = {
  readonly pending: ChangeSet;
  readonly incoming: ChangeSet;
};

/** Nothing waits: the editor shows exactly the shared text of this length. */
export function settled(length: number): PendingText {
  return { pending: ChangeSet.empty(length), incoming: ChangeSet.empty(length) };
}

/** True when the editor shows exactly the shared text. */
export function isSettled(state: PendingText): boolean {
  return state.pending.empty && state.incoming.empty;
}

/** The person wrote `changes` in the editor. */
export function afterLocal(state: PendingText, changes: ChangeSet): PendingText {
  return { ...state, pending: state.pending.compose(changes) };
}

/** Somebody else made `changes` to the shared text. */
export function afterRemote(state: PendingText, changes: ChangeSet): PendingText {
  return { ...state, incoming: state.incoming.compose(changes) };
}

/** What the editor must apply to see what others have written; pending changes are moved along. */
export function showIncoming(state: PendingText): {
  readonly state: PendingText;
  readonly toEditor: ChangeSet;
} {
  return {
    toEditor: state.incoming.map(state.pending, true),
    state: {
      pending: state.pending.map(state.incoming),
      incoming: ChangeSet.empty(state.incoming.newLength),
    },
  };
}

/**
 * Lets `part` of the pending changes out into the shared text while `rest` keeps waiting (`part` and then `rest` = pending).
 * Remote and local changes at the same place are ordered the same way here and in `showIncoming`, so the texts meet.
 */
export function release(
  state: PendingText,
  part: ChangeSet,
  rest: ChangeSet,
): { readonly state: PendingText; readonly toShared: ChangeSet } {
  return {
    toShared: part.map(state.incoming),
    state: { pending: rest, incoming: state.incoming.map(part, true) },
  };
}

/** Smallest single replacement that turns `before` into `after`; never cuts a surrogate pair in two. */
export function replacement(before: Text, after: Text): ChangeSet {
  const old = before.toString();
  const next = after.toString();
  const shortest = Math.min(old.length, next.length);
  let start = 0;
  while (start < shortest && old.charCodeAt(start) === next.charCodeAt(start)) start++;
  if (start > 0 && isHighSurrogate(old.charCodeAt(start - 1))) start--;
  let end = 0;
  while (
    end < shortest - start &&
    old.charCodeAt(old.length - 1 - end) === next.charCodeAt(next.length - 1 - end)
  )
    end++;
  if (end > 0 && isLowSurrogate(old.charCodeAt(old.length - end))) end--;
  if (start === old.length && start === next.length) return ChangeSet.empty(old.length);
  return ChangeSet.of(
    { from: start, to: old.length - end, insert: after.slice(start, next.length - end) },
    old.length,
  );
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
