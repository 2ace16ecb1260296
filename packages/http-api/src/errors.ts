import { z } from 'zod';

/**
 * Every error code the HTTP API can answer with: its status and what it means. Closed: the server's error
 * handler has no other codes, the web has a text for each, the API page lists them (held equal by tests).
 */
export const errorCodes = {
  invalidRequest: {
    status: 400,
    description: 'Anropet följer inte schemat. `issues` talar om var och vilken regel.',
  },
  notSignedIn: { status: 401, description: 'Ingen giltig session.' },
  signInRefused: {
    status: 401,
    description: 'Fel inloggning eller lösenord. Samma svar för ett konto som inte finns.',
  },
  wrongOrigin: { status: 403, description: 'Anropet kommer inte från tjänstens egen webbplats.' },
  notAllowed: { status: 403, description: 'Rollen får inte göra detta.' },
  notFound: { status: 404, description: 'Finns inte, eller är inte tillgänglig för den inloggades aktör.' },
  stateChangeRefused: {
    status: 409,
    description: 'Det går inte att komma från det nuvarande läget till det begärda.',
  },
  nothingToHide: { status: 409, description: 'Texten är tom, redan dold eller borttagen.' },
  disclosureDecided: { status: 409, description: 'Röjandet är redan avgjort, och texten finns inte kvar.' },
  restoreRefused: {
    status: 409,
    description: 'Raden är borttagen, eller texten kan peka ut en person. Den kan inte läggas tillbaka.',
  },
  bodyTooLarge: { status: 413, description: 'Innehållet är större än vad tjänsten tar emot.' },
  unsupportedMediaType: { status: 415, description: 'Endast `application/json` tas emot.' },
  tooManyRequests: {
    status: 429,
    description: 'För många försök. `Retry-After` säger när nästa är möjligt.',
  },
  internal: { status: 500, description: 'Ett fel i tjänsten. Felets innehåll visas aldrig.' },
  unavailable: { status: 503, description: 'Databasen svarar inte just nu.' },
  storageFull: { status: 503, description: 'Lagringen är full. Det går att läsa, men inget kan sparas.' },
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Rules a request can break. A rule and a path say everything: what was written is never sent back. */
export const requestRules = [
  'unknownField',
  'required',
  'type',
  'format',
  'tooShort',
  'tooLong',
  'notInList',
  'tooFew',
  'tooMany',
  'duplicate',
  'outOfRange',
  'empty',
  'periodOrder',
  'renewalBeforePeriod',
  'renewalTooLate',
  'kindNeedsMunicipality',
  'kindNeedsSmallerArea',
  'areaTooSmall',
  'unknownReference',
  'parentNotAbove',
  'ownActorMissing',
  'conveningActorMissing',
  'identifiesPerson',
  'hidden',
] as const;

export type RequestRule = (typeof requestRules)[number];

const errorCodeSchema = z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]);

const requestIssue = z.strictObject({
  path: z.string().describe('Var i anropet, t.ex. `body/period/from`. Ett okänt fält heter `?`.'),
  rule: z.enum(requestRules),
});
export type RequestIssue = z.infer<typeof requestIssue>;

export const errorBody = z.strictObject({
  error: z.strictObject({
    code: errorCodeSchema,
    issues: z.array(requestIssue).optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;
