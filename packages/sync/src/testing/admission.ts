/** What the tests of admission do over and over: send an edit and see that it is refused, and that nobody noticed. */
import { expect } from 'vitest';
import type * as Y from 'yjs';
import type { ServerMessage } from '../protocol/server-message.ts';
import { askInterval } from '../room/limits.ts';
import { type CraftedStruct, text } from './crafted-update.ts';
import { notesOf, noteText } from './notes.ts';
import { type Harness, openCopy, openHarness } from './room-harness.ts';

/** A room with a writer `a` and a watcher `b`, and the document of `a`. */
export function open(options: Parameters<typeof openHarness>[0] = {}) {
  const harness = openHarness(options);
  const [a, b] = [harness.connect(), harness.connect()];
  const { doc, updates } = openCopy(harness, a);
  harness.inbox(b);
  harness.pass(askInterval);
  return { harness, a, b, doc, updates };
}

export function refusalsOf(messages: readonly ServerMessage[]): unknown[] {
  return messages.flatMap((message) =>
    message.type === 'refusal' ? [[message.code, message.violations]] : [],
  );
}

/** What a session was told about its own frames. (Who was refused hears its stored edits, too.) */
export function answersTo(harness: Harness, session: number): string[] {
  return harness.inbox(session).flatMap(({ type }) => (type === 'update' ? [] : [type]));
}

/** The edit is refused with this code, and nobody and nothing ever sees it. */
export function expectRefused(
  { harness, a, b }: { harness: Harness; a: number; b: number },
  update: Uint8Array,
  code: string,
  how: 'edit' | 'answerSync' = 'edit',
): void {
  const before = [notesOf(harness.stored()), harness.room.seq];
  harness.inbox(a);
  harness.inbox(b);
  harness[how](a, update);
  expect(refusalsOf(harness.inbox(a)).map((refusal) => (refusal as [string])[0])).toEqual([code]);
  expect(harness.inbox(b)).toEqual([]);
  expect([notesOf(harness.stored()), harness.room.seq]).toEqual(before);
}

export const string = (value: string, rest: Partial<CraftedStruct>): CraftedStruct => ({
  kind: 4,
  content: text(value),
  ...rest,
});

/** Id of the item that holds a note's text, and of the text's characters. */
export function textIdOf(doc: Y.Doc, id: string): [number, number] {
  const item = noteText(doc, id)._item;
  if (item === null) throw new Error('no item');
  return [item.id.client, item.id.clock];
}
