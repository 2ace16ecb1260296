import { type SectionName, textOf } from '@lagesbild/picture';
import type { PresenceEntry } from '@lagesbild/sync/client';
import { type RefObject, useEffect } from 'react';
import { shortActorName } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import type { NarrativeEditor } from '../narrative/narrative-editor.ts';
import { absoluteIndex } from '../narrative/relative-position.ts';
import { type RemoteCaret, showCarets } from '../narrative/remote-carets.ts';
import { presenceColour } from './presence-colour.ts';

/** Keeps the carets of others in an editor up to date, without drawing any component again. */
export function useRemoteCarets(
  editor: RefObject<NarrativeEditor | null>,
  section: SectionName,
  row: string | null,
  field: string,
): void {
  const { doc, connection, details } = useScreen();
  useEffect(() => {
    const text = textOf(doc, section, row, field);
    if (text === null) return;
    let seen: readonly PresenceEntry[] = [];
    let shown = 0;

    const draw = () => {
      const current = editor.current;
      if (current === null) return;
      const carets = seen.flatMap((entry): RemoteCaret[] => {
        if (entry.cursor === null || !isHere(entry, section, row, field)) return [];
        const anchor = absoluteIndex(text, entry.cursor.anchor);
        const head = absoluteIndex(text, entry.cursor.head);
        const place = {
          anchor: anchor === null ? null : current.binding.toEditor(anchor),
          head: head === null ? null : current.binding.toEditor(head),
        };
        if (place.anchor === null || place.head === null) return [];
        return [
          {
            client: entry.client,
            anchor: place.anchor,
            head: place.head,
            label: shortActorName(details, entry.actor),
            colour: presenceColour(details, entry.actor),
          },
        ];
      });
      if (carets.length + shown > 0) showCarets(current.view, carets);
      shown = carets.length;
    };

    const onConnection = () => {
      const { presence } = connection.getSnapshot();
      if (presence === seen) return;
      seen = presence;
      draw();
    };
    // A caret can arrive before the text it stands in.
    const onText = () => {
      if (seen.some((entry) => isHere(entry, section, row, field))) queueMicrotask(draw);
    };

    onConnection();
    const stop = connection.subscribe(onConnection);
    text.observe(onText);
    return () => {
      stop();
      text.unobserve(onText);
    };
  }, [editor, doc, connection, details, section, row, field]);
}

function isHere({ at }: PresenceEntry, section: string, row: string | null, field: string): boolean {
  return at !== null && at.section === section && at.row === row && at.field === field;
}
