import { createHash } from 'node:crypto'

/** A record as the base loader stores it: database values, `sys_id` always present. */
export interface SeedRecord {
  table: string
  values: Record<string, string>
}

/**
 * The same sys_id for the same name on every instance, so that packages, tests and documentation can refer to a base
 * record whose real id is not public.
 */
export function seedId(table: string, name: string): string {
  return createHash('md5').update(`base:${table}:${name}`).digest('hex')
}

/** A record with an id that follows from its table and name unless `values` has one. */
export function seedRecord(table: string, name: string, values: Record<string, string>): SeedRecord {
  return { table, values: { sys_id: seedId(table, name), ...values } }
}
