/**
 * What the parts of the local instance agree on. Types only: each part implements one of these interfaces and receives
 * the others from `createInstance`, so that no part constructs another.
 *
 * Words: a *column* has a *database value* (text, or null when empty; booleans '1'/'0'; date-times 'yyyy-MM-dd HH:mm:ss'
 * in UTC; references the 32-digit sys_id). A *row* is a record's database values by column name and always has `sys_id`.
 * An *actor* is who does something (session) and whose code does it (scope).
 */
export type * from './core/values.ts'
export type * from './core/dictionary.ts'
export type * from './core/queries.ts'
export type * from './core/access.ts'
export type * from './core/records.ts'
export type * from './core/scripts.ts'
export type * from './core/background.ts'
export type * from './core/catalog.ts'
export type * from './core/services.ts'
export type * from './core/readings.ts'
export type * from './core/instance.ts'
