import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { goTo } from './go-to.ts';

/** Follows the anchor in the address: when the picture is opened, and when the anchor changes. */
export function useAnchor(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash !== '') goTo(hash);
  }, [hash]);
}

/** Writes an anchor in the address, where it can be copied from. It is not a step to go back through. */
export function useSetAnchor(): (anchor: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (anchor: string) =>
      void navigate({
        to: '.',
        search: true,
        hash: anchor,
        replace: true,
        resetScroll: false,
        hashScrollIntoView: false,
      }),
    [navigate],
  );
}
