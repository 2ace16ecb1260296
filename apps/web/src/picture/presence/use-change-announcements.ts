import { isSectionName, sectionNamed, touchedBy } from '@lagesbild/picture';
import { useEffect } from 'react';
import type * as Y from 'yjs';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { shortActorName } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import { changeSentences, possibleActors } from './announce-changes.ts';

/** Changes are gathered this long, so that somebody else's typing is one sentence and not fifty. */
const gatherMs = 6_000;

/** Reads others' changes aloud, gathered, without touching the focus. */
export function useChangeAnnouncements(on: boolean): void {
  const { doc, connection, details } = useScreen();
  useEffect(() => {
    if (!on) return;
    const gathered = new Map<string, Set<string>>();
    let timer: ReturnType<typeof setTimeout> | null = null;

    const say = () => {
      timer = null;
      const changes = [...gathered].map(([section, actors]) => ({ section, actors }));
      gathered.clear();
      const names = {
        actor: (id: string) => shortActorName(details, id),
        section: (name: string) => (isSectionName(name) ? sectionNamed(name).label : ''),
        others: t('picture.announce.others'),
      };
      announce(changeSentences(changes, names, (who, what) => t('picture.announce.changed', { who, what })));
    };

    const onTransaction = (transaction: Y.Transaction) => {
      const { synced, presence } = connection.getSnapshot();
      if (transaction.local || !synced) return;
      const touched = new Set<string>(touchedBy(transaction).keys());
      const possible = possibleActors(touched, presence);
      for (const section of touched) {
        if (section === '?') continue;
        gathered.set(section, new Set([...(gathered.get(section) ?? []), ...possible]));
      }
      if (gathered.size > 0) timer ??= setTimeout(say, gatherMs);
    };

    doc.on('afterTransaction', onTransaction);
    return () => {
      doc.off('afterTransaction', onTransaction);
      if (timer !== null) clearTimeout(timer);
    };
  }, [on, doc, connection, details]);
}
