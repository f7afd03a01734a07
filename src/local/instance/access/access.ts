import { randomUUID } from 'node:crypto'
import type { Access, Actor, Row, Session, User } from '../core.ts'
import type { RecordContext, ScopeNames } from '../records/context.ts'
import { createAclChecks } from './acl.ts'
import type { Roles } from './roles.ts'
import { createScopeChecks } from './scopes.ts'

const SYSTEM_USER: User = { sysId: 'system', userName: 'system', name: 'System', timeZone: 'UTC', language: 'en' }

/** Every request of a web service opens one, so what few requests ask for is made when it is asked for. */
class UserSession implements Session {
  readonly user: User
  strictQuery = false
  readonly messages: Session['messages'] = []
  readonly data = new Map<string, string>()
  private madeId: string | undefined

  constructor(
    row: Row,
    private readonly allRoles: Roles,
    readonly interactive: boolean,
    defaultZone: string,
  ) {
    this.user = {
      sysId: row.sys_id ?? '',
      userName: row.user_name ?? '',
      name: row.name ?? row.user_name ?? '',
      timeZone: row.time_zone ?? defaultZone,
      dateFormat: row.date_format ?? '',
      timeFormat: row.time_format ?? '',
      language: row.preferred_language ?? 'en',
    }
  }

  get id(): string {
    return (this.madeId ??= randomUUID().replaceAll('-', ''))
  }

  /** Asked anew each time, so that a role granted during the session counts at once. */
  get roles(): ReadonlySet<string> {
    return this.allRoles.ofUser(this.user.sysId)
  }
}

/** People, their roles, access controls and the borders between applications. */
export function createAccess(context: RecordContext, roles: Roles, scopes: ScopeNames): Access {
  const acls = createAclChecks(context, roles, scopes)
  const borders = createScopeChecks(context, scopes)
  const systemSession: Session = {
    id: 'system',
    user: SYSTEM_USER,
    roles: new Set(['admin']),
    interactive: false,
    strictQuery: false,
    messages: [],
    data: new Map(),
  }
  const system: Actor = { session: systemSession, scope: null }

  function hasRole(session: Session, wanted: string): boolean {
    if (session.roles.has('admin')) return true
    return wanted.split(',').some((name) => name.trim() === 'public' || session.roles.has(name.trim()))
  }

  return {
    sessionFor: (userSysId, options = {}) => {
      if (userSysId === SYSTEM_USER.sysId) return systemSession
      const row = context.tables.read('sys_user', userSysId)
      if (!row) throw new Error(`No user with sys_id ${userSysId} exists (sys_user); a session needs one`)
      const zone = context.instance.properties.get('glide.sys.default.tz') ?? 'UTC'
      return new UserSession(row, roles, options.interactive ?? false, zone === 'Etc/UTC' ? 'UTC' : zone)
    },
    system: () => system,
    hasRole,
    allowed: (actor, operation, table, column, state) =>
      actor.session === systemSession || acls.allowed(actor, operation, table, column, state),
    settled: (actor, operation, table, column) =>
      actor.session === systemSession ? true : acls.settled(actor, operation, table, column),
    rules: acls.rules,
    satisfies: (actor, aclSysId) => actor.session === systemSession || acls.satisfies(actor, aclSysId),
    unfilterable: (actor, query) => (actor.session === systemSession ? [] : acls.unfilterable(actor, query)),
    scopeRefusal: borders.refusal,
    touched: borders.touched,
  }
}
