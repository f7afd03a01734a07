import { randomBytes } from 'node:crypto'
import { SwitchboardError } from '../errors.ts'
import type { Secret } from '../secrets.ts'
import type { InstanceRow } from '../servicenow/client.ts'
import { isTrue } from '../servicenow/column-values.ts'
import type { QueryCondition } from '../servicenow/query.ts'
import type { SetupInstance } from './instance-port.ts'

export interface Connector {
  /** The one scope whose addresses an unchanged Kibana knows for this connector. */
  scope: string
  /** What the connector is called in Kibana. */
  title: string
  /** Roles of the platform by which the user reads what its rows become. */
  roles: string[]
}
export const CONNECTORS: Record<'itsm' | 'secops', Connector> = {
  itsm: { scope: 'x_elas2_inc_int', title: 'ServiceNow ITSM', roles: [] },
  secops: { scope: 'x_elas2_sir_int', title: 'ServiceNow SecOps', roles: ['sn_si.read'] },
}
const NAME = 'Kibana incident intake'
const PLACEHOLDER = 'https://kibana.example.com'
const BASE_ROLES = ['import_set_loader', 'import_transformer', 'personalize_choices']

export interface SetupRequest {
  scope: string
  /** Roles besides those that every connector needs. */
  roles: string[]
  kibanaOrigin: string
  userName: string
  password: Secret
  /** Sign-in by signed assertions; null: by user name and password. */
  jwt: { certificatePem: string; keyId: string; clientSecret: Secret; clientId: string | null } | null
  dryRun: boolean
}
export interface Step {
  what: string
  change: 'created' | 'updated' | 'unchanged'
}
export interface SetupOutcome {
  steps: Step[]
  clientId: string | null
}

interface Wanted {
  what: string
  table: string
  key: QueryCondition[]
  values: InstanceRow
  /** Written when the record is made, never compared: secrets, and what administrators change. */
  atFirst?: InstanceRow
}

const is = (field: string, value: string): QueryCondition => ({ field, operator: '=', value })

/**
 * Makes what an instance needs for a connector: user with roles, certificate, OAuth client with its verifier map, and
 * the CORS rule. Whatever is there already is kept; a second run changes nothing.
 */
export const setUpIntake = async (instance: SetupInstance, request: SetupRequest): Promise<SetupOutcome> => {
  const steps: Step[] = []
  const ensure = async (wanted: Wanted): Promise<string> => {
    const { sysId, change } = await ensureRecord(instance, wanted, request.dryRun)
    steps.push({ what: wanted.what, change })
    return sysId
  }
  const service = await serviceOf(instance, request.scope)
  // Before the first write: what is missing stops the set-up as a whole.
  const roles: [name: string, sysId: string][] = []
  for (const name of [...BASE_ROLES, ...request.roles, `${request.scope}.integration_user`])
    roles.push([name, await roleNamed(instance, name)])
  const user = await ensure({
    what: `user ${request.userName}`,
    table: 'sys_user',
    key: [is('user_name', request.userName)],
    values: { active: 'true', web_service_access_only: 'true' },
    atFirst: {
      user_name: request.userName,
      first_name: 'Kibana',
      last_name: 'connector',
      user_password: request.password.reveal(),
    },
  })
  for (const [name, role] of roles)
    await ensure({
      what: `role ${name} of ${request.userName}`,
      table: 'sys_user_has_role',
      key: [is('user', user), is('role', role)],
      values: {},
      atFirst: { user, role },
    })
  const clientId = request.jwt ? await signInByAssertion(instance, request, request.jwt, ensure) : null
  steps.push(await corsRule(instance, service, request))
  return { steps, clientId }
}

/** Certificate that an earlier set-up has left on the instance; null when there is none. */
export const certificateInUse = async (instance: SetupInstance): Promise<string | null> => {
  const [known] = await instance.find('sys_certificate', [is('name', NAME)], ['pem_certificate'])
  return known ? (known['pem_certificate'] ?? '') : null
}

async function signInByAssertion(
  instance: SetupInstance,
  request: SetupRequest,
  jwt: NonNullable<SetupRequest['jwt']>,
  ensure: (wanted: Wanted) => Promise<string>,
): Promise<string> {
  const certificate = await ensure({
    what: `certificate "${NAME}"`,
    table: 'sys_certificate',
    key: [is('name', NAME)],
    values: { pem_certificate: jwt.certificatePem, active: 'true', format: 'pem', type: 'trust_store' },
    atFirst: { name: NAME },
  })
  const [known] = await instance.find('oauth_jwt', [is('name', NAME)], ['client_id'])
  const clientId =
    jwt.clientId ?? known?.['client_id'] ?? (request.dryRun ? '(made by the run)' : randomBytes(16).toString('hex'))
  const entity = await ensure({
    what: `OAuth client "${NAME}"`,
    table: 'oauth_jwt',
    key: [is('name', NAME)],
    // Kibana's assertions carry no identifier, so checking it would refuse them all.
    values: { client_id: clientId, active: 'true', user_field: 'user_name', enable_jti_verification: 'false' },
    atFirst: { name: NAME, inbound_grant_type: 'jwt', client_secret: jwt.clientSecret.reveal() },
  })
  await ensure({
    what: `key ${jwt.keyId} of the OAuth client`,
    table: 'jwt_verifier_map',
    key: [is('oauth_jwt', entity), is('kid', jwt.keyId)],
    values: { sys_certificate: certificate },
    atFirst: { name: NAME, oauth_jwt: entity, kid: jwt.keyId },
  })
  return clientId
}

/** The package's own rule is completed for the first Kibana; each further one gets a rule of its own. */
async function corsRule(instance: SetupInstance, service: string, request: SetupRequest): Promise<Step> {
  const what = `CORS rule for ${request.kibanaOrigin}`
  const fields = ['domain', 'active', 'get', 'access_control_allow_headers']
  const rules = await instance.find('sys_cors_rule', [is('rest_api', service)], fields)
  const rule =
    rules.find(({ domain }) => domain === request.kibanaOrigin) ??
    rules.find(({ domain, active }) => domain === PLACEHOLDER && !isTrue(active))
  const values = {
    domain: request.kibanaOrigin,
    active: 'true',
    get: 'true',
    access_control_allow_headers: 'Authorization',
  }
  const { change } = await ensureRecord(
    instance,
    {
      what,
      table: 'sys_cors_rule',
      key: rule ? [is('sys_id', rule['sys_id'] ?? '')] : [is('rest_api', service), is('domain', request.kibanaOrigin)],
      values,
      atFirst: { name: 'Elastic ITSM API', rest_api: service },
    },
    request.dryRun,
  )
  return { what, change }
}

async function ensureRecord(
  instance: SetupInstance,
  { table, key, values, atFirst }: Wanted,
  dryRun: boolean,
): Promise<{ sysId: string; change: Step['change'] }> {
  const [found] = key.some(({ value }) => value === NOT_YET) ? [] : await instance.find(table, key, Object.keys(values))
  const sysId = found?.['sys_id']
  if (!found || !sysId) {
    return { sysId: dryRun ? NOT_YET : await instance.create(table, { ...values, ...atFirst }), change: 'created' }
  }
  const different = Object.entries(values).filter(([name, value]) => !sameValue(found[name] ?? '', value))
  if (different.length === 0) return { sysId, change: 'unchanged' }
  if (!dryRun) await instance.update(table, sysId, Object.fromEntries(different))
  return { sysId, change: 'updated' }
}

/** Stands for the sys_id of a record that a dry run does not make. */
const NOT_YET = '(new)'

const sameValue = (stored: string, wanted: string): boolean =>
  stored.trim() === wanted.trim() || (wanted === 'true' && isTrue(stored)) || (wanted === 'false' && !isTrue(stored))

async function serviceOf(instance: SetupInstance, scope: string): Promise<string> {
  const [service] = await instance.find(
    'sys_ws_definition',
    [is('namespace', scope), is('service_id', 'elastic_api')],
    ['name'],
  )
  if (service?.['sys_id']) return service['sys_id']
  throw new SwitchboardError(
    `The instance has no REST API ${scope}/elastic_api. Install the package built with --scope ${scope} first, or name the scope you have installed with --scope.`,
    { code: 'not_installed' },
  )
}

async function roleNamed(instance: SetupInstance, name: string): Promise<string> {
  const [role] = await instance.find('sys_user_role', [is('name', name)], ['name'])
  if (role?.['sys_id']) return role['sys_id']
  throw new SwitchboardError(
    `The instance has no role ${name}, or your user may not see it. Install the package (for security incidents: activate Security Incident Response) first and run this as an administrator.`,
    { code: 'not_installed' },
  )
}
