import { sql } from 'kysely';
import type { MigrationTarget } from './migration.ts';

/**
 * Ids are consonants only, so that an id can spell neither a name nor a number. Code columns are plain text:
 * their lists belong to the program and grow without a migration. Composite foreign keys carry the municipality,
 * so that no row can point into another one.
 */
export async function up(db: MigrationTarget): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create domain row_id as text check (value ~ '^[bcdfghjkmnpqrstvwxz]{16}$')`,

  `create table municipality (
    id row_id primary key,
    name text not null,
    population integer not null check (population > 0),
    created_at timestamptz not null
  )`,

  // The smallest population each level may have: below it an area would point out people.
  `create table area (
    id row_id primary key,
    municipality_id row_id not null references municipality,
    parent_id row_id,
    level text not null,
    name text not null,
    population integer not null,
    unique (municipality_id, id),
    foreign key (municipality_id, parent_id) references area (municipality_id, id),
    check ((level = 'municipality') = (parent_id is null)),
    check (population >= case level
      when 'municipality' then 1
      when 'cityDistrict' then 10000
      when 'district' then 2000
      when 'neighbourhood' then 500
    end)
  )`,

  `create table place (
    id row_id primary key,
    municipality_id row_id not null,
    area_id row_id not null,
    place_type text not null,
    name text not null,
    large boolean not null default false,
    foreign key (municipality_id, area_id) references area (municipality_id, id)
  )`,

  `create table actor (
    id row_id primary key,
    municipality_id row_id not null references municipality,
    type text not null,
    name text not null,
    is_authority boolean not null,
    unique (municipality_id, id)
  )`,

  // An account is a function at an actor. There is no column for a person's name, and there shall be none.
  `create table account (
    id row_id primary key,
    actor_id row_id not null references actor,
    email text not null unique check (email = lower(email)),
    password_hash text not null,
    function text not null,
    role text not null,
    active boolean not null default true,
    created_at timestamptz not null
  )`,

  `create table session (
    token_hash bytea primary key,
    account_id row_id not null references account on delete cascade,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index session_of_account on session (account_id)`,
  `create index session_expiry on session (expires_at)`,

  // Failed sign-ins per account and per address, both as keyed hashes: neither is readable here.
  `create table sign_in_attempt (
    key bytea not null,
    attempted_at timestamptz not null
  )`,
  `create index sign_in_attempt_key on sign_in_attempt (key, attempted_at)`,

  `create table picture (
    id row_id primary key,
    municipality_id row_id not null,
    area_id row_id not null,
    title text not null check (length(title) between 1 and 120),
    kinds text[] not null check (cardinality(kinds) > 0),
    themes text[] not null,
    period_from date not null,
    period_to date not null check (period_to >= period_from),
    renewal_date date not null,
    convening_actor_id row_id not null,
    convening_function text not null,
    renewal_actor_id row_id,
    renewal_function text,
    state text not null,
    parent_id row_id,
    created_by_actor row_id not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    head_seq bigint not null default 0,
    unique (municipality_id, id),
    foreign key (municipality_id, area_id) references area (municipality_id, id),
    foreign key (municipality_id, convening_actor_id) references actor (municipality_id, id),
    foreign key (municipality_id, renewal_actor_id) references actor (municipality_id, id),
    foreign key (municipality_id, created_by_actor) references actor (municipality_id, id),
    foreign key (municipality_id, parent_id) references picture (municipality_id, id)
  )`,
  `create index picture_of_parent on picture (parent_id)`,

  `create table participation (
    municipality_id row_id not null,
    picture_id row_id not null,
    actor_id row_id not null,
    "right" text not null check ("right" in ('read', 'write')),
    primary key (picture_id, actor_id),
    foreign key (municipality_id, picture_id) references picture (municipality_id, id) on delete cascade,
    foreign key (municipality_id, actor_id) references actor (municipality_id, id)
  )`,
  `create index participation_of_actor on participation (actor_id)`,

  // The log: rows 1, 2, 3 … per picture, without holes. picture.head_seq is the newest; rows folded into a snapshot go.
  `create table picture_update (
    picture_id row_id not null references picture on delete cascade,
    seq bigint not null check (seq > 0),
    "update" bytea not null,
    created_at timestamptz not null default now(),
    primary key (picture_id, seq)
  )`,

  `create table picture_snapshot (
    picture_id row_id not null references picture on delete cascade,
    seq bigint not null check (seq > 0),
    state bytea not null,
    created_at timestamptz not null default now(),
    primary key (picture_id, seq)
  )`,

  // Derived from the log and written in the same transaction; never edited on their own. They mirror what the
  // log says, so actors and goals are not foreign keys here.
  `create table goal (
    picture_id row_id not null references picture on delete cascade,
    id row_id not null,
    kind text not null check (kind in ('overall', 'sub')),
    text text not null,
    overall_goal_id row_id,
    due_date date,
    status text,
    primary key (picture_id, id)
  )`,

  `create table activity (
    picture_id row_id not null references picture on delete cascade,
    id row_id not null,
    text text not null,
    responsible_actor_id row_id,
    responsible_function text,
    start_date date,
    due_date date,
    status text,
    next_review_date date,
    colour text,
    codes jsonb not null default '{}',
    primary key (picture_id, id)
  )`,
];
