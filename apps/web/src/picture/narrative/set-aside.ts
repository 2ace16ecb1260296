import type { ChangeSet, Text } from '@codemirror/state';
import type { Judged } from './hold.ts';
import { type Span, toTokens } from './spans.ts';

/** What the server did not accept and this browser's guard finds nothing in: it waits for the server's reasons. */
export type SetAside = {
  /** These places of the editor's text were refused, after so many tries if that was in another editor. */
  refuse(text: Text, places: readonly Span[], rules: readonly string[], tries?: number): void;
  /**
   * Lets go of what was refused, to be judged anew. False when that has been tried enough, or there is nothing. An `extra` try is always
   * made and does not count.
   */
  retry(isExtra: boolean): boolean;
  found(): readonly Judged[];
  /** How many times what is refused was sent again. */
  tries(): number;
  /** The person rewrote something: what was refused there is another text now. */
  localChange(changes: ChangeSet): void;
  remoteChange(changes: ChangeSet): void;
};

/** As many times a text is sent again after a refusal without having been changed. */
const maxRetries = 2;

export function createSetAside(): SetAside {
  let found: readonly Judged[] = [];
  let retries = 0;
  const moved = (changes: ChangeSet, list: readonly Judged[]) =>
    list.map((one) => ({
      ...one,
      start: changes.mapPos(one.start, 1),
      end: changes.mapPos(one.end, -1),
    }));

  return {
    refuse(text, places, rules, tries = retries) {
      retries = tries;
      found = toTokens(text, places).flatMap((span) =>
        rules.map((rule) => ({ ...span, rule, strength: 'hold' as const, ...reasonsOf(rule) })),
      );
    },
    retry(isExtra) {
      if (found.length === 0 || (!isExtra && retries >= maxRetries)) return false;
      if (!isExtra) retries += 1;
      found = [];
      return true;
    },
    found: () => found,
    tries: () => retries,
    localChange(changes) {
      const untouched = found.filter(({ start, end }) => !changes.touchesRange(start, end));
      // Also while it is on its way again: what comes back then is another text.
      if (untouched.length < found.length || found.length === 0) retries = 0;
      found = moved(changes, untouched);
    },
    remoteChange(changes) {
      found = moved(changes, found).filter(({ start, end }) => end >= start);
    },
  };
}

/** The reason of a place in which only the server found something. */
export const refusedReason = 'refused.reason';

function reasonsOf(rule: string) {
  return { kind: 'input' as const, reason: refusedReason, suggestion: `${rule}.advice` };
}
