/** The main job from nothing, each step with evidence read back from the instance or from AWS. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StackError } from '../stack/errors.ts'
import type { Paths } from '../stack/paths.ts'
import type { Ready } from '../stack/ready.ts'
import { RestUser } from '../stack/rest.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { type Worker, runSwitchboard, startWorker } from '../stack/switchboard.ts'
import { AwsView } from './aws-view.ts'
import { catalogueOf, decide, followItem, orderProduct } from './people.ts'
import type { Report } from './report.ts'
import { SCOPE } from '../stack/paths.ts'
import { waitFor } from './wait.ts'

const REGION = 'us-east-1'
const FOLLOW_SECONDS = 120

/** True when every step happened. */
export async function runDemo(paths: Paths, report: Report): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-demo-'))
  let stack: Stack | undefined
  let worker: Worker | undefined
  let step = 'stack'
  try {
    stack = await startStack({
      paths,
      instancePort: 0,
      awsPort: 0,
      data: join(folder, 'stack'),
      seed: 'demo',
      progress: (text) => report.progress(text),
    })
    const { ready } = stack
    const people = signIn(ready)
    report.done(step, `ServiceNow on ${ready.instance.url}, AWS on ${ready.aws.url}`, {
      instance: ready.instance.url,
      aws: ready.aws.url,
      installed: await installedApp(people.admin),
    })

    step = 'aws'
    const [account] = await people.admin.rows(`${SCOPE}_aws_account`, 'active=true', [
      'account_id',
      'sync_role_arn',
      'end_user_role_arn',
      'external_id',
    ])
    if (!account) throw new StackError('The instance has no AWS account.')
    const aws = new AwsView(ready.aws, account)
    const portfolios = await aws.portfolios(REGION)
    report.done(step, portfolios.map((one) => `${one.portfolio} (${one.products.join(', ')})`).join('; '), {
      account: account.account_id,
      region: REGION,
      portfolios,
    })

    step = 'sync'
    report.progress('switchboard sync')
    await runSwitchboard(paths, ready.env, ['sync', '--json'])
    const items = await catalogueOf(people.requester)
    const missing = portfolios
      .flatMap((one) => one.products)
      .filter((name) => !items.some((item) => item.name === name))
    if (missing.length > 0) throw new StackError(`The catalogue lacks ${missing.join(', ')}.`)
    report.done(step, `${items.length} products can be ordered: ${items.map((item) => item.name).join(', ')}`, {
      items,
    })

    step = 'second-sync'
    await resetCounters(ready)
    await runSwitchboard(paths, ready.env, ['sync', '--json'])
    const writes = await countedWrites(ready)
    if (Object.keys(writes).length > 0)
      throw new StackError(`A second sync with nothing changed wrote ${JSON.stringify(writes)}.`)
    report.done(step, 'nothing had changed, nothing was written', { writes })

    step = 'order'
    const name = `demo-${Date.now().toString(36)}`
    const inRegion = await productsIn(people.admin, REGION)
    const orderable = items.filter((item) => inRegion.has(item.sysId))
    const order = await orderProduct(people.requester, orderable, name)
    report.done(step, `${order.requestNumber} for ${order.item}, requested item ${order.itemNumber}`, { ...order })

    step = 'approval'
    const before = await aws.provisionedNames(REGION, 'requester')
    const approval = await decide(people.approver, order.itemSysId, 'approved')
    report.done(step, `${approval.approver} has approved ${order.itemNumber} in My Approvals`, {
      ...approval,
      provisionedBefore: before,
    })

    step = 'provision'
    report.progress('switchboard run')
    worker = startWorker(paths, ready.env, join(folder, 'worker.log'))
    const running = worker
    const item = await Promise.race([
      followItem(people.requester, order.itemSysId, FOLLOW_SECONDS, (text) => report.progress(text)),
      running.ended.then((text) => {
        throw new StackError(text)
      }),
    ])
    const [operation] = await people.admin.rows(`${SCOPE}_aws_operation`, `request_item=${order.itemSysId}`, [
      'number',
      'state',
      'record_id',
      'provisioned_product_id',
      'error_message',
    ])
    if (operation?.state !== 'succeeded') throw new StackError(operation?.error_message || 'There is no operation.')
    const record = await aws.record(REGION, 'requester', operation.record_id ?? '')
    const status = await aws.status(REGION, 'requester', operation.provisioned_product_id ?? '')
    if (record.status !== 'SUCCEEDED' || status !== 'AVAILABLE')
      throw new StackError(`AWS says: record ${record.status}, provisioned product ${status}.`)
    report.done(step, `AWS record ${record.recordId} ${record.status}, ${operation.provisioned_product_id} ${status}`, {
      operation: operation.number,
      record: record.recordId,
      recordStatus: record.status,
      provisionedProduct: operation.provisioned_product_id,
      status,
      requestedItemState: item.state,
    })

    step = 'outputs'
    const outputs = await outputsSeenBy(people.requester, item.configuration_item ?? '')
    const wanted = JSON.stringify(sorted(record.outputs))
    if (JSON.stringify(sorted(outputs)) !== wanted || Object.keys(outputs).length === 0)
      throw new StackError(`The configuration item has ${JSON.stringify(outputs)}, AWS has ${wanted}.`)
    report.done(
      step,
      Object.entries(outputs)
        .map(([key, value]) => `${key} = ${value}`)
        .join(', '),
      {
        configurationItem: item.configuration_item,
        outputs,
      },
    )

    step = 'rejection'
    const second = await orderProduct(people.requester, orderable, `${name}-rejected`)
    const rejected = await decide(people.approver, second.itemSysId, 'rejected')
    const closed = await followItem(people.requester, second.itemSysId, FOLLOW_SECONDS, () => undefined)
    const names = await aws.provisionedNames(REGION, 'requester')
    if (closed.approval !== 'rejected' || names.includes(second.name))
      throw new StackError(`${second.itemNumber} was rejected, but is ${closed.approval}; AWS has ${names.join(', ')}.`)
    report.done(step, `${second.itemNumber} was rejected by ${rejected.approver}; nothing of it reached AWS`, {
      requestedItem: second.itemNumber,
      approval: closed.approval,
      state: closed.state,
      provisioned: names,
    })
    aws.close()
    return true
  } catch (error) {
    report.failed(step, error instanceof Error ? error.message : String(error))
    return false
  } finally {
    await worker?.stop()
    await stack?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function signIn(ready: Ready): { admin: RestUser; requester: RestUser; approver: RestUser } {
  const login = (name: string) => {
    const found = ready.instance.users.find((user) => user.user === name)
    if (!found) throw new StackError(`The instance has no user ${name}.`)
    return new RestUser(ready.instance.url, found)
  }
  return { admin: login('admin'), requester: login('requester'), approver: login('approver') }
}

async function installedApp(admin: RestUser): Promise<Record<string, string>> {
  const [app] = await admin.rows('sys_app', `scope=${SCOPE}`, ['name', 'scope', 'version'], 1)
  if (!app) throw new StackError(`The app ${SCOPE} is not installed.`)
  return app
}

async function productsIn(admin: RestUser, region: string): Promise<Set<string>> {
  const rows = await admin.rows(`${SCOPE}_aws_product`, `region.region=${region}`, ['sys_id'])
  return new Set(rows.map((row) => row.sys_id ?? ''))
}

async function resetCounters(ready: Ready): Promise<void> {
  await fetch(new URL('/_local/counters/reset', ready.instance.url), { method: 'POST' })
}

async function countedWrites(ready: Ready): Promise<Record<string, unknown>> {
  const response = await fetch(new URL('/_local/counters', ready.instance.url))
  const counters = (await response.json()) as { writes?: Record<string, unknown> }
  return counters.writes ?? {}
}

async function outputsSeenBy(requester: RestUser, configurationItem: string): Promise<Record<string, string>> {
  const rows = await waitFor('The outputs on the configuration item', 10, async () => {
    const found = await requester.rows(`${SCOPE}_aws_output`, `provisioned=${configurationItem}`, [
      'output_key',
      'value',
    ])
    return found.length > 0 ? found : undefined
  })
  return Object.fromEntries(rows.map((row) => [row.output_key ?? '', row.value ?? '']))
}

function sorted(values: Record<string, string>): [string, string][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
}
