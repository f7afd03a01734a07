import { InstanceError } from '../../errors.ts'
import type { InstanceClient } from '../../servicenow/client.ts'
import { signedInUser } from '../../servicenow/signed-in-user.ts'

const UTC = new Set(['', 'GMT', 'UTC', 'Etc/UTC', 'Etc/GMT'])

/** Time zone of the user who signs in, '' for the instance's default or when it may not be read. */
export const userTimeZone = async (client: InstanceClient): Promise<string> =>
  (await signedInUser(client, ['time_zone']))?.['time_zone'] ?? ''

/**
 * Dates in a query are read in the zone of the user who asks; stored ones are UTC. With another zone a run would miss
 * or repeat hours. @throws InstanceError (code `time_zone`)
 */
export const utcUser = async (client: InstanceClient): Promise<void> => {
  const zone = await userTimeZone(client)
  if (!UTC.has(zone))
    throw new InstanceError(
      `${client.origin}: the integration user's time zone is ${zone}, so dates in queries would mean other moments. Set it to GMT on the user record.`,
      { code: 'time_zone' },
    )
}

/** The instance's clock, milliseconds since 1970; ours when it does not tell. */
export const serverTime = async (client: InstanceClient): Promise<number> => {
  const { headers } = await client.transport.exchange({
    method: 'GET',
    path: '/api/now/v2/table/sys_user?sysparm_limit=1&sysparm_fields=sys_id&sysparm_no_count=true',
  })
  const date = typeof headers['date'] === 'string' ? Date.parse(headers['date']) : Number.NaN
  return Number.isNaN(date) ? Date.now() : date
}
