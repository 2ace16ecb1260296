import { useBlocker } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** The questions of those who have something on the screen that would be lost. */
const questions = new Set<() => Promise<boolean>>();

/**
 * Asks before something ends that no address stands for, such as the session. True at once when nothing would be lost,
 * else as the person answers.
 */
export async function mayLeave(): Promise<boolean> {
  for (const ask of [...questions]) if (!(await ask())) return false;
  return true;
}

export type LeaveQuestion = {
  /** The question is to be shown now. */
  readonly isAsked: boolean;
  readonly leave: () => void;
  readonly stay: () => void;
};

/**
 * Has the person asked before what is unsaved is left: for another address, by signing out, or (by the browser itself)
 * with the window. `leaves` says which change of address loses anything.
 */
export function useLeaveQuestion(
  isUnsaved: () => boolean,
  leaves: (from: string, to: string) => boolean = () => true,
): LeaveQuestion {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => leaves(current.pathname, next.pathname) && isUnsaved(),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  const [answer, setAnswer] = useState<((mayGo: boolean) => void) | null>(null);
  const newest = useRef(isUnsaved);
  useLayoutEffect(() => {
    newest.current = isUnsaved;
  });
  useEffect(() => {
    const ask = async () => !newest.current() || new Promise<boolean>((resolve) => setAnswer(() => resolve));
    questions.add(ask);
    return () => void questions.delete(ask);
  }, []);
  const settle = (mayGo: boolean) => {
    answer?.(mayGo);
    setAnswer(null);
    if (mayGo) blocker.proceed?.();
    else blocker.reset?.();
  };
  return {
    isAsked: blocker.status === 'blocked' || answer !== null,
    leave: () => settle(true),
    stay: () => settle(false),
  };
}
