import {
  type ActorFunction,
  type AreaView,
  type CreatePictureBody,
  type ParticipationRight,
  type PictureKind,
  type PictureTheme,
  type RequestIssue,
  refuseFacts,
  refuseKindsAt,
  type SessionView,
} from '@lagesbild/http-api';
import { maxTitle, pictureKinds } from '@lagesbild/picture';
import { addDays, addMonths, mondayOf, monthInWords, weekOf } from '../dates.ts';
import { codeLabel, t } from '../messages.ts';

/** Shared with the participants at once, or seen by one's own actor alone until it is shared. */
export type StartState = 'sharedDraft' | 'ownDraft';

/** What the person has chosen so far. A key that is absent has not been touched and follows the suggestion. */
export type DraftChoices = {
  readonly areaId?: string | null;
  readonly kinds?: readonly PictureKind[];
  readonly themes?: readonly PictureTheme[];
  readonly from?: string | null;
  readonly to?: string | null;
  readonly renewalDate?: string | null;
  readonly conveningActorId?: string | null;
  readonly conveningFunction?: ActorFunction | null;
  /** Invited actors beside one's own and the convening one, which always take part. */
  readonly invited?: Readonly<Record<string, ParticipationRight>>;
  readonly title?: string;
  readonly state?: StartState;
};

/** Everything the form shows: choices, and suggestions where nothing is chosen. */
export type Draft = {
  readonly area: AreaView | null;
  readonly kinds: readonly PictureKind[];
  readonly themes: readonly PictureTheme[];
  readonly from: string | null;
  readonly to: string | null;
  readonly renewalDate: string | null;
  readonly conveningActorId: string | null;
  readonly conveningFunction: ActorFunction | null;
  readonly participants: Readonly<Record<string, ParticipationRight>>;
  readonly title: string;
  readonly suggestedTitle: string;
  readonly state: StartState;
};

/** The form's fields by their path in the request, in the order they stand on the page. */
export const draftFields = [
  'areaId',
  'kinds',
  'themes',
  'period/from',
  'period/to',
  'renewalDate',
  'convening/actorId',
  'convening/function',
  'participants',
  'state',
  'title',
] as const;
export type DraftField = (typeof draftFields)[number];

/** Fills the untouched parts with what is most often right, from the area, the kind, the day and who one is. */
export function toDraft(
  choices: DraftChoices,
  known: { readonly session: SessionView; readonly areas: readonly AreaView[]; readonly today: string },
): Draft {
  const { session, today } = known;
  const area = known.areas.find(({ id }) => id === choices.areaId) ?? null;
  const kinds = choices.kinds ?? usualKinds(area);
  const from = choices.from === undefined ? (isWeekly(kinds) ? mondayOf(today) : today) : choices.from;
  const to = choices.to === undefined ? from && usualEnd(from, kinds) : choices.to;
  const renewalDate = choices.renewalDate === undefined ? to && addDays(to, 1) : choices.renewalDate;
  const conveningActorId =
    choices.conveningActorId === undefined ? session.actor.id : choices.conveningActorId;
  const conveningFunction =
    choices.conveningFunction === undefined
      ? conveningActorId === session.actor.id
        ? session.account.function
        : null
      : choices.conveningFunction;
  const suggestedTitle = suggestTitle(area, kinds, from, to);
  return {
    area,
    kinds,
    themes: choices.themes ?? [],
    from,
    to,
    renewalDate,
    conveningActorId,
    conveningFunction,
    participants: {
      ...choices.invited,
      [session.actor.id]: 'write',
      ...(conveningActorId === null ? {} : { [conveningActorId]: 'write' as const }),
    },
    title: choices.title ?? suggestedTitle,
    suggestedTitle,
    state: choices.state ?? 'sharedDraft',
  };
}

/** The request for a draft, or what is missing in it; the same rules as the server's, told before anything is sent. */
export function toCreateBody(
  draft: Draft,
):
  | { readonly ok: true; readonly body: CreatePictureBody }
  | { readonly ok: false; readonly issues: RequestIssue[] } {
  const { area, from, to, renewalDate, conveningActorId, conveningFunction, kinds } = draft;
  const title = draft.title.trim();
  const missing = [
    area === null && 'areaId',
    kinds.length === 0 && 'kinds',
    from === null && 'period/from',
    to === null && 'period/to',
    renewalDate === null && 'renewalDate',
    conveningActorId === null && 'convening/actorId',
    conveningFunction === null && 'convening/function',
    title === '' && 'title',
  ].filter((path) => path !== false);
  const period = from !== null && to !== null ? { from, to } : undefined;
  const refusals = [
    ...refuseFacts({ kinds, period, renewalDate: renewalDate ?? undefined }),
    ...(area ? refuseKindsAt(area.level, kinds) : []),
  ];
  const issues: RequestIssue[] = [
    ...missing.map((path) => ({
      path,
      rule: path === 'kinds' ? ('tooFew' as const) : ('required' as const),
    })),
    ...refusals.map(({ path, rule }) => ({ path: path.join('/'), rule })),
  ];
  if (issues.length > 0 || !area || !period || !renewalDate || !conveningActorId || !conveningFunction) {
    return { ok: false, issues };
  }
  return {
    ok: true,
    body: {
      title,
      areaId: area.id,
      kinds: [...kinds],
      themes: [...draft.themes],
      period,
      renewalDate,
      state: draft.state,
      convening: { actorId: conveningActorId, function: conveningFunction },
      participants: Object.entries(draft.participants).map(([actorId, right]) => ({ actorId, right })),
    },
  };
}

/** The value a field shows, to see whether it has been changed since it was refused. */
export function valueOfField(draft: Draft, field: DraftField): unknown {
  switch (field) {
    case 'areaId':
      return draft.area?.id ?? null;
    case 'period/from':
      return draft.from;
    case 'period/to':
      return draft.to;
    case 'convening/actorId':
      return draft.conveningActorId;
    case 'convening/function':
      return draft.conveningFunction;
    default:
      return draft[field];
  }
}

function usualKinds(area: AreaView | null): readonly PictureKind[] {
  if (area === null) return [];
  return area.level === 'municipality' ? ['strategic'] : ['area'];
}

/** A week, two years for what the council decides on, else one year. The last day belongs to the period. */
function usualEnd(from: string, kinds: readonly PictureKind[]): string {
  if (isWeekly(kinds)) return addDays(from, 6);
  const long = kinds.includes('strategic') || kinds.includes('statutory');
  return addDays(addMonths(from, long ? 24 : 12), -1);
}

function isWeekly(kinds: readonly PictureKind[]): boolean {
  return kinds.includes('weekly');
}

function suggestTitle(
  area: AreaView | null,
  kinds: readonly PictureKind[],
  from: string | null,
  to: string | null,
): string {
  const [kind] = kinds;
  if (area === null || kind === undefined || from === null) return '';
  const parts = {
    kind: codeLabel(pictureKinds, kind),
    area: area.name,
    period: periodInWords(from, to, kinds),
  };
  return t('newPicture.titlePattern', parts).slice(0, maxTitle).trim();
}

function periodInWords(from: string, to: string | null, kinds: readonly PictureKind[]): string {
  if (isWeekly(kinds)) {
    const { week, year } = weekOf(from);
    return t('newPicture.titleWeek', { week, year });
  }
  const start = monthInWords(from);
  const end = to === null ? start : monthInWords(to);
  return start === end ? start : `${start}–${end}`;
}
