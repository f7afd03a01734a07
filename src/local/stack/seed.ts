/** Sets an instance up as an administrator would, over the public REST interfaces: people, groups, AWS accounts. */
import { demoUsers } from '../instance/seed/demo-users.ts'
import { LOCAL_PASSWORD } from './instance-server.ts'
import { SCOPE } from './paths.ts'
import type { LocalUser } from './ready.ts'
import type { RestUser } from './rest.ts'

export interface SeedAccount {
  accountId: string
  name: string
  syncRoleArn: string
  endUserRoleArn: string
  externalId: string
  regions: string[]
}

export const APPROVAL_GROUP = 'AWS approvers'
export const ELEVATION_GROUP = 'Elevation approvers'

/** Idempotent: what exists is left as it is. Returns the users that can sign in. */
export async function seedDemo(admin: RestUser, accounts: readonly SeedAccount[]): Promise<LocalUser[]> {
  const users = await seedUsers(admin)
  await seedApprovers(admin, APPROVAL_GROUP, 'aws_catalog.default_approval_group')
  await seedApprovers(admin, ELEVATION_GROUP, 'elevation.fallback_group')
  for (const account of accounts) await seedAccount(admin, account)
  return users
}

/** The companion writes categories and variables of the catalog, which base roles guard. */
const EXTRA_ROLES: Record<string, string[]> = {
  companion: ['catalog_admin'],
  // Privilege Manager runs scripted SOAP services; a client that reads the WSDL each time needs the query role, too.
  elevation_client: ['soap_script', 'soap_query'],
  // A connector loads and transforms rows of import sets, and reads choices for its forms.
  integration_user: ['import_set_loader', 'import_transformer', 'personalize_choices'],
}

async function seedUsers(admin: RestUser): Promise<LocalUser[]> {
  const appRoles = await admin.rows('sys_user_role', `nameSTARTSWITH${SCOPE}.^ORDERBYname`, ['sys_id', 'name'])
  const roles = new Map(
    (await admin.rows('sys_user_role', '', ['sys_id', 'name'])).map((row) => [row.name, row.sys_id]),
  )
  const groups = new Map(
    (await admin.rows('sys_user_group', '', ['sys_id', 'name'])).map((row) => [row.name, row.sys_id]),
  )
  const seeded: LocalUser[] = []
  for (const user of demoUsers(appRoles.map((row) => row.name ?? ''))) {
    const { sys_id = '' } = await admin.ensure('sys_user', `user_name=${user.userName}`, {
      user_name: user.userName,
      first_name: user.firstName,
      last_name: user.lastName,
      email: user.email,
      user_password: LOCAL_PASSWORD,
      web_service_access_only: String(user.webServiceOnly),
    })
    const granted = [...user.roles, ...(EXTRA_ROLES[user.userName] ?? [])]
    for (const name of granted) {
      const role = roles.get(name)
      if (role) await admin.ensure('sys_user_has_role', `user=${sys_id}^role=${role}`, { user: sys_id, role })
    }
    for (const name of user.groups) {
      const group = groups.get(name)
      if (group) await admin.ensure('sys_user_grmember', `user=${sys_id}^group=${group}`, { user: sys_id, group })
    }
    seeded.push({ user: user.userName, password: LOCAL_PASSWORD, roles: granted })
  }
  return seeded
}

/** A group with the approver in it, named by the property that says who approves. */
async function seedApprovers(admin: RestUser, groupName: string, propertyName: string): Promise<void> {
  const group = await admin.ensure('sys_user_group', `name=${groupName}`, { name: groupName, active: 'true' })
  const [approver] = await admin.rows('sys_user', 'user_name=approver', ['sys_id'], 1)
  const user = approver?.sys_id ?? ''
  await admin.ensure('sys_user_grmember', `user=${user}^group=${group.sys_id}`, { user, group: group.sys_id ?? '' })
  const name = `${SCOPE}.${propertyName}`
  const [property] = await admin.rows('sys_properties', `name=${name}`, ['sys_id', 'value'], 1)
  if (property?.sys_id && property.value === '')
    await admin.update('sys_properties', property.sys_id, { value: groupName })
}

async function seedAccount(admin: RestUser, account: SeedAccount): Promise<void> {
  const { sys_id = '' } = await admin.ensure(`${SCOPE}_aws_account`, `account_id=${account.accountId}`, {
    name: account.name,
    account_id: account.accountId,
    partition: 'aws',
    sync_role_arn: account.syncRoleArn,
    end_user_role_arn: account.endUserRoleArn,
    external_id: account.externalId,
    active: 'true',
  })
  for (const region of account.regions) {
    await admin.ensure(`${SCOPE}_aws_region`, `account=${sys_id}^region=${region}`, {
      account: sys_id,
      region,
      active: 'true',
    })
  }
}
