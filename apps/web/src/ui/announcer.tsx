import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

let spoken = '';
const listeners = new Set<() => void>();

/**
 * Says something to screen readers when they pause, without moving focus. Calls within the same moment replace each
 * other; batch what belongs together.
 */
export function announce(text: string): void {
  // The same text twice in a row would be no change to the live region; a no-break space makes it one.
  spoken = spoken === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

/** The one polite live region of the app. It must be on the page before the first announcement. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => spoken);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {text}
      </span>
    </VisuallyHidden>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
