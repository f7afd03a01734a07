/** A user that the starter creates over the Table API, as an administrator would. */
export interface DemoUser {
  userName: string
  firstName: string
  lastName: string
  email: string
  /** Roles granted directly. */
  roles: string[]
  /** True: signs in over web services only. */
  webServiceOnly: boolean
  /** Names of base groups the user is a member of. */
  groups: string[]
}

/** `x_acme_app.catalog_manager` becomes `catalog_manager`; base roles stay as they are. */
function shortName(role: string): string {
  return role.slice(role.lastIndexOf('.') + 1)
}

function title(text: string): string {
  const words = text.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function user(userName: string, name: string, roles: string[], rest: Partial<DemoUser> = {}): DemoUser {
  return {
    userName,
    firstName: name,
    lastName: '',
    email: `${userName.replaceAll('_', '.')}@example.com`,
    roles,
    webServiceOnly: false,
    groups: [],
    ...rest,
  }
}

/**
 * Users for a demonstration: somebody who orders, somebody who decides, one per base job, and one per role of the
 * installed applications (named after the role). Roles named `companion`, `integration…` or `…client` are for programs.
 *
 * @param applicationRoles full names of the roles that installed applications brought, for example `x_acme_app.manager`
 */
export function demoUsers(applicationRoles: readonly string[] = []): DemoUser[] {
  const users = [
    user('requester', 'Requester', []),
    user('colleague', 'Colleague', []),
    user('approver', 'Approver', ['approver_user'], { groups: ['Catalog Request Approvers'] }),
    user('agent', 'Service desk agent', ['itil'], { groups: ['Service Desk'] }),
    user('catalog_manager', 'Catalog manager', ['catalog_admin']),
  ]
  const taken = new Set([...users.map((entry) => entry.userName), 'admin', 'guest'])
  for (const role of applicationRoles) {
    const short = shortName(role)
    const program = /companion|integration|client|service/.test(short)
    // Two applications may have roles of the same last part: the second user gets the full name.
    const userName = taken.has(short) ? role.replaceAll('.', '_') : short
    taken.add(userName)
    users.push(user(userName, title(short), [role], { webServiceOnly: program }))
  }
  return users
}
