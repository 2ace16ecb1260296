import type {
  ActorFunction,
  ActorView,
  AreaView,
  DisclosureState,
  HideFieldBody,
  ParticipationRight,
  PictureKind,
  PictureState,
  PictureTheme,
  PlaceView,
  Role,
} from '@lagesbild/http-api';
import type { RegisterKind } from '@lagesbild/identity-guard';
import type { DerivedActivity } from '@lagesbild/picture';
import type { Generated, JSONColumnType, Kysely } from 'kysely';

/**
 * The tables as Kysely sees them. `date` columns are ISO text, `timestamptz` is Date, `bigint` is number
 * (see connection.ts). Migrations are in migrations/.
 */
export type Tables = {
  municipality: {
    id: string;
    name: string;
    population: number;
    created_at: Date;
    /** Rises with every change of the words that count; the database itself sees to it (migration 4). */
    words_version: Generated<number>;
  };
  area: {
    id: string;
    municipality_id: string;
    parent_id: string | null;
    level: AreaView['level'];
    name: string;
    population: number;
  };
  place: {
    id: string;
    municipality_id: string;
    area_id: string;
    place_type: PlaceView['placeType'];
    name: string;
    /** Stated by the coordinator from public figures; what counts as large depends on the type. */
    large: Generated<boolean>;
  };
  actor: {
    id: string;
    municipality_id: string;
    type: ActorView['type'];
    name: string;
    is_authority: boolean;
  };
  /** Words that are no persons, added to what ships with the product. Waiting and revoked ones count for nobody. */
  register_word: {
    id: string;
    municipality_id: string;
    name: string;
    /** `registerKey` of the name: what counts as the same word. */
    key: string;
    kind: RegisterKind;
    source: 'user' | 'coordinator' | 'import';
    /** The actor that added it; null for whoever runs the service. */
    actor_id: string | null;
    added_at: Date;
    state: 'active' | 'waiting' | 'revoked';
    decided_at: Date | null;
  };
  account: {
    id: string;
    actor_id: string;
    /** A function's login. Lower case. Never leaves the server. */
    email: string;
    password_hash: string;
    function: ActorFunction;
    role: Role;
    active: Generated<boolean>;
    created_at: Date;
  };
  session: {
    token_hash: Buffer;
    account_id: string;
    created_at: Date;
    last_seen_at: Date;
    expires_at: Date;
  };
  sign_in_attempt: { key: Buffer; attempted_at: Date };
  picture: {
    id: string;
    municipality_id: string;
    area_id: string;
    title: string;
    kinds: PictureKind[];
    themes: PictureTheme[];
    period_from: string;
    period_to: string;
    renewal_date: string;
    convening_actor_id: string;
    convening_function: ActorFunction;
    renewal_actor_id: string | null;
    renewal_function: ActorFunction | null;
    state: PictureState;
    parent_id: string | null;
    created_by_actor: string;
    created_at: Date;
    updated_at: Date;
    /** Number of the newest row of the log. */
    head_seq: Generated<number>;
  };
  participation: {
    municipality_id: string;
    picture_id: string;
    actor_id: string;
    right: ParticipationRight;
  };
  picture_update: { picture_id: string; seq: number; update: Buffer; created_at: Generated<Date> };
  /** Whose a Yjs client id is, and with which row that was stored. The owner is empty for the server itself. */
  picture_writer: { picture_id: string; client: number; seq: number; owner: Buffer };
  picture_snapshot: { picture_id: string; seq: number; state: Buffer; created_at: Generated<Date> };
  goal: {
    picture_id: string;
    id: string;
    kind: 'overall' | 'sub';
    text: string;
    overall_goal_id: string | null;
    due_date: string | null;
    status: string | null;
  };
  activity: {
    picture_id: string;
    id: string;
    text: string;
    responsible_actor_id: string | null;
    responsible_function: string | null;
    start_date: string | null;
    due_date: string | null;
    status: string | null;
    next_review_date: string | null;
    colour: string | null;
    /** The coded fields that have no column of their own, by field name. */
    codes: JSONColumnType<DerivedActivity['codes']>;
  };
  /** One row for each rule that refused a text: where and by which rule, never what. */
  guard_refusal: {
    id: Generated<number>;
    at: Date;
    municipality_id: string;
    /** Null when its author had left before the edit was judged again. */
    account_id: string | null;
    /** Null for what is no part of a picture yet. */
    picture_id: string | null;
    /** `section.field`, or `title`. */
    field: string;
    rule: string;
  };
  /** Reports that a field, or the title, points somebody out. The text is there while the field is hidden, and only then. */
  disclosure: {
    id: string;
    municipality_id: string;
    picture_id: string;
    section: HideFieldBody['section'];
    row_id: string | null;
    field: string;
    reported_at: Date;
    reported_by: string;
    state: DisclosureState;
    decided_at: Date | null;
    /** Null while it is hidden, and when whoever runs the service has purged the picture. */
    decided_by: string | null;
    sealed_text: string | null;
  };
};

export type Database = Kysely<Tables>;
