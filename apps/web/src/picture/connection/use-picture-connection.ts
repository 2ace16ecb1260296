import type { PictureConnection } from '@lagesbild/sync/client';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { useSignInCount } from '../../api/session.ts';
import { carryOver, openConnection } from './open-connection.ts';

/**
 * The live connection of a picture, from the first drawing of the page until it is left. After a new sign-in it is opened anew; the old
 * one stays on the screen until the new one has the server's content, and what it had not got committed goes along.
 */
export function usePictureConnection(pictureId: string): PictureConnection | null {
  const signIns = useSignInCount();
  const [shown, setShown] = useState<PictureConnection | null>(null);
  const unsent = useRef<Y.Doc | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sign-in is what asks for a new connection
  useEffect(() => {
    const opened = openConnection(pictureId);
    const stopCarrying = unsent.current === null ? () => undefined : carryOver(unsent.current, opened);
    const show = () =>
      setShown((before) => (before === null || opened.getSnapshot().synced ? opened : before));
    const stop = opened.subscribe(show);
    show();
    return () => {
      stop();
      stopCarrying();
      const { pending, doc } = opened.getSnapshot();
      unsent.current = pending > 0 ? doc : null;
      opened.close();
    };
  }, [pictureId, signIns]);

  return shown;
}
