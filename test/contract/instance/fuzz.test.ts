/** What nobody meant to send: no answer may be a crash, a stack trace or a change. */
import * as fc from 'fast-check'
import { installPackage } from '../../../src/local/instance/install/index.ts'
import { PackageError } from '../../../src/local/instance/install/errors.ts'
import type { Instance } from '../../../src/local/instance/core.ts'
import { newInstance } from '../../support/instance.ts'
import { pack, sampleFiles } from '../../support/package.ts'
import { startServer, type TestServer } from '../../support/http.ts'

describe('the package loader', () => {
  let instance: Instance
  beforeAll(() => {
    instance = newInstance()
  })
  afterAll(() => instance.close())

  const rows = (): number => instance.records.count(instance.records.query('sys_metadata', ''))

  /** Refused by name with nothing left behind, or installed. */
  function install(bytes: Uint8Array): void {
    const before = rows()
    try {
      installPackage(instance, bytes)
    } catch (error) {
      if (!(error instanceof PackageError)) throw error
      expect(error.message).not.toBe('')
      expect(rows()).toBe(before)
    }
  }

  test('takes or refuses archives with damaged bytes', () => {
    const good = pack(sampleFiles())
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: good.length }),
        (changes, end) => {
          const bytes = Uint8Array.from(good)
          for (const [at, value] of changes) bytes[at] = value
          install(end % 3 === 0 ? bytes.slice(0, end) : bytes)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('takes or refuses packages whose XML is cut, doubled or mixed up', () => {
    const files = sampleFiles()
    const names = Object.keys(files)
    const junk = fc.constantFrom(
      '<',
      '>',
      '&',
      '&#0;',
      ']]>',
      '<!DOCTYPE x [<!ENTITY a "b">]>',
      '<a>',
      '</record_update>',
      '\0',
      '"',
    )
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(2000), fc.nat(40), junk, (name, at, length, text) => {
        const whole = files[name] ?? ''
        const from = at % whole.length
        install(pack({ ...files, [name]: whole.slice(0, from) + text + whole.slice(from + length) }))
      }),
      { numRuns: 150 },
    )
  })

  test('never writes outside of the instance and refuses entities', () => {
    const files = sampleFiles()
    for (const path of ['../../../tmp/evil.xml', 'update/../../evil.xml', 'C:\\evil.xml'])
      install(pack({ ...files, [path]: '<record_update/>' }))
    const entities =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><record_update>&a;</record_update>'
    expect(() => installPackage(instance, pack({ ...files, 'update/e.xml': entities }))).toThrow(PackageError)
  })
})

describe('REST', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  const odd = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc
      .array(
        fc.constantFrom(
          "'",
          '"',
          ';',
          '--',
          ')',
          '(',
          ' OR 1=1',
          'DROP TABLE sys_user',
          '^',
          '^OR',
          '^NQ',
          '.',
          '..',
          '%',
          '_',
          '\\',
          'sys_id',
          'manager.',
          'user_name',
          '=',
          'IN',
          'LIKE',
          'javascript:',
          'ORDERBY',
          'RLQUERY',
          'JOIN',
          '@',
          '\u0000',
          '{}',
          '[]',
          'NaN',
          '-1',
          '9'.repeat(30),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  )
  const names = [
    'sysparm_query',
    'sysparm_fields',
    'sysparm_limit',
    'sysparm_offset',
    'sysparm_display_value',
    'sysparm_view',
    'user_name',
    'sysparm_group_by',
    'sysparm_having',
    'sysparm_order_by',
    'sysparm_avg_fields',
  ]

  test('odd parameters and paths get an answer of the platform and change nothing', async () => {
    const before = server.instance.records.count(server.instance.records.query('sys_user', ''))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/api/now/table/sys_user',
          '/api/now/stats/sys_user',
          '/api/now/v1/table/sys_user',
          '/api/now/attachment',
        ),
        fc.array(fc.tuple(fc.constantFrom(...names), odd), { maxLength: 4 }),
        odd,
        async (path, parameters, segment) => {
          const query = new URLSearchParams(parameters).toString()
          const answers = [
            await server.get(`${path}?${query}`),
            await server.get(`/api/now/table/${encodeURIComponent(segment)}?sysparm_limit=1`),
            await server.get(`/api/now/table/sys_user/${encodeURIComponent(segment)}`),
          ]
          for (const { status, text } of answers) {
            expect(status).toBeLessThan(500)
            expect(text).not.toMatch(/\.ts:\d+|\.js:\d+|SQLITE|SqliteError/)
          }
        },
      ),
      { numRuns: 120 },
    )
    expect(server.instance.records.count(server.instance.records.query('sys_user', ''))).toBe(before)
  })

  test('odd values in a body are stored as they are or refused, deep JSON too', async () => {
    await fc.assert(
      fc.asyncProperty(odd, fc.jsonValue({ maxDepth: 6 }), async (text, value) => {
        const body = { short_description: text, description: value, [text]: 'x' }
        const made = await server.request('POST', '/api/now/table/problem', { body })
        expect(made.status).toBeLessThan(500)
        if (made.status === 201 && text !== 'NULL') expect(made.json.result?.short_description).toBe(text)
      }),
      { numRuns: 60 },
    )
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(
      (
        await server.request('POST', '/api/now/table/problem', {
          body: deep,
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(400)
  })
})
