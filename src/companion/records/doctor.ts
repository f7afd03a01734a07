import { InstanceError, isSignInError, messageOf } from '../errors.ts'
import type { InstanceClient } from '../servicenow/client.ts'
import { userTimeZone } from './extract/session-time.ts'

export interface Check {
  check: string
  ok: boolean
  message: string
  /** The instance refused to sign this user in. */
  refused?: true
}

/** Looks at what a connection needs, one thing after the other, and says which is missing. */
export async function* examine(client: InstanceClient): AsyncGenerator<Check> {
  const read = async (table: string, fix: string): Promise<Check> => {
    const check = `read ${table}`
    try {
      const rows = await client.transport.request({
        method: 'GET',
        path: `/api/now/v2/table/${table}?sysparm_limit=1&sysparm_fields=sys_id`,
      })
      const result = typeof rows === 'object' && rows !== null && 'result' in rows ? rows.result : undefined
      const ok = Array.isArray(result) && result.length > 0
      return { check, ok, message: ok ? '' : `Nothing of ${table} can be seen. ${fix}` }
    } catch (error) {
      if (!(error instanceof InstanceError)) throw error
      return { check, ok: false, message: `${error.message} ${error.code === 'forbidden' ? fix : ''}`.trim() }
    }
  }
  const signIn = await guarded('sign in', async () => {
    await client.transport.signIn.headers()
    await client.transport.request({
      method: 'GET',
      path: '/api/now/v2/table/sys_user?sysparm_limit=1&sysparm_fields=sys_id',
    })
    return ''
  })
  yield signIn
  if (!signIn.ok) return
  yield await read('sys_db_object', 'Give the user read access to it (role personalize_dictionary).')
  yield await read('sys_dictionary', 'Give the user read access to it (role personalize_dictionary).')
  yield await guarded('time zone', async () => {
    const zone = await userTimeZone(client)
    if (!['', 'GMT', 'UTC', 'Etc/UTC', 'Etc/GMT'].includes(zone))
      throw new InstanceError(
        `The user's time zone is ${zone}: dates in queries would mean other moments. Set it to GMT.`,
        {
          code: 'time_zone',
        },
      )
    return zone === '' ? 'the default of the instance' : zone
  })
  yield await guarded('roles', async () => {
    const body = await client.transport.request({
      method: 'GET',
      path: '/api/now/v2/table/sys_user_has_role?sysparm_query=user%3Djavascript%3Ags.getUserID()&sysparm_fields=role.name&sysparm_limit=200',
    })
    const result = typeof body === 'object' && body !== null && 'result' in body ? body.result : []
    const names = (Array.isArray(result) ? (result as unknown[]) : []).map((row) =>
      typeof row === 'object' && row !== null && 'role.name' in row ? String(row['role.name']) : '',
    )
    return (
      names
        .filter((name) => name !== '')
        .sort()
        .join(', ') || 'none that this user may see'
    )
  })
}

const guarded = async (check: string, work: () => Promise<string>): Promise<Check> => {
  try {
    return { check, ok: true, message: await work() }
  } catch (error) {
    if (!(error instanceof InstanceError)) throw error
    return { check, ok: false, message: messageOf(error), ...(isSignInError(error) ? { refused: true } : {}) }
  }
}
