import type { Row, Session } from '../core.ts'
import { text, type GlideEnv } from './env.ts'
import { expose } from './expose.ts'

/** `gs.getUser()`: the user of the session. */
export class GlideUser {
  constructor(
    private readonly env: GlideEnv,
    private readonly session: Session,
  ) {}

  private row(): Row | null {
    return this.env.instance.records.get('sys_user', this.session.user.sysId)
  }

  getID(): string {
    return this.session.user.sysId
  }

  getName(): string {
    return this.session.user.userName
  }

  getDisplayName(): string {
    return this.session.user.name
  }

  getFirstName(): string | null {
    return this.row()?.['first_name'] ?? null
  }

  getLastName(): string | null {
    return this.row()?.['last_name'] ?? null
  }

  getFullName(): string {
    return this.session.user.name
  }

  getEmail(): string | null {
    return this.row()?.['email'] ?? null
  }

  getCompanyID(): string | null {
    return this.row()?.['company'] ?? null
  }

  getDomainID(): string | null {
    return this.row()?.['sys_domain'] ?? null
  }

  getPreference(name: unknown): string | null {
    const { records } = this.env.instance
    const where = records.where('sys_user_preference', 'name', '=', text(name) ?? '')
    const mine = records.where('sys_user_preference', 'user', '=', this.getID())
    if (!where || !mine) return null
    const query = {
      table: 'sys_user_preference',
      where: { kind: 'all' as const, of: [where, mine] },
      order: [],
      invalid: [],
    }
    return records.find(query)[0]?.['value'] ?? null
  }

  hasRole(role: unknown): boolean {
    return this.env.instance.access.hasRole(this.session, text(role) ?? '')
  }

  getRoles(): string[] {
    return [...this.session.roles]
  }

  getUserRoles(): string[] {
    return this.getRoles()
  }

  /** Group by name or sys_id. */
  isMemberOf(group: unknown): boolean {
    const { records } = this.env.instance
    const wanted = text(group) ?? ''
    return records
      .find(records.query('sys_user_grmember', `user=${this.getID()}`))
      .some((row) => row['group'] === wanted || records.get('sys_user_group', row['group'] ?? '')?.['name'] === wanted)
  }
}

export const exposedUser = expose(GlideUser, {
  name: 'GlideUser',
  methods: [
    'getCompanyID',
    'getDisplayName',
    'getDomainID',
    'getEmail',
    'getFirstName',
    'getFullName',
    'getID',
    'getLastName',
    'getName',
    'getPreference',
    'getRoles',
    'getUserRoles',
    'hasRole',
    'isMemberOf',
  ],
})
