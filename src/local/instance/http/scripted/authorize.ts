import type { Actor, Instance, Row } from '../../core.ts'

/**
 * May the caller execute an operation? Any one of the listed access controls (type REST endpoint) must pass; within
 * one, its roles and its script. One that asks for nothing, or none listed, admits administrators only.
 */
export function mayExecute(instance: Instance, actor: Actor, acls: string[]): boolean {
  const admin = instance.access.hasRole(actor.session, 'admin')
  const rows = acls.map((id) => instance.records.get('sys_security_acl', id)).filter((row) => row?.active === '1')
  if (rows.length === 0) return admin
  return rows.some((row) => row !== null && passes(instance, actor, row, admin))
}

function passes(instance: Instance, actor: Actor, acl: Row, admin: boolean): boolean {
  if (admin && acl.admin_overrides !== '0') return true
  const roles = rolesOf(instance, acl.sys_id ?? '')
  const script = acl.advanced === '1' ? (acl.script ?? '') : ''
  if (roles.length === 0 && script === '') return false
  if (roles.length > 0 && !instance.access.hasRole(actor.session, roles.join(','))) return false
  if (script === '') return true
  const scope = acl.sys_scope ? (instance.records.get('sys_scope', acl.sys_scope)?.scope ?? 'global') : 'global'
  const answer = instance.scripts.run({ name: `sys_security_acl:${acl.name ?? ''}`, text: script, scope }, actor, {
    current: null,
  })
  return answer === true || answer === 'true'
}

function rolesOf(instance: Instance, aclId: string): string[] {
  const where = instance.records.where('sys_security_acl_role', 'sys_security_acl', '=', aclId)
  if (!where) return []
  return instance.records
    .find({ table: 'sys_security_acl_role', where, order: [], invalid: [] })
    .map((row) => instance.records.get('sys_user_role', row.sys_user_role ?? '')?.name ?? 'role that does not exist')
}
