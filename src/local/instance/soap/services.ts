/** Scripted SOAP services as records define them. */
import { rowsWhere, scopeOf, textOf } from '../catalog/rows.ts'
import type { Instance, Row } from '../core.ts'

export interface ScriptedService {
  /** Name in the address: with the scope's prefix for services of applications. */
  name: string
  operation: string
  script: string
  scope: string
  compliant: boolean
  sysId: string
}

/** The active service of that address name; null when there is none. */
export function scriptedService(instance: Instance, name: string): ScriptedService | null {
  const [row] = rowsWhere(instance, 'sys_web_service', { scoped_name: name, active: '1' })
  const found = row ?? globalService(instance, name)
  if (!found) return null
  return {
    name,
    operation: textOf(found, 'function_name') || 'execute',
    script: textOf(found, 'script'),
    scope: scopeOf(instance, found),
    compliant: found.wsdl_compliance === '1',
    sysId: textOf(found, 'sys_id'),
  }
}

/** A service of the global scope may lack the scoped name: its own is the address. */
function globalService(instance: Instance, name: string): Row | undefined {
  return rowsWhere(instance, 'sys_web_service', { name, active: '1' }).find(
    (row) => textOf(row, 'scoped_name') === '' && scopeOf(instance, row) === 'global',
  )
}

export const inputNames = (instance: Instance, service: ScriptedService): string[] =>
  parameterNames(instance, 'sys_web_service_input', service)
export const outputNames = (instance: Instance, service: ScriptedService): string[] =>
  parameterNames(instance, 'sys_web_service_output', service)

function parameterNames(instance: Instance, table: string, service: ScriptedService): string[] {
  const rows = rowsWhere(instance, table, { web_service: service.sysId })
  const order = (row: Row): number => Number(row.order ?? 0)
  return rows
    .filter((row) => textOf(row, 'name') !== '')
    .sort((a, b) => order(a) - order(b) || textOf(a, 'name').localeCompare(textOf(b, 'name')))
    .map((row) => textOf(row, 'name'))
}
