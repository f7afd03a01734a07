import type { Instance } from '../core.ts'

export interface AccessUse {
  operation: string
  target: string
}
export interface AccessReport {
  scope: string
  /** Touched in another scope with a privilege that allows it. */
  used: AccessUse[]
  /** Touched without one: refused in enforcing mode, or let through by tracking. */
  undeclared: AccessUse[]
  /** Declared and not touched since the instance started. */
  unused: AccessUse[]
}

/** What each application touched outside itself since the start, against the privileges it declares. */
export function accessReport(instance: Instance): AccessReport[] {
  const { records, access } = instance
  const declared = new Map<string, AccessUse[]>()
  for (const row of records.find(records.query('sys_scope_privilege', 'status=allowed'))) {
    const scope = records.get('sys_scope', row.source_scope ?? '')?.scope ?? ''
    if (scope === '' || scope === 'global') continue
    const use = { operation: row.operation ?? '', target: row.target_name ?? '' }
    declared.set(scope, [...(declared.get(scope) ?? []), use])
  }
  const touched = access.touched().filter((touch) => touch.scope !== 'global')
  const scopes = [...new Set([...declared.keys(), ...touched.map((touch) => touch.scope)])].sort()
  return scopes.map((scope) => {
    const own = touched.filter((touch) => touch.scope === scope)
    const seen = new Set(own.map(key))
    return {
      scope,
      used: sorted(own.filter((touch) => touch.declared)),
      undeclared: sorted(own.filter((touch) => !touch.declared)),
      unused: sorted((declared.get(scope) ?? []).filter((use) => !seen.has(key(use)))),
    }
  })
}

/** As lines for people. */
export function accessReportLines(reports: readonly AccessReport[]): string[] {
  return reports.flatMap(({ scope, used, undeclared, unused }) => [
    `${scope}: ${used.length} used, ${undeclared.length} undeclared, ${unused.length} declared and not used`,
    ...undeclared.map((use) => `  undeclared  ${use.operation} ${use.target}`),
    ...unused.map((use) => `  not used    ${use.operation} ${use.target}`),
    ...used.map((use) => `  used        ${use.operation} ${use.target}`),
  ])
}

const key = ({ operation, target }: AccessUse): string => `${operation} ${target.toLowerCase()}`

function sorted(uses: readonly AccessUse[]): AccessUse[] {
  const unique = new Map(uses.map(({ operation, target }) => [key({ operation, target }), { operation, target }]))
  return [...unique.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, use]) => use)
}
