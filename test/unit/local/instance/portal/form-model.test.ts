import { fieldsOf, formOf, type Field } from '../../../../../src/local/instance/portal/client/form/model.ts'

const variable = (more: Record<string, unknown>) => ({
  id: `id-${String(more.name)}`,
  label: 'Question',
  type: 6,
  ...more,
})
const only = (more: Record<string, unknown>): Field => {
  const field = fieldsOf(formOf([variable({ name: 'q', ...more })]))[0]
  if (!field) throw new Error('no field came of the variable')
  return field
}

describe('the order form', () => {
  test.each([
    [1, 'yes-no'],
    [2, 'text-area'],
    [3, 'radio'],
    [5, 'select'],
    [6, 'text'],
    [7, 'checkbox'],
    [8, 'reference'],
    [9, 'date'],
    [10, 'date-time'],
    [16, 'text'],
    [18, 'select'],
    [25, 'masked'],
    [26, 'email'],
    [27, 'url'],
    [28, 'ip'],
    [31, 'reference'],
  ])('asks a variable of type %i with the control %s', (type, control) => {
    expect(only({ type }).control).toBe(control)
  })

  test('takes the type as text as well as as a number', () => {
    expect(only({ type: '5' }).control).toBe('select')
  })

  test('groups what stands between container start and end, in columns at each split', () => {
    const form = formOf([
      variable({ name: 'before' }),
      variable({ name: 'box', label: 'Placement', type: 19 }),
      variable({ name: 'left' }),
      variable({ name: 'split', type: 24 }),
      variable({ name: 'right' }),
      variable({ name: 'end', type: 20 }),
      variable({ name: 'after' }),
    ])
    expect(form.map((node) => node.kind)).toEqual(['field', 'group', 'field'])
    const group = form[1]
    expect(group).toMatchObject({ label: 'Placement', name: 'box' })
    expect(group?.kind === 'group' && group.columns.map((column) => column.map((node) => node.name))).toEqual([
      ['left'],
      ['right'],
    ])
  })

  test('makes the same group of nested children', () => {
    const children = [variable({ name: 'left' }), variable({ name: 'split', type: 24 }), variable({ name: 'right' })]
    const form = formOf([variable({ name: 'box', type: 19, children })])
    expect(fieldsOf(form).map((field) => field.name)).toEqual(['left', 'right'])
    expect(form[0]).toMatchObject({ kind: 'group', columns: [[{ name: 'left' }], [{ name: 'right' }]] })
  })

  test('leaves out containers without questions, breaks and inactive variables', () => {
    const form = formOf([
      variable({ name: 'box', type: 19 }),
      variable({ name: 'end', type: 20 }),
      variable({ name: 'break', type: 12 }),
      variable({ name: 'gone', active: false }),
      variable({ name: 'kept', active: 'true' }),
    ])
    expect(form.map((node) => node.name)).toEqual(['kept'])
  })

  test('says of a question it cannot ask that it cannot be answered here', () => {
    expect(formOf([variable({ name: 'm', label: 'Site map', type: 14 })])).toEqual([
      expect.objectContaining({ kind: 'note', tone: 'unsupported', text: expect.stringContaining('Site map') }),
    ])
  })

  test('never shows a script as the default of a question', () => {
    expect(only({ default_value: 'javascript:gs.getUserID()' }).defaultValue).toBe('')
  })

  test('reads a check box as true or false and a yes/no question as Yes or No, whatever the spelling', () => {
    expect(only({ type: 7, value: '1' }).defaultValue).toBe('true')
    expect(only({ type: 7, value: '' }).defaultValue).toBe('false')
    expect(only({ type: 1, value: 'true' }).defaultValue).toBe('Yes')
    expect(only({ type: 1, value: '' }).defaultValue).toBe('')
  })

  test('offers the steps of a numeric scale', () => {
    expect(only({ type: 4, scale_min: 1, scale_max: 3 }).choices.map((choice) => choice.value)).toEqual(['1', '2', '3'])
  })

  test('drops inactive and empty choices', () => {
    const choices = [
      { value: '', label: '-- None --' },
      { value: 'a', label: 'A' },
      { value: 'b', text: 'B', inactive: 'true' },
    ]
    expect(only({ type: 5, choices }).choices).toEqual([{ value: 'a', label: 'A' }])
  })

  test('keeps a simple reference qualifier and leaves scripts to the instance', () => {
    expect(only({ type: 8, reference: 'sys_user', ref_qualifier: 'active=true^EQ' }).qualifier).toBe('active=true')
    expect(only({ type: 8, reference: 'sys_user', ref_qualifier: 'javascript:new X().q()' }).qualifier).toBe('')
  })

  test('is empty for anything that is no list', () => {
    expect(formOf(undefined)).toEqual([])
    expect(formOf('nonsense')).toEqual([])
  })
})
