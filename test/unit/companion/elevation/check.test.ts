import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkElevation } from '../../../../src/companion/elevation/check.ts'
import { envelopeTexts } from '../../../../src/companion/elevation/soap-answer.ts'
import { SoapCaller } from '../../../../src/companion/elevation/soap-call.ts'
import { Secret } from '../../../../src/companion/secrets.ts'
import { Transport } from '../../../../src/companion/servicenow/transport.ts'

const envelope = (body: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`
const fault = (text: string) =>
  envelope(`<s:Fault><faultcode>s:Server</faultcode><faultstring>${text}</faultstring></s:Fault>`)

describe('an answer', () => {
  test('is read by local names, whatever the prefixes', () => {
    const xml = envelope(
      '<x:executeResponse xmlns:x="urn:x"><x:PMRequestId>a &amp; b</x:PMRequestId><x:PMComment/></x:executeResponse>',
    )
    expect(envelopeTexts(xml)).toEqual({ PMRequestId: 'a & b', PMComment: '' })
  })

  test.each(['', 'hello', '<html></html>', '<a>', `<!DOCTYPE a>${envelope('<a/>')}`])(
    'is none when it is %p',
    (text) => {
      expect(envelopeTexts(text)).toBeNull()
    },
  )
})

describe('the check', () => {
  let server: Server
  let seen: string[] = []
  const against = async (answers: (service: string, body: string) => [status: number, body: string]) => {
    seen = []
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
      request.on('end', () => {
        const service = /x_swb_hub_(\w+)\.do/.exec(request.url ?? '')?.[1] ?? ''
        seen.push(service)
        const [status, text] = answers(service, body)
        response.writeHead(status, { 'content-type': 'text/xml' }).end(text)
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}`
    const sender = { url, user: 'pm', password: new Secret('s'), timeoutSeconds: 2, connections: 1, pauseMs: 1 }
    const transport = new Transport({ ...sender, credentials: undefined })
    const caller = new SoapCaller(transport, 'pm')
    const checks = []
    const person = { initiator: 'CORP\\a', computer: 'pc' }
    for await (const check of checkElevation(caller, 'x_swb_hub', person)) checks.push(check)
    await transport.close()
    return checks
  }
  afterEach(() => new Promise((closed) => server.close(closed)))

  test('creates, repeats, polls and cancels one marked request', async () => {
    let cancelled = false
    const checks = await against((service, body) => {
      if (service.startsWith('Create')) return [200, envelope('<r><PMRequestId>id-1</PMRequestId></r>')]
      if (service.startsWith('Cancel')) {
        cancelled = true
        return [
          200,
          envelope('<r><TmsCancelResult>Success</TmsCancelResult><PMCancelResult>Success</PMCancelResult></r>'),
        ]
      }
      const status = !body.includes('id-1') || cancelled ? 'invalid' : 'pending'
      return [200, envelope(`<r><PMApprovalStatus>${status}</PMApprovalStatus></r>`)]
    })
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    expect(checks).toHaveLength(6)
    expect(seen.filter((service) => service.startsWith('Create'))).toHaveLength(2)
  })

  test.each([
    [401, '', 'the logon of pm was refused'],
    [404, '', 'there is no such service'],
    [500, fault('Insufficient rights for running scripted web services'), 'Give pm the role soap_script'],
    [500, fault('Not authorized'), 'elevation_client'],
    [500, fault('Catalog item not available'), 'Activate the item "Execute Application Workflow"'],
    [500, fault('Too many open requests'), '--computer'],
    [200, '<html/>', 'no SOAP envelope'],
  ])('stops at HTTP %p %p and says what to mend', async (status, body, advice) => {
    const checks = await against(() => [status, body])
    expect(checks).toEqual([expect.objectContaining({ ok: false, message: expect.stringContaining(advice) })])
  })

  test('comes again when the instance is busy for a moment', async () => {
    let calls = 0
    const checks = await against(() => {
      calls += 1
      return calls < 3 ? [503, ''] : [500, fault('Not authorized')]
    })
    expect(calls).toBe(3)
    expect(checks).toEqual([
      expect.objectContaining({ ok: false, message: expect.stringContaining('elevation_client') }),
    ])
  })

  test('tells when a repeated request becomes another', async () => {
    let serial = 0
    const checks = await against((service) => {
      if (service.startsWith('Create')) return [200, envelope(`<r><PMRequestId>id-${serial++}</PMRequestId></r>`)]
      return [200, envelope('<r><PMApprovalStatus>invalid</PMApprovalStatus></r>')]
    })
    expect(checks.find(({ check }) => check.includes('same'))).toMatchObject({
      ok: false,
      message: expect.stringContaining('id-1'),
    })
  })
})
