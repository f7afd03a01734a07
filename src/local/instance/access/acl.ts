import type { Actor, Operation, Query, RecordState, Row, Where } from '../core.ts'
import { resolvePath } from '../query/paths.ts'
import type { RecordContext, ScopeNames } from '../records/context.ts'
import { messageOf } from '../records/defaults.ts'
import { explicitRoles, isExternal, type Roles } from './roles.ts'

interface Acl {
  readonly row: Row
  readonly scope: string
  readonly roles: readonly string[]
  readonly deny: boolean
  readonly adminOverrides: boolean
}

export interface AclChecks {
  allowed(
    actor: Actor,
    operation: Operation,
    table: string,
    column: string | undefined,
    state: RecordState | null | undefined,
  ): boolean
  settled(actor: Actor, operation: Operation, table: string, column: string | undefined): boolean | null
  rules(): object
  satisfies(actor: Actor, aclSysId: string): boolean
  unfilterable(actor: Actor, query: Query): string[]
}

/**
 * Access controls. Row names are tried from the table up its ancestors to `*`; column names from `table.column` up to
 * `*.column`, then `table.*` up to `*.*`. The first level that has rules decides: one allowing rule that passes is
 * enough, one denying rule that fails refuses. Without any row rule only an admin passes (default mode: deny).
 */
export function createAclChecks(context: RecordContext, roles: Roles, scopes: ScopeNames): AclChecks {
  const { dictionary, instance, store, tables } = context

  const compiled = context.changes.cached(
    [
      'sys_security_acl',
      'sys_security_acl_role',
      'sys_security_operation',
      'sys_security_type',
      'sys_user_role',
      'sys_scope',
    ],
    () => {
      const names = (table: string): Map<string, string> =>
        new Map(
          store.all(`SELECT "sys_id", "name" FROM "${table}"`).map((row) => [String(row.sys_id), String(row.name)]),
        )
      const operations = names('sys_security_operation')
      const types = names('sys_security_type')
      const roleNames = new Map<string, string[]>()
      for (const link of store.all(
        'SELECT "sys_security_acl" AS acl, "sys_user_role" AS role FROM "sys_security_acl_role"',
      )) {
        const name = roles.name(String(link.role)) ?? String(link.role)
        roleNames.set(String(link.acl), [...(roleNames.get(String(link.acl)) ?? []), name])
      }
      const byName = new Map<string, Acl[]>()
      const byId = new Map<string, Acl>()
      for (const row of tables.select('sys_security_acl')) {
        const acl: Acl = {
          row,
          scope: scopes.name(row.sys_scope),
          roles: roleNames.get(row.sys_id ?? '') ?? [],
          deny: row.decision_type === 'deny',
          adminOverrides: row.admin_overrides !== '0',
        }
        byId.set(row.sys_id ?? '', acl)
        const type = types.get(row.type ?? '') ?? row.type ?? 'record'
        if (row.active !== '1' || type.toLowerCase() !== 'record' || !row.name) continue
        const operation = operations.get(row.operation ?? '') ?? row.operation ?? ''
        const key = `${operation}:${row.name}`
        byName.set(key, [...(byName.get(key) ?? []), acl])
      }
      return { byName, byId }
    },
  )
  let view: { rules: ReturnType<typeof compiled>; version: number; levels: Map<string, Acl[][]> } | undefined
  /** The rules as the dictionary of now orders them: another object whenever one of the two has changed. */
  const current = (): NonNullable<typeof view> => {
    const rules = compiled()
    if (view?.rules !== rules || view.version !== dictionary.version)
      view = { rules, version: dictionary.version, levels: new Map() }
    return view
  }

  /** Rules by level, nearest first, levels without rules left out. */
  function levels(
    operation: Operation | 'query_match' | 'query_range',
    table: string,
    column: string | undefined,
  ): Acl[][] {
    const { rules, levels: known } = current()
    const key = `${operation}:${table}:${column ?? ''}`
    const found = known.get(key)
    if (found) return found
    const chain = dictionary.chain(table)
    const names =
      column === undefined
        ? [...chain, '*']
        : [...chain.map((name) => `${name}.${column}`), `*.${column}`, ...chain.map((name) => `${name}.*`), '*.*']
    const made = names.flatMap((name) => {
      const found = rules.byName.get(`${operation}:${name}`)
      return found ? [found] : []
    })
    known.set(key, made)
    return made
  }

  function emptyState(table: string): RecordState {
    const values: Row = {}
    for (const name of dictionary.columns(table).keys()) values[name] = null
    return { table, values, stored: null, assigned: new Set(), journal: [], aborted: null, operation: null }
  }

  function evaluate(actor: Actor, acl: Acl, state: RecordState | null): boolean {
    const { row } = acl
    const isAdmin = actor.session.roles.has('admin')
    if (isAdmin && acl.adminOverrides) return true
    const hasScript = row.advanced === '1' && Boolean(row.script)
    if (acl.roles.length === 0 && !row.condition && !hasScript && !row.security_attribute) return false
    if (acl.roles.length === 0 && isExternal(actor.session.roles) && explicitRoles(context)) return false
    if (acl.roles.length > 0 && !acl.roles.some((role) => role === 'public' || actor.session.roles.has(role)))
      return false
    if (row.security_attribute && !attributeHolds(actor, row.security_attribute)) return false
    if (row.condition && !(state && instance.records.matches(row.condition, state, actor))) return false
    return hasScript ? scriptHolds(actor, acl, row.script ?? '', state) : true
  }

  function attributeHolds(actor: Actor, sysId: string): boolean {
    const attribute = tables.read('sys_security_attribute', sysId)
    if (attribute?.active !== '1') return false
    if (attribute.name === 'UserIsAuthenticated') return actor.session.user.userName !== 'guest'
    return attribute.script
      ? runsTrue(actor, `sys_security_attribute:${attribute.name ?? sysId}`, attribute.script, 'global', {})
      : false
  }

  function scriptHolds(actor: Actor, acl: Acl, text: string, state: RecordState | null): boolean {
    const scriptActor: Actor = { session: actor.session, scope: acl.scope }
    const current = state ? instance.scripts.glideRecord(state, scriptActor) : null
    return runsTrue(actor, `sys_security_acl:${acl.row.name ?? ''}`, text, acl.scope, { current })
  }

  function runsTrue(
    actor: Actor,
    name: string,
    text: string,
    scope: string,
    bindings: Record<string, unknown>,
  ): boolean {
    try {
      const answer = instance.scripts.run({ name, text, scope }, { session: actor.session, scope }, bindings)
      return answer === true || String(answer) === 'true'
    } catch (error) {
      instance.log.write('error', name, `Access control script failed, access refused: ${messageOf(error)}`)
      return false
    }
  }

  const verdicts = new WeakMap<Acl[][], WeakMap<ReadonlySet<string>, boolean | null>>()

  /** The answer that follows from somebody's roles alone; null where the record has a say. */
  function verdict(actor: Actor, found: Acl[][], withoutRules: boolean): boolean | null {
    const { roles: held } = actor.session
    let answers = verdicts.get(found)
    if (!answers) verdicts.set(found, (answers = new WeakMap()))
    const known = answers.get(held)
    if (known !== undefined) return known
    const isAdmin = held.has('admin')
    const looksAtRecord = (acl: Acl): boolean =>
      !(isAdmin && acl.adminOverrides) &&
      Boolean(acl.row.condition || acl.row.security_attribute || (acl.row.advanced === '1' && acl.row.script))
    const answer = found.some((rules) => rules.some(looksAtRecord)) ? null : decideFor(actor, found, null, withoutRules)
    answers.set(held, answer)
    return answer
  }

  const decide = (
    actor: Actor,
    found: Acl[][],
    table: string,
    state: RecordState | null,
    withoutRules: boolean,
  ): boolean => verdict(actor, found, withoutRules) ?? decideFor(actor, found, state ?? emptyState(table), withoutRules)

  function decideFor(actor: Actor, found: Acl[][], state: RecordState | null, withoutRules: boolean): boolean {
    const denying = found.find((rules) => rules.some((acl) => acl.deny))?.filter((acl) => acl.deny) ?? []
    if (denying.some((acl) => !evaluate(actor, acl, state))) return false
    const allowing = found.find((rules) => rules.some((acl) => !acl.deny))?.filter((acl) => !acl.deny)
    return allowing ? allowing.some((acl) => evaluate(actor, acl, state)) : withoutRules
  }

  /** The row decision that column checks of the same record ask for again and again. */
  let lastRow: { session: unknown; operation: string; values: unknown; compiled: unknown; answer: boolean } | undefined

  function rowAllowed(actor: Actor, operation: Operation, table: string, state: RecordState | null): boolean {
    const isAdmin = actor.session.roles.has('admin')
    return decide(actor, levels(operation, table, undefined), table, state, isAdmin)
  }

  return {
    allowed: (actor, operation, table, column, state) => {
      const actual = state?.table ?? table
      const record = operation === 'create' && !column ? null : (state ?? null)
      if (column === undefined) {
        const answer = rowAllowed(actor, operation, actual, record)
        lastRow = record
          ? { session: actor.session, operation, values: record.values, compiled: current(), answer }
          : undefined
        return answer
      }
      const known =
        lastRow &&
        record &&
        lastRow.session === actor.session &&
        lastRow.operation === operation &&
        lastRow.values === record.values &&
        lastRow.compiled === current()
      const row =
        known && lastRow ? lastRow.answer : rowAllowed(actor, operation, actual, operation === 'create' ? null : record)
      return row && decide(actor, levels(operation, actual, column), actual, record, true)
    },
    settled: (actor, operation, table, column) => {
      const row = verdict(actor, levels(operation, table, undefined), actor.session.roles.has('admin'))
      if (row === false || column === undefined) return row
      const own = verdict(actor, levels(operation, table, column), true)
      return own === false ? false : row === null ? null : own
    },
    rules: current,
    unfilterable: (actor, { table, where, order }) => {
      const sorted = order.map(({ column }) => ({ table, column, asked: 'query_range' as const }))
      const refused = [...conditionsOf(table, where), ...sorted].filter(({ table: of, column, asked }) => {
        const path = resolvePath(dictionary, of, column)
        return path && !decide(actor, levels(asked, path.table, path.column.name), path.table, null, true)
      })
      return [...new Set(refused.map(({ column }) => column))]
    },
    satisfies: (actor, aclSysId) => {
      const acl = compiled().byId.get(aclSysId)
      return acl !== undefined && acl.row.active === '1' && evaluate(actor, acl, null)
    },
  }
}

/** Operators that compare with given values; all others let a caller feel his way along a range. */
const MATCHING: ReadonlySet<string> = new Set([
  '=',
  '!=',
  'IN',
  'NOT IN',
  'ISEMPTY',
  'ISNOTEMPTY',
  'EMPTYSTRING',
  'ANYTHING',
  'INSTANCEOF',
])

interface Asked {
  table: string
  column: string
  asked: 'query_match' | 'query_range'
}

/** Columns that conditions ask about, those of joined tables included. */
function conditionsOf(table: string, where: Where): Asked[] {
  switch (where.kind) {
    case 'condition':
      return [{ table, column: where.column, asked: MATCHING.has(where.operator) ? 'query_match' : 'query_range' }]
    case 'all':
    case 'any':
      return where.of.flatMap((one) => conditionsOf(table, one))
    case 'related':
      return where.where ? conditionsOf(where.table, where.where) : []
    case 'never':
      return []
  }
}
