import type { CorsRule } from './definitions.ts'

/** The active rule for an API and an origin; the domain may begin with `*.` below the scheme. */
export function corsRule(rules: CorsRule[], definitionId: string, origin: string): CorsRule | undefined {
  return rules.find((rule) => rule.definitionId === definitionId && originMatches(rule.domain, origin))
}

function originMatches(domain: string, origin: string): boolean {
  const given = origin.toLowerCase()
  const wanted = domain.toLowerCase().replace(/\/$/, '')
  if (wanted === '*' || wanted === given) return true
  const [scheme, rest] = wanted.includes('://') ? wanted.split('://', 2) : [null, wanted]
  const [givenScheme, givenHost = ''] = given.split('://', 2)
  if (scheme !== null && scheme !== givenScheme) return false
  if (rest?.startsWith('*.')) return givenHost.endsWith(rest.slice(1))
  return rest === givenHost
}

/** Headers of an answer to a cross-origin request; `preflight` adds what browsers ask before. */
export function corsHeaders(
  rule: CorsRule,
  origin: string,
  method: string,
  preflight: boolean,
): Record<string, string> {
  if (!rule.methods.includes(method)) return {}
  const headers: Record<string, string> = { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
  if (rule.credentials) headers['Access-Control-Allow-Credentials'] = 'true'
  if (rule.exposedHeaders) headers['Access-Control-Expose-Headers'] = rule.exposedHeaders
  if (preflight) {
    headers['Access-Control-Allow-Methods'] = rule.methods.join(',')
    if (rule.allowHeaders) headers['Access-Control-Allow-Headers'] = rule.allowHeaders
    if (rule.maxAge) headers['Access-Control-Max-Age'] = rule.maxAge
  }
  return headers
}
