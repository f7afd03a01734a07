/** Privilege Manager asks over SOAP with a stock client made from our WSDL; people answer in the portal. */
import type { Browser } from 'playwright-core'
import { BasicAuthSecurity, type Client, createClientAsync } from 'soap'
import type { RestUser } from '../../src/local/stack/rest.ts'
import { signIn, startBrowser } from '../support/browser.ts'
import { JourneyStack, eventually } from '../support/stack.ts'

jest.setTimeout(60_000)

const NAMES = {
  create: 'x_swb_hub_CreateExecuteAppApprovalRequest',
  status: 'x_swb_hub_GetExecuteAppApprovalRequestStatus',
  cancel: 'x_swb_hub_CancelExecuteAppApprovalRequest',
}
const REQUEST = 'x_swb_hub_elevation_request'

let stack: JourneyStack
let browser: Browser
let admin: RestUser
const clients: Record<string, Client> = {}

beforeAll(async () => {
  const [started, launched] = await Promise.all([JourneyStack.start(['--seed', 'demo']), startBrowser()])
  stack = started
  browser = launched
  admin = stack.user('admin')
  for (const [key, name] of Object.entries(NAMES)) clients[key] = await stockClient(name)
})

afterAll(async () => {
  await browser.close()
  await stack.stop()
})

async function stockClient(name: string): Promise<Client> {
  const { login } = stack.user('elevation_client')
  const security = new BasicAuthSecurity(login.user, login.password)
  const client = await createClientAsync(`${stack.ready.instance.url}/${name}.do?WSDL`, {
    wsdl_headers: { Authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}` },
  })
  client.setSecurity(security)
  return client
}

type Outputs = Record<string, string>
async function execute(key: string, inputs: object): Promise<Outputs> {
  const client = clients[key]
  if (!client) throw new Error(`no client ${key}`)
  const [outputs] = (await client.executeAsync(inputs)) as [Outputs]
  return outputs
}

let serial = 0
const request = (changes: Record<string, string> = {}) => {
  serial += 1
  return {
    PMApprovalId: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    PMInitiatorId: '17',
    PMInitiatorName: 'CORP\\requester',
    PMPolicyId: '4',
    PMPolicyName: 'Admin rights on request',
    PMAgentId: '99',
    PMAgentName: `PC-${serial}`,
    PMProcessId: '5',
    PMProcessName: 'tool.exe',
    PMFilePath: 'C:\\Program Files\\Tool\\tool.exe',
    PMUserReason: 'Month end.',
    ...changes,
  }
}
const create = async (inputs: object): Promise<string> => (await execute('create', inputs)).PMRequestId ?? ''
const status = async (id: string): Promise<[string | undefined, string | undefined]> => {
  const outputs = await execute('status', { PMGetRequestId: id })
  return [outputs.PMApprovalStatus, outputs.PMComment]
}
const cancel = (id: string): Promise<Outputs> =>
  execute('cancel', { PMCancelRequestId: id, PMCancelComment: 'No answer in time' })
/** Approval rows of an item. */
const asked = (id: string) =>
  admin.rows('sysapproval_approver', `document_id=${id}`, ['sys_id', 'state', 'approver.user_name'])
const item = (id: string) =>
  admin.row('sc_req_item', id, [
    'number',
    'request',
    'state',
    'approval',
    'description',
    'requested_for.user_name',
    'opened_by.user_name',
  ])

/** Asks as Privilege Manager does until the answer is final. */
const ended = (id: string) =>
  eventually(async () => {
    const answer = await status(id)
    return answer[0] === 'pending' ? undefined : answer
  })

test('§11.1, 4, 12, 13 create, approve in My Approvals, and the endpoint learns it with the comment', async () => {
  const reason = `<script>document.title='hacked'</script> & "quoted" ]]> \u{1F600} &amp;amp;`
  const id = await create(request({ PMUserReason: reason }))
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(await status(id)).toEqual(['pending', ''])
  const ordered = await item(id)
  expect(ordered).toMatchObject({
    approval: 'requested',
    'requested_for.user_name': 'requester',
    'opened_by.user_name': 'elevation_client',
  })
  // The stock process approves the request at once, which says nothing about the item.
  const { approval } = await admin.row('sc_request', ordered.request ?? '', ['approval'])
  expect(approval).toBe('approved')
  expect(await admin.rows(REQUEST, `request_item=${id}`, ['user_reason', 'status'])).toEqual([
    { user_reason: reason, status: 'pending' },
  ])

  const { login } = stack.user('approver')
  const { page, errors } = await signIn(browser, stack.ready.instance.url, login)
  await page.getByRole('link', { name: /My approvals/ }).click()
  await page.getByRole('link', { name: new RegExp(ordered.number ?? '') }).click()
  await page.getByText(reason).waitFor()
  const shown = await page.locator('main').innerText()
  for (const fact of [
    'CORP\\requester',
    'Admin rights on request',
    'C:\\Program Files\\Tool\\tool.exe',
    'Decide until',
  ])
    expect(shown).toContain(fact)
  expect(await page.title()).not.toContain('hacked')
  await page.getByLabel('Comment').fill('For today.')
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByText('Approved').first().waitFor()
  expect(errors).toEqual([])

  expect(await ended(id)).toEqual(['approved', 'For today.'])
  expect(await item(id)).toMatchObject({ state: '3', approval: 'approved' })
  expect(await cancel(id)).toEqual({ TmsCancelResult: 'AlreadyDecided', PMCancelResult: 'AlreadyDecided' })
  await page.context().close()
})

test('§11.4 a rejection reaches the endpoint with its reason', async () => {
  const id = await create(request())
  const [row] = await asked(id)
  await stack
    .user('approver')
    .update('sysapproval_approver', row?.sys_id ?? '', { state: 'rejected', comments: 'Use the portal.' })
  expect(await ended(id)).toEqual(['rejected', 'Use the portal.'])
})

test('§11.9 create, then cancel: nobody is asked any more', async () => {
  const id = await create(request())
  expect(await cancel(id)).toEqual({ TmsCancelResult: 'Success', PMCancelResult: 'Success' })
  expect(await asked(id)).toEqual([expect.objectContaining({ state: 'not_required' })])
  expect(await item(id)).toMatchObject({ state: '4', approval: 'cancelled' })
  expect(await status(id)).toEqual(['invalid', 'Cancelled in ServiceNow'])
  expect((await cancel(id)).TmsCancelResult).toBe('Success')
})

test('§11.10 create, then nobody decides: the request expires and a late approval has no effect', async () => {
  const id = await create(request())
  await stack.local('instance', 'POST', 'clock', { advanceSeconds: 6 * 60 })
  await eventually(async () => {
    const [own] = await admin.rows(REQUEST, `request_item=${id}^reminded=true`, ['sys_id'])
    return own
  })
  expect((await status(id))[0]).toBe('pending')
  await stack.local('instance', 'POST', 'clock', { advanceSeconds: 15 * 60 })
  expect(await ended(id)).toEqual(['rejected', 'No decision in time'])
  const [row] = await asked(id)
  await stack.user('approver').update('sysapproval_approver', row?.sys_id ?? '', { state: 'approved' })
  await eventually(async () => ((await asked(id))[0]?.state === 'not_required' ? true : undefined))
  expect(await status(id)).toEqual(['rejected', 'No decision in time'])
})

test('§10 figures and set-up are kept by the hourly job, and every report names columns that are there', async () => {
  const id = await create(request())
  const [row] = await asked(id)
  await stack.user('approver').update('sysapproval_approver', row?.sys_id ?? '', { state: 'approved' })
  await ended(id)
  await stack.local('instance', 'POST', 'clock', { advanceSeconds: 3601 })
  const overall = await eventually(async () => {
    const [figure] = await admin.rows('x_swb_hub_elevation_figure', 'kind=all^approved>0', [
      'requests',
      'median_seconds',
    ])
    return figure
  })
  expect(Number(overall.median_seconds)).toBeGreaterThanOrEqual(0)
  const findings = await eventually(async () => {
    const rows = await admin.rows('x_swb_hub_elevation_setup', 'ORDERBYorder', ['subject', 'result', 'found'])
    return rows.length > 0 ? rows : undefined
  })
  expect(findings.slice(0, 4)).toEqual([
    ...Object.values(NAMES).map((name) => ({
      subject: `Service ${name}`,
      result: 'ok',
      found: expect.stringMatching(new RegExp(`/${name}\\.do\\?SOAP$`)),
    })),
    expect.objectContaining({ result: 'ok' }),
  ])
  expect(findings.filter(({ subject }) => subject === 'Account elevation_client')).toHaveLength(1)
  const reports = await admin.rows('sys_report', 'titleSTARTSWITHElevation', ['title', 'table', 'field_list', 'field'])
  expect(reports.map(({ title }) => title).sort()).toEqual([
    'Elevation: how requests ended',
    'Elevation: median time to answer',
    'Elevation: top applications',
    'Elevation: who approved what',
  ])
  for (const { table = '', field_list: list = '', field = '' } of reports) {
    const columns = await admin.rows('sys_dictionary', `name=${table}`, ['element'])
    const wanted = [...list.split(','), field].filter(Boolean)
    expect(columns.map(({ element }) => element)).toEqual(expect.arrayContaining(wanted))
  }
})

test('§11.2 the same id 200 times at once is one request', async () => {
  const inputs = request()
  const ids = await Promise.all(Array.from({ length: 200 }, () => create(inputs)))
  expect(new Set(ids).size).toBe(1)
  expect(await admin.rows(REQUEST, `approval_id=${inputs.PMApprovalId}`, ['sys_id'])).toHaveLength(1)
})

test('§11.3 200 ids at once are 200 requests, and none has the answers of another', async () => {
  const sent = Array.from({ length: 200 }, (_, at) =>
    request({ PMInitiatorName: `CORP\\user${at}`, PMFilePath: `C:\\f${at}.exe` }),
  )
  const ids = await Promise.all(sent.map(create))
  expect(new Set(ids).size).toBe(200)
  const made = await admin.rows(REQUEST, `request_itemIN${ids.join(',')}`, [
    'request_item',
    'file_path',
    'initiator_name',
  ])
  const byItem = new Map(made.map((row) => [row.request_item, row]))
  for (const [at, id] of ids.entries()) {
    expect(byItem.get(id)).toMatchObject({ file_path: `C:\\f${at}.exe`, initiator_name: `CORP\\user${at}` })
  }
  for (const at of [0, 57, 199]) {
    const answers = await admin.rows('sc_item_option_mtom', `request_item=${ids[at] ?? ''}`, [
      'sc_item_option.item_option_new.name',
      'sc_item_option.value',
    ])
    const path = answers.find((row) => row['sc_item_option.item_option_new.name'] === 'PMFilePath')
    expect(path?.['sc_item_option.value']).toBe(`C:\\f${at}.exe`)
  }
})

test('§11.15 what a stranger sends is refused before anything is stored', async () => {
  const login = { user: 'soap_only', password: 'switchboard' }
  const user = await admin.create('sys_user', { user_name: login.user, user_password: login.password, active: 'true' })
  const [role] = await admin.rows('sys_user_role', 'name=soap_script', ['sys_id'])
  const send = async () => {
    const answer = await fetch(`${stack.ready.instance.url}/${NAMES.create}.do?SOAP`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}` },
      body: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><execute/></e:Body></e:Envelope>`,
    })
    return answer.text()
  }
  const writes = async () => (await stack.counters('instance')).writes[REQUEST] ?? 0
  const before = await writes()
  expect(await send()).toContain('Insufficient rights')
  await admin.create('sys_user_has_role', { user: user.sys_id ?? '', role: role?.sys_id ?? '' })
  expect(await send()).toMatch(/<faultcode>SOAP-ENV:Client<\/faultcode><faultstring>Not authorized</)
  expect(await writes()).toBe(before)
})

test('§5.1 the item has a variable for every input of the WSDL, and is there for nobody but the calling account', async () => {
  const described = clients.create?.describe() as Record<string, Record<string, { execute: { input: object } }>>
  const inputs = Object.keys(Object.values(described)[0]?.ServiceNowSoap?.execute.input ?? {})
  expect(inputs).toHaveLength(28)
  const [catalogItem] = await admin.rows('sc_cat_item', 'name=Execute Application Workflow', [
    'sys_id',
    'category.title',
  ])
  const id = catalogItem?.sys_id ?? ''
  const variables = await admin.rows('item_option_new', `cat_item=${id}`, ['name', 'read_only'])
  expect(variables.map(({ name }) => name)).toEqual(expect.arrayContaining(inputs))
  expect(variables.filter((variable) => variable.read_only !== 'true')).toEqual([])
  const asSeenBy = async (name: string) => {
    const { login } = stack.user(name)
    const answer = await fetch(`${stack.ready.instance.url}/api/sn_sc/servicecatalog/items/${id}`, {
      headers: { authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}` },
    })
    return answer.status
  }
  expect(await asSeenBy('elevation_client')).toBe(200)
  for (const other of ['requester', 'approver']) expect(await asSeenBy(other)).not.toBe(200)
})

test('§11.14 ids that are not ours are invalid and not found', async () => {
  const id = await create(request())
  const { number = '', request: parent = '' } = await item(id)
  for (const form of [id, number, parent]) expect((await status(form))[0]).toBe('pending')
  for (const form of ['', 'x'.repeat(300), 'javascript:gs.getUserID()', 'active=true', 'RITM%', '0'.repeat(32)]) {
    expect(await status(form)).toEqual(['invalid', ''])
    expect((await cancel(form)).TmsCancelResult).toBe('NotFound')
  }
})

test('§11.17 a second set of services, global and under the bare names, works at the same time', async () => {
  const env = { SWITCHBOARD_INSTANCE_USER: 'admin', SWITCHBOARD_INSTANCE_PASSWORD: stack.user('admin').login.password }
  const made = await stack.run(['setup', 'elevation', '--set', 'branch', '--json'], env)
  expect(made.stdout.match(/"change":"created"/g)).toHaveLength(3)
  clients.bareCreate = await stockClient('CreateExecuteAppApprovalRequest')
  clients.bareStatus = await stockClient('GetExecuteAppApprovalRequestStatus')
  const { PMRequestId: id = '' } = await execute('bareCreate', request())
  expect(await admin.rows(REQUEST, `request_item=${id}`, ['service_set'])).toEqual([{ service_set: 'branch' }])
  expect(await execute('bareStatus', { PMGetRequestId: id })).toMatchObject({ PMApprovalStatus: 'pending' })
  expect((await status(id))[0]).toBe('pending')
  await expect(execute('bareCreate', { PMApprovalId: 'x' })).rejects.toThrow('Required and missing')
})

test('the check command plays Privilege Manager with its account, and says what to mend with another', async () => {
  const env = { SWITCHBOARD_ELEVATION_PASSWORD: 'switchboard' }
  const good = await stack.run(['validate', 'elevation', '--user', 'elevation_client', '--json'], env)
  expect(good.stdout).toContain('"failed":0')
  expect(good.code).toBe(0)
  const wrong = await stack.run(['validate', 'elevation', '--user', 'agent'], env)
  expect(wrong.code).toBe(1)
  expect(wrong.stdout).toContain('Give agent the role soap_script.')
})
