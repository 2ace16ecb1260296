/**
 * A reconnecting client repeats what it cannot know to be stored, and Yjs skips it by its clock, whatever it says. If
 * somebody else has written under the same client id meanwhile (rows from before owners were stored), the repeated text
 * would be acknowledged and never stored. So what can be compared is compared.
 */
import * as Y from 'yjs';

/** A character that was cut in half is stored as this; its other half is elsewhere. */
const replacement = '\ufffd';

/** Whether a struct that is known, in part or whole, says something else than what is stored. Deleted text is not kept. */
export function contradicts(struct: Y.Item | Y.GC | Y.Skip, store: Y.Doc['store'], state: number): boolean {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false;
  const { client, clock } = struct.id;
  const said = struct.content.str;
  const end = Math.min(clock + struct.length, state);
  const stored = store.clients.get(client);
  if (stored === undefined || clock >= end) return false;
  for (let index = Y.findIndexSS(stored, clock); index < stored.length; index++) {
    const held = stored[index];
    if (held === undefined || held.id.clock >= end) return false;
    if (!(held instanceof Y.Item) || held.deleted) continue;
    if (!(held.content instanceof Y.ContentString)) return true;
    for (let at = Math.max(clock, held.id.clock); at < Math.min(end, held.id.clock + held.length); at++) {
      const kept = held.content.str.charAt(at - held.id.clock);
      if (kept !== replacement && kept !== said.charAt(at - clock)) return true;
    }
  }
  return false;
}
