import type { Actor, Instance } from '../../core.ts'

/**
 * May the caller execute an operation? Any one of the listed access controls (type REST endpoint) must pass. When none
 * is listed, or the listed ones do not exist, only administrators get through.
 */
export function mayExecute(instance: Instance, actor: Actor, acls: string[]): boolean {
  const known = acls.filter((id) => instance.records.get('sys_security_acl', id)?.active === '1')
  if (known.length === 0) return instance.access.hasRole(actor.session, 'admin')
  return known.some((id) => instance.access.satisfies(actor, id))
}
