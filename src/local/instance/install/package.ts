import type { ColumnDefinition, TableDefinition } from '../core.ts'
import type { PackageFile } from './archive.ts'
import { PackageError } from './errors.ts'
import { parseXml } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** Value of one field of a packaged record. Attributes other than the scope's are the key of a target elsewhere. */
export interface PackagedField {
  text: string
  attributes: Record<string, string>
}
export interface PackagedRecord {
  /** File it came from, for messages. */
  path: string
  table: string
  action: 'INSERT_OR_UPDATE' | 'DELETE' | 'delete_multiple'
  /** Encoded query of `delete_multiple`. */
  query: string
  fields: Map<string, PackagedField>
}
/** Folders of a package in the order they are loaded. */
export const stages = [
  'scope',
  'dictionary',
  'update',
  'author_elective_update',
  'apply_once',
  'unload',
  'unload.demo',
] as const
export type Stage = (typeof stages)[number]

export interface Package {
  tables: TableDefinition[]
  records: Record<Exclude<Stage, 'dictionary'>, PackagedRecord[]>
}

/** Reads the files of an unpacked archive; files outside the known folders (the inventory) are ignored. */
export function readPackage(files: PackageFile[]): Package {
  const content: Package = {
    tables: [],
    records: { scope: [], update: [], author_elective_update: [], apply_once: [], unload: [], 'unload.demo': [] },
  }
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const folder = file.path.slice(0, file.path.indexOf('/'))
    const stage = stages.find((name) => name === folder)
    if (!stage || !file.path.endsWith('.xml')) continue
    const root = parseXml(file.bytes, file.path)
    if (root.name === 'database') content.tables.push(...root.children.map((element) => readTable(element, file.path)))
    else if (root.name === 'record_update' || root.name === 'unload') {
      if (stage === 'dictionary') throw new PackageError(`${file.path} holds records, where a table was expected.`)
      content.records[stage].push(...readRecords(root.children, file.path))
    } else throw new PackageError(`${file.path} begins with the unknown element <${root.name}>.`)
  }
  return content
}

/** Records below a wrapper element: an element with children that carry an action is a wrapper, not a record. */
function readRecords(elements: XmlElement[], path: string): PackagedRecord[] {
  const records: PackagedRecord[] = []
  for (const element of elements) {
    const nested = element.children.filter((child) => child.attributes.action !== undefined || isWrapper(child))
    const leaves = element.children.filter((child) => !nested.includes(child))
    const action = element.attributes.action
    const wrapperOnly = nested.length > 0 && !leaves.some((leaf) => leaf.name === 'sys_id')
    if (action !== undefined && !wrapperOnly) records.push(readRecord(element, leaves, path))
    records.push(...readRecords(nested, path))
  }
  return records
}

const isWrapper = (element: XmlElement): boolean =>
  element.children.some((child) => child.attributes.action !== undefined)

function readRecord(element: XmlElement, leaves: XmlElement[], path: string): PackagedRecord {
  const action = element.attributes.action ?? ''
  if (action !== 'INSERT_OR_UPDATE' && action !== 'DELETE' && action !== 'delete_multiple')
    throw new PackageError(`${path}: <${element.name}> has the unknown action ${JSON.stringify(action)}.`)
  const query = element.attributes.query ?? ''
  if (action === 'delete_multiple' && query === '')
    throw new PackageError(`${path}: delete_multiple on ${element.name} has no query, which would empty the table.`)
  const fields = new Map<string, PackagedField>()
  for (const leaf of leaves) fields.set(leaf.name, { text: leaf.text, attributes: leaf.attributes })
  return { path, table: element.name, action, query, fields }
}

const yes = (value: string | undefined): boolean => value === 'true' || value === '1'

/** `<element type="collection">` of a `dictionary/` file. Owner and flags are decided by the installer. */
function readTable(element: XmlElement, path: string): TableDefinition {
  const { attributes } = element
  const name = attributes.name
  if (element.name !== 'element' || attributes.type !== 'collection' || !name)
    throw new PackageError(`${path} describes no table: <element type="collection" name="..."> expected.`)
  const definition: TableDefinition = {
    name,
    scope: '',
    flags: {
      access: attributes.access === 'package_private' ? 'package_private' : 'public',
      readAccess: yes(attributes.read_access),
      createAccess: yes(attributes.create_access),
      updateAccess: yes(attributes.update_access),
      deleteAccess: yes(attributes.delete_access),
      wsAccess: yes(attributes.ws_access),
      configurationAccess: yes(attributes.alter_access),
      callerAccess: attributes.caller_access && attributes.caller_access !== '0' ? attributes.caller_access : null,
    },
    columns: element.children.filter((child) => child.name === 'element').map((child) => readColumn(child, path)),
    indexes: element.children
      .filter((child) => child.name === 'index')
      .map((index) => ({
        name: index.attributes.name ?? '',
        unique: yes(index.attributes.unique),
        columns: index.children.flatMap((child) => (child.attributes.name ? [child.attributes.name] : [])),
      })),
  }
  if (attributes.audit !== undefined) definition.audit = yes(attributes.audit)
  if (attributes.label !== undefined) definition.label = attributes.label
  if (attributes.extends) definition.extends = attributes.extends
  const display = attributes.display
  const displayColumn = definition.columns.find((column) => column.name === display)
  if (displayColumn) Object.assign(displayColumn, { display: true })
  return definition
}

const cascadeRules = ['none', 'clear', 'cascade', 'delete', 'delete_no_workflow', 'restrict'] as const

function readColumn(element: XmlElement, path: string): ColumnDefinition {
  const { attributes } = element
  if (!attributes.name || !attributes.type) throw new PackageError(`${path} has a column without a name or type.`)
  const column: ColumnDefinition = {
    name: attributes.name,
    type: attributes.type,
    label: attributes.label ?? attributes.name,
    mandatory: yes(attributes.mandatory),
    readOnly: yes(attributes.read_only),
    display: yes(attributes.display),
    unique: yes(attributes.unique),
    choice: Number(attributes.choice) || 0,
    attributes: attributes.attributes ?? '',
    defaultValue: attributes.default_value || null,
    reference: attributes.reference || null,
    cascade: cascadeRules.find((rule) => rule === attributes.reference_cascade_rule) ?? 'none',
  }
  const maxLength = Number(attributes.max_length)
  if (maxLength > 0) Object.assign(column, { maxLength })
  const choices = element.children.find((child) => child.name === 'choice')
  if (choices)
    column.choices = choices.children.map(({ attributes: choice }) => ({
      value: choice.value ?? '',
      label: choice.label ?? choice.value ?? '',
      sequence: Number(choice.sequence) || 0,
      language: choice.language ?? 'en',
      inactive: yes(choice.inactive),
      ...(choice.dependent_value ? { dependentValue: choice.dependent_value } : {}),
    }))
  return column
}
