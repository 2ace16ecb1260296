import { z } from 'zod';
import { guardRoutes } from './guard-routes.ts';
import {
  changePictureBody,
  createPictureBody,
  participantsBody,
  pictureDetails,
  pictureList,
} from './resources/picture.ts';
import { actorList, areaList, placeList } from './resources/register.ts';
import { sessionState, sessionView, signInBody } from './resources/session.ts';
import {
  classifyWordBody,
  decideWordBody,
  importWordsBody,
  wordAdditionList,
  wordClassified,
  wordDecided,
  wordList,
  wordsImported,
} from './resources/word.ts';
import type { RouteContract } from './route-contract.ts';
import { id } from './values.ts';

const pictureParams = z.strictObject({ id });
const wordParams = z.strictObject({ id });
const health = z.strictObject({ status: z.literal('ok') });

/** Every HTTP route of the product. The server registers exactly these, the web's client calls them. */
export const routes = {
  readSession: {
    method: 'GET',
    path: '/api/session',
    tag: 'session',
    summary: 'Vem är inloggad? `null` när ingen är det.',
    status: 200,
    response: sessionState,
    errors: [],
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    tag: 'session',
    summary: 'Logga in med funktionens inloggning.',
    status: 200,
    body: signInBody,
    response: sessionView,
    errors: ['invalidRequest', 'signInRefused', 'wrongOrigin', 'unsupportedMediaType', 'tooManyRequests'],
  },
  signOut: {
    method: 'DELETE',
    path: '/api/session',
    tag: 'session',
    summary: 'Logga ut. Sessionen slutar gälla genast.',
    status: 204,
    errors: ['wrongOrigin'],
  },
  listPictures: {
    method: 'GET',
    path: '/api/pictures',
    tag: 'pictures',
    summary: 'De lägesbilder den egna aktören deltar i, försenade först.',
    status: 200,
    response: pictureList,
    errors: ['notSignedIn'],
  },
  createPicture: {
    method: 'POST',
    path: '/api/pictures',
    tag: 'pictures',
    summary: 'Skapa en lägesbild. Den egna aktören måste vara med.',
    status: 201,
    body: createPictureBody,
    response: pictureDetails,
    errors: ['invalidRequest', 'notSignedIn', 'wrongOrigin', 'notAllowed', 'unsupportedMediaType'],
  },
  readPicture: {
    method: 'GET',
    path: '/api/pictures/:id',
    tag: 'pictures',
    summary: 'En lägesbilds uppgifter, utom själva innehållet som skrivs över `/sync/{id}`.',
    status: 200,
    params: pictureParams,
    response: pictureDetails,
    errors: ['invalidRequest', 'notSignedIn', 'notFound'],
  },
  changePicture: {
    method: 'PATCH',
    path: '/api/pictures/:id',
    tag: 'pictures',
    summary: 'Ändra rubrik, period, förnyelse, ansvariga eller läge.',
    status: 200,
    params: pictureParams,
    body: changePictureBody,
    response: pictureDetails,
    errors: [
      'invalidRequest',
      'notSignedIn',
      'wrongOrigin',
      'notAllowed',
      'notFound',
      'stateChangeRefused',
      'unsupportedMediaType',
    ],
  },
  changeParticipants: {
    method: 'PUT',
    path: '/api/pictures/:id/participants',
    tag: 'pictures',
    summary: 'Bestäm vilka aktörer som deltar. En aktör som tas bort förlorar åtkomsten genast.',
    status: 200,
    params: pictureParams,
    body: participantsBody,
    response: pictureDetails,
    errors: [
      'invalidRequest',
      'notSignedIn',
      'wrongOrigin',
      'notAllowed',
      'notFound',
      'unsupportedMediaType',
    ],
  },
  ...guardRoutes,
  listAreas: {
    method: 'GET',
    path: '/api/areas',
    tag: 'register',
    summary: 'Kommunens områden, uppifrån och ned.',
    status: 200,
    response: areaList,
    errors: ['notSignedIn'],
  },
  listActors: {
    method: 'GET',
    path: '/api/actors',
    tag: 'register',
    summary: 'Kommunens samverkansparter.',
    status: 200,
    response: actorList,
    errors: ['notSignedIn'],
  },
  listPlaces: {
    method: 'GET',
    path: '/api/places',
    tag: 'register',
    summary: 'Platser som får namnges.',
    status: 200,
    response: placeList,
    errors: ['notSignedIn'],
  },
  readWords: {
    method: 'GET',
    path: '/api/words',
    tag: 'words',
    summary: 'Ord som inte är personer: kommunens platser, verksamheter och begrepp, och listans version.',
    status: 200,
    response: wordList,
    errors: ['notSignedIn'],
    canBeUnchanged: true,
  },
  classifyWord: {
    method: 'POST',
    path: '/api/words',
    tag: 'words',
    summary: 'Säg vad ett ord är. Gäller genast för alla, utom ord som ser ut som personnamn.',
    status: 201,
    body: classifyWordBody,
    response: wordClassified,
    errors: [
      'invalidRequest',
      'notSignedIn',
      'wrongOrigin',
      'notAllowed',
      'unsupportedMediaType',
      'tooManyRequests',
    ],
  },
  listWordAdditions: {
    method: 'GET',
    path: '/api/words/additions',
    tag: 'words',
    summary: 'Alla tillagda ord, även de som väntar eller är återkallade. Bara för samordnare.',
    status: 200,
    response: wordAdditionList,
    errors: ['notSignedIn', 'notAllowed'],
  },
  decideWord: {
    method: 'POST',
    path: '/api/words/:id/decision',
    tag: 'words',
    summary:
      'Bekräfta, avslå (ta bort), återkalla eller återinför ett ord. Ord som inte gäller tas bort efter 30 dagar.',
    status: 200,
    params: wordParams,
    body: decideWordBody,
    response: wordDecided,
    errors: [
      'invalidRequest',
      'notSignedIn',
      'wrongOrigin',
      'notAllowed',
      'notFound',
      'stateChangeRefused',
      'unsupportedMediaType',
    ],
  },
  importWords: {
    method: 'POST',
    path: '/api/words/import',
    tag: 'words',
    summary: 'Läs in ord ur en CSV-fil, eller se efter vad som skulle hända. Bara för samordnare.',
    status: 200,
    body: importWordsBody,
    response: wordsImported,
    errors: [
      'invalidRequest',
      'notSignedIn',
      'wrongOrigin',
      'notAllowed',
      'bodyTooLarge',
      'unsupportedMediaType',
    ],
    largestBodyBytes: 1024 * 1024,
  },
  alive: {
    method: 'GET',
    path: '/healthz',
    tag: 'health',
    summary: 'Processen svarar.',
    status: 200,
    response: health,
    errors: [],
  },
  ready: {
    method: 'GET',
    path: '/readyz',
    tag: 'health',
    summary: 'Databasen svarar och har rätt schema.',
    status: 200,
    response: health,
    errors: ['unavailable', 'storageFull'],
  },
} as const satisfies Record<string, RouteContract>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** What a caller sends and gets, per route; `undefined` where the route has none. */
export type ParamsOf<N extends RouteName> = Routes[N] extends { params: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined;
export type BodyOf<N extends RouteName> = Routes[N] extends { body: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined;
export type ResponseOf<N extends RouteName> = Routes[N] extends { response: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined;

/** Fills the placeholders of a route's path. Ids need no escaping, and are escaped all the same. */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`No value for the path parameter ${name}`);
    return encodeURIComponent(value);
  });
}

/** Where the live content of a picture is edited (WebSocket). */
export const syncPath = '/sync/:pictureId';
