import { sql } from 'kysely';
import type { MigrationTarget } from './migration.ts';

/** What the identity guard leaves behind: that it refused, and which fields are hidden after a report. */
export async function up(db: MigrationTarget): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Never the text, nor a hash of it. The account is unknown when an edit was judged again after its author had left.
  `create table guard_refusal (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    municipality_id row_id not null references municipality,
    account_id row_id references account,
    picture_id row_id references picture on delete cascade,
    field text not null,
    rule text not null
  )`,
  `create index guard_refusal_of_municipality on guard_refusal (municipality_id, at)`,

  `create table disclosure (
    id row_id primary key,
    municipality_id row_id not null,
    picture_id row_id not null,
    section text not null,
    row_id row_id,
    field text not null,
    reported_at timestamptz not null,
    reported_by row_id not null references account,
    state text not null check (state in ('hidden', 'purged', 'restored')),
    decided_at timestamptz,
    decided_by row_id references account,
    sealed_text text,
    foreign key (municipality_id, picture_id) references picture (municipality_id, id) on delete cascade,
    check ((state = 'hidden') = (sealed_text is not null)),
    check ((state = 'hidden') = (decided_at is null))
  )`,
  `create unique index disclosure_hidden on disclosure (picture_id, section, coalesce(row_id::text, ''), field)
    where state = 'hidden'`,
  `create index disclosure_of_municipality on disclosure (municipality_id, reported_at)`,

  // No samples of texts: they would outlive the text, where no purge looks.
  `alter table disclosure alter column sealed_text set statistics 0`,
];
