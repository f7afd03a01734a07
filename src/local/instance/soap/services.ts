/** Scripted SOAP services as records define them. */
import { isOn, numberOf, rowsWhere, scopeOf, textOf } from '../catalog/rows.ts'
import type { Instance, Row } from '../core.ts'

export interface ScriptedService {
  /** Name in the address: with the scope's prefix for services of applications. */
  name: string
  operation: string
  script: string
  scope: string
  compliant: boolean
  /** Names of the parameters, in order. */
  inputs: readonly string[]
  outputs: readonly string[]
}
export interface ServiceRegister {
  /** The active service of that address name; null when there is none. */
  service(name: string): ScriptedService | null
  /** Text of the static WSDL of that name, which is answered instead of a generated one; null when there is none. */
  staticWsdl(name: string): string | null
}

/** Definitions are read once and again after any of them has changed: they are asked on every call. */
export function createServiceRegister(instance: Instance): ServiceRegister {
  const services = instance.remember(
    ['sys_web_service', 'sys_web_service_input', 'sys_web_service_output', 'sys_scope'],
    () => new Map<string, ScriptedService | null>(),
  )
  return {
    service(name) {
      const known = services()
      // Names that nothing has are remembered, too.
      if (known.size > 1000) known.clear()
      const found = known.get(name)
      if (found !== undefined) return found
      const read = readService(instance, name)
      known.set(name, read)
      return read
    },
    staticWsdl: (name) => {
      const [row] = rowsWhere(instance, 'sys_static_wsdl', { name, active: '1' })
      return row ? textOf(row, 'wsdl') || null : null
    },
  }
}

function readService(instance: Instance, name: string): ScriptedService | null {
  const [row] = rowsWhere(instance, 'sys_web_service', { scoped_name: name, active: '1' })
  const found = row ?? globalService(instance, name)
  if (!found) return null
  const sysId = textOf(found, 'sys_id')
  return {
    name,
    operation: textOf(found, 'function_name') || 'execute',
    script: textOf(found, 'script'),
    scope: scopeOf(instance, found),
    compliant: isOn(found, 'wsdl_compliance'),
    inputs: parameterNames(instance, 'sys_web_service_input', sysId),
    outputs: parameterNames(instance, 'sys_web_service_output', sysId),
  }
}

/** A service of the global scope may lack the scoped name: its own is the address. */
function globalService(instance: Instance, name: string): Row | undefined {
  return rowsWhere(instance, 'sys_web_service', { name, active: '1' }).find(
    (row) => textOf(row, 'scoped_name') === '' && scopeOf(instance, row) === 'global',
  )
}

function parameterNames(instance: Instance, table: string, service: string): string[] {
  return rowsWhere(instance, table, { web_service: service })
    .filter((row) => textOf(row, 'name') !== '')
    .sort((a, b) => numberOf(a, 'order') - numberOf(b, 'order') || textOf(a, 'name').localeCompare(textOf(b, 'name')))
    .map((row) => textOf(row, 'name'))
}
