/** Names that AWS restricts. */

/** Provisioned product name: letter or digit first, then also `.`, `_`, `-`; at most 128 characters. */
export function isProvisionedName(name: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,127}$/.test(name)
}

/**
 * Role session name for a person. AWS ties ownership of what is provisioned to it, so it must be the same every time:
 * the user name where AWS allows it (2-64 of letters, digits and `+=,.@_-`), else the sys_id.
 */
export function sessionName(userName: string, userSysId: string): string {
  return /^[\w+=,.@-]{2,64}$/.test(userName) ? userName : userSysId
}
