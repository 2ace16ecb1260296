import type { PictureConnection } from '@lagesbild/sync/client';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSession, useSignInCount } from '../../api/session.ts';
import { unsentEdits } from '../../unsent/unsent-edits.ts';
import { carryOver, openConnection } from './open-connection.ts';

type OnScreen = { readonly connection: PictureConnection; readonly account: string | null };

/**
 * The live connection of a picture, from the first drawing of the page until it is left. After a new sign-in it is opened anew; the old
 * one stays on the screen until the new one has the server's content, and what it had not got committed goes along. When somebody
 * else has signed in the old one goes at once.
 */
export function usePictureConnection(pictureId: string): PictureConnection | null {
  const signIns = useSignInCount();
  const account = useSession()?.account.id ?? null;
  const [shown, setShown] = useState<PictureConnection | null>(null);
  const onScreen = useRef<OnScreen | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sign-in is what asks for a new connection
  useEffect(() => {
    const previous = onScreen.current;
    const isSamePerson = previous !== null && previous.account === account;
    const waitsFor = isSamePerson ? previous : null;
    const refusals = isSamePerson ? previous.connection.getSnapshot().refusals : [];
    const connection = openConnection(
      pictureId,
      account ?? '',
      unsentEdits(account ?? '', pictureId),
      refusals,
    );
    const take = () => {
      const { synced, doc } = connection.getSnapshot();
      if (waitsFor === null || onScreen.current !== waitsFor || !synced) return;
      onScreen.current = { connection, account };
      carryOver(waitsFor.connection.getSnapshot().doc, doc);
      // At once: a key pressed between carrying over and drawing would be written into a document nobody reads.
      flushSync(() => setShown(connection));
    };
    // Somebody else sees nothing of what the last one had on the screen.
    if (waitsFor === null) {
      onScreen.current = { connection, account };
      setShown(connection);
    }
    const stop = waitsFor === null ? () => undefined : connection.subscribe(take);
    return () => {
      stop();
      connection.close();
    };
  }, [pictureId, signIns]);

  return shown;
}
