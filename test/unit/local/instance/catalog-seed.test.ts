import { baseRecords } from '../../../../src/local/instance/seed/base-records.ts'

const records = baseRecords()
const of = (table: string) => records.filter((record) => record.table === table)

test('every base record has an id of its own', () => {
  const ids = records.map((record) => `${record.table}:${record.values.sys_id}`)
  expect(new Set(ids).size).toBe(ids.length)
  for (const record of records) expect(record.values.sys_id).toMatch(/^[0-9a-f]{32}$/)
})

test('base records are the same every time', () => {
  expect(baseRecords()).toEqual(records)
})

test('references between roles, access controls and users lead to base records', () => {
  const ids = new Set(records.map((record) => record.values.sys_id))
  for (const link of of('sys_security_acl_role')) {
    expect(ids).toContain(link.values.sys_security_acl)
    expect(ids).toContain(link.values.sys_user_role)
  }
  for (const link of of('sys_user_has_role')) {
    expect(ids).toContain(link.values.role)
    expect(ids).toContain(link.values.user)
  }
  for (const control of of('sys_security_acl')) {
    expect(ids).toContain(control.values.operation)
    expect(ids).toContain(control.values.type)
  }
})

test('the administrator holds the admin role and carries no password', () => {
  const admin = of('sys_user').find((user) => user.values.user_name === 'admin')
  expect(admin?.values.sys_id).toBe('6816f79cc0a8016401c5a33be04be441')
  expect(admin?.values).not.toHaveProperty('user_password')
  const roles = of('sys_user_has_role').filter((grant) => grant.values.user === admin?.values.sys_id)
  expect(roles.map((grant) => grant.values.role)).toContain('2831a114c611228501d4ea6c309d626d')
})
