import { InstanceError } from '../../errors.ts'
import type { Secret } from '../../secrets.ts'
import { rowsOf } from '../../servicenow/answers.ts'
import type { BatchLimits, BatchRequest, BatchResult } from '../../servicenow/batch.ts'
import { InstanceClient, tablePath, type InstanceRow } from '../../servicenow/client.ts'
import { encodeQuery } from '../../servicenow/query.ts'
import { BATCH_READS, batchRows, InstanceDesk, search, toRow } from './instance-desk.ts'

/** What export, confirmation and fulfilment ask of an instance: rows of any table, and passwords of users. */
export class EntityDesk extends InstanceDesk {
  /** Active and inactive users whose column has exactly this value. */
  async usersBy(column: string, value: string): Promise<InstanceRow[]> {
    return this.rows('sys_user', [{ field: column, operator: '=', value }], ['sys_id', 'active', column], 'sys_id', 3)
  }

  /**
   * All rows by pages that follow sys_id, with a proof that none is missing: as many as the instance counted.
   * @throws InstanceError (code `incomplete`)
   */
  async allRows(table: string, columns: readonly string[], filter: string, pageSize: number): Promise<InstanceRow[]> {
    const rows: InstanceRow[] = []
    for (let after = ''; ;) {
      const query = [
        ...(filter === '' ? [] : [filter]),
        ...(after === '' ? [] : [encodeQuery([{ field: 'sys_id', operator: '>', value: after }])]),
        'ORDERBYsys_id',
      ].join('^')
      const { body, headers } = await this.exchange({
        method: 'GET',
        path: `${tablePath(table)}?${search({
          sysparm_query: query,
          sysparm_fields: columns.join(','),
          sysparm_limit: String(pageSize),
          sysparm_suppress_pagination_header: 'true',
        })}`,
      })
      const page = rowsOf(table, body).map(toRow)
      rows.push(...page)
      const counted = Number(headers['x-total-count'] ?? Number.NaN)
      if (Number.isInteger(counted) && page.length < Math.min(counted, pageSize))
        throw new InstanceError(
          `${table}: ${Math.min(counted, pageSize) - page.length} matching row(s) may not be read. Give the integration user read access to them, or narrow the filter.`,
          { code: 'incomplete' },
        )
      after = page.at(-1)?.['sys_id'] ?? ''
      if (page.length < pageSize || after === '') return rows
    }
  }

  /** Rows whose columns have exactly these values. */
  async find(table: string, values: Readonly<Record<string, string>>): Promise<InstanceRow[]> {
    const conditions = Object.entries(values).map(([field, value]) => ({ field, operator: '=' as const, value }))
    return this.rows(table, conditions, ['sys_id'], 'sys_id', 100)
  }

  async byIdWith(table: string, sysId: string, columns: readonly string[]): Promise<InstanceRow[]> {
    const row = await this.client.get(table, sysId, columns)
    return row ? [row] : []
  }

  /** @throws InstanceError (code `query`) for a value that cannot be asked for */
  checkValue(column: string, value: string): void {
    encodeQuery([{ field: column, operator: '=', value }])
  }

  /** Rows by the value of a column, at most two for each value; many values in one Batch call. */
  async byValues(
    table: string,
    column: string,
    values: readonly string[],
    columns: readonly string[],
  ): Promise<Map<string, InstanceRow[]>> {
    const address = (value: string): string =>
      `${tablePath(table)}?${search({
        sysparm_query: encodeQuery([{ field: column, operator: '=', value }]),
        sysparm_fields: [...new Set(['sys_id', column, ...columns])].join(','),
        sysparm_limit: '2',
      })}`
    const results = await this.client.batch(
      values.map((value) => ({ method: 'GET' as const, url: address(value) })),
      { size: BATCH_READS, bytes: 3_000_000 },
    )
    return new Map(values.map((value, index) => [value, batchRows(table, results[index])]))
  }

  /** Creates a row under a sys_id of our own, which makes it safe to repeat. */
  async createAs(table: string, sysId: string, values: Readonly<Record<string, string>>): Promise<void> {
    await this.client.create(table, sysId, { ...values })
  }

  /** Many writes, each safe to repeat, in few calls. One result for each, in the same order. */
  async writeAll(requests: readonly BatchRequest[], limits: BatchLimits): Promise<BatchResult[]> {
    return this.client.batch(requests, limits)
  }

  async update(table: string, sysId: string, values: Readonly<Record<string, string>>): Promise<void> {
    await this.client.update(table, sysId, values)
  }

  async remove(table: string, sysId: string): Promise<void> {
    await this.client.delete(table, sysId)
  }

  /** Sets a password; only text taken as input of a person is hashed. `mustChange`: at the next sign-in. */
  async setPassword(sysId: string, password: string, mustChange: boolean): Promise<void> {
    await this.exchange({
      method: 'PATCH',
      path: `${tablePath('sys_user')}/${sysId}?${search({ sysparm_input_display_value: 'true', sysparm_fields: 'sys_id' })}`,
      body: { user_password: password, ...(mustChange ? { password_needs_reset: 'true' } : {}) },
      repeatable: true,
    })
  }

  /** Whether the instance takes a password over REST: one that must be changed it should refuse. */
  async signsIn(url: string, user: string, password: Secret): Promise<'refused' | 'accepted'> {
    const client = new InstanceClient({ url, user, password, timeoutSeconds: 30, connections: 1 })
    try {
      await client.transport.request({
        method: 'GET',
        path: `${tablePath('sys_user')}?sysparm_limit=1&sysparm_fields=sys_id`,
      })
      return 'accepted'
    } catch (error) {
      if (error instanceof InstanceError && error.status === 401) return 'refused'
      // Signed in, but may not read users.
      if (error instanceof InstanceError && error.status === 403) return 'accepted'
      throw error
    } finally {
      await client.close()
    }
  }
}
