export {
  type ActorFunction,
  actorFunction,
  actorType,
  areaLevel,
  type PictureKind,
  type PictureState,
  type PictureTheme,
  pictureKind,
  pictureState,
  pictureTheme,
  placeType,
} from './codes.ts';
export {
  type ErrorBody,
  type ErrorCode,
  errorBody,
  errorCodes,
  type RequestIssue,
  type RequestRule,
  requestRules,
} from './errors.ts';
export { toRequestIssues } from './issues.ts';
export { pictureContextOf } from './picture-context.ts';
export { type FactRefusal, type PictureFacts, refuseFacts, refuseKindsAt } from './picture-rules.ts';
export {
  type DisclosureDecision,
  type DisclosureState,
  type DisclosureView,
  type HiddenField,
  type HideFieldBody,
  hideFieldBody,
  isNarrativePlace,
  isTitlePlace,
  titlePlace,
} from './resources/disclosure.ts';
export type { RefusalCount } from './resources/guard.ts';
export {
  type ChangePictureBody,
  type CreatePictureBody,
  changePictureBody,
  createPictureBody,
  type Participant,
  type ParticipantsBody,
  type ParticipationRight,
  type PictureDetails,
  type PictureSummary,
  participantsBody,
} from './resources/picture.ts';
export type { ActorView, AreaView, MunicipalityView, PlaceView } from './resources/register.ts';
export {
  type Role,
  roles,
  type SessionState,
  type SessionView,
  type SignInBody,
  signInBody,
} from './resources/session.ts';
export {
  mostWordLines,
  type WordAddition,
  type WordDecision,
  type WordKind,
  type WordLineRule,
  type WordState,
  type WordsImported,
  wordDecisions,
  wordKinds,
  wordLineRules,
  wordStates,
} from './resources/word.ts';
export type { RouteContract } from './route-contract.ts';
export {
  type BodyOf,
  fillPath,
  type ParamsOf,
  type ResponseOf,
  type RouteName,
  type Routes,
  routes,
  syncPath,
} from './routes.ts';
