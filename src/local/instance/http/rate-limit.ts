import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instance, Session, Row } from '../core.ts'
import type { ServerContext } from './context.ts'
import { RestError } from './errors.ts'

const HOUR = 3_600_000

interface Rule {
  id: string
  /** Lower counts first: a rule for the user, for a role of his, for everybody. */
  rank: 0 | 1 | 2
  limit: number
  user: string | null
  role: string | null
  method: string | null
  /** Path without version, `{name}` for any segment; null for every API. */
  path: string[] | null
}

/**
 * Inbound limits per user and hour (`sys_rate_limit_rules`). The rule of a user beats that of a role, the lowest of
 * several roles counts, and a rule for all comes last. Whenever one applies the answer says so; over it: 429.
 */
export function registerRateLimits(app: FastifyInstance, context: ServerContext): void {
  const { instance } = context
  const rules = instance.remember(['sys_rate_limit_rules', 'sys_user_role'], () => readRules(instance))
  const used = new Map<string, { window: number; count: number }>()

  app.addHook('preHandler', (request, reply, done) => {
    if (!request.url.startsWith('/api/') || rules().length === 0) return done()
    try {
      limit(request, reply)
    } catch (error) {
      return done(error as Error)
    }
    done()
  })

  /** @throws RestError 429 over the limit, 401 for wrong credentials */
  function limit(request: FastifyRequest, reply: FastifyReply): void {
    const session = context.caller(request)?.session
    const rule = session && ruleFor(rules(), request, session)
    if (!rule) return
    const now = instance.clock.now()
    const window = Math.floor(now / HOUR)
    const key = `${rule.id}:${session.user.sysId}`
    const known = used.get(key)
    const count = (known?.window === window ? known.count : 0) + 1
    if (used.size > 10_000) used.clear()
    used.set(key, { window, count })
    const end = (window + 1) * HOUR
    const headers = {
      'X-RateLimit-Limit': String(rule.limit),
      'X-RateLimit-Reset': String(end / 1000),
      'X-RateLimit-Rule': rule.id,
    }
    if (count <= rule.limit) reply.headers(headers)
    else
      throw new RestError(
        429,
        'Rate limit exceeded',
        `Rate limit of ${rule.limit} requests an hour exceeded for ${request.method} ${pathOf(request)}`,
        { ...headers, 'Retry-After': String(Math.ceil((end - now) / 1000)) },
      )
  }
}

function readRules(instance: Instance): Rule[] {
  const { records } = instance
  const roleName = (id: string | null | undefined): string | null =>
    id ? (records.get('sys_user_role', id)?.name ?? id) : null
  const rule = (row: Row): Rule => ({
    id: row.sys_id ?? '',
    rank: row.user ? 0 : row.role ? 1 : 2,
    limit: Number(row.request_limit ?? 0),
    user: row.user ?? null,
    role: roleName(row.role),
    method: row.method?.toUpperCase() ?? null,
    path: row.path ? segments(row.path) : null,
  })
  return records
    .find(records.query('sys_rate_limit_rules', 'active=true'))
    .map(rule)
    .sort((a, b) => a.rank - b.rank || a.limit - b.limit)
}

const ruleFor = (rules: readonly Rule[], request: FastifyRequest, session: Session): Rule | undefined =>
  rules.find(
    (rule) =>
      (rule.user === null || rule.user === session.user.sysId) &&
      (rule.role === null || session.roles.has(rule.role)) &&
      (rule.method === null || rule.method === request.method) &&
      (rule.path === null || beginsWith(segments(pathOf(request)), rule.path)),
  )

const beginsWith = (path: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((segment, index) => (segment.startsWith('{') ? path[index] !== undefined : path[index] === segment))

/** Versions of an API count as one. */
const segments = (path: string): string[] => path.split('/').filter((part) => part !== '' && !/^v\d+$/.test(part))

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? ''
