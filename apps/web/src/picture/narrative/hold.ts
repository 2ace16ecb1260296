import { ChangeSet, type ChangeSpec, type Text } from '@codemirror/state';
import type { Finding } from '@lagesbild/identity-guard';
import { joinSpans, type Span, toParagraphs, toTokens } from './spans.ts';

/** What the guard says of a place in a text; `hold` and `ask` keep it from being shared, `advise` does not. */
export type Judged = Finding;

/** Reads a text and says what in it must not be shared as it stands. */
export type Screen = (text: string) => readonly Judged[];

type Division = {
  /** What goes into the shared text now. */
  readonly part: ChangeSet;
  /** What waits, on top of `part`. */
  readonly rest: ChangeSet;
};

/** True when a finding keeps text from being shared. */
export function holds({ strength }: Judged): boolean {
  return strength !== 'advise';
}

/**
 * True when a place that must be changed is everybody's already: nothing of it waits. A word in it was revoked, or is judged otherwise by
 * now. `waiting` are the places of the same text that have not been shared.
 */
export function isStanding(finding: Judged, waiting: readonly Span[]): boolean {
  return holds(finding) && !waiting.some(({ start, end }) => start <= finding.end && end >= finding.start);
}

/**
 * Divides pending changes into what may be shared and what waits (`part` and then `rest` = `pending`).
 *
 * First only the found words wait, so that the rest of a long paste flows. Then the shared text that would result is judged in its turn:
 * where it would say something new that must not be shared, more waits – the new place, then whole paragraphs, at last everything.
 *
 * What the person wrote here of such a place and everybody has already ("tre pojka", before the last letter made it one) is taken back
 * to wait with the rest of it, so that it is all the same whether a text was pasted or written letter by letter.
 * @param shared the text as everybody has it
 * @param pending leads from it to what the editor shows
 * @param waiting places in the editor's text that must not be shared yet, for whatever reason
 * @param own what the person wrote here of the shared text
 */
export function divide(
  shared: Text,
  pending: ChangeSet,
  waiting: Waiting,
  screen: Screen,
  own: readonly Span[] = [],
): Division {
  if (pending.empty) return { part: ChangeSet.empty(shared.length), rest: pending };
  const before: Reading = { text: shared.toString(), found: screen(shared.toString()).filter(holds) };
  const back = takenBack(shared, pending, before, waiting, own);
  if (!back.empty) {
    const { part, rest } = letOut(
      back.apply(shared),
      back.invert(shared).compose(pending),
      before,
      spansOf(waiting),
      screen,
    );
    const whole = back.compose(part);
    const after = whole.apply(shared).toString();
    if (newlyFound(before, { text: after, found: screen(after).filter(holds) }).length === 0)
      return { part: whole, rest };
  }
  return letOut(shared, pending, before, spansOf(waiting), screen);
}

/** What waits in an editor's text: what was found there, and the word that is still being written. */
export type Waiting = { readonly found: readonly Judged[]; readonly unfinished: Span | null };

const spansOf = ({ found, unfinished }: Waiting): readonly Span[] =>
  unfinished === null ? found : [...found, unfinished];

/** Takes out of the shared text what the person wrote here of the places that only the pending changes make what they are. */
function takenBack(
  shared: Text,
  pending: ChangeSet,
  before: Reading,
  { found, unfinished }: Waiting,
  own: readonly Span[],
): ChangeSet {
  const editor = pending.apply(shared);
  const fresh = own.length === 0 ? [] : newlyFound(before, { text: editor.toString(), found });
  const zones = toTokens(
    editor,
    // Half a word alarms nobody, and what is said of a text as a whole is no place in it.
    fresh.filter(
      (one) =>
        one.kind !== 'input' &&
        !(unfinished !== null && one.start <= unfinished.end && one.end >= unfinished.start),
    ),
  );
  const back: ChangeSpec[] = [];
  pending.iterGaps((fromA, fromB, length) => {
    for (const zone of zones)
      for (const { start, end } of own) {
        const from = Math.max(fromA, start, zone.start - fromB + fromA);
        const to = Math.min(fromA + length, end, zone.end - fromB + fromA);
        if (from < to) back.push({ from, to });
      }
  });
  return ChangeSet.of(back, shared.length);
}

/** Divides pending changes by what must wait of them alone; `before` is what was found in the text as everybody has it. */
function letOut(
  shared: Text,
  pending: ChangeSet,
  before: Reading,
  waiting: readonly Span[],
  screen: Screen,
): Division {
  const nothing = { part: ChangeSet.empty(shared.length), rest: pending };
  const editor = pending.apply(shared);
  let zones = toTokens(editor, waiting);
  for (const widen of [toTokens, toParagraphs]) {
    zones = widen(editor, zones);
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const division = cut(pending, zones);
      if (division.part.empty) return division;
      const after = division.part.apply(shared);
      const fresh = newlyFound(before, {
        text: after.toString(),
        found: screen(after.toString()).filter(holds),
      });
      if (fresh.length === 0) return division;
      const seen = fresh.map(({ start, end }) => ({
        start: division.rest.mapPos(start, -1),
        end: division.rest.mapPos(end, 1),
      }));
      zones = widen(editor, joinSpans([...zones, ...seen]));
    }
  }
  return nothing;
}

/** Holding one place can uncover another; a text that goes on doing so is held in bigger pieces. */
const maxAttempts = 4;

type Reading = { readonly text: string; readonly found: readonly Judged[] };

/** The findings of `after` that `before` does not have already: same rule, same words, as many times. */
export function newlyFound(before: Reading, after: Reading): readonly Judged[] {
  const known = new Map<string, number>();
  for (const finding of before.found) {
    const key = keyOf(before.text, finding);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.found.filter((finding) => {
    const key = keyOf(after.text, finding);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

function keyOf(text: string, { rule, start, end }: Judged): string {
  return `${rule} ${text.slice(start, end)}`;
}

/** Cuts changes in two at the zones of the resulting text: inside and touching them waits, the rest goes. */
function cut(pending: ChangeSet, zones: readonly Span[]): Division {
  const goes: ChangeSpec[] = [];
  const stays: ChangeSpec[] = [];
  /** Where the text stands after `part`, as against the text before it. */
  let shift = 0;
  pending.iterChanges((fromA, toA, fromB, toB, inserted) => {
    const pieces = piecesOf(fromB, toB, zones);
    const isDeletion = fromB === toB;
    const touched = isDeletion && zones.some((zone) => zone.start <= fromB && zone.end >= fromB);
    const firstFree = pieces.find((piece) => !piece.held);
    const isReleased = isDeletion ? !touched : firstFree !== undefined;
    if (isReleased && toA > fromA) goes.push({ from: fromA, to: toA });
    let at = fromA + shift;
    if (isReleased) shift -= toA - fromA;
    else if (pieces.length === 0) stays.push({ from: at, to: at + toA - fromA });
    for (const { start, end, held } of pieces) {
      const insert = inserted.slice(start - fromB, end - fromB);
      if (held) stays.push({ from: at, to: isReleased ? at : at + toA - fromA, insert });
      else {
        goes.push({ from: toA, insert });
        at += insert.length;
        shift += insert.length;
      }
    }
  });
  return {
    part: ChangeSet.of(goes, pending.length),
    rest: ChangeSet.of(stays, pending.length + shift),
  };
}

type Piece = Span & { readonly held: boolean };

/** An inserted range in alternating pieces outside and inside of the zones, which are in order and apart. */
function piecesOf(from: number, to: number, zones: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const zone of zones) {
    const start = Math.max(zone.start, at);
    const end = Math.min(zone.end, to);
    if (end <= start) continue;
    if (start > at) pieces.push({ start: at, end: start, held: false });
    pieces.push({ start, end, held: true });
    at = end;
  }
  if (at < to) pieces.push({ start: at, end: to, held: false });
  return pieces;
}
