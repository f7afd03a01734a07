import type { Caller } from '../auth/identity.ts'
import type { Call } from '../call.ts'
import { invalidParameters, notFound } from '../errors.ts'
import type { Ownership, ProvisionedProduct, ServiceRecord } from '../state/entities.ts'
import { exactlyOne } from './access.ts'

/** How near a caller is to what somebody launched: his own session, his role, or only his account. */
export type Level = 'User' | 'Role' | 'Account'

export const ownershipOf = (caller: Caller): Ownership => ({
  account: caller.account,
  principalArn: caller.principalArn,
  callerArn: caller.callerArn,
})

/** True when the owner counts as the caller at this level. A role's session is the same user under the same session name only. */
export function ownsAt(level: Level, caller: Caller, owner: Ownership): boolean {
  if (owner.account !== caller.account) return false
  if (level === 'Account') return true
  if (owner.principalArn !== caller.principalArn) return false
  return level === 'Role' || owner.callerArn === caller.callerArn
}

const SELF = ['self'] as const

/** Condition keys for something with an owner. */
export function ownerContext(caller: Caller, owner: Ownership): Record<string, readonly string[]> {
  return {
    ...(ownsAt('Account', caller, owner) ? { 'servicecatalog:accountLevel': SELF } : {}),
    ...(ownsAt('Role', caller, owner) ? { 'servicecatalog:roleLevel': SELF } : {}),
    ...(ownsAt('User', caller, owner) ? { 'servicecatalog:userLevel': SELF } : {}),
  }
}

/** Condition keys for a listing that asks for one level: who may see an account's may see a role's and his own too. */
export function levelContext(level: Level): Record<string, readonly string[]> {
  return {
    'servicecatalog:accountLevel': SELF,
    ...(level === 'Account' ? {} : { 'servicecatalog:roleLevel': SELF }),
    ...(level === 'User' ? { 'servicecatalog:userLevel': SELF } : {}),
  }
}

/** The level of a listing; without a filter it is the caller's own. */
export function askedLevel(filter: { Key?: string | undefined; Value?: string | undefined } | undefined): Level {
  if (filter?.Value !== undefined && filter.Value !== 'self') {
    throw invalidParameters(`Access level filters have the value 'self' only, not '${filter.Value}'.`)
  }
  return filter?.Key === 'Account' || filter?.Key === 'Role' ? filter.Key : 'User'
}

export function findProvisioned(call: Call, id: string | undefined, name?: string): ProvisionedProduct | undefined {
  if (id !== undefined) {
    const found = call.world.provisioned.get(id)
    return found?.scope === call.scope ? found : undefined
  }
  return call.world.provisioned.in(call.scope).find((candidate) => candidate.name === name)
}

/** A provisioned product named by id or name. Throws ResourceNotFoundException: terminated ones are gone. */
export function provisionedBy(call: Call, id: string | undefined, name: string | undefined): ProvisionedProduct {
  exactlyOne('provisioned product', id, name)
  const found = findProvisioned(call, id, name)
  if (!found) throw notFound(`Provisioned product not found: ${id ?? name ?? ''}`)
  return found
}

export function recordById(call: Call, id: string | undefined): ServiceRecord {
  const record = call.world.records.get(id ?? '')
  if (record?.scope !== call.scope) throw notFound(`Record ${id ?? ''} not found.`)
  return record
}
