import type { Instance, Row } from '../../core.ts'

/** One operation of a scripted REST service, ready to be matched. */
export interface RestOperation {
  method: string
  /** Segments below `/api`; `{name}` is a parameter. */
  segments: string[]
  template: string
  definitionId: string
  operationId: string
  name: string
  scope: string
  script: string
  consumes: string[]
  produces: string[]
  requiresAuthentication: boolean
  requiresAcl: boolean
  /** Only for internal people, where explicit roles tell them apart. */
  internalOnly: boolean
  /** sys_ids of the access controls of which one must pass. */
  acls: string[]
}
export interface CorsRule {
  definitionId: string
  domain: string
  methods: string[]
  maxAge: string | null
  allowHeaders: string | null
  exposedHeaders: string | null
  credentials: boolean
}
export interface RestDefinitions {
  operations: RestOperation[]
  cors: CorsRule[]
}

const everything = { kind: 'all' as const, of: [] }
const active = (row: Row): boolean => row.active !== '0' && row.active !== null
const list = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
const formats = ['application/json', 'application/xml', 'text/xml']

/** Reads all active services with their operations. An operation of the default version also answers without version. */
export function readDefinitions(instance: Instance): RestDefinitions {
  const rows = (table: string): Row[] =>
    instance.dictionary.table(table) ? instance.records.find({ table, where: everything, order: [], invalid: [] }) : []
  const definitions = new Map(rows('sys_ws_definition').map((row) => [row.sys_id, row]))
  const versions = new Map(rows('sys_ws_version').map((row) => [row.sys_id, row]))
  const scopes = new Map(rows('sys_scope').map((row) => [row.sys_id, row.scope ?? 'global']))
  const operations: RestOperation[] = []
  for (const row of rows('sys_ws_operation')) {
    const definition = definitions.get(row.web_service_definition ?? '')
    if (!definition || !active(definition) || !active(row)) continue
    const version = row.web_service_version ? versions.get(row.web_service_version) : undefined
    if (version && !active(version)) continue
    const versionId = version ? (version.version_id ?? `v${version.version ?? '1'}`) : null
    const isDefault = version !== undefined && (version.is_default === '1' || definition.default_version === versionId)
    const prefixes = versionId === null ? [[]] : isDefault ? [[versionId], []] : [[versionId]]
    const own = list(row.enforce_acl)
    for (const prefix of prefixes) {
      const segments = [
        definition.namespace ?? '',
        ...prefix,
        definition.service_id ?? '',
        ...(row.relative_path ?? '').split('/').filter((segment) => segment !== ''),
      ]
      operations.push({
        method: (row.http_method ?? 'GET').toUpperCase(),
        segments,
        template: `/api/${segments.join('/')}`,
        definitionId: definition.sys_id ?? '',
        operationId: row.sys_id ?? '',
        name: `sys_ws_operation:${row.name ?? row.sys_id ?? ''}`,
        scope: scopes.get(row.sys_scope ?? '') ?? 'global',
        script: row.operation_script ?? '',
        consumes: orDefault(
          list(row.consumes_customized === '1' ? row.consumes : (definition.consumes ?? row.consumes)),
        ),
        produces: orDefault(
          list(row.produces_customized === '1' ? row.produces : (definition.produces ?? row.produces)),
        ),
        requiresAuthentication: row.requires_authentication !== '0',
        requiresAcl: row.requires_acl_authorization === '1',
        internalOnly: row.requires_snc_internal_role === '1',
        acls: own.length > 0 ? own : list(definition.enforce_acl),
      })
    }
  }
  return { operations, cors: rows('sys_cors_rule').filter(active).map(readCors) }
}

const orDefault = (types: string[]): string[] => (types.length > 0 ? types : formats)

function readCors(row: Row): CorsRule {
  const methods = ['get', 'post', 'put', 'patch', 'delete'].filter((method) => row[method] === '1')
  return {
    definitionId: row.rest_api ?? '',
    domain: row.domain ?? '',
    methods: methods.map((method) => method.toUpperCase()),
    maxAge: row.max_age ?? null,
    allowHeaders: row.access_control_allow_headers ?? null,
    exposedHeaders: row.exposed_headers ?? null,
    credentials: row.access_control_allow_credentials === '1',
  }
}

export interface Match {
  operation: RestOperation
  pathParams: Record<string, string>
}

/** Operations whose path fits, with their parameters; a literal segment beats a parameter. All methods. */
export function matchPath(operations: RestOperation[], path: string[]): Match[] {
  const matches: (Match & { literals: number })[] = []
  for (const operation of operations) {
    if (operation.segments.length !== path.length) continue
    const pathParams: Record<string, string> = {}
    let literals = 0
    const fits = operation.segments.every((segment, index) => {
      const given = path[index] ?? ''
      const parameter = /^\{(.+)\}$/.exec(segment)?.[1]
      if (parameter !== undefined) {
        pathParams[parameter] = given
        return given !== ''
      }
      literals += 1
      return segment === given
    })
    if (fits) matches.push({ operation, pathParams, literals })
  }
  const most = Math.max(0, ...matches.map((match) => match.literals))
  return matches.filter((match) => match.literals === most)
}
