import type { Operation, TableDef } from '../core.ts'
import type { RecordContext, ScopeNames } from '../records/context.ts'

type Asked = Operation | 'execute'
export interface Touch {
  scope: string
  operation: string
  target: string
  type: string
  declared: boolean
}
export interface ScopeChecks {
  refusal(scope: string | null, operation: Asked, target: string): string | undefined
  touched(): Touch[]
}

const FLAGS: Record<Operation, 'readAccess' | 'createAccess' | 'updateAccess' | 'deleteAccess'> = {
  read: 'readAccess',
  create: 'createAccess',
  write: 'updateAccess',
  delete: 'deleteAccess',
}
const WORDS: Record<Asked, string> = {
  read: 'Read',
  create: 'Create',
  write: 'Write',
  delete: 'Delete',
  execute: 'Execute',
}

/**
 * What code of one scope may do to tables and script includes of another: the target must be open for the operation,
 * the caller's application must hold the privilege (unless it only tracks or is permissive), and a target with
 * restricted callers must have let the caller in. Who is logged in plays no part.
 */
export function createScopeChecks(context: RecordContext, scopes: ScopeNames): ScopeChecks {
  const { dictionary, instance, store } = context
  const touches = new Map<string, Touch>()

  const grants = context.changes.cached(['sys_scope_privilege', 'sys_scope'], () => {
    const found = new Map<string, string>()
    for (const row of store.all(
      'SELECT "source_scope", "target_name", "operation", "status" FROM "sys_scope_privilege"',
    )) {
      const key = `${scopes.name(textOf(row.source_scope))}:${String(row.operation)}:${String(row.target_name).toLowerCase()}`
      if (found.get(key) !== 'allowed') found.set(key, String(row.status))
    }
    return found
  })
  const callers = context.changes.cached(['sys_restricted_caller_access', 'sys_scope'], () => {
    const found = new Map<string, string>()
    for (const row of store.all(
      'SELECT "source_scope", "target", "operation", "status" FROM "sys_restricted_caller_access"',
    )) {
      found.set(
        `${scopes.name(textOf(row.source_scope))}:${String(row.operation)}:${String(row.target)}`,
        String(row.status),
      )
    }
    return found
  })

  function refusal(scope: string | null, operation: Asked, target: string): string | undefined {
    if (scope === null) return undefined
    const table = operation === 'execute' ? undefined : dictionary.table(target)
    const include = operation === 'execute' ? scriptInclude(target) : undefined
    const owner =
      table?.scope ?? include?.scope ?? (target.includes('.') ? (target.split('.')[0] ?? 'global') : 'global')
    if (owner === scope) return undefined
    const closed = table ? closedTable(table, operation as Operation) : include && !include.isPublic
    const status = grants().get(`${scope}:${operation}:${target.toLowerCase()}`)
    const declared = status === 'allowed'
    note(scope, operation, target, operation === 'execute' ? 'sys_script_include' : 'sys_db_object', declared)
    const what = operation === 'execute' ? `script include '${target}'` : `table '${target}'`
    if (closed) {
      return `Security restricted: ${WORDS[operation]} operation on ${what} from scope '${scope}' was refused: the target does not let other application scopes do this (cross-scope access policy)`
    }
    const callerRefusal = callerAccess(scope, operation, target, table?.callerAccess ?? include?.callerAccess ?? null)
    if (callerRefusal) return callerRefusal
    // The global scope is no application: there is nobody to declare a privilege.
    if (scope === 'global' || declared) return undefined
    const tracking = scopes.row(scope)?.runtime_access_tracking ?? null
    if (tracking === 'permissive') return undefined
    if (tracking === 'tracking' && status !== 'denied') {
      if (status === undefined) request('sys_scope_privilege', scope, operation, target, owner)
      return undefined
    }
    return `${WORDS[operation]} operation on ${what} from scope '${scope}' was denied. The application '${scope}' must declare a cross-scope access privilege (sys_scope_privilege) for it`
  }

  const closedTable = (table: TableDef, operation: Operation): boolean =>
    table.access !== 'public' || !table[FLAGS[operation]]

  function scriptInclude(
    target: string,
  ): { scope: string; isPublic: boolean; callerAccess: string | null } | undefined {
    const plain = target.includes('.') ? target : `global.${target}`
    const row = store.first(
      `SELECT i."access", i."caller_access", m."sys_scope" FROM "sys_script_include" i JOIN "sys_metadata" m ON m."sys_id" = i."sys_id" WHERE i."api_name" = ?`,
      [plain],
    )
    return row
      ? {
          scope: scopes.name(textOf(row.sys_scope)),
          isPublic: row.access === 'public',
          callerAccess: textOf(row.caller_access),
        }
      : undefined
  }

  function callerAccess(scope: string, operation: Asked, target: string, mode: string | null): string | undefined {
    if (mode !== '1' && mode !== '2') return undefined
    const status = callers().get(`${scope}:${operation}:${target}`)
    if (status === 'allowed') return undefined
    if (status === undefined)
      request('sys_restricted_caller_access', scope, operation, target, dictionary.table(target)?.scope ?? 'global')
    return mode === '2'
      ? `${WORDS[operation]} operation on '${target}' from scope '${scope}' was denied: the target restricts its callers and has not allowed this one (sys_restricted_caller_access)`
      : undefined
  }

  /** Writes down what an administrator would have to allow. */
  function request(table: string, scope: string, operation: Asked, target: string, owner: string): void {
    const type = operation === 'execute' ? 'sys_script_include' : 'sys_db_object'
    const common = {
      source_scope: scopes.sysId(scope),
      target_scope: scopes.sysId(owner),
      target_type: type,
      operation,
      status: 'requested',
    }
    const values =
      table === 'sys_scope_privilege'
        ? { ...common, target_name: target }
        : { ...common, target, source: scope, source_type: 'sys_scope' }
    instance.records.insert(instance.access.system(), table, values, { workflow: false })
  }

  function note(scope: string, operation: string, target: string, type: string, declared: boolean): void {
    touches.set(`${scope}:${operation}:${target}`, { scope, operation, target, type, declared })
  }

  return { refusal, touched: () => [...touches.values()] }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
