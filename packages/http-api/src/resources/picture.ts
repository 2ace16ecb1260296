import { z } from 'zod';
import { actorFunction, pictureKind, pictureState, pictureTheme } from '../codes.ts';
import { type PictureFacts, refuseFacts } from '../picture-rules.ts';
import { date, distinct, id, pictureTitle, timestamp } from '../values.ts';
import { hiddenField } from './disclosure.ts';
import { actorView, areaView, municipalityView, placeView } from './register.ts';

const participationRight = z.enum(['read', 'write']);
export type ParticipationRight = z.infer<typeof participationRight>;

const period = z.strictObject({ from: date, to: date });

/** An owner is an actor and a function from the list, never a person. */
const owner = z.strictObject({ actorId: id, function: actorFunction });
/** Who answers for the renewal; the function may be settled later. */
const renewalOwner = z.strictObject({ actorId: id, function: actorFunction.nullable() });

const participant = z.strictObject({ actorId: id, right: participationRight });
export type Participant = z.infer<typeof participant>;

const participants = z
  .array(participant)
  .min(1)
  .max(60)
  .refine((all) => new Set(all.map((one) => one.actorId)).size === all.length, 'duplicate');

const kinds = distinct(pictureKind, { min: 1, max: 5 });
const themes = distinct(pictureTheme, { min: 0, max: 10 });

/** A new picture. `state` says whether it starts as the own actor's draft or shared at once (the default). */
export const createPictureBody = z
  .strictObject({
    title: pictureTitle,
    areaId: id,
    kinds,
    themes,
    period,
    renewalDate: date,
    convening: owner,
    renewal: renewalOwner.nullable().optional(),
    parentId: id.nullable().optional(),
    state: z.enum(['ownDraft', 'sharedDraft']).optional(),
    participants,
  })
  .check((context) => report(context, context.value));
export type CreatePictureBody = z.infer<typeof createPictureBody>;

/** What may be changed afterwards; the area never, since the schema's rules hang on it. */
export const changePictureBody = z
  .strictObject({
    title: pictureTitle,
    kinds,
    themes,
    period,
    renewalDate: date,
    convening: owner,
    renewal: renewalOwner.nullable(),
    state: pictureState,
  })
  .partial()
  .check((context) => {
    if (Object.keys(context.value).length === 0) {
      context.issues.push({ code: 'custom', message: 'empty', input: undefined, path: [] });
    }
    report(context, context.value);
  });
export type ChangePictureBody = z.infer<typeof changePictureBody>;

export const participantsBody = z.strictObject({ participants });
export type ParticipantsBody = z.infer<typeof participantsBody>;

/** What follows from one's own access to a picture. */
const ownRights = { right: participationRight, canManage: z.boolean() };

const pictureHead = {
  id,
  title: pictureTitle,
  kinds: z.array(pictureKind),
  themes: z.array(pictureTheme),
  state: pictureState,
  period,
  renewalDate: date,
  convening: owner,
  parentId: id.nullable(),
  updatedAt: timestamp,
};

/** One row of the list of one's own pictures. */
const pictureSummary = z.strictObject({
  ...pictureHead,
  ...ownRights,
  area: areaView,
  conveningActorName: z.string(),
  participantCount: z.int(),
  renewalOverdue: z.boolean().describe('Datumet för förnyad lägesbeskrivning har passerat.'),
  activities: z.strictObject({
    total: z.int(),
    done: z.int(),
    overdue: z.int().describe('Slutdatum har passerat och aktiviteten är inte avslutad.'),
    reviewsOverdue: z.int().describe('Uppföljningsdatum har passerat utan uppföljning.'),
    nextReviewDate: date.nullable(),
  }),
});
export type PictureSummary = z.infer<typeof pictureSummary>;
export const pictureList = z.strictObject({ pictures: z.array(pictureSummary) });

/** Everything about one picture except its content, which is edited over `/sync/{id}`. */
export const pictureDetails = z.strictObject({
  ...pictureHead,
  ...ownRights,
  renewal: renewalOwner.nullable(),
  createdByActorId: id,
  createdAt: timestamp,
  nextStates: z.array(pictureState).describe('De lägen som lägesbilden kan gå till härnäst.'),
  municipality: municipalityView,
  area: areaView,
  areaPath: z.array(areaView).describe('Från kommunen ned till lägesbildens område.'),
  participants: z.array(participant),
  actors: z.array(actorView).describe('Kommunens alla aktörer; fälten i lägesbilden pekar på dem.'),
  places: z.array(placeView).describe('Platser i området som lägesbilden får peka på.'),
  hidden: z
    .array(hiddenField)
    .describe('Fält, eller rubriken, som är dolda därför att någon har rapporterat ett röjande.'),
});
export type PictureDetails = z.infer<typeof pictureDetails>;

type CheckContext = { issues: z.core.$ZodRawIssue[] };

function report(context: CheckContext, facts: PictureFacts): void {
  for (const refusal of refuseFacts(facts)) {
    context.issues.push({ code: 'custom', message: refusal.rule, input: undefined, path: refusal.path });
  }
}
