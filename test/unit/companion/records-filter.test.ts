import fc from 'fast-check'
import { all, any, encodeFilter, encodeSorts, where } from '../../../src/companion/records/filter.ts'
import { narrowed, readEncodedQuery } from '../../../src/companion/records/encoded-query.ts'

describe('RC-07 query builder', () => {
  it('writes AND of ORs without branches', () => {
    const filter = all(where('active', '=', 'true'), any(where('priority', '=', '1'), where('priority', '=', '2')))
    expect(encodeFilter(filter)).toBe('active=true^priority=1^ORpriority=2')
  })

  it('distributes an OR of ANDs into ^NQ branches, at any depth', () => {
    const deep = all(
      where('active', '=', 'true'),
      any(where('state', '=', '1'), all(where('state', '=', '2'), any(where('a', '=', 'x'), where('b', '=', 'y')))),
    )
    expect(encodeFilter(deep)).toBe('active=true^state=1^NQactive=true^state=2^a=x^ORb=y')
  })

  it('means the same as the tree, for any tree', () => {
    type Tree = Parameters<typeof encodeFilter>[0]
    const condition = fc.record({ field: fc.constantFrom('a', 'b', 'c'), value: fc.constantFrom('0', '1') })
    const tree = fc.letrec<{ node: Tree }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        condition.map(({ field, value }): Tree => where(field, '=', value)),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((items): Tree => ({ all: items })),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((items): Tree => ({ any: items })),
      ),
    })).node
    const holds = (filter: Tree, row: Record<string, string>): boolean => {
      if ('field' in filter) return row[filter.field] === filter.value
      return 'all' in filter
        ? filter.all.every((item) => holds(item, row))
        : filter.any.some((item) => holds(item, row))
    }
    const encodedHolds = (text: string, row: Record<string, string>): boolean =>
      text.split('^NQ').some((branch) =>
        branch.split(/\^(?!OR)/).every((group) =>
          group.split('^OR').some((one) => {
            const [field = '', value] = one.split('=')
            return row[field] === value
          }),
        ),
      )
    const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
      a: String(bits & 1),
      b: String((bits >> 1) & 1),
      c: String(bits >> 2),
    }))
    fc.assert(
      fc.property(tree, (filter) => {
        let text: string
        try {
          text = encodeFilter(filter)
        } catch (error) {
          // Only size may stand in the way.
          expect(String(error)).toContain('branches')
          return
        }
        for (const row of rows) expect(encodedHolds(text, row)).toBe(holds(filter, row))
      }),
    )
  })

  it('lets no value become a condition', () => {
    for (const value of ['a^active=true', 'x\ny', 'javascript:gs.getUserID()'])
      expect(() => encodeFilter(where('name', '=', value))).toThrow(/Query refused/)
    expect(() => encodeFilter(where('name=1^x', '=', 'a'))).toThrow(/no column name/)
    expect(() => encodeFilter(any())).toThrow(/match nothing/)
    expect(() => encodeFilter(where('a', 'BETWEEN', ['1@2', '3']))).toThrow(/"@"/)
  })

  it('writes bounds and lists', () => {
    expect(encodeFilter(where('n', 'BETWEEN', ['1', '5']))).toBe('nBETWEEN1@5')
    expect(encodeFilter(where('n', 'IN', ['1', '5']))).toBe('nIN1,5')
  })

  it('RC-09 sorts by several columns, up and down', () => {
    expect(encodeSorts([{ field: 'priority' }, { field: 'opened_at', descending: true }])).toBe(
      'ORDERBYpriority^ORDERBYDESCopened_at',
    )
  })
})

describe('RC-07 encoded queries', () => {
  it('are taken apart into branches, ordering and columns', () => {
    expect(readEncodedQuery('active=true^ORstate=1^caller_id.nameLIKEx^NQpriorityISEMPTY^ORDERBYDESCnumber')).toEqual({
      branches: ['active=true^ORstate=1^caller_id.nameLIKEx', 'priorityISEMPTY'],
      order: [{ field: 'number', descending: true }],
      fields: ['active', 'state', 'caller_id.name', 'priority', 'number'],
    })
  })

  it('with request parameters inside are refused', () => {
    for (const text of ['active=true^sysparm_limit=5', 'a=b&sysparm_offset=1', 'sysparm_query=a=b'])
      expect(() => readEncodedQuery(text)).toThrow(/sysparm_\w+" is a request parameter/)
  })

  it('whose condition has no operator are refused, since the platform would drop it', () => {
    expect(() => readEncodedQuery('active')).toThrow(/no operator/)
    expect(() => readEncodedQuery('short_description=a^b')).toThrow(/no operator/)
    expect(() => readEncodedQuery('name=x^Foo bar')).toThrow(/names no column/)
  })

  it('leave conditions on other tables alone', () => {
    expect(readEncodedQuery('RLQUERYsys_user_grmember.user,>=1^group=x^ENDRLQUERY^active=true').fields).toEqual([
      'active',
    ])
    expect(readEncodedQuery('123TEXTQUERY321=printer').fields).toEqual([])
  })

  it('get a further condition in every branch', () => {
    expect(narrowed(readEncodedQuery('a=1^NQb=2'), 'sys_id>k', 'ORDERBYsys_id')).toBe(
      'a=1^sys_id>k^NQb=2^sys_id>k^ORDERBYsys_id',
    )
    expect(narrowed({ branches: [] }, 'sys_id>k', 'ORDERBYsys_id')).toBe('sys_id>k^ORDERBYsys_id')
  })
})
