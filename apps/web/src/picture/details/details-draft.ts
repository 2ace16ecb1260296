import type {
  ActorFunction,
  ChangePictureBody,
  Participant,
  ParticipationRight,
  PictureDetails,
  PictureState,
  RequestIssue,
} from '@lagesbild/http-api';

/** The facts of a picture as the dialog holds them; a date can be empty while it is written. */
export type DetailsDraft = {
  /** Null while it is as it was: then it follows what others make of it. */
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly renewalDate: string | null;
  readonly conveningActorId: string;
  readonly conveningFunction: ActorFunction;
  readonly renewalActorId: string | null;
  readonly renewalFunction: ActorFunction | null;
  readonly state: PictureState;
  readonly participants: Readonly<Record<string, ParticipationRight>>;
};

export function draftOf(details: PictureDetails): DetailsDraft {
  return {
    title: null,
    from: details.period.from,
    to: details.period.to,
    renewalDate: details.renewalDate,
    conveningActorId: details.convening.actorId,
    conveningFunction: details.convening.function,
    renewalActorId: details.renewal?.actorId ?? null,
    renewalFunction: details.renewal?.function ?? null,
    state: details.state,
    participants: Object.fromEntries(details.participants.map(({ actorId, right }) => [actorId, right])),
  };
}

export type DetailsChanges = {
  /** Absent when nothing of it has changed. */
  readonly body?: ChangePictureBody;
  readonly participants?: readonly Participant[];
};

/** What has changed between the picture and the draft, as the API wants it, or the fields that are still empty. */
export function changesOf(
  details: PictureDetails,
  draft: DetailsDraft,
):
  | { readonly ok: true; readonly changes: DetailsChanges }
  | { readonly ok: false; readonly issues: RequestIssue[] } {
  const { from, to, renewalDate } = draft;
  const title = draft.title?.trim() ?? details.title;
  if (from === null || to === null || renewalDate === null || title === '') {
    const missing = [
      ['title', title === ''],
      ['period/from', from === null],
      ['period/to', to === null],
      ['renewalDate', renewalDate === null],
    ] as const;
    const issues = missing
      .filter(([, empty]) => empty)
      .map(([path]) => ({ path: `body/${path}`, rule: 'required' as const }));
    return { ok: false, issues };
  }
  const renewal =
    draft.renewalActorId === null ? null : { actorId: draft.renewalActorId, function: draft.renewalFunction };
  const wanted = {
    title,
    period: { from, to },
    renewalDate,
    convening: { actorId: draft.conveningActorId, function: draft.conveningFunction },
    renewal,
    state: draft.state,
  };
  const body = Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => !same(value, details[key as keyof typeof wanted])),
  ) as ChangePictureBody;
  const participants = Object.entries(draft.participants).map(([actorId, right]) => ({ actorId, right }));
  return {
    ok: true,
    changes: {
      ...(Object.keys(body).length > 0 ? { body } : {}),
      ...(same(draft.participants, draftOf(details).participants) ? {} : { participants }),
    },
  };
}

/** Equal as JSON whatever the order of the keys. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
