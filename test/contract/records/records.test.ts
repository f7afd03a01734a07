/** Single records, writes, schema and files against the local instance over HTTP. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonSchema, typescriptType } from '../../../src/companion/records/schema-export.ts'
import type { Reject } from '../../../src/companion/records/load/load.ts'
import type { SourceRow } from '../../../src/companion/input/read-rows.ts'
import type { Records } from '../../../src/companion/records/records.ts'
import { Schema } from '../../../src/companion/records/schema.ts'
import { registerImportApi } from '../../../src/local/instance/imports/routes.ts'
import { insert } from '../../support/instance.ts'
import { startServer, type TestServer } from '../../support/http.ts'
import { connectRecords, extractAll, fromList } from '../../support/records.ts'

let server: TestServer
let records: Records
let folder: string

beforeAll(async () => {
  server = await startServer({ extensions: registerImportApi })
  server.addUser('abel', ['itil'], { name: 'Abel Tuter' })
  server.addUser('nobody')
})
afterAll(() => server.close())
beforeEach(() => {
  records = connectRecords(server.url)
  folder = mkdtempSync(join(tmpdir(), 'records-'))
})
afterEach(async () => {
  await server.request('DELETE', '/_local/faults')
  await records.close()
  rmSync(folder, { recursive: true, force: true })
})
const faults = (plan: object[]) => server.request('POST', '/_local/faults', { body: plan })
const idOf = (table: string, query: string): string =>
  server.instance.records.find(server.instance.records.query(table, query))[0]?.sys_id ?? ''

describe('single records', () => {
  it('RC-06 creates, reads, changes and deletes by sys_id, in the form asked for', async () => {
    const { sysId, row } = await records.create(
      'incident',
      { short_description: 'Printer', urgency: '1' },
      { fields: ['number', 'urgency'] },
    )
    expect(row).toMatchObject({ urgency: '1' })
    expect(row?.['number']).toMatch(/^INC/)
    expect(await records.get('incident', sysId, { fields: ['urgency'], display: 'label' })).toEqual({
      urgency: '1 - High',
    })
    expect(await records.get('incident', sysId, { fields: ['urgency'], display: 'both' })).toEqual({
      urgency: { value: '1', display_value: '1 - High' },
    })
    expect(await records.update('incident', sysId, { urgency: '2' }, { noBody: true })).toBeUndefined()
    expect(
      await records.update('incident', sysId, { short_description: '' }, { fields: ['urgency', 'short_description'] }),
    ).toEqual({
      urgency: '2',
      short_description: '',
    })
    await records.delete('incident', sysId)
    await records.delete('incident', sysId)
    await expect(records.get('incident', sysId)).rejects.toThrow(/has no record .* or this user may not see it/)
  })

  it('RC-06 RC-22 leaves out the addresses of references unless they are asked for, and takes the columns of a UI view', async () => {
    const { sysId } = await records.create(
      'incident',
      { caller_id: idOf('sys_user', 'user_name=abel') },
      { noBody: true },
    )
    const fields = ['caller_id']
    expect(await records.get('incident', sysId, { fields })).toEqual({ caller_id: expect.any(String) as string })
    const withLink = await records.get('incident', sysId, { fields, excludeLinks: false })
    expect(withLink['caller_id']).toMatchObject({ link: expect.stringContaining('/api/now/') as string })
    const { rows } = await extractAll(records, {
      table: 'incident',
      query: `sys_id=${sysId}`,
      fields,
      display: 'both',
      excludeLinks: false,
    })
    expect(rows[0]?.['caller_id']).toMatchObject({
      display_value: 'Abel Tuter',
      link: expect.stringContaining('/sys_user/') as string,
    })
    // A UI view picks the columns where none are named.
    expect(await records.get('incident', sysId, { view: 'ess' })).toMatchObject({ sys_id: sysId })
  })

  it('RC-06 takes values as people see them', async () => {
    const { sysId } = await records.create(
      'incident',
      { caller_id: 'Abel Tuter' },
      { inputDisplay: true, noBody: true },
    )
    expect(
      await records.get('incident', sysId, { fields: ['caller_id', 'caller_id.user_name'], display: 'label' }),
    ).toEqual({
      caller_id: 'Abel Tuter',
      'caller_id.user_name': 'abel',
    })
  })

  it('RC-19 creates one record although the answer of the first try was lost: a sys_id of ours guards the repeat', async () => {
    await faults([
      { match: { method: 'POST', path: '/api/now/v2/table/incident' }, times: 1, answer: { hold: 'after' } },
    ])
    const quick = records.with({ timeoutSeconds: 0.3 })
    const { sysId } = await quick.create('incident', { short_description: 'only once' }, { fields: ['sys_id'] })
    expect(await records.count('incident', 'short_description=only once')).toBe(1)
    expect((await records.get('incident', sysId, { fields: ['sys_id'] }))['sys_id']).toBe(sysId)
    await quick.close()
  })

  it('refuses values that the platform would drop or cut without a word', async () => {
    const create = (values: Record<string, string>) => records.create('incident', values)
    await expect(create({ due_date: '31.12.2026' })).rejects.toThrow(
      /due_date: "31\.12\.2026" is no date and time\. Write yyyy-MM-dd HH:mm:ss/,
    )
    await expect(create({ due_date: '2026-02-30 10:00:00' })).rejects.toThrow(/is no date and time/)
    await expect(create({ urgency: 'high' })).rejects.toThrow(/no whole number/)
    await expect(create({ short_description: 'x'.repeat(300) })).rejects.toThrow(
      /300 characters, and the column holds 160/,
    )
    await expect(create({ shrt_description: 'x' })).rejects.toThrow(/Did you mean "short_description"\?/)
  })

  it('upserts by the value of a column, writes nothing when nothing changes, and refuses a key that is not unique', async () => {
    const first = await records.upsert('cmdb_ci', 'serial_number', { serial_number: 'U1', name: 'one' })
    expect(first.outcome).toBe('created')
    expect(await records.upsert('cmdb_ci', 'serial_number', { serial_number: 'U1', name: 'one' })).toEqual({
      ...first,
      outcome: 'unchanged',
    })
    expect((await records.upsert('cmdb_ci', 'serial_number', { serial_number: 'U1', name: 'two' })).outcome).toBe(
      'updated',
    )
    insert(server.instance, 'cmdb_ci', { serial_number: 'U1', name: 'twin' })
    await expect(records.upsert('cmdb_ci', 'serial_number', { serial_number: 'U1', name: 'x' })).rejects.toMatchObject({
      code: 'ambiguous',
    })
  })

  it('RC-05 says which rights are missing', async () => {
    const nobody = connectRecords(server.url, 'nobody:secret')
    await expect(nobody.count('incident')).rejects.toMatchObject({ code: 'forbidden' })
    const checks = []
    for await (const check of nobody.examine()) checks.push(check)
    expect(checks.find((check) => check.check === 'read sys_dictionary')).toMatchObject({ ok: false })
    await nobody.close()
  })

  it('RC-05 examines token, tables, time zone and roles', async () => {
    const checks: Record<string, boolean> = {}
    for await (const check of records.examine()) checks[check.check] = check.ok
    expect(checks).toEqual({
      'sign in': true,
      'read sys_db_object': true,
      'read sys_dictionary': true,
      'time zone': true,
      roles: true,
    })
    const wrong = connectRecords(server.url, 'admin:wrong')
    const failed = []
    for await (const check of wrong.examine()) failed.push(check)
    expect(failed).toEqual([
      {
        check: 'sign in',
        ok: false,
        refused: true,
        message: expect.stringContaining('user name or password is wrong') as string,
      },
    ])
    await wrong.close()
  })
})

describe('schema', () => {
  it('RC-21 describes columns with those of parents, references and choices', async () => {
    const { chain, fields } = await records.schema.describe('incident')
    expect(chain).toEqual(['incident', 'task'])
    expect(fields.get('short_description')).toMatchObject({ type: 'string', declaredBy: 'task', maxLength: 160 })
    expect(fields.get('caller_id')).toMatchObject({ type: 'reference', reference: 'sys_user' })
    expect((await records.schema.choices('incident', 'urgency')).map((choice) => choice.value)).toEqual(['1', '2', '3'])
    expect((await records.schema.tables('incid')).map((table) => table.name)).toContain('incident')
  })

  it('RC-21 gives JSON Schema and TypeScript', async () => {
    const description = await records.schema.describe('incident')
    expect(jsonSchema(description)).toMatchObject({
      title: 'incident',
      properties: { caller_id: { 'x-reference': 'sys_user' } },
    })
    expect(typescriptType(description)).toMatch(/export interface Incident \{[\s\S]*caller_id: string/)
    const before = await records.schema.stamp('incident')
    expect(await records.schema.stamp('incident')).toBe(before)
    server.instance.dictionary.define({
      name: 'incident',
      scope: 'global',
      columns: [{ name: 'u_new', type: 'string' }],
    })
    expect(await records.schema.stamp('incident')).not.toBe(before)
  })

  it('RC-21 keeps what it read, and reads again once the dictionary has changed', async () => {
    let now = 0
    const schema = new Schema(records.client, () => now)
    const requests = async (work: () => Promise<unknown>): Promise<number> => {
      const before = records.client.transport.sent
      await work()
      return records.client.transport.sent - before
    }
    const describe = () => schema.describe('cmdb_ci')
    await describe()
    expect(await requests(describe)).toBe(0)
    now += 10 * 60_000
    // The small question whether anything has changed, and nothing more.
    expect(await requests(describe)).toBe(1)
    expect(await requests(describe)).toBe(0)
    server.instance.dictionary.define({
      name: 'cmdb_ci',
      scope: 'global',
      columns: [{ name: 'u_colour', type: 'string' }],
    })
    now += 10 * 60_000
    expect((await describe()).fields.has('u_colour')).toBe(true)
  })

  it('RC-21 lists tables with label, parent and scope', async () => {
    expect((await records.schema.tables('incident')).find((table) => table.name === 'incident')).toEqual({
      name: 'incident',
      label: 'Incident',
      parent: 'task',
      scope: 'global',
      view: false,
    })
  })

  it('RC-22 knows database views by their definition and refuses to write to them before it asks', async () => {
    const { dictionary } = server.instance
    const flags = { wsAccess: true, access: 'public' as const, readAccess: true }
    const column = (name: string) => ({ name, type: 'string', maxLength: 80 })
    if (!dictionary.table('sys_db_view'))
      dictionary.define({ name: 'sys_db_view', scope: 'global', flags, columns: [column('name')] })
    if (!dictionary.table('sys_db_view_table'))
      dictionary.define({
        name: 'sys_db_view_table',
        scope: 'global',
        flags,
        columns: [
          { name: 'view', type: 'reference', reference: 'sys_db_view' },
          column('table'),
          column('variable_prefix'),
        ],
      })
    const view = insert(server.instance, 'sys_db_view', { name: 'u_incident_caller' })
    insert(server.instance, 'sys_db_view_table', { view, table: 'incident', variable_prefix: 'inc' })
    insert(server.instance, 'sys_db_view_table', { view, table: 'sys_user', variable_prefix: 'usr' })
    const { table, fields } = await records.schema.describe('u_incident_caller')
    expect(table).toMatchObject({ name: 'u_incident_caller', view: true })
    expect(fields.get('inc_short_description')).toMatchObject({ type: 'string', maxLength: 160 })
    expect(fields.has('usr_email')).toBe(true)
    const sent = records.client.transport.sent
    const refused = {
      code: 'read_only',
      message: expect.stringMatching(/database view, which can be read only/) as string,
    }
    await expect(records.create('u_incident_caller', {})).rejects.toMatchObject(refused)
    await expect(records.update('u_incident_caller', 'x', {})).rejects.toMatchObject(refused)
    await expect(records.delete('u_incident_caller', 'x')).rejects.toMatchObject(refused)
    await expect(records.upsert('u_incident_caller', 'inc_number', { inc_number: '1' })).rejects.toMatchObject(refused)
    await expect(records.write('u_incident_caller', [])).rejects.toMatchObject(refused)
    await expect(
      records.load(fromList<SourceRow>([]), { table: 'u_incident_caller', mode: 'create' }),
    ).rejects.toMatchObject(refused)
    expect(records.client.transport.sent).toBe(sent)
  })

  it('RC-08 knows columns of parents and of referenced tables, and names a wrong one with what was meant', async () => {
    const before = records.client.transport.sent
    expect(await records.count('incident', 'short_description=nowhere^caller_id.email=x^ORDERBYcaller_id.name')).toBe(0)
    expect(records.client.transport.sent).toBeGreaterThan(before)
    await expect(records.count('incident', 'caller_id.emial=x')).rejects.toThrow(
      /Table sys_user has no column "emial" \(in "caller_id\.emial"\)\. Did you mean "email"\?/,
    )
    await expect(records.count('incident', 'short_description.x=1')).rejects.toThrow(/is no reference/)
  })

  it('RC-23 aggregates by group', async () => {
    const rows = await records.aggregate('sys_choice', {
      query: 'elementINurgency,impact^nameINincident,task',
      groupBy: ['element'],
      max: ['sequence'],
    })
    expect(rows.map((row) => [row.groups[0]?.value, row.count])).toEqual([
      ['impact', 3],
      ['urgency', 3],
    ])
    const ordered = await records.aggregate('sys_choice', {
      query: 'nameINincident,task',
      groupBy: ['element'],
      having: ['count^element^>^3'],
      orderBy: ['COUNT^DESC'],
    })
    const counts = ordered.map((row) => row.count ?? 0)
    expect(counts.length).toBeGreaterThan(0)
    expect(Math.min(...counts)).toBeGreaterThan(3)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    await expect(records.aggregate('incident', { sum: ['nope'] })).rejects.toMatchObject({ code: 'unknown_column' })
  })
})

describe('many records', () => {
  it('RC-25 packs writes into batches and says what became of each', async () => {
    const results = await records.write('cmdb_ci', [
      { kind: 'create', values: { name: 'batch 1' } },
      { kind: 'update', sysId: '0'.repeat(32), values: { name: 'x' } },
      { kind: 'delete', sysId: '0'.repeat(32) },
    ])
    expect(results.map((result) => [result.ok, result.outcome, result.status])).toEqual([
      [true, 'created', 201],
      [false, 'failed', 404],
      [true, 'absent', 404],
    ])
    expect(results[1]?.reason).toMatch(/No Record found/)
    const many = Array.from({ length: 250 }, (_, index) => ({
      kind: 'create' as const,
      values: { name: `many ${index}` },
    }))
    const before = records.client.transport.sent
    expect((await records.write('cmdb_ci', many)).every((result) => result.ok)).toBe(true)
    expect(records.client.transport.sent - before).toBe(3)
  })

  it('RC-25 makes no second record when the answer of a batch is lost', async () => {
    await faults([{ match: { method: 'POST', path: '/api/now/v1/batch' }, times: 1, answer: { hold: 'after' } }])
    const quick = records.with({ timeoutSeconds: 1 })
    const writes = Array.from({ length: 20 }, (_, index) => ({
      kind: 'create' as const,
      values: { name: `lost ${index}` },
    }))
    const results = await quick.write('cmdb_ci', writes)
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await records.count('cmdb_ci', 'nameSTARTSWITHlost ')).toBe(20)
    await quick.close()
  })

  const rows = (...values: Record<string, string>[]): AsyncIterable<SourceRow> =>
    fromList(values.map((one, index) => ({ line: index + 2, values: one })))

  it('loads by key, keeps the good part, names the reason of each reject, and changes nothing when run again', async () => {
    const rejects: Reject[] = []
    const options = {
      table: 'cmdb_ci',
      mode: 'upsert' as const,
      key: 'serial_number',
      batchSize: 3,
      onReject: (one: Reject) => void rejects.push(one),
    }
    const file = () =>
      fromList<SourceRow>([
        { line: 2, values: { serial_number: 'L1', name: 'one' } },
        { line: 3, fault: '1 cells where the first line has 2 columns', text: 'broken' },
        { line: 4, values: { serial_number: '', name: 'no key' } },
        { line: 5, values: { serial_number: 'L2', install_date: 'yesterday' } },
        { line: 6, values: { serial_number: 'L^3', name: 'x' } },
        { line: 7, values: { serial_number: 'L,4', name: 'comma' } },
        { line: 8, values: { serial_number: 'L1', name: 'one again' } },
      ])
    const first = await records.load(file(), options)
    expect(first).toMatchObject({ read: 7, created: 2, updated: 1, rejected: 4, unchanged: 0 })
    expect(rejects.map((reject) => [reject.line, reject.code])).toEqual([
      [3, 'broken_line'],
      [4, 'invalid'],
      [5, 'invalid'],
      [6, 'invalid'],
    ])
    expect(rejects[2]?.reason).toMatch(/install_date: "yesterday" is no date/)
    const last = rows({ serial_number: 'L,4', name: 'comma' }, { serial_number: 'L1', name: 'one again' })
    expect(await records.load(last, options)).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(await records.count('cmdb_ci', 'serial_number=L1')).toBe(1)
  })

  it('loads without a key safely twice, equal lines included', async () => {
    const file = () => rows({ name: 'double' }, { name: 'double' }, { name: 'single' })
    const options = { table: 'cmdb_ci', mode: 'create' as const }
    expect(await records.load(file(), options)).toMatchObject({ created: 3 })
    expect(await records.load(file(), options)).toMatchObject({ created: 0, unchanged: 3 })
    expect(await records.count('cmdb_ci', 'name=double')).toBe(2)
  })

  it('updates and deletes by key, and writes nothing in a dry run', async () => {
    await records.load(rows({ asset_tag: 'T1', name: 'old' }, { asset_tag: 'T2', name: 'old' }), {
      table: 'cmdb_ci',
      mode: 'upsert',
      key: 'asset_tag',
    })
    const dry = await records.load(rows({ asset_tag: 'T1', name: 'new' }), {
      table: 'cmdb_ci',
      mode: 'update',
      key: 'asset_tag',
      dryRun: true,
    })
    expect(dry.updated).toBe(1)
    expect(await records.count('cmdb_ci', 'asset_tag=T1^name=old')).toBe(1)
    const rejects: Reject[] = []
    const update = await records.load(rows({ asset_tag: 'T1', name: 'new' }, { asset_tag: 'T9', name: 'new' }), {
      table: 'cmdb_ci',
      mode: 'update',
      key: 'asset_tag',
      onReject: (one) => void rejects.push(one),
    })
    expect(update).toMatchObject({ updated: 1, rejected: 1 })
    expect(rejects[0]).toMatchObject({ code: 'not_found', line: 3 })
    expect(
      await records.load(rows({ asset_tag: 'T1' }, { asset_tag: 'T1' }), {
        table: 'cmdb_ci',
        mode: 'delete',
        key: 'asset_tag',
      }),
    ).toMatchObject({ deleted: 1, unchanged: 1 })
  })

  it('takes throttled and failing batches to the end', async () => {
    await faults([
      {
        match: { method: 'POST', path: '/api/now/v1/batch' },
        times: 2,
        answer: { status: 429, headers: { 'retry-after': '0' }, body: { error: { message: 'Rate limit exceeded' } } },
      },
      {
        match: { method: 'POST', path: '/api/now/v1/batch' },
        times: 1,
        answer: { status: 503, body: { error: { message: 'busy' } } },
      },
    ])
    const file = rows(...Array.from({ length: 30 }, (_, index) => ({ asset_tag: `B${index}`, name: 'b' })))
    expect(
      await records.load(file, { table: 'cmdb_ci', mode: 'upsert', key: 'asset_tag', batchSize: 10 }),
    ).toMatchObject({ created: 30, rejected: 0 })
    expect(records.client.transport.metrics()).toMatchObject({ throttled: 3, retries: 3 })
  })

  it('RC-26 sends rows through an import set and reads what became of them', async () => {
    const staging = 'u_records_staging'
    server.instance.dictionary.define({
      name: staging,
      label: 'Staging',
      extends: 'sys_import_set_row',
      scope: 'global',
      columns: [{ name: 'u_text', type: 'string', label: 'u_text', maxLength: 100 }],
    })
    const map = insert(server.instance, 'sys_transform_map', {
      name: 'm',
      source_table: staging,
      target_table: 'incident',
      active: '1',
      run_business_rules: '1',
    })
    insert(server.instance, 'sys_transform_entry', {
      map,
      source_table: staging,
      source_field: 'u_text',
      target_table: 'incident',
      target_field: 'short_description',
    })
    const one = await records.importRow(staging, { u_text: 'imported' })
    expect(one).toMatchObject({ ok: true, stagingTable: staging, results: [{ status: 'inserted', table: 'incident' }] })
    expect(await records.count('incident', 'short_description=imported')).toBe(1)
    // The outcome can be read again, until the instance cleans up.
    const staged = idOf(staging, 'u_text=imported')
    expect(await records.importOutcome(staging, staged)).toMatchObject({ ok: true, results: [{ table: 'incident' }] })
    await expect(records.importOutcome(staging, 'f'.repeat(32))).rejects.toMatchObject({ code: 'not_found' })
    const many = await records.importMany(staging, [{ u_text: 'bulk 1' }, { u_text: 'bulk 2' }], {
      pollMs: 20,
      timeoutSeconds: 10,
    })
    expect(many.rows.map((row) => row.state)).toEqual(['inserted', 'inserted'])
    expect(await records.count('incident', 'short_descriptionSTARTSWITHbulk ')).toBe(2)
  })
})

describe('RC-24 files', () => {
  it('uploads, lists, downloads by stream, renames and deletes, with size and hash checked', async () => {
    const incident =
      idOf('incident', '') || (await records.create('incident', { short_description: 'with file' })).sysId
    const content = Buffer.from(Array.from({ length: 50_000 }, (_, index) => index % 251))
    const path = join(folder, 'a.bin')
    writeFileSync(path, content)
    const { attachments } = records
    const stored = await attachments.upload(path, {
      table: 'incident',
      record: incident,
      contentType: 'application/x-test',
    })
    expect(stored).toMatchObject({ name: 'a.bin', bytes: 50_000, contentType: 'application/x-test' })
    const form = await attachments.upload(path, {
      table: 'incident',
      record: incident,
      name: 'form.bin',
      multipart: true,
    })
    expect(form.bytes).toBe(50_000)
    const copy = join(folder, 'copy.bin')
    const { sha256 } = await attachments.download(stored.sysId, copy)
    expect(readFileSync(copy).equals(content)).toBe(true)
    await expect(attachments.download(form.sysId, join(folder, 'b'), 'f'.repeat(64))).rejects.toMatchObject({
      code: 'hash_differs',
    })
    await expect(attachments.download(form.sysId, join(folder, 'b'), sha256.toUpperCase())).resolves.toMatchObject({
      bytes: 50_000,
    })
    await attachments.rename(stored.sysId, 'b.bin')
    expect((await attachments.list('incident', incident)).map((one) => one.name).sort()).toEqual(['b.bin', 'form.bin'])
    await attachments.delete(stored.sysId)
    await attachments.delete(stored.sysId)
    expect(await attachments.list('incident', incident)).toHaveLength(1)
  })

  it('opens the file anew for each try, and changes its attributes', async () => {
    const incident = (await records.create('incident', { short_description: 'stream' }, { noBody: true })).sysId
    const path = join(folder, 'large.bin')
    writeFileSync(path, Buffer.alloc(3_000_000, 7))
    for (const multipart of [false, true]) {
      await faults([
        {
          match: { method: 'POST', path: '/api/now/v1/attachment' },
          times: 1,
          answer: { status: 429, headers: { 'retry-after': '0' }, body: { error: { message: 'Rate limit exceeded' } } },
        },
      ])
      const stored = await records.attachments.upload(path, { table: 'incident', record: incident, multipart })
      expect(stored.bytes).toBe(3_000_000)
      await records.attachments.setAttribute(stored.sysId, 'origin', 'scanner')
      await records.attachments.setAttribute(stored.sysId, 'origin', 'printer')
      expect(await records.attachments.attributes(stored.sysId)).toEqual({ origin: 'printer' })
      await records.attachments.removeAttribute(stored.sysId, 'origin')
      await records.attachments.removeAttribute(stored.sysId, 'origin')
      expect(await records.attachments.attributes(stored.sysId)).toEqual({})
    }
  })

  it('refuses a file that is larger than the instance takes, before anything of it is sent', async () => {
    insert(server.instance, 'sys_properties', { name: 'com.glide.attachment.max_size', value: '1', type: 'integer' })
    const path = join(folder, 'large.bin')
    writeFileSync(path, Buffer.alloc(1_100_000, 7))
    const fresh = connectRecords(server.url)
    await expect(
      fresh.attachments.upload(path, { table: 'incident', record: idOf('incident', '') }),
    ).rejects.toMatchObject({ code: 'too_large', message: expect.stringContaining('1048576') as string })
    await fresh.close()
  })
})

it('reads an empty table as complete', async () => {
  const { report, rows } = await extractAll(records, { table: 'sys_user_delegate' })
  expect(rows).toEqual([])
  expect(report).toMatchObject({ complete: true, before: 0 })
})
