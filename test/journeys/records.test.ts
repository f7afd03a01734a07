/** `switchboard records` as a person and a script use it, against the whole local stack. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JourneyStack, eventually, type Finished } from '../support/stack.ts'

jest.setTimeout(60_000)

let stack: JourneyStack
let folder: string
beforeAll(async () => {
  stack = await JourneyStack.start(['--seed', 'demo'])
  folder = mkdtempSync(join(tmpdir(), 'records-journey-'))
})
afterAll(async () => {
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
})

const login = (): Record<string, string> => {
  const { url, admin } = stack.ready.instance
  return {
    SWITCHBOARD_INSTANCE_URL: url,
    SWITCHBOARD_INSTANCE_USER: admin.user,
    SWITCHBOARD_INSTANCE_PASSWORD: admin.password,
  }
}
const records = (args: string[], env: Record<string, string> = {}): Promise<Finished> =>
  stack.run(['records', ...args], { ...login(), ...env })
const json = (finished: Finished): Record<string, string> => JSON.parse(finished.stdout) as Record<string, string>
const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('RC-29 RC-32 a record goes in, is read, found, changed and deleted; failures tell what to do and end with their own code', async () => {
  expect(await records(['test'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('ok     read sys_dictionary') as string,
  })
  const made = json(
    await records([
      'create',
      'incident',
      'short_description=Printer = on fire',
      'urgency=1',
      '--json',
      '--fields',
      'sys_id,number,short_description',
    ]),
  )
  expect(made['short_description']).toBe('Printer = on fire')
  const id = made['sys_id'] ?? ''
  expect(json(await records(['get', 'incident', id, '--json', '--fields', 'urgency', '--display', 'both']))).toEqual({
    urgency: { value: '1', display_value: '1 - High' },
  })
  expect((await records(['query', 'incident', 'short_descriptionLIKEfire'])).stdout).toContain(made['number'])
  const dry = await records(['update', 'incident', id, 'urgency=3', '--dry-run', '--json'])
  expect(json(dry)).toMatchObject({ would: 'update', urgency: '3' })
  expect(json(await records(['count', 'incident', 'urgency=3', '--json']))).toMatchObject({ count: 0 })

  const missing = 'f'.repeat(32)
  expect(await records(['get', 'incident', missing])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('or this user may not see it') as string,
  })
  const both = await records([
    'get',
    'incident',
    missing,
    id,
    '--on-error',
    'continue',
    '--ndjson',
    '--fields',
    'number',
  ])
  expect(both.code).toBe(2)
  expect(lines(both.stdout)).toEqual([
    { error: expect.objectContaining({ sys_id: missing, code: 'not_found' }) as object },
    { number: made['number'] },
  ])
  expect(await records(['query', 'incident', 'shrt_description=x'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Did you mean "short_description"?') as string,
  })
  expect(await records(['count', 'incident'], { SWITCHBOARD_INSTANCE_PASSWORD: 'wrong-secret' })).toMatchObject({
    code: 4,
    stderr: expect.not.stringContaining('wrong-secret') as string,
  })
  expect(await records(['query', 'incident', '--display', 'pretty'])).toMatchObject({
    code: 64,
    stderr: expect.stringContaining('value, label, both') as string,
  })
  // Whoever may not see the table cannot be told that everything came.
  const blind = (table: string) =>
    records(['extract', table, '--fields', 'sys_id', '--unchecked'], { SWITCHBOARD_INSTANCE_USER: 'requester' })
  expect(await blind('incident')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Insufficient rights to query records') as string,
  })
  expect(await blind('sc_request')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('nothing proves that all came') as string,
  })
  expect(await records(['delete', 'incident', id])).toMatchObject({ code: 0, stdout: '1 of 1 deleted.\n' })
})

test('a CSV is loaded: the good part is kept, the rest is named, and loading again changes nothing', async () => {
  const file = join(folder, 'servers.csv')
  writeFileSync(file, 'Host,Serial\nalpha,S1\nbeta\n"gam,ma",S3\n')
  const load = [
    'load',
    'cmdb_ci',
    file,
    '--key',
    'serial_number',
    '--map',
    'name=Host',
    '--map',
    'serial_number=Serial',
    '--json',
  ]
  expect(json(await records([...load, '--dry-run']))).toMatchObject({ created: 2, rejected: 1, dryRun: true })
  const first = await records(load)
  expect(first.code).toBe(2)
  expect(json(first)).toMatchObject({ read: 3, created: 2, rejected: 1 })
  expect(lines(readFileSync(`${file}.rejects.ndjson`, 'utf8'))).toEqual([
    { line: 3, code: 'broken_line', reason: '1 cells where the first line has 2 columns', record: 'beta' },
  ])
  expect(json(await records(load))).toMatchObject({ created: 0, updated: 0, unchanged: 2 })

  const csv = await records([
    'extract',
    'cmdb_ci',
    '--query',
    'serial_numberSTARTSWITHS',
    '--csv',
    '--fields',
    'serial_number,name',
  ])
  expect(csv.stdout.split('\r\n').sort()).toEqual(['', 'S1,alpha', 'S3,"gam,ma"', 'serial_number,name'])
  expect(csv.stderr).toContain('All 2 rows came.')
  const bookmark = join(folder, 'bookmark.json')
  const changed = [
    'extract',
    'cmdb_ci',
    '--query',
    'serial_numberSTARTSWITHS',
    '--bookmark',
    bookmark,
    '--fields',
    'name',
  ]
  await eventually(async () => (lines((await records(changed)).stdout).length > 0 ? true : undefined))
  await records(['upsert', 'cmdb_ci', 'serial_number=S1', 'name=delta', '--key', 'serial_number'])
  const later = await eventually(async () => {
    const rows = lines((await records(changed)).stdout)
    return rows.some((row) => row['name'] === 'delta') ? rows : undefined
  })
  expect(later).toContainEqual({ name: 'delta' })

  // RC-18: what is gone since then, by comparing with what was known, as the table is not audited.
  const known = join(folder, 'known.ndjson')
  const query = ['extract', 'cmdb_ci', '--query', 'serial_numberSTARTSWITHS', '--fields', 'sys_id,serial_number']
  await records([...query, '--out', known])
  const gone = lines(readFileSync(known, 'utf8')).find((row) => row['serial_number'] === 'S3')?.['sys_id']
  await records(['delete', 'cmdb_ci', String(gone)])
  const deleted = join(folder, 'deleted.ndjson')
  const next = [...query, '--bookmark', bookmark, '--deletions', deleted]
  expect(await records(next)).toMatchObject({ code: 1, stderr: expect.stringContaining('not audited') as string })
  expect(await records([...next, '--known', known])).toMatchObject({ code: 0 })
  expect(lines(readFileSync(deleted, 'utf8'))).toEqual([{ sys_id: gone, deleted: '' }])
})

test('an extraction that is killed goes on where it was', async () => {
  const out = join(folder, 'choices.ndjson')
  const args = [
    'extract',
    'sys_dictionary',
    '--fields',
    'sys_id,name,element',
    '--ndjson',
    '--out',
    out,
    '--page-size',
    '20',
  ]
  // Slow enough that it is surely killed on its way.
  await stack.local('instance', 'POST', 'latency', { requestMs: 100 })
  const killed = stack.launch(['records', ...args], login())
  await eventually(() => {
    try {
      return Promise.resolve(JSON.parse(readFileSync(`${out}.checkpoint`, 'utf8')) as unknown)
    } catch {
      // Not written yet.
      return Promise.resolve(undefined)
    }
  })
  killed.child.kill('SIGKILL')
  await killed.finished
  await stack.local('instance', 'POST', 'latency', {})
  const finished = await records([...args, '--resume'])
  expect(finished.code).toBe(0)
  const summary = json(finished) as unknown as { rows: number; resumed: number; complete: boolean; before: number }
  expect(summary.complete).toBe(true)
  expect(summary.resumed).toBeGreaterThan(0)
  expect(summary.resumed).toBeLessThan(summary.rows)
  const ids = lines(readFileSync(out, 'utf8')).map((row) => row['sys_id'])
  expect(ids).toHaveLength(summary.rows)
  expect(new Set(ids).size).toBe(summary.before)
})

test('tables, columns, files and completion are at hand', async () => {
  expect((await records(['tables', 'incident', '--ndjson'])).stdout).toContain('"name":"incident"')
  expect((await records(['fields', 'incident', '--as', 'typescript'])).stdout).toContain('export interface Incident')
  expect((await records(['fields', 'incident', '--choices', 'urgency'])).stdout).toContain('1 - High')
  const [ci] = lines((await records(['query', 'cmdb_ci', '--limit', '1', '--ndjson', '--fields', 'sys_id'])).stdout)
  const file = join(folder, 'note.txt')
  writeFileSync(file, 'a note')
  const uploaded = await records([
    'attachments',
    'upload',
    'cmdb_ci',
    String(ci?.['sys_id']),
    file,
    '--type',
    'text/plain',
    '--ndjson',
  ])
  const copy = join(folder, 'copy.txt')
  expect(await records(['attachments', 'download', String(lines(uploaded.stdout)[0]?.['sysId']), copy])).toMatchObject({
    code: 0,
  })
  expect(readFileSync(copy, 'utf8')).toBe('a note')
  const script = (await records(['completion', 'bash'])).stdout
  const completed = execFileSync('bash', [
    '-c',
    `${script}\nCOMP_WORDS=(switchboard records ext); COMP_CWORD=2; _switchboard_records; echo "$COMPREPLY"`,
  ])
  expect(completed.toString().trim()).toBe('extract')
  const inner = execFileSync('bash', [
    '-c',
    `${script}\nCOMP_WORDS=(switchboard records attachments upload --mul); COMP_CWORD=4; _switchboard_records; echo "$COMPREPLY"`,
  ])
  expect(inner.toString().trim()).toBe('--multipart')
  expect((await records(['load', '--help'])).stdout).toContain('Example: switchboard records load')
})

test('RC-02 the instance section signs in by OAuth for records and for the worker alike', async () => {
  const client = { client_id: 'journey', client_secret: 'a client secret' }
  expect(
    await records([
      'create',
      'oauth_entity',
      'name=journey',
      `client_id=${client.client_id}`,
      `client_secret=${client.client_secret}`,
      '--input',
      'display',
    ]),
  ).toMatchObject({ code: 0 })
  const oauth = {
    SWITCHBOARD_INSTANCE_AUTH: 'oauth',
    SWITCHBOARD_INSTANCE_OAUTH__GRANT: 'password',
    SWITCHBOARD_INSTANCE_OAUTH__CLIENT_ID: client.client_id,
    SWITCHBOARD_INSTANCE_OAUTH__CLIENT_SECRET: client.client_secret,
  }
  expect(await records(['count', 'sys_user', '--json'], oauth)).toMatchObject({ code: 0 })
  const checks = await stack.run(['validate', '--json'], { ...stack.ready.env, ...login(), ...oauth })
  expect(lines(checks.stdout)[1]).toMatchObject({ type: 'check', ok: true })
  const wrong = { ...oauth, SWITCHBOARD_INSTANCE_OAUTH__CLIENT_SECRET: 'another' }
  expect(await records(['count', 'sys_user'], wrong)).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('no token for the password grant') as string,
  })
})

test('the package exports the library', async () => {
  const script = `import { openRecords, where } from 'switchboard/records'
const records = await openRecords()
for await (const row of records.query('sys_user', where('user_name', '=', 'admin'), { fields: ['user_name'] })) console.log(JSON.stringify(row))
await records.close()`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, ...login() },
  })
  expect(out.toString().trim()).toBe('{"user_name":"admin"}')
})
