/** The main job once through with a change request, and an order that is refused, then: what did the app touch outside itself, and does it declare exactly that? */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueOf, decide, followItem, orderProduct } from '../../src/local/demo/people.ts'
import type { AccessReport } from '../../src/local/instance/access/report.ts'
import { JourneyStack, eventually, launchSwitchboard } from '../support/stack.ts'

jest.setTimeout(90_000)

const REGION = 'us-east-1'
let stack: JourneyStack
beforeAll(async () => {
  stack = await JourneyStack.start(['--seed', 'demo'])
})
afterAll(() => stack.stop())

/** `operation table` of every privilege that a capability declares. */
function declaredBy(capability: string): string[] {
  const text = readFileSync(join(__dirname, '../../fluent', capability, 'privileges.roles.now.ts'), 'utf8')
  const found = [...text.matchAll(/operation: '(\w+)',\s*targetName: '([\w.]+)'/g)]
  return found.map(([, operation = '', target = '']) => `${operation} ${target}`).sort()
}

test('the main job touches nothing undeclared, and nothing of aws-catalog is declared in vain', async () => {
  const admin = stack.user('admin')
  const requester = stack.user('requester')
  expect(await stack.run(['sync', '--json'])).toMatchObject({ code: 0 })
  const products = await admin.rows('x_swb_hub_aws_product', `region.region=${REGION}`, ['sys_id'])
  const inRegion = new Set(products.map((row) => row.sys_id))
  const items = (await catalogueOf(requester)).filter((item) => inRegion.has(item.sysId))
  const [account] = await admin.rows('x_swb_hub_aws_account', 'account_id=222233334444', ['sys_id'], 1)
  await admin.update('x_swb_hub_aws_account', account?.sys_id ?? '', { provision_change: 'automatic' })
  const worker = stack.launch(['run', '--no-sync', '--json'])
  try {
    const approved = await orderProduct(requester, items, 'report-approved')
    await decide(stack.user('approver'), approved.itemSysId, 'approved')
    await followItem(requester, approved.itemSysId, 60, () => undefined)
    // An administrator answers for the approver while somebody else of the group is asked as well.
    const [group] = await admin.rows('sys_user_group', 'name=AWS approvers', ['sys_id'])
    const [colleague] = await admin.rows('sys_user', 'user_name=admin', ['sys_id'])
    const member = { user: colleague?.sys_id ?? '', group: group?.sys_id ?? '' }
    await admin.ensure('sys_user_grmember', `user=${member.user}^group=${member.group}`, member)
    // Somebody else asks to end the product: that it is not theirs can only be told by asking for their roles.
    const [end] = await admin.rows('x_swb_hub_aws_change_item', 'operation_type=terminate', ['sys_id'], 1)
    const [product] = await admin.rows('x_swb_hub_aws_provisioned', 'name=report-approved', ['sys_id'], 1)
    const stranger = stack.user('approver')
    await stranger.call('POST', `/api/sn_sc/servicecatalog/items/${end?.sys_id}/order_now`, {
      sysparm_quantity: '1',
      variables: { provisioned: product?.sys_id ?? '' },
    })
    const [refused] = await stranger.rows('sc_req_item', `cat_item=${end?.sys_id}`, ['sys_id'], 1)
    await followItem(stranger, refused?.sys_id ?? '', 60, () => undefined)
    const rejected = await orderProduct(requester, items, 'report-rejected')
    const asked = `sysapproval=${rejected.itemSysId}^approver.user_name=approver^state=requested`
    const row = await eventually(async () => (await admin.rows('sysapproval_approver', asked, ['sys_id'], 1))[0])
    await admin.update('sysapproval_approver', row.sys_id ?? '', { state: 'rejected', comments: 'On his behalf.' })
    await followItem(requester, rejected.itemSysId, 60, () => undefined)
  } finally {
    worker.child.kill('SIGTERM')
    await worker.finished
  }
  const reports = (await stack.local('instance', 'GET', 'access-report')) as AccessReport[]
  const own = reports.find((report) => report.scope === 'x_swb_hub')
  expect(own?.undeclared).toEqual([])
  const unused = new Set(own?.unused.map(({ operation, target }) => `${operation} ${target}`))
  expect(declaredBy('aws-catalog').filter((use) => unused.has(use))).toEqual([])
  expect(declaredBy('aws-catalog').length).toBeGreaterThan(5)
})

test('switchboard local --access-report prints it at the end', async () => {
  const { child, finished } = launchSwitchboard(['local', '--seed', 'empty', '--access-report'])
  child.stdout?.once('data', () => child.kill('SIGTERM'))
  const { code, stdout } = await finished
  expect(code).toBe(0)
  expect(stdout).toMatch(/^x_swb_hub: \d+ used, 0 undeclared, \d+ declared and not used$/m)
})

test('switchboard local --atf runs the packaged tests and ends', async () => {
  const { finished } = launchSwitchboard(['local', '--seed', 'empty', '--atf'])
  const { code, stdout } = await finished
  expect(stdout).toMatch(/^success +Switchboard: an AWS account must make sense$/m)
  expect(stdout).toMatch(/^\d+ tests, 0 failed$/m)
  expect(code).toBe(0)
})
