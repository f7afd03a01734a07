/** A made-up estate of many accounts and regions, on both sides, and a sync process over it. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./sync-process.mjs', import.meta.url))

/** All region names that Service Catalog has had for years. */
export const REGIONS =
  'us-east-1 us-east-2 us-west-1 us-west-2 eu-west-1 eu-west-2 eu-west-3 eu-central-1 eu-north-1 eu-south-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-east-1 ca-central-1 sa-east-1 me-south-1'.split(
    ' ',
  )

/** Same sys_id for the same text, as the batches below need one. */
const idOf = (text) => createHash('md5').update(text).digest('hex')

/**
 * Seeds AWS and enters the accounts and regions on the instance; all others there are switched off.
 * @param {{local: Function, admin: object, accounts: number, regions: string[], size: object}} estate
 */
export async function enterEstate({ local, admin, accounts, regions, size }) {
  const facts = await local('aws', 'POST', 'seed', { kind: 'scale', accounts, regions, ...size })
  const known = await admin.query('x_swb_hub_aws_account', [], ['account_id', 'active'])
  const knownRegions = await admin.query('x_swb_hub_aws_region', [], ['account', 'region', 'active'])
  const path = (table) => `/api/now/v2/table/x_swb_hub_${table}`
  const requests = []
  const put = (table, row, key, values) => {
    if (row) requests.push({ method: 'PATCH', url: `${path(table)}/${row.sys_id}`, body: values })
    else requests.push({ method: 'POST', url: path(table), body: { sys_id: idOf(key), ...values } })
    return row?.sys_id ?? idOf(key)
  }
  const numbers = new Set(facts.accounts.map((one) => one.accountId))
  for (const row of known) if (!numbers.has(row.account_id)) put('aws_account', row, '', { active: 'false' })
  for (const row of knownRegions) if (!regions.includes(row.region)) put('aws_region', row, '', { active: 'false' })
  for (const one of facts.accounts) {
    const number = one.accountId
    const account = put(
      'aws_account',
      known.find((row) => row.account_id === number),
      number,
      {
        name: `Estate ${number}`,
        account_id: number,
        partition: 'aws',
        sync_role_arn: one.syncRoleArn,
        end_user_role_arn: one.endUserRoleArn,
        external_id: facts.externalId,
        active: 'true',
      },
    )
    for (const region of regions)
      put(
        'aws_region',
        knownRegions.find((row) => row.account === account && row.region === region),
        `${number}-${region}`,
        { account, region, active: 'true' },
      )
  }
  const answers = await admin.batch(requests)
  const refused = answers.find((answer) => answer.status >= 300)
  if (refused) throw new Error(`the estate could not be entered: ${refused.status} ${refused.message}`)
  return facts
}

/** Runs `passes` syncs in one process; the value is what it printed of each. `onPass` is told before each one begins. */
export async function syncInOneProcess({ passes, regionsAtOnce, callsPerSecond, onPass }) {
  const child = spawn(
    process.execPath,
    ['--expose-gc', script, JSON.stringify({ passes, regionsAtOnce, callsPerSecond })],
    { env: process.env, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const measured = []
  for await (const line of createInterface(child.stdout)) {
    const pass = JSON.parse(line)
    if (pass.failed > 0) throw new Error(`${pass.failed} of ${pass.regions} regions failed: ${pass.reason}`)
    measured.push(pass)
    await onPass?.(pass)
  }
  if (child.exitCode === null) await once(child, 'close')
  if (child.exitCode !== 0) throw new Error(`the sync process ended with ${child.exitCode}`)
  return measured
}
