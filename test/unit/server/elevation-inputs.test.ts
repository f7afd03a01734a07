import fc from 'fast-check'
import { fits } from '../../../src/server/elevation/approval-rule.ts'
import { INPUTS, readInputs } from '../../../src/server/elevation/inputs.ts'
import { readings } from '../../../src/server/elevation/people.ts'
import { clean, cut, fileName, oneLine, withVisibleDirection } from '../../../src/server/elevation/text.ts'
import { declaresDocumentType, faultXml, idKind } from '../../../src/server/elevation/wire.ts'
import { ELEVEN } from '../../support/elevation-world.ts'

const values = (changes: Record<string, unknown>) => {
  const read = readInputs({ ...ELEVEN, ...changes })
  if (!read.ok) throw new Error(read.message)
  return read.value
}

describe('inputs', () => {
  test('28 are known, the flag of endpoint approvals being the one that is no text', () => {
    expect(INPUTS).toHaveLength(27)
  })

  test.each([
    ['PMApprovalId', {}],
    ['PMFilePath', {}],
    ['PMInitiatorName', {}],
    ['PMAgentName', { PMAgentId: '' }],
  ])('without %s a request is refused and the refusal names it', (name, others) => {
    for (const empty of ['', '  \n ', undefined]) {
      const read = readInputs({ ...ELEVEN, ...others, [name]: empty })
      expect(read).toMatchObject({ ok: false, code: 'missing-input', message: expect.stringContaining(name) })
    }
  })

  test('a user may be named by log-on name or SID, a computer by its id', () => {
    expect(readInputs({ ...ELEVEN, PMInitiatorName: '', PMInitiatorUserName: 'anna' }).ok).toBe(true)
    expect(readInputs({ ...ELEVEN, PMInitiatorName: '', PMInitiatorSID: 'S-1-5-21-1' }).ok).toBe(true)
    expect(readInputs({ ...ELEVEN, PMAgentName: '' }).ok).toBe(true)
  })

  test('an id that is no GUID is taken as it is up to 100 characters, a longer one is refused', () => {
    expect(values({ PMApprovalId: "javascript:gs.log('x')^ORname=*" }).values.approval_id).toBe(
      "javascript:gs.log('x')^ORname=*",
    )
    expect(readInputs({ ...ELEVEN, PMApprovalId: 'x'.repeat(101) })).toMatchObject({ ok: false, code: 'too-long' })
  })

  test('over-long text is cut with an ellipsis and flagged', () => {
    const read = values({ PMUserReason: 'r'.repeat(1_000_000) })
    expect(read.values.user_reason).toHaveLength(4000)
    expect(read.values.user_reason?.endsWith('…')).toBe(true)
    expect(read.shortened).toBe(true)
    expect(values({}).shortened).toBe(false)
  })

  test('a missing reason is stored as none given', () => {
    expect(values({ PMUserReason: ' ' }).values.user_reason).toBe('none given')
  })

  test('hashes of another length or alphabet are kept and flagged', () => {
    expect(values({ PMFileSha1Hash: 'zz' })).toMatchObject({ unverifiedHash: true, values: { sha1: 'zz' } })
    expect(values({ PMFileSha1Hash: 'AB'.repeat(20) }).unverifiedHash).toBe(false)
  })

  test.each([
    ['true', 'approved', 'approved'],
    ['YES', 'Rejected', 'rejected'],
    ['1', 'pending', null],
    ['y', '', null],
    ['false', 'approved', null],
    ['', 'approved', null],
    ['maybe', 'approved', null],
  ])('endpoint flag %p with status %p decides %p', (flag, status, expected) => {
    expect(values({ PMIsEndpointApproval: flag, PMApprovalStatus: status }).endpointDecision).toBe(expected)
  })
})

describe('text of endpoints', () => {
  test('stays as it came but for what XML forbids', () => {
    const text = '<script>alert("1")</script> & ]]> \u{1F600} &amp;amp; \u202Eexe.txt'
    expect(clean(text)).toBe(text)
    expect(clean('a\u0000b\u0007c\td\r\ne\rf\uD800g\uFFFE')).toBe('abc\td\ne\nfg')
  })

  test('once clean it is clean, whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(clean(text)) === clean(text)))
    const forbidden = (character: string) => {
      const code = character.codePointAt(0) ?? 0
      return (code < 32 && code !== 9 && code !== 10) || code === 0xfffe || code === 0xffff
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ![...clean(text)].some(forbidden)))
  })

  test('cutting never leaves half a character', () => {
    expect(cut('ab\u{1F600}', 4)).toBe('ab\u{1F600}')
    expect(cut('abc\u{1F600}d', 5)).toBe('abc…')
  })

  test('direction characters are shown to people, and titles have one line', () => {
    expect(withVisibleDirection('a\u202Etxt.exe')).toBe('a[U+202E]txt.exe')
    expect(oneLine('a\nb\r\nSubject: x')).toBe('a b Subject: x')
  })

  test('the name of a file is the last part of either kind of path', () => {
    expect(fileName('C:\\a\\b.exe')).toBe('b.exe')
    expect(fileName('/usr/bin/sudo')).toBe('sudo')
  })
})

describe('messages', () => {
  test.each([
    ['<!DOCTYPE x><e/>', true],
    ['<?xml version="1.0"?>\n<!-- c --><!DOCTYPE x [<!ENTITY a "b">]><e/>', true],
    ['\uFEFF<!doctype x><e/>', true],
    ['<?xml version="1.0"?><e>&lt;!DOCTYPE x&gt;</e>', false],
    ['<e><![CDATA[<!DOCTYPE x>]]></e>', false],
    ['', false],
    ['   ', false],
  ])('a document type is seen before the first element only: %p', (xml, expected) => {
    expect(declaresDocumentType(xml)).toBe(expected)
  })

  test('millions of blanks before a document type hide nothing', () => {
    expect(declaresDocumentType(`${' '.repeat(4_000_000)}<!DOCTYPE x><e/>`)).toBe(true)
    expect(declaresDocumentType(`<?a${' '.repeat(4_000_000)}`)).toBe(false)
  })

  test('only ids that can be ours are looked for', () => {
    expect(idKind('0123456789abcdef0123456789abcdef')).toBe('sys_id')
    expect(idKind('RITM0010001')).toBe('number')
    for (const id of ['', '%', 'RITM%', 'sys_idISNOTEMPTY', 'javascript:gs.getUserID()', 'x'.repeat(300), "' OR 1=1"])
      expect(idKind(id)).toBeNull()
  })

  test('a fault is well-formed whatever it says', () => {
    expect(faultXml('Client', 'a<b>&c')).toContain('<faultstring>a&lt;b&gt;&amp;c</faultstring>')
  })
})

describe('patterns of approval rules', () => {
  test.each([
    ['admin rights', 'Admin Rights', true],
    ['admin*', 'Admin Rights', true],
    ['*\\tool.exe', 'C:\\x\\TOOL.EXE', true],
    ['C:\\*\\bin\\*', 'c:\\a\\b\\bin\\x.exe', true],
    ['a*a', 'a', false],
    ['*b*b*', 'abc', false],
    ['tool.exe', 'tool_exe', false],
    ['*', '', true],
  ])('%p against %p: %p', (pattern, text, expected) => {
    expect(fits(pattern, text)).toBe(expected)
  })

  test('a pattern with many stars takes no time on a long text', () => {
    expect(fits('*a'.repeat(120), 'b'.repeat(4000))).toBe(false)
  })
})

test('a name is read in every way it may be meant, best first', () => {
  const domains = new Map([['corp', 'example.com']])
  expect(readings('CORP\\anna', domains)).toEqual([
    { column: 'user_name', value: 'CORP\\anna' },
    { column: 'user_name', value: 'anna' },
    { column: 'user_name', value: 'anna@example.com' },
    { column: 'email', value: 'anna@example.com' },
  ])
  expect(readings('x^ORactive=true,y', domains)).toEqual([])
})
