import type { Page } from 'playwright-core';

/** One screen, or one state of a screen with something open in it. */
export type Screen = {
  readonly name: string;
  readonly signedIn: boolean;
  /** What is new on it, where the rest has been looked at as a screen of its own. */
  readonly part?: string;
  /** Opens it in a window that has just been made. */
  open(page: Page, pictureId: string): Promise<void>;
};
