/**
 * Optional products of the platform that bring tables of their own. They are not part of a new instance: an application
 * that uses such a table must live without it, and can be tried with it after the product has been activated.
 */
import type { Instance, TableDefinition } from '../core.ts'
import { aclRecords } from '../seed/access-controls.ts'
import { type SeedRecord, seedId, seedRecord } from '../seed/record.ts'
import { baseTable, index } from './notation.ts'

interface Plugin {
  scope?: { name: string; title: string }
  tables: TableDefinition[]
  records: SeedRecord[]
}

const choices = (column: string, entries: [value: string, label: string][]): SeedRecord[] => {
  const [name = '', element = ''] = column.split('.')
  return entries.map(([value, label], at) =>
    seedRecord('sys_choice', `${column}:${value}`, {
      name,
      element,
      value,
      label,
      language: 'en',
      sequence: String(at + 1),
      inactive: '0',
    }),
  )
}
/** The table with choice lists on these columns. */
const withChoices = (table: TableDefinition, ...names: string[]): TableDefinition => ({
  ...table,
  columns: table.columns.map((column) => (names.includes(column.name) ? { ...column, choice: 1 } : column)),
})
const role = (name: string, description: string): SeedRecord =>
  seedRecord('sys_user_role', name, { name, sys_name: name, description, grantable: '1', elevated_privilege: '0' })
/** Access controls name the roles of base and plugins by the same rule. */
const controls = (table: string, read: string, change: string): SeedRecord[] =>
  aclRecords([
    { name: table, operations: ['read'], roles: [read, change] },
    { name: table, operations: ['write', 'create', 'delete'], roles: [change] },
  ])

/** Columns that published connectors write; the products have many more. */
const PLUGINS: Record<string, () => Plugin> = {
  'com.snc.security_incident': () => ({
    scope: { name: 'sn_si', title: 'Security Incident Response' },
    tables: [
      {
        ...withChoices(
          baseTable(
            'sn_si_incident',
            `category:str subcategory:str affected_user:ref>sys_user dest_ip:str(4000) source_ip:str(4000)
             malware_hash:str(4000) malware_url:str(4000)`,
            { extends: 'task', label: 'Security Incident', numbering: { prefix: 'SIR', start: 10_000, digits: 7 } },
          ),
          'category',
          'subcategory',
        ),
        scope: 'sn_si',
      },
    ],
    records: [
      role('sn_si.read', 'Reads security incidents'),
      role('sn_si.write', 'Works on security incidents'),
      ...controls('sn_si_incident', 'sn_si.read', 'sn_si.write'),
      ...choices('sn_si_incident.category', [
        ['Denial of Service', 'Denial of Service'],
        ['Malicious code activity', 'Malicious code activity'],
      ]),
      ...choices('sn_si_incident.subcategory', [['20', 'Inbound DDoS']]),
    ],
  }),
  'com.glideapp.itom.snac': () => ({
    tables: [
      withChoices(
        baseTable(
          'em_event',
          `source:str(100) event_class:str(100) resource:str(255) node:str(255) metric_name:str(255) type:str(255)
           severity:int description:str(4000) additional_info:str(65000) message_key:str(1024) time_of_event:dt
           state:str(40)=Ready`,
          { label: 'Event', indexes: [index('message_key')] },
        ),
        'severity',
      ),
    ],
    records: [
      role('evt_mgmt_user', 'Reads events and works on alerts'),
      role('evt_mgmt_integration', 'Creates events'),
      ...controls('em_event', 'evt_mgmt_user', 'evt_mgmt_integration'),
      ...choices('em_event.severity', [
        ['0', 'Clear'],
        ['1', 'Critical'],
        ['2', 'Major'],
        ['3', 'Minor'],
        ['4', 'Warning'],
        ['5', 'OK'],
      ]),
    ],
  }),
}

export const pluginIds = (): string[] => Object.keys(PLUGINS)

/** Activates an optional product, as an administrator does; once more changes nothing. @throws Error for an unknown one */
export function activatePlugin(instance: Instance, id: string): { activated: boolean } {
  const plugin = PLUGINS[id]?.()
  if (!plugin) throw new Error(`There is no plugin ${id}. There are: ${pluginIds().join(', ')}.`)
  if (plugin.tables.every(({ name }) => instance.dictionary.table(name) !== undefined)) return { activated: false }
  const actor = instance.access.system()
  const insert = ({ table, values }: SeedRecord): void => {
    const made = instance.records.insert(actor, table, values, { workflow: false })
    if (!made.ok) throw new Error(`Plugin ${id}: ${table} could not be written: ${made.message}`)
  }
  instance.transaction(() => {
    const { scope } = plugin
    if (scope)
      insert(
        seedRecord('sys_scope', scope.name, {
          sys_id: seedId('sys_scope', scope.name),
          scope: scope.name,
          name: scope.title,
          source: scope.name,
          active: '1',
        }),
      )
    for (const table of plugin.tables) instance.dictionary.define(table)
    plugin.records.forEach(insert)
  })
  return { activated: true }
}
