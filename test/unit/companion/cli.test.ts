import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { main } from '../../../src/companion/main.ts'
import { VERSION } from '../../../src/companion/version.ts'

let out: string
let err: string
let server: Server | undefined
const kept = { ...process.env }

beforeEach(() => {
  out = ''
  err = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text)
    return true
  })
  for (const name of Object.keys(process.env))
    if (name.startsWith('SWITCHBOARD_')) Reflect.deleteProperty(process.env, name)
})
afterEach(async () => {
  jest.restoreAllMocks()
  process.env = { ...kept }
  server?.closeAllConnections()
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)))
  server = undefined
})

const run = (...words: string[]): Promise<number> => main(['node', 'switchboard', ...words])
const instance = async (status: number, body: object): Promise<void> => {
  server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready))
  process.env['SWITCHBOARD_INSTANCE_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.env['SWITCHBOARD_INSTANCE_USER'] = 'companion'
  process.env['SWITCHBOARD_INSTANCE_PASSWORD'] = 'not-to-be-shown'
}

describe('command line', () => {
  it('has the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
      version: string
    }
    expect(VERSION).toBe(version)
    expect(await run('--version')).toBe(0)
    expect(out.trim()).toBe(version)
  })

  it('answers wrong usage with 64', async () => {
    expect(await run('sync', '--nonsense')).toBe(64)
    expect(err).toMatch(/unknown option '--nonsense'/)
    expect(await run('sync', '--account')).toBe(64)
    expect(err).toMatch(/\(switchboard sync --help explains its use\)/)
    expect(await run('sync', 'surplus')).toBe(64)
    expect(await run('records', 'nonsense')).toBe(64)
    expect(err).toMatch(/\(switchboard records --help lists commands\)/)
  })

  it('shows help with 0', async () => {
    expect(await run('sync', '--help')).toBe(0)
    expect(out).toMatch(/--dry-run/)
  })

  it('says what the configuration lacks, as text and as one JSON object', async () => {
    expect(await run('sync')).toBe(1)
    expect(err).toMatch(/Set SWITCHBOARD_INSTANCE_URL, SWITCHBOARD_INSTANCE_USER and SWITCHBOARD_INSTANCE_PASSWORD/)
    expect(await run('sync', '--json')).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ type: 'error', code: 'config' })
  })

  it('tells what a wrong password does to a sync, without showing it', async () => {
    await instance(401, { error: { message: 'User Not Authenticated', detail: '' }, status: 'failure' })
    expect(await run('sync')).toBe(1)
    expect(err).toMatch(/user name or password is wrong/)
    expect(out + err).not.toContain('not-to-be-shown')
  })

  it('ends a test of a connection that may not sign in with the code for that', async () => {
    await instance(401, { error: { message: 'User Not Authenticated', detail: '' }, status: 'failure' })
    expect(await run('records', 'test')).toBe(4)
    expect(out).toMatch(/FAILED sign in: .*user name or password is wrong/)
  })

  it('names the argument of a command that has no value', async () => {
    await instance(200, { result: [] })
    expect(await run('records', 'create', 'incident', 'junk')).toBe(64)
    expect(err).toMatch(/"junk" names no value\. Write it as name=value\./)
  })

  it('says what to do where the table of another app is missing', async () => {
    await instance(400, { error: { message: 'Invalid table x_other', detail: null }, status: 'failure' })
    expect(await run('migrate')).toBe(1)
    expect(err).toMatch(/Invalid table x_other\. Give an export of the connector's list as a file/)
    expect(await run('intake', 'list')).toBe(1)
    expect(err).toMatch(/Invalid table x_other\. Install the intake package first/)
  })

  it('refuses a list without orders and a folder in place of one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'switchboard-cli-'))
    try {
      writeFileSync(join(folder, 'list.csv'), 'product,requested_for,name\n')
      expect(await run('order', join(folder, 'list.csv'))).toBe(64)
      expect(err).toMatch(/list\.csv holds no orders\. Write a line for each/)
      expect(await run('order', folder)).toBe(64)
      expect(err).toMatch(/is a folder\. Name a file in it\./)
      expect(await run('sync', '--config', folder)).toBe(1)
      expect(err).toMatch(/is not readable YAML: it is a folder\. Name a file in it/)
      await instance(200, { result: [] })
      err = ''
      expect(await run('records', 'attachments', 'upload', 'incident', 'a'.repeat(32), folder)).toBe(64)
      expect(err).toMatch(/is a folder\. Name a file in it\./)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('does nothing and says why when no region is active', async () => {
    await instance(200, { result: [] })
    expect(await run('sync')).toBe(0)
    expect(out).toMatch(/No region is active: add a region/)
  })

  it('validates step by step and ends with 1 when something is to mend', async () => {
    await instance(400, { error: { message: 'Invalid table x_swb_hub_aws_account', detail: null }, status: 'failure' })
    expect(await run('validate', '--json')).toBe(1)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines[0]).toMatchObject({ type: 'check', check: 'configuration', ok: true })
    expect(lines[1]).toMatchObject({
      ok: false,
      message: expect.stringMatching(/Install the app on the instance/) as string,
    })
    expect(lines.at(-1)).toEqual({ type: 'summary', failed: 1 })
  })

  it('refuses a schedule that is no cron expression', async () => {
    await instance(200, { result: [] })
    process.env['SWITCHBOARD_SYNC_SCHEDULE'] = 'now and then'
    expect(await run('run')).toBe(1)
    expect(err).toMatch(/sync\.schedule: "now and then" is no cron expression/)
  })
})
