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
  admin.row('sc_req_item', id, ['number', 'request', 'state', 'approval', 'description', 'requested_for.user_name'])

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
  expect(ordered).toMatchObject({ approval: 'requested', 'requested_for.user_name': 'requester' })
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

describe('what is refused before anything is stored', () => {
  const send = async (body: string, user = 'elevation_client') =>
    fetch(`${stack.ready.instance.url}/${NAMES.create}.do?SOAP`, {
      method: 'POST',
      headers: {
        'content-type': 'text/xml',
        authorization: `Basic ${Buffer.from(`${user}:switchboard`).toString('base64')}`,
      },
      body,
    })
  const envelope = (inner: string) =>
    `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><execute>${inner}</execute></e:Body></e:Envelope>`
  const inputs = (values: Record<string, string>) =>
    Object.entries(values)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join('')
  const writes = async () => (await stack.counters('instance')).writes[REQUEST] ?? 0

  test.each([
    ['no required input', () => envelope(inputs({ PMApprovalId: 'x' })), 'PMFilePath'],
    [
      'an id of 101 characters',
      () => envelope(inputs(request({ PMApprovalId: 'x'.repeat(101) }))),
      'PMApprovalId is longer',
    ],
    ['a document type', () => `<!DOCTYPE a>${envelope(inputs(request()))}`, 'Unable to parse'],
    [
      'an entity bomb',
      () => `<!DOCTYPE a [<!ENTITY b "bbb">]>${envelope(inputs(request({ PMUserReason: '&b;' })))}`,
      'Unable to parse',
    ],
    [
      'an external entity',
      () =>
        `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>${envelope(inputs(request({ PMUserReason: '&b;' })))}`,
      'Unable to parse',
    ],
    ['half a message', () => envelope(inputs(request())).slice(0, 200), 'Unable to parse'],
  ])('%s', async (_case, body, reason) => {
    const before = await writes()
    const answer = await send(body())
    expect(answer.status).toBe(500)
    expect(await answer.text()).toContain(reason)
    expect(await writes()).toBe(before)
  })

  test('§11.15 an account without the roles', async () => {
    const login = { user: 'soap_only', password: 'switchboard' }
    const user = await admin.create('sys_user', {
      user_name: login.user,
      user_password: login.password,
      active: 'true',
    })
    const [role] = await admin.rows('sys_user_role', 'name=soap_script', ['sys_id'])
    const before = await writes()
    const bare = await send(envelope(inputs(request())), login.user)
    expect(await bare.text()).toContain('Insufficient rights')
    await admin.create('sys_user_has_role', { user: user.sys_id ?? '', role: role?.sys_id ?? '' })
    const scripted = await send(envelope(inputs(request())), login.user)
    expect(await scripted.text()).toMatch(/<faultcode>SOAP-ENV:Client<\/faultcode><faultstring>Not authorized</)
    expect(await writes()).toBe(before)
  })

  test('nothing of a reason of 1 MB but its first 4,000 characters', async () => {
    const inputsOf = request({ PMUserReason: 'r'.repeat(1_000_000) })
    const answer = await send(envelope(inputs(inputsOf)))
    expect(answer.status).toBe(200)
    const [own] = await admin.rows(REQUEST, `approval_id=${inputsOf.PMApprovalId}`, ['user_reason', 'shortened'])
    expect(own?.user_reason).toHaveLength(4000)
    expect(own?.shortened).toBe('true')
  })

  test('the text of a repeated element but the first, which a note tells', async () => {
    const sent = request()
    const answer = await send(envelope(`${inputs(sent)}<PMUserReason>second</PMUserReason>`))
    const id = /<PMRequestId>(\w+)</.exec(await answer.text())?.[1] ?? ''
    const [own] = await admin.rows(REQUEST, `request_item=${id}`, ['user_reason'])
    expect(own?.user_reason).toBe('Month end.')
    const notes = await admin.rows('sys_journal_field', `element_id=${id}^element=work_notes`, ['value'])
    expect(notes.map((note) => note.value).join()).toContain('the first counts: PMUserReason')
  })
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
  const scripts: Record<string, [name: string, script: string, outputs: string[]]> = {
    bareCreate: [
      'CreateExecuteAppApprovalRequest',
      "create(request, response, soapRequestXML, 'branch')",
      ['PMRequestId'],
    ],
    bareStatus: [
      'GetExecuteAppApprovalRequestStatus',
      'status(request, response, soapRequestXML)',
      ['PMApprovalStatus', 'PMComment'],
    ],
  }
  const inputs = [...Object.keys(request()), 'PMGetRequestId']
  for (const [key, [name, call, outputs]] of Object.entries(scripts)) {
    const { sys_id: service = '' } = await admin.create('sys_web_service', {
      name,
      scoped_name: name,
      function_name: 'execute',
      active: 'true',
      script: `new x_swb_hub.SwitchboardElevation().${call};`,
    })
    for (const input of inputs) await admin.create('sys_web_service_input', { web_service: service, name: input })
    for (const output of outputs) await admin.create('sys_web_service_output', { web_service: service, name: output })
    clients[key] = await stockClient(name)
  }
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
