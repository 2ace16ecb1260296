/** For tests only: an invented world and random valid edits. */
export { municipalityContext, seededRandom, testActors, testContext, testPlaces } from './context.ts';
export { copyOf, exchange, newPicture } from './filled.ts';
export { randomEdit } from './random-edit.ts';
