import { zipSync } from 'fflate'
import { unpack } from '../../../../src/local/instance/install/archive.ts'
import { readPackage } from '../../../../src/local/instance/install/package.ts'
import { parseXml } from '../../../../src/local/instance/install/xml.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))
const read = (path: string, xml: string) => readPackage([{ path, bytes: bytes(xml) }])

describe('a package archive', () => {
  test('is unpacked with the leading slash of its names taken off', () => {
    expect(unpack(zip({ '/scope/a.xml': '<a/>' })).map((file) => file.path)).toEqual(['scope/a.xml'])
  })

  test.each([
    ['../evil.xml', /unsafe name/],
    ['update/../../evil.xml', /unsafe name/],
    ['update\\..\\..\\evil.xml', /unsafe name/],
    ['C:/evil.xml', /unsafe name/],
  ])('with the name %s is refused', (name, message) => {
    expect(() => unpack(zip({ [name]: '<a/>' }))).toThrow(message)
  })

  test('that names one file twice is refused', () => {
    expect(() => unpack(zip({ '/a.xml': '<a/>', 'a.xml': '<b/>' }))).toThrow(/a\.xml twice/)
  })

  test('whose content was changed after packing is refused', () => {
    const archive = zipSync({ 'a.xml': [bytes('<a>one</a>'), { level: 0 }] })
    const at = Buffer.from(archive).indexOf('one')
    archive[at] = 'O'.charCodeAt(0)
    expect(() => unpack(archive)).toThrow(/checksum of a\.xml/)
  })

  test.each([
    ['half an archive', zip({ 'a.xml': '<a>'.repeat(500) }).subarray(0, 40)],
    ['no archive at all', bytes('hello, this is a text and no archive')],
    ['nothing', new Uint8Array()],
  ])('that is %s is refused as damaged', (_what, archive) => {
    expect(() => unpack(archive)).toThrow(/damaged/)
  })

  test('that unpacks to more than the limit is refused before it fills memory', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(3 * 1024 * 1024), 'b.xml': new Uint8Array(3 * 1024 * 1024) })
    const limits = { files: 10, archive: 1 << 20, file: 4 << 20, total: 5 << 20 }
    expect(() => unpack(bomb, limits)).toThrow(/larger than 5 MB/)
    expect(() => unpack(bomb, { ...limits, file: 1 << 20 })).toThrow(/a\.xml is larger than 1 MB/)
    expect(() => unpack(bomb, { ...limits, files: 1 })).toThrow(/more than 1 files/)
  })
})

describe('an XML file of a package', () => {
  test('keeps text from CDATA and entities together', () => {
    expect(parseXml(bytes('<a><b>1 &lt; 2 <![CDATA[&& 3 > 2]]></b></a>'), 'f').children[0]?.text).toBe('1 < 2 && 3 > 2')
  })

  test.each([
    ['a document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', /document type/],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', /document type/],
    ['an unknown entity', '<a>&x;</a>', /well-formed/],
    ['an open element', '<a><b></a>', /well-formed/],
    ['no element', '   ', /f /],
    ['too much nesting', '<a>'.repeat(100) + '</a>'.repeat(100), /deeper/],
  ])('with %s is refused', (_what, xml, message) => {
    expect(() => parseXml(bytes(xml), 'f')).toThrow(message)
  })

  test('that is no UTF-8 is refused', () => {
    expect(() => parseXml(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]), 'f')).toThrow(/UTF-8/)
  })
})

describe('records of a package', () => {
  test('are read one or many to a file, with their attributes', () => {
    const { records } = read(
      'update/a.xml',
      `<record_update><t action="INSERT_OR_UPDATE"><sys_id>1</sys_id><super_class name="task">random</super_class></t>
       <u action="delete_multiple" query="flow=1"/></record_update>`,
    )
    expect(records.update.map((record) => [record.table, record.action, record.query])).toEqual([
      ['t', 'INSERT_OR_UPDATE', ''],
      ['u', 'delete_multiple', 'flow=1'],
    ])
    expect(records.update[0]?.fields.get('super_class')).toEqual({ text: 'random', attributes: { name: 'task' } })
  })

  test('inside a wrapper element are found and the wrapper is no record', () => {
    const { records } = read(
      'author_elective_update/c.xml',
      `<record_update><sys_choice_v2 action="INSERT_OR_UPDATE" table="t" field="f"><sys_choice_set action="INSERT_OR_UPDATE">
       <sys_id>1</sys_id></sys_choice_set><sys_choice action="delete_multiple" query="name=t"/><sys_choice action="INSERT_OR_UPDATE">
       <sys_id>2</sys_id></sys_choice></sys_choice_v2></record_update>`,
    )
    expect(records.author_elective_update.map((record) => record.table)).toEqual([
      'sys_choice_set',
      'sys_choice',
      'sys_choice',
    ])
  })

  test('with an unknown action are refused', () => {
    expect(() => read('update/a.xml', '<record_update><t action="DROP"/></record_update>')).toThrow(
      /unknown action "DROP"/,
    )
  })

  test('with a delete_multiple without a query are refused, because it would empty the table', () => {
    expect(() => read('update/a.xml', '<record_update><t action="delete_multiple" query=""/></record_update>')).toThrow(
      /would empty the table/,
    )
  })
})

test('a table description gives columns, choices, indexes and access flags', () => {
  const { tables } = read(
    'dictionary/x_a_item.xml',
    `<database><element name="x_a_item" type="collection" label="Item" extends="task" display="name" access="public"
       read_access="true" create_access="true" ws_access="true" caller_access="0">
       <element name="name" type="string" label="Name" max_length="100" mandatory="true" unique="false"/>
       <element name="state" type="choice" choice="3" default_value="new" max_length="40">
         <choice><element value="new" label="New" sequence="1" language="en"/></choice></element>
       <index name="i" unique="true"><element name="name"/></index></element></database>`,
  )
  expect(tables[0]).toMatchObject({
    name: 'x_a_item',
    label: 'Item',
    extends: 'task',
    flags: {
      access: 'public',
      readAccess: true,
      createAccess: true,
      updateAccess: false,
      wsAccess: true,
      callerAccess: null,
    },
    indexes: [{ name: 'i', unique: true, columns: ['name'] }],
  })
  expect(tables[0]?.columns).toMatchObject([
    { name: 'name', type: 'string', maxLength: 100, mandatory: true, display: true },
    { name: 'state', defaultValue: 'new', choice: 3, choices: [{ value: 'new', label: 'New', sequence: 1 }] },
  ])
})
