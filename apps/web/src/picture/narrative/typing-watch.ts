/** Knows whether a word is being written right now. */
type TypingWatch = {
  /** The person changed the text; by the keyboard, or else by a paste, an undo or the like. */
  changed(byKeyboard: boolean): void;
  /** The person went elsewhere. */
  finished(): void;
  isTyping(): boolean;
  stop(): void;
};

/** Whoever pauses this long has written the word to its end. */
const pauseMs = 1_500;

/** @param onFinished a word that was being written is finished; not told when it goes on as another change */
export function createTypingWatch(onFinished: () => void): TypingWatch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const finished = () => {
    if (timer === null) return;
    stop();
    onFinished();
  };
  return {
    changed(byKeyboard) {
      stop();
      if (byKeyboard) timer = setTimeout(finished, pauseMs);
    },
    finished,
    isTyping: () => timer !== null,
    stop,
  };
}
