import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { ConfigError, messageOf, systemCodeOf } from '../../errors.ts'

const SCHEMA = `
create table if not exists orders (
  order_id text primary key, body text not null, resource_type text not null, state integer not null,
  attempt integer not null, reason text not null default '', tries integer not null default 0,
  not_before integer not null default 0, expires integer, next_attempt integer not null default 0,
  overdue integer not null default 0, source text not null default '',
  created_at integer not null, updated_at integer not null) without rowid;
create index if not exists orders_due on orders (state, next_attempt);
create table if not exists links (
  order_id text not null, attempt integer not null, correlation_id text not null unique, kind text not null,
  "table" text not null, sys_id text, number text not null default '',
  request_sys_id text not null default '', request_number text not null default '',
  phase text not null, posts integer not null default 0, posted_at integer not null default 0,
  last_state text not null default '', last_mod_count integer not null default -1, end_class text not null default '',
  created_at integer not null, ended_at integer not null default 0, watch_until integer not null default 0,
  lease_owner text not null default '', lease_until integer not null default 0,
  primary key (order_id, attempt), unique ("table", sys_id)) without rowid;
create index if not exists links_phase on links (phase, "table");
create index if not exists links_request on links (request_sys_id);
create table if not exists members (
  order_id text not null, attempt integer not null, lead_id text not null, lead_attempt integer not null,
  primary key (order_id, attempt)) without rowid;
create index if not exists members_lead on members (lead_id, lead_attempt);
create table if not exists events (
  seq integer primary key autoincrement, at integer not null, order_id text not null, attempt integer not null,
  "from" integer not null, "to" integer not null, cause text not null, ticket text not null default '',
  ticket_sys_id text not null default '', mod_count integer not null default -1);
create table if not exists cursors (sink text primary key, seq integer not null) without rowid;
create table if not exists counters (name text primary key, value real not null) without rowid;
`

/** A row as SQLite gives it. */
export type Row = Record<string, string | number | null>
export const text = (value: unknown): string => (typeof value === 'string' ? value : '')
export const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Step by step: told to make all at once, Node.js never ends where the system makes no folders (`/proc`). */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process was quicker.
    if (systemCodeOf(error) !== 'EEXIST') throw error
  }
}

/** Statements are few and run by the thousand: each is compiled once. */
const rememberStatements = (db: Database.Database): Database.Database => {
  const compile = db.prepare.bind(db)
  const known = new Map<string, Database.Statement>()
  db.prepare = ((sql: string) => {
    const statement = known.get(sql) ?? compile(sql)
    known.set(sql, statement)
    return statement
  }) as typeof db.prepare
  return db
}

/**
 * Opens the state file of a folder, makes both when they are not there.
 * @throws ConfigError when the folder cannot be written: better now than after the first ticket.
 */
export const openStateFile = (folder: string): Database.Database => {
  try {
    makeFolder(resolve(folder))
    const path = join(folder, 'tickets.sqlite')
    // Orders are about people: nobody else reads them, whatever the mode of the folder.
    closeSync(openSync(path, 'a', 0o600))
    const db = new Database(path)
    db.pragma('journal_mode = wal')
    // An acknowledged step must outlive the power cord, not only the process.
    db.pragma('synchronous = full')
    db.pragma('busy_timeout = 10000')
    db.exec(SCHEMA)
    return rememberStatements(db)
  } catch (error) {
    throw new ConfigError(
      `State folder ${folder} cannot be used (${messageOf(error)}). Give a folder that this user may write: tickets.state_dir or SWITCHBOARD_STATE_DIR.`,
      error,
    )
  }
}
