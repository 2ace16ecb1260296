import { screenNothing } from '@lagesbild/sync/room';

/** The one place that says what reads the texts of an edit before it is stored: nothing, until the identity guard is there. */
export const screen = screenNothing;
