import type { PictureDetails } from '@lagesbild/http-api';
import type { PictureContext } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { createContext, useContext } from 'react';
import type * as Y from 'yjs';
import type { DocStore } from './doc-store.ts';
import type { HeldTexts } from './held-texts.ts';
import type { OpenRows } from './open-rows.ts';
import type { TypedTexts } from './typed-texts.ts';

/** What every part of the screen needs and what seldom changes. A new object means that the whole form is drawn again. */
export type Screen = {
  readonly doc: Y.Doc;
  readonly store: DocStore;
  readonly connection: PictureConnection;
  readonly details: PictureDetails;
  /** What the picture's rules need to know about its surroundings. */
  readonly context: PictureContext;
  readonly readOnly: boolean;
  readonly openRows: OpenRows;
  readonly typed: TypedTexts;
  /** What stands in editors and was not shared. */
  readonly held: HeldTexts;
  /** Today as an ISO date, for what is overdue. */
  readonly today: string;
};

const ScreenContext = createContext<Screen | null>(null);

export const ScreenProvider = ScreenContext.Provider;

/** The picture that is open. Only inside the picture screen. */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error('useScreen outside of a picture screen');
  return screen;
}
