/** §7 of the contract with Privilege Manager, row by row, against our package: what comes in is a stranger's. */
import {
  PrivilegeManager,
  type Service,
  fault,
  operation,
  output,
  REQUEST,
  SERVICE,
  soapEnvelope,
} from '../../support/privilege-manager.ts'

let pm: PrivilegeManager
beforeAll(async () => {
  pm = await PrivilegeManager.start()
})
afterAll(() => pm.server.close())

const SERVICES = Object.keys(SERVICE) as Service[]
const sample: Record<Service, () => Record<string, string>> = {
  create: () => pm.inputs(),
  status: () => ({ PMGetRequestId: '0'.repeat(32) }),
  cancel: () => ({ PMCancelRequestId: '0'.repeat(32), PMCancelComment: 'c' }),
}
/** What tells that the message was read and answered. */
const answered: Record<Service, string> = {
  create: 'PMRequestId',
  status: 'PMApprovalStatus',
  cancel: 'PMCancelResult',
}

describe.each(SERVICES)('%s', (service) => {
  const message = (): string => soapEnvelope(operation(sample[service]()))
  const qualified = (): string =>
    Object.entries(sample[service]())
      .map(([name, value]) => `<n:${name}>${value}</n:${name}>`)
      .join('')

  test.each<[string, () => string]>([
    ['no XML', () => 'hello'],
    ['truncated', () => message().slice(0, -30)],
    ['of a wrong root', () => '<a/>'],
    ['without a body', () => '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"/>'],
    [
      'of another envelope',
      () => message().replace('schemas.xmlsoap.org/soap/envelope/', 'www.w3.org/2003/05/soap-envelope'),
    ],
    ['with a document type', () => `<!DOCTYPE e>${message()}`],
    [
      'with an entity bomb',
      () =>
        `<!DOCTYPE e [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${message().replace('</execute>', '<PMUserReason>&c;</PMUserReason></execute>')}`,
    ],
    [
      'with an external entity',
      () =>
        `<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]>${message().replace('</execute>', '<PMUserReason>&x;</PMUserReason></execute>')}`,
    ],
    ['with a parameter entity', () => `<!DOCTYPE e [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x"> %x;]>${message()}`],
    [
      'with an undeclared entity',
      () => message().replace('</execute>', '<PMUserReason>&nbsp;</PMUserReason></execute>'),
    ],
    [
      'with a control character',
      () => message().replace('</execute>', '<PMUserReason>\u0007</PMUserReason></execute>'),
    ],
  ])('§7 a message %s cannot be parsed, and nothing is written', async (_case, body) => {
    pm.writes()
    const answer = await pm.send(service, body())
    expect(answer.status).toBe(500)
    expect(fault(answer)[1]).toBe('Unable to parse SOAP document')
    expect(pm.writes()).toEqual({})
  })

  test('§7 only POST is supported', async () => {
    expect(fault(await pm.send(service, '', { method: 'GET' }))[1]).toContain('Only HTTP POST supported')
  })

  test.each([null, 'pm:wrong', 'nobody:secret'])('§7 credentials %p are answered 401', async (user) => {
    const answer = await pm.send(service, message(), { user })
    expect(answer.status).toBe(401)
    expect(answer.text).not.toContain('Envelope')
  })

  test('§7, §11.15 without the roles nothing is written, and nobody learns whether an id exists', async () => {
    const roles = service === 'create' ? [] : ['approver_user']
    const bare = pm.server.addUser(`bare ${service}`, roles)
    const soapOnly = pm.server.addUser(`soap ${service}`, ['soap_script'])
    const known = await pm.create()
    const ids: Record<Service, Record<string, string>> = {
      create: {},
      status: { PMGetRequestId: known },
      cancel: { PMCancelRequestId: known },
    }
    pm.writes()
    const answers = []
    for (const user of [bare, soapOnly])
      for (const values of [sample[service](), { ...sample[service](), ...ids[service] }])
        answers.push(fault(await pm.send(service, soapEnvelope(operation(values)), { user })))
    expect(answers[0]?.[1]).toContain('Insufficient rights')
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(['SOAP-ENV:Client', 'Not authorized'])
    expect(answers[3]).toEqual(answers[2])
    expect(pm.writes()).toEqual({})
  })

  test.each<[string, () => string]>([
    ['of another name and namespace', () => `<x:go xmlns:x="urn:x" xmlns:n="urn:x">${qualified()}</x:go>`],
    ['unqualified with qualified parameters', () => `<execute xmlns:n="urn:n">${qualified()}</execute>`],
    [
      'in a default namespace',
      () => operation(sample[service]()).replace('<execute>', '<execute xmlns="http://www.service-now.com/x">'),
    ],
    ['with something unknown', () => operation({ ...sample[service](), PMNew: 'x', constructor: 'y', toString: 'z' })],
  ])('§7 an operation %s is accepted', async (_case, body) => {
    const answer = await pm.send(service, soapEnvelope(body()))
    expect(answer.status).toBe(200)
    expect(output(answer, answered[service])).toBeTruthy()
  })
})

const NIL = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"'

describe('§7 a required input', () => {
  const required = ['PMApprovalId', 'PMInitiatorName', 'PMAgentName', 'PMFilePath']
  const forms: [string, (name: string) => string][] = [
    ['missing', () => ''],
    ['empty', (name) => `<${name}/>`],
    ['blank', (name) => `<${name}> \n\t </${name}>`],
    ['nil', (name) => `<${name} ${NIL}>text</${name}>`],
  ]
  test.each(forms)('that is %s is a fault of the caller that names it, and nothing is made', async (_case, form) => {
    for (const name of required) {
      const values = Object.fromEntries(Object.entries(pm.inputs()).filter(([input]) => input !== name))
      const body = operation(values).replace('</execute>', `${form(name)}</execute>`)
      pm.writes()
      const [code, text] = fault(await pm.send('create', soapEnvelope(body)))
      expect([code, text]).toEqual(['SOAP-ENV:Client', expect.stringContaining(name)])
      expect(pm.writes()).toEqual({})
    }
  })

  test.each(forms)('of a poll or a cancellation that is %s is no id', async (_case, form) => {
    const poll = await pm.send('status', soapEnvelope(`<execute>${form('PMGetRequestId')}</execute>`))
    expect(output(poll, 'PMApprovalStatus')).toBe('invalid')
    const cancel = await pm.send('cancel', soapEnvelope(`<execute>${form('PMCancelRequestId')}</execute>`))
    expect(output(cancel, 'PMCancelResult')).toBe('NotFound')
  })
})

describe('§7 text', () => {
  const stored = async (xml: string): Promise<string | null | undefined> => {
    const answer = await pm.send('create', soapEnvelope(operation({ ...pm.inputs(), PMUserReason: xml })))
    return pm.requestOf(output(answer, 'PMRequestId') ?? '').user_reason
  }

  test.each([
    ['entities are decoded once', '&amp;amp; &lt;b&gt; &quot;&apos;', '&amp; <b> "\''],
    ['CDATA is text, its end mark too', '<![CDATA[<b>&amp;</b>]]>]]<![CDATA[>]]>', '<b>&amp;</b>]]>'],
    ['emoji and direction characters stay', '&#x1F600; \u202Eexe', '\u{1F600} \u202Eexe'],
    ['control characters go, tab and line end stay', 'a&#x80;b&#x9f;\tc&#13;&#10;d', 'ab\tc\nd'],
    ['nested elements are their text', 'a<b>b<c>c</c></b>', 'abc'],
    [
      'what looks like an inner document type is text',
      '&lt;!DOCTYPE a [&lt;!ENTITY b "c"&gt;]&gt;',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
    ],
  ])('%s', async (_case, xml, text) => {
    expect(await stored(xml)).toBe(text)
  })

  test('of 1 MB is cut with an ellipsis and flagged', async () => {
    const id = await pm.create({ PMUserReason: 'r'.repeat(1_000_000), PMFileCompanyName: 'c'.repeat(300) })
    const request = pm.requestOf(id)
    expect(request).toMatchObject({ shortened: '1', company_name: `${'c'.repeat(254)}…` })
    expect(request.user_reason).toHaveLength(4000)
  })

  test('of a message above the limit is refused', async () => {
    const answer = await pm.call('create', pm.inputs({ PMUserReason: 'r'.repeat(5_100_000) }))
    expect(fault(answer)).toEqual(['SOAP-ENV:Client', 'The message is too large'])
  })

  test('of a hash that is none is kept and flagged', async () => {
    expect(pm.requestOf(await pm.create({ PMFileSha1Hash: 'none' }))).toMatchObject({
      sha1: 'none',
      unverified_hash: '1',
    })
  })
})

describe('§7 elements that come twice', () => {
  test('the first counts, and a note tells so', async () => {
    const body = operation(pm.inputs()).replace('</execute>', '<PMUserReason>second</PMUserReason></execute>')
    const id = output(await pm.send('create', soapEnvelope(body)), 'PMRequestId') ?? ''
    expect(pm.requestOf(id).user_reason).toBe('Month end.')
    const notes = pm.rows('sys_journal_field', `element_id=${id}^element=work_notes`).map(({ value }) => value)
    expect(notes.join()).toContain('the first counts: PMUserReason')
    const twice = (name: string) => `<execute><${name}>${id}</${name}><${name}>x</${name}></execute>`
    expect(output(await pm.send('status', soapEnvelope(twice('PMGetRequestId'))), 'PMApprovalStatus')).toBe('pending')
    expect(output(await pm.send('cancel', soapEnvelope(twice('PMCancelRequestId'))), 'PMCancelResult')).toBe('Success')
  })
})

describe('§7 ids', () => {
  test.each([
    'javascript:gs.getUserID()',
    "javascript:new GlideRecord('sys_user').deleteMultiple()",
    'x^ORapproval_idISNOTEMPTY',
    '%',
    '*',
    "' OR '1'='1",
    'DYNAMIC90d1921e5f510100a9ad2572f2b477fe',
    '{"toString":1}',
  ])('%s is a literal: one request of its own, and nothing of others', async (id) => {
    const before = pm.rows(REQUEST, '').length
    const made = await pm.create({ PMApprovalId: id })
    expect(await pm.create({ PMApprovalId: id })).toBe(made)
    expect(pm.rows(REQUEST, '')).toHaveLength(before + 1)
    expect(pm.requestOf(made).approval_id).toBe(id)
    expect(await pm.status(id)).toBe('invalid')
    expect(await pm.cancel(id)).toBe('NotFound')
    expect(await pm.status(made)).toBe('pending')
    await pm.cancel(made)
  })

  test('of 100 characters are taken, longer ones refused', async () => {
    expect(await pm.create({ PMApprovalId: 'x'.repeat(100) })).toMatch(/^[0-9a-f]{32}$/)
    expect(fault(await pm.call('create', pm.inputs({ PMApprovalId: 'x'.repeat(101) })))[0]).toBe('SOAP-ENV:Client')
  })

  test('§11.14 of the item of another catalog item, and what is no id at all, are unknown', async () => {
    const { records, access } = pm.server.instance
    const made = records.insert(access.system(), 'sc_req_item', { short_description: 'foreign', approval: 'approved' })
    if (!made.ok) throw new Error(made.message)
    for (const id of [made.sysId, made.row.number ?? '', pm.user, 'x'.repeat(300), '0'.repeat(32)]) {
      expect(await pm.status(id)).toBe('invalid')
      expect(await pm.cancel(id)).toBe('NotFound')
    }
    expect(records.get('sc_req_item', made.sysId)).toMatchObject({ approval: 'approved', active: '1' })
  })

  test('of the requests of another account are unknown', async () => {
    const id = await pm.create()
    const other = pm.server.addUser('pm2', ['soap_script', 'x_swb_hub.elevation_client'])
    const ask = soapEnvelope(operation({ PMGetRequestId: id }))
    expect(output(await pm.send('status', ask, { user: other }), 'PMApprovalStatus')).toBe('invalid')
    const stop = soapEnvelope(operation({ PMCancelRequestId: id }))
    expect(output(await pm.send('cancel', stop, { user: other }), 'PMCancelResult')).toBe('NotFound')
    expect(await pm.status(id)).toBe('pending')
  })
})

test('§7 a replayed Create after the end makes nothing and tells the end', async () => {
  const inputs = pm.inputs()
  const id = await pm.create(inputs)
  await pm.cancel(id)
  expect(await pm.create(inputs)).toBe(id)
  expect(await pm.status(id)).toBe('invalid')
  expect(await pm.cancel(id)).toBe('Success')
})

test('§7 a catalog item that is not active is a fault of ours, without a word about tables; then all is well', async () => {
  const { sys_id: item = '' } = pm.one('sc_cat_item', 'name=Execute Application Workflow')
  pm.change('sc_cat_item', item ?? '', { active: '0' })
  const inputs = pm.inputs()
  expect(fault(await pm.call('create', inputs))).toEqual(['SOAP-ENV:Server', 'Catalog item not available'])
  expect(pm.rows('x_swb_hub_event_log', 'code=no-item')).toHaveLength(1)
  expect(pm.rows(REQUEST, `approval_id=${inputs.PMApprovalId}`)).toEqual([])
  pm.change('sc_cat_item', item ?? '', { active: '1' })
  expect(await pm.status(await pm.create(inputs))).toBe('pending')
})

test('§7 an item that the account may not order is a fault with a reference and no detail', async () => {
  const [available] = pm.rows('sc_cat_item_user_criteria_mtom', 'sc_cat_item.name=Execute Application Workflow')
  const criteria = pm.one('user_criteria', `sys_id=${available?.user_criteria ?? ''}`)
  pm.change('user_criteria', criteria.sys_id ?? '', { role: '' })
  pm.change('user_criteria', criteria.sys_id ?? '', { user: pm.one('sys_user', 'user_name=max').sys_id ?? '' })
  const inputs = pm.inputs()
  const [code, text] = fault(await pm.call('create', inputs))
  expect(code).toBe('SOAP-ENV:Server')
  expect(text).toMatch(/^The request could not be created, reference \w{8}; retry$/)
  expect(pm.rows(REQUEST, `approval_id=${inputs.PMApprovalId}`)).toEqual([])
  pm.change('user_criteria', criteria.sys_id ?? '', { role: criteria.role ?? '', user: '' })
  expect(await pm.status(await pm.create(inputs))).toBe('pending')
})

test('§8 one computer cannot flood approvers', async () => {
  pm.setting('open_per_user', '10')
  const answers = []
  for (let at = 0; at < 12; at += 1)
    answers.push(await pm.call('create', pm.inputs({ PMAgentName: 'flooder', PMInitiatorName: 'CORP\\flooder' })))
  expect(answers.filter((answer) => output(answer, 'PMRequestId'))).toHaveLength(10)
  for (const refused of answers.slice(10)) expect(fault(refused)).toEqual(['SOAP-ENV:Client', 'Too many open requests'])
  pm.setting('open_per_user', '0')
})
