import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { progressLine } from '../../../src/companion/records/command/progress.ts'
import { rejectFile } from '../../../src/companion/records/command/reject-file.ts'
import { asList, asTable } from '../../../src/companion/records/command/show.ts'
import { Checkpoint } from '../../../src/companion/records/extract/checkpoint.ts'
import { splitKeys } from '../../../src/companion/records/extract/lanes.ts'
import { applyMapping, parseMapping } from '../../../src/companion/records/load/mapping.ts'
import { readCsv } from '../../../src/companion/input/read-csv.ts'
import { readNdjson, readRows } from '../../../src/companion/input/read-rows.ts'
import { formatter } from '../../../src/companion/records/output/format.ts'
import { fileSink, streamSink } from '../../../src/companion/records/output/sink.ts'
import { RowCache } from '../../../src/companion/records/row-cache.ts'
import { archiveDocument, findRuns, trackDocument } from '../../../src/companion/records/run-log.ts'
import { fromList } from '../../support/records.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('CSV in', () => {
  it('reads quotes, line breaks in cells, both line ends and a byte order mark, in pieces of any size', async () => {
    const text = '\uFEFFname,note\r\n"a ""quoted""","two\nlines"\r\nplain,\n'
    for (const size of [1, 3, 1000]) {
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
      expect(await collect(readCsv(fromList(pieces)))).toEqual([
        { line: 2, values: { name: 'a "quoted"', note: 'two\nlines' } },
        { line: 4, values: { name: 'plain', note: '' } },
      ])
    }
  })

  it('names a broken line and reads on behind it', async () => {
    expect(await collect(readCsv(fromList(['a,b\n1,2\n3\n4,5\n'])))).toEqual([
      { line: 2, values: { a: '1', b: '2' } },
      { line: 3, fault: '1 cells where the first line has 2 columns', text: '3' },
      { line: 4, values: { a: '4', b: '5' } },
    ])
    expect(await collect(readCsv(fromList(['a\n"open\n'])))).toEqual([
      { line: 2, fault: 'a quote is opened and not closed before the end of the file' },
    ])
    expect(await collect(readCsv(fromList(['a,a\n1,2\n'])))).toEqual([
      { line: 1, fault: 'the first line names "a" twice', fatal: true },
    ])
  })
})

describe('NDJSON in', () => {
  it('reads objects, both value forms and reject files, and names lines that are none', async () => {
    const lines = [
      '{"a":1,"b":null,"c":{"value":"v","display_value":"V"}}',
      '',
      'oops',
      '{"a":{"x":1}}',
      '{"line":7,"code":"refused","reason":"r","record":{"a":"again"}}',
    ]
    expect(await collect(readNdjson(fromList(lines)))).toEqual([
      { line: 1, values: { a: '1', b: '', c: 'v' } },
      { line: 3, fault: 'this line is no JSON', text: 'oops' },
      { line: 4, fault: '"a" holds an object or a list', text: '{"a":{"x":1}}' },
      { line: 5, values: { a: 'again' } },
    ])
  })
})

describe('files', () => {
  it.each([
    ['rows.ndjson', '{"a":"1"}\n{"a":"2"}'],
    ['rows.json', '[\n{"a":"1"},\r\n{"a":"2"}\n]\n'],
    ['rows.csv', 'a\n1\n2\n'],
  ])('%s is read when it is wanted, also some time after it was named', async (name, text) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    const rows = readRows(path)
    // What a load does first: it asks the instance for the table.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect((await collect(rows)).map((row) => row.values)).toEqual([{ a: '1' }, { a: '2' }])
  })

  it('without a telling name have to be told what they hold', () => {
    writeFileSync(join(folder, 'rows.txt'), 'a\n')
    expect(() => readRows(join(folder, 'rows.txt'))).toThrow(/--format csv or --format ndjson/)
    expect(() => readRows(join(folder, 'none.csv'))).toThrow(/does not exist/)
  })
})

describe('mapping', () => {
  it('renames columns, sets fixed values and names what the file lacks', () => {
    const mapping = parseMapping(['name=Host', 'active:=true', 'serial=Serial'])
    expect(applyMapping(mapping, { Host: 'h' })).toEqual({ values: { name: 'h', active: 'true' }, missing: ['Serial'] })
    expect(() => parseMapping(['nonsense'])).toThrow(/column=column_of_file/)
  })
})

describe('RC-12 output', () => {
  const rows = [
    { a: '1', b: 'x,"y"' },
    { a: '2', b: 'line\nbreak' },
  ]

  it('writes NDJSON, JSON and CSV piece by piece', () => {
    const text = (format: 'ndjson' | 'json' | 'csv', columns: string[] = []): string => {
      const one = formatter(format, columns)
      return one.rows(rows.slice(0, 1), true) + one.rows(rows.slice(1), false) + one.end(false)
    }
    expect(
      text('ndjson')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(rows)
    expect(JSON.parse(text('json'))).toEqual(rows)
    expect(text('csv', ['b', 'a'])).toBe('b,a\r\n"x,""y""",1\r\n"line\nbreak",2\r\n')
    expect(formatter('json', []).end(true)).toBe('[]\n')
    expect(formatter('csv', ['a']).end(true)).toBe('a\r\n')
  })

  it('writes both forms of a value as two columns of a CSV', () => {
    expect(formatter('csv', ['s']).rows([{ s: { value: '1', display_value: 'New' } }], true)).toBe(
      's,s.display_value\r\n1,New\r\n',
    )
  })

  it('waits for a reader that is slower', async () => {
    const slow = new PassThrough({ highWaterMark: 4 })
    const sink = streamSink(slow, formatter('ndjson', []))
    let written = false
    const writing = sink.write(rows).then(() => (written = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(written).toBe(false)
    slow.resume()
    await writing
    expect(written).toBe(true)
  })

  it('cuts a file back to what its checkpoint knows, and goes on there', async () => {
    const path = join(folder, 'out.ndjson')
    writeFileSync(path, '{"a":"1"}\n{"a":"2"}\n{"a":"half')
    const sink = fileSink(path, formatter('ndjson', []), 20)
    await sink.write([{ a: '3' }])
    await sink.end()
    expect(readFileSync(path, 'utf8')).toBe('{"a":"1"}\n{"a":"2"}\n{"a":"3"}\n')
    expect(() => fileSink(path, formatter('ndjson', []), 1000)).toThrow(/shorter than its checkpoint/)
  })
})

describe('checkpoint', () => {
  it('comes back as it was saved, and is refused for another job', () => {
    const checkpoint = new Checkpoint(join(folder, 'c'))
    expect(checkpoint.load('job')).toBeUndefined()
    const state = { job: 'job', startedAt: 1, before: 5, bytes: 10, rows: 2, lanes: splitKeys(2) }
    checkpoint.save(state, true)
    expect(checkpoint.load('job')).toMatchObject({
      bytes: 10,
      rows: 2,
      lanes: [
        { from: '', to: '8' },
        { from: '8', to: '' },
      ],
    })
    expect(() => checkpoint.load('other')).toThrow(/another extraction/)
    writeFileSync(join(folder, 'c'), 'nonsense')
    expect(() => checkpoint.load('job')).toThrow(/cannot be read/)
  })
})

describe('what people see', () => {
  it('shows telling columns as a table and one record as a list', () => {
    expect(asTable([{ sys_id: 'i', number: 'INC1', other: 'o' }])).toBe('number  sys_id\n------  ------\nINC1    i\n')
    expect(asTable([])).toBe('No records.\n')
    expect(asList({ b: '', a: { value: '1', display_value: 'One' } })).toBe('a  One (1)\n')
  })

  it('shows rate and estimate', () => {
    expect(progressLine(12_000, 100_000, 3, 'rows')).toBe('12,000 of 100,000 rows  4,000/s  22 s left')
    expect(progressLine(5, undefined, 1, 'records')).toBe('5 records  5/s')
  })
})

describe('what is kept', () => {
  it('RC-28 tracks values of documents in the run log and finds them again', () => {
    const file = join(folder, 'runs.ndjson')
    trackDocument(
      'get-incident',
      ['key=number+state', 'who=caller.name'],
      { number: 'INC1', state: { value: '2' }, caller: { name: 'Abel' } },
      file,
    )
    trackDocument('get-incident', ['key=number'], { number: 'INC2' }, file)
    expect(findRuns('INC1', file)).toMatchObject([
      { operation: 'get-incident', tracked: { key: 'INC12', who: 'Abel' } },
    ])
    expect(findRuns('', file).map((run) => run.tracked['key'])).toEqual(['INC2', 'INC12'])
    expect(() => trackDocument('x', ['bad rule'], {}, file)).toThrow(/name=path/)
  })

  it('RC-30 archives one file a document, named by time, index, operation and a unique part', () => {
    const path = archiveDocument(join(folder, 'kept'), 'get-incident', 3, { number: 'INC1', password: 'geheim' })
    expect(path).toMatch(/\/\d{8}T\d{6}_3_get-incident_[0-9a-f]{8}\.dat$/)
    expect(readFileSync(path, 'utf8')).toBe('{"number":"INC1","password":"[hidden]"}')
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('RC-31 caches records by what was asked, for a time', () => {
    let now = 1000
    const options = { folder, now: () => now }
    new RowCache('c', 500, options).put('k', { a: '1' })
    expect(new RowCache('c', 500, options).get('k')).toEqual({ a: '1' })
    now = 1600
    expect(new RowCache('c', 500, options).get('k')).toBeUndefined()
    expect(() => new RowCache('../x', 1, options)).toThrow(/a name of letters/)
  })

  it('keeps nothing of a cache that is no longer fresh, or that was cut off', () => {
    let now = 1000
    const options = { folder, now: () => now }
    new RowCache('c', 500, options).put('old', { a: '1' })
    now = 1600
    new RowCache('c', 500, options).put('new', { a: '2' })
    const file = join(folder, 'cache-c.json')
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toEqual(['new'])
    writeFileSync(file, '{"new":{"at":16')
    expect(new RowCache('c', 500, options).get('new')).toBeUndefined()
  })

  it('shows the other runs when one line of the log was cut off', () => {
    const file = join(folder, 'runs.ndjson')
    trackDocument('get-incident', ['key=number'], { number: 'INC1' }, file)
    writeFileSync(file, '{"at":"2026-11-\n', { flag: 'a' })
    trackDocument('get-incident', ['key=number'], { number: 'INC2' }, file)
    expect(findRuns('', file).map((run) => run.tracked['key'])).toEqual(['INC2', 'INC1'])
  })
})

describe('records that were not written', () => {
  const reject = (line: number) => ({ line, code: 'invalid' as const, reason: 'no', record: { a: '1' } })

  it('go into a file for its owner alone, which is made when the first of them comes', () => {
    const path = join(folder, 'rejects.ndjson')
    const file = rejectFile(path)
    expect(existsSync(path)).toBe(false)
    file.add(reject(1))
    file.add(reject(2))
    file.close()
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3)
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('end the work with the reason when there is no place for them', () => {
    const file = rejectFile(join(folder, 'missing', 'rejects.ndjson'))
    expect(() => file.add(reject(1))).toThrow(/Rejected records cannot be written to .*--rejects/)
    file.close()
  })
})
