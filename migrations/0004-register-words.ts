import { sql } from 'kysely';
import type { MigrationTarget } from './migration.ts';

/**
 * Words of a municipality that are no persons: places, organisations and terms that people have added to what ships
 * with the product. `municipality.words_version` rises, and the register's news goes out, in the transaction of every
 * change of what counts (active words, and the names of areas, places and actors), by whatever program.
 */
export async function up(db: MigrationTarget): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  for (const [table, condition] of countedTables) {
    for (const [event, rows] of events) {
      await sql.raw(triggerStatement(table, condition, event, rows)).execute(db);
    }
  }
}

const statements = [
  'alter table municipality add column words_version integer not null default 0',

  `create table register_word (
    id row_id primary key,
    municipality_id row_id not null references municipality,
    name text not null check (length(name) between 1 and 120),
    key text not null,
    kind text not null check (kind in ('place', 'organisation', 'term')),
    source text not null check (source in ('user', 'coordinator', 'import')),
    actor_id row_id,
    added_at timestamptz not null,
    state text not null check (state in ('active', 'waiting', 'revoked')),
    decided_at timestamptz,
    unique (municipality_id, key),
    foreign key (municipality_id, actor_id) references actor (municipality_id, id)
  )`,

  // No samples of texts: a word that is declined shall not outlive its row.
  'alter table register_word alter column name set statistics 0',
  'alter table register_word alter column key set statistics 0',

  `create function count_register_words(municipalities text[], tell boolean) returns void language plpgsql as $$
    begin
      update municipality set words_version = words_version + 1 where id = any (municipalities);
      if tell then
        perform pg_notify('access', 'register:' || id) from unnest(municipalities) as id;
      end if;
    end
  $$`,
];

/** Which rows of a table count; news of the three last goes out by the triggers of migration 3. */
const countedTables = [
  ['register_word', "state = 'active'"],
  ['area', 'true'],
  ['place', 'true'],
  ['actor', 'true'],
] as const;

/** PostgreSQL shows the rows of a statement to triggers of one event each. */
const events = [
  ['insert', { clause: 'new table as new_rows', tables: ['new_rows'] }],
  ['delete', { clause: 'old table as old_rows', tables: ['old_rows'] }],
  ['update', { clause: 'old table as old_rows new table as new_rows', tables: ['old_rows', 'new_rows'] }],
] as const;

function triggerStatement(
  table: string,
  condition: string,
  event: string,
  rows: { readonly clause: string; readonly tables: readonly string[] },
): string {
  const name = `${table}_words_${event}`;
  const changed = rows.tables
    .map((source) => `select municipality_id::text as id from ${source} where ${condition}`)
    .join(' union ');
  return `
    create function ${name}() returns trigger language plpgsql as $$
      declare
        changed text[] := (select array_agg(id) from (${changed}) as counted);
      begin
        if changed is not null then
          perform count_register_words(changed, ${table === 'register_word'});
        end if;
        return null;
      end
    $$;
    create trigger ${name} after ${event} on ${table} referencing ${rows.clause}
      for each statement execute function ${name}();
  `;
}
