/**
 * The log of a picture: numbered Yjs updates without holes, folded into a snapshot from time to time.
 *
 * `picture.head_seq` is the only lock between processes: a row is appended where the head is still the one the writer
 * knows. The unique key of `picture_update` alone would not do, since compaction removes rows and would free their
 * numbers again.
 */
import type { DerivedChanges } from '@lagesbild/picture';
import type { AppendResult, LaterRows, LoadedLog, LogPort, LogRow, Writers } from '@lagesbild/sync/room';
import { CompiledQuery, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import type { Database, Tables } from '../database/tables.ts';
import { allMayWrite, DENIED, Denied, refuseDenied } from './picture-log-authors.ts';
import { hasDerivedChanges, writeDerivedRows } from './picture-log-derived.ts';
import { asColumns, ownerOf, serverWriters, writeWriters } from './picture-log-writers.ts';

/** Channel on which every stored row is announced, as `picture id:seq`. */
export const PICTURE_CHANNEL = 'picture';

/**
 * One round trip: moves the head, stores the row, announces it. No row comes back when the head had moved, or an author
 * may not write.
 */
const STORE = `
  with head as (
    update picture set head_seq = $2, updated_at = now()
    where id = $1 and head_seq = $2 - 1 and ${allMayWrite(4)} returning id
  ), stored as (
    insert into picture_update (picture_id, seq, update) select id, $2, $3 from head returning picture_id, seq
  )`;
const ANNOUNCE = `select pg_notify('${PICTURE_CHANNEL}', picture_id || ':' || seq) from stored`;
const APPEND = `${STORE} ${ANNOUNCE}`;

/** The same, when somebody writes under a client id for the first time. */
const APPEND_WITH_WRITERS = `${STORE}, owned as (
    insert into picture_writer (picture_id, client, seq, owner)
    select id, client, $2, decode(owner, 'hex')
    from head, unnest($5::bigint[], $6::text[]) as fresh (client, owner)
    on conflict do nothing
  ) ${ANNOUNCE}`;

/** Snapshot, tail and head as one statement, so that a compaction in between cannot leave a gap. */
const LOAD = `
  with newest as (select seq, state from picture_snapshot where picture_id = $1 order by seq desc limit 1)
  select 'head' as kind, head_seq as seq, null::bytea as bytes from picture where id = $1
  union all
  select 'snapshot', seq, state from newest
  union all
  select 'update', seq, update from picture_update
    where picture_id = $1 and seq > coalesce((select seq from newest), 0)
  union all
  select 'writer', client, owner from picture_writer where picture_id = $1
  order by kind, seq`;

const SINCE = `
  select 'head' as kind, head_seq as seq, null::bytea as bytes from picture where id = $1
  union all
  select 'update', seq, update from picture_update where picture_id = $1 and seq > $2
  union all
  select 'writer', client, owner from picture_writer where picture_id = $1 and seq > $2
  order by kind, seq`;

/** What a part of the log is; for a writer, `seq` is the client id and `bytes` the owner. */
type Part = { kind: 'head' | 'snapshot' | 'update' | 'writer'; seq: number; bytes: Buffer };

/** The stored rows are not the unbroken sequence they must be. Carries numbers only. */
export class BrokenLog extends Error {
  override readonly name = 'BrokenLog';
}

/** The log on PostgreSQL. See the port for what each function promises. */
export function createPictureLog(pool: pg.Pool, database: Database): LogPort<DerivedChanges> {
  return {
    async load(pictureId) {
      const { rows } = await pool.query<Part>({ name: 'log-load', text: LOAD, values: [pictureId] });
      return readLoaded(rows);
    },

    async append(pictureId, seq, update, derived, newWriters, authors) {
      if (!hasDerivedChanges(derived)) return appendRow(pool, pictureId, seq, update, newWriters, authors);
      try {
        return await database.transaction().execute(async (trx) => {
          const result = await appendWithDerived(trx, pictureId, seq, update, derived, newWriters);
          // Asked last, so that the lock on the picture has been waited for.
          if (result.ok) await refuseDenied(trx, pictureId, authors);
          return result;
        });
      } catch (error) {
        if (error instanceof Denied) return notStored(error.authors);
        throw error;
      }
    },

    async since(pictureId, seq) {
      const { rows } = await pool.query<Part>({
        name: 'log-since',
        text: SINCE,
        values: [pictureId, seq],
      });
      return readSince(rows, seq);
    },

    async compact(pictureId, throughSeq, snapshot) {
      await database.transaction().execute((trx) => fold(trx, pictureId, throughSeq, snapshot));
    },
  };
}

/** A new picture's first row, in the transaction that creates the picture itself. */
export async function writeFirstContent(
  trx: Transaction<Tables>,
  pictureId: string,
  update: Uint8Array,
  derived: DerivedChanges,
): Promise<void> {
  const result = await appendWithDerived(trx, pictureId, 1, update, derived, serverWriters(update));
  if (!result.ok) throw new BrokenLog('a new picture has content already');
}

/** The log as a transaction sees it. Throws `BrokenLog` when rows are missing. */
export async function loadIn(trx: Transaction<Tables>, pictureId: string): Promise<LoadedLog> {
  const { rows } = await trx.executeQuery<Part>(CompiledQuery.raw(LOAD, [pictureId]));
  return readLoaded(rows);
}

/** Number of the newest row of each of these pictures; pictures that do not exist are left out. */
export async function readHeads(
  database: Database,
  pictureIds: readonly string[],
): Promise<{ id: string; head: number }[]> {
  if (pictureIds.length === 0) return [];
  return database
    .selectFrom('picture')
    .select(['id', 'head_seq as head'])
    .where('id', 'in', pictureIds)
    .execute();
}

/** Pictures with rows that no snapshot holds yet, the longest tails first. */
export async function picturesWithTail(database: Database): Promise<string[]> {
  const rows = await database
    .selectFrom('picture_update')
    .select('picture_id')
    .groupBy('picture_id')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .execute();
  return rows.map((row) => row.picture_id);
}

async function appendRow(
  pool: pg.Pool,
  pictureId: string,
  seq: number,
  update: Uint8Array,
  newWriters: Writers,
  authors: readonly string[],
): Promise<AppendResult> {
  const values = [pictureId, seq, update, authors];
  const { clients, owners } = asColumns(newWriters);
  const { rowCount } = await pool.query(
    clients.length === 0
      ? { name: 'log-append', text: APPEND, values }
      : { name: 'log-append-writers', text: APPEND_WITH_WRITERS, values: [...values, clients, owners] },
  );
  if (rowCount === 1) return { ok: true };
  const denied = await pool.query<{ key: string }>({
    name: 'log-denied',
    text: DENIED,
    values: [pictureId, authors],
  });
  return notStored(denied.rows.map(({ key }) => key));
}

function notStored(denied: readonly string[]): AppendResult {
  return denied.length === 0
    ? { ok: false, reason: 'conflict' }
    : { ok: false, reason: 'denied', authors: denied };
}

/** Stores a row with the rows derived from it and the owners of new client ids, in the given transaction, and announces it. */
export async function appendWithDerived(
  trx: Transaction<Tables>,
  pictureId: string,
  seq: number,
  update: Uint8Array,
  derived: DerivedChanges,
  newWriters: Writers,
): Promise<AppendResult> {
  const moved = await trx
    .updateTable('picture')
    .set({ head_seq: seq, updated_at: sql<Date>`now()` })
    .where('id', '=', pictureId)
    .where('head_seq', '=', seq - 1)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) return notStored([]);
  await trx
    .insertInto('picture_update')
    .values({ picture_id: pictureId, seq, update: Buffer.from(update) })
    .execute();
  await writeWriters(trx, pictureId, seq, newWriters);
  await writeDerivedRows(trx, pictureId, derived);
  await sql`select pg_notify(${PICTURE_CHANNEL}, ${`${pictureId}:${seq}`})`.execute(trx);
  return { ok: true };
}

async function fold(
  trx: Transaction<Tables>,
  pictureId: string,
  throughSeq: number,
  snapshot: Uint8Array,
): Promise<void> {
  const picture = await trx
    .selectFrom('picture')
    .select('head_seq')
    .where('id', '=', pictureId)
    .forUpdate()
    .executeTakeFirst();
  if (picture === undefined || picture.head_seq < throughSeq)
    throw new BrokenLog('a snapshot of rows never stored');
  const newest = await trx
    .selectFrom('picture_snapshot')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('picture_id', '=', pictureId)
    .executeTakeFirst();
  if ((newest?.seq ?? -1) >= throughSeq) return;
  await trx
    .insertInto('picture_snapshot')
    .values({ picture_id: pictureId, seq: throughSeq, state: Buffer.from(snapshot) })
    .execute();
  await trx
    .deleteFrom('picture_update')
    .where('picture_id', '=', pictureId)
    .where('seq', '<=', throughSeq)
    .execute();
  await trx
    .deleteFrom('picture_snapshot')
    .where('picture_id', '=', pictureId)
    .where('seq', '<', throughSeq)
    .execute();
}

function readLoaded(parts: readonly Part[]): LoadedLog {
  const head = headOf(parts);
  const snapshot = parts.find(({ kind }) => kind === 'snapshot');
  const snapshotSeq = snapshot?.seq ?? 0;
  const updates = rowsOf(parts);
  refuseHoles(updates, snapshotSeq, head);
  return { snapshot: snapshot?.bytes ?? null, snapshotSeq, updates, writers: writersOf(parts) };
}

function readSince(parts: readonly Part[], seq: number): LaterRows {
  const head = headOf(parts);
  const rows = rowsOf(parts);
  refuseHoles(rows, seq, head);
  return { rows, writers: writersOf(parts) };
}

function headOf(parts: readonly Part[]): number {
  const head = parts.find(({ kind }) => kind === 'head');
  if (head === undefined) throw new BrokenLog('no such picture');
  return head.seq;
}

function rowsOf(parts: readonly Part[]): LogRow[] {
  return parts.flatMap(({ kind, seq, bytes }) => (kind === 'update' ? [{ seq, update: bytes }] : []));
}

function writersOf(parts: readonly Part[]): Writers {
  const writers = new Map<number, string>();
  for (const { kind, seq, bytes } of parts) if (kind === 'writer') writers.set(seq, ownerOf(bytes));
  return writers;
}

function refuseHoles(updates: readonly LogRow[], after: number, head: number): void {
  const broken = updates.find(({ seq }, index) => seq !== after + index + 1);
  if (broken !== undefined || after + updates.length !== head) {
    throw new BrokenLog(`${updates.length} rows after ${after}, head ${head}`);
  }
}
