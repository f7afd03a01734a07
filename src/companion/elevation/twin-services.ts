/** Services of other names that do what ours do: for a Privilege Manager that takes bare names, or for a second set. */
import { ConfigError } from '../errors.ts'
import { tablePath, type InstanceClient, type InstanceRow } from '../servicenow/client.ts'
import type { QueryCondition } from '../servicenow/query.ts'
import { serviceNames } from './check.ts'

/** What this needs of an instance. */
export interface ServiceRecords {
  find(table: string, conditions: QueryCondition[], fields: string[]): Promise<InstanceRow[]>
  /** Returns the sys_id. */
  create(table: string, values: InstanceRow): Promise<string>
  update(table: string, sysId: string, values: InstanceRow): Promise<void>
}
export interface Twins {
  scope: string
  /** Put before the bare names. */
  prefix: string
  /** Kept with every request that comes through them. */
  set: string
  dryRun: boolean
}
export interface TwinStep {
  change: 'created' | 'updated' | 'unchanged'
  what: string
}

const PARAMETERS = ['sys_web_service_input', 'sys_web_service_output'] as const

/**
 * One step for each service. Running it again changes nothing.
 * @throws ConfigError when the app is not there, or a service of such a name is somebody else's
 */
export async function makeTwins(records: ServiceRecords, twins: Twins): Promise<TwinStep[]> {
  const { create, status, cancel } = serviceNames(twins.scope)
  const call = (method: string, more = '') =>
    `new ${twins.scope}.SwitchboardElevation().${method}(request, response, soapRequestXML${more});`
  const scripts = new Map([
    [create, call('create', `, ${JSON.stringify(twins.set)}`)],
    [status, call('status')],
    [cancel, call('cancel')],
  ])
  const steps: TwinStep[] = []
  for (const [name, script] of scripts) steps.push(await makeTwin(records, twins, name, script))
  return steps
}

async function makeTwin(records: ServiceRecords, twins: Twins, model: string, script: string): Promise<TwinStep> {
  const name = `${twins.prefix}${model.slice(twins.scope.length + 1)}`
  const [original] = await records.find(
    'sys_web_service',
    [{ field: 'scoped_name', operator: '=', value: model }],
    ['short_description'],
  )
  if (!original) throw new ConfigError(`The service ${model} is not there. Install the app, and check scope.`)
  const found = await records.find(
    'sys_web_service',
    [{ field: 'scoped_name', operator: '=', value: name }],
    ['script'],
  )
  const [old] = found
  if (old && !(old['script'] ?? '').includes('.SwitchboardElevation()'))
    throw new ConfigError(
      `A service ${name} is there already and is not ours (the vendor's import task makes one). Rename or delete it, or give another --prefix.`,
    )
  let change: TwinStep['change'] = old ? (old['script'] === script ? 'unchanged' : 'updated') : 'created'
  let id = old?.['sys_id'] ?? ''
  if (!twins.dryRun && !old)
    id = await records.create('sys_web_service', {
      name,
      scoped_name: name,
      function_name: 'execute',
      short_description: original['short_description'] ?? '',
      active: 'true',
      wsdl_compliance: 'true',
      sys_scope: 'global',
      script,
    })
  if (!twins.dryRun && change === 'updated') await records.update('sys_web_service', id, { script })
  const missing = await missingParameters(records, original['sys_id'] ?? '', id)
  for (const { table, values } of missing) {
    if (change === 'unchanged') change = 'updated'
    if (!twins.dryRun) await records.create(table, { ...values, web_service: id })
  }
  return { change, what: `service ${name}` }
}

async function missingParameters(
  records: ServiceRecords,
  model: string,
  twin: string,
): Promise<{ table: string; values: InstanceRow }[]> {
  const missing: { table: string; values: InstanceRow }[] = []
  for (const table of PARAMETERS) {
    const of = (service: string) =>
      records.find(table, [{ field: 'web_service', operator: '=', value: service }], ['name', 'order'])
    const there = new Set(twin === '' ? [] : (await of(twin)).map((row) => row['name']))
    for (const { name = '', order = '' } of await of(model))
      if (!there.has(name)) missing.push({ table, values: { name, order, sys_scope: 'global' } })
  }
  return missing
}

export const serviceRecords = (client: InstanceClient): ServiceRecords => ({
  find: (table, conditions, fields) => client.query(table, conditions, fields),
  create: async (table, values) => {
    const path = `${tablePath(table)}?sysparm_fields=sys_id`
    const answer = await client.transport.request({ method: 'POST', path, body: values })
    return String((answer as { result?: { sys_id?: unknown } } | undefined)?.result?.sys_id ?? '')
  },
  update: async (table, sysId, values) => {
    const path = `${tablePath(table)}/${sysId}?sysparm_fields=sys_id`
    await client.transport.request({ method: 'PATCH', path, body: values, repeatable: true })
  },
})
