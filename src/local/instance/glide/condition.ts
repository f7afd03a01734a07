import type { Condition, Where } from '../core.ts'
import { GuestValue } from '../scripts/realm.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'

/** What a query collects: conditions, and the names of those that were dropped. */
export interface ConditionSink {
  readonly env: GlideEnv
  readonly invalid: string[]
}

/** Builds one condition from `addQuery`-like arguments (column, value) or (column, operator, value). */
export function condition(sink: ConditionSink, table: string, args: unknown[]): Condition | null {
  const { env, invalid } = sink
  const column = String(args[0])
  const [operator, value] = args.length >= 3 ? [String(args[1]), args[2]] : ['=', args[1]]
  // Dynamic options stand for whoever asks; other values have been evaluated here and are not looked into again.
  const actor = operator.includes('DYNAMIC') ? env.actor() : undefined
  const made = env.instance.records.where(table, column, operator.trim(), conditionValue(env, value), actor)
  if (made === null) {
    invalid.push(`${column}${operator}`)
    env.instance.log.write('warn', env.scope, `query on ${table}: condition on ${column} (${operator}) was dropped`)
  }
  return made
}

/** Arrays stay arrays (for IN); `javascript:` text is evaluated by the running scope. */
function conditionValue(env: GlideEnv, value: unknown): unknown {
  if (value instanceof GuestValue && value.isArray) return value.items().map((item) => plainText(item) ?? '')
  const text = plainText(value)
  if (text?.startsWith('javascript:')) return plainText(env.evaluate('query', text.slice('javascript:'.length))) ?? ''
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  return text ?? ''
}

/** What `addQuery` answers: further conditions joined to the one it added. */
export class GlideQueryCondition {
  constructor(
    private readonly sink: ConditionSink,
    private readonly table: string,
    /** AND of OR groups. */
    private readonly groups: { kind: 'all'; of: Where[] },
    /** The same as text, where it is part of a query's text: one entry a group. */
    private readonly texts: string[] = [],
  ) {}

  addOrCondition(...args: unknown[]): GlideQueryCondition {
    const made = condition(this.sink, this.table, args)
    const last = this.groups.of.at(-1)
    if (made && last?.kind === 'any') {
      last.of.push(made)
      this.texts.push(`${this.texts.pop() ?? ''}^OR${textOf(made)}`)
    } else if (made) this.begin(made)
    return this
  }

  addCondition(...args: unknown[]): GlideQueryCondition {
    const made = condition(this.sink, this.table, args)
    if (made) this.begin(made)
    return this
  }

  /** Conditions of another query as one alternative to what was added last. */
  addOrGroup(group: Where, text: string): void {
    const last = this.groups.of.at(-1)
    if (last?.kind === 'any') last.of.push(group)
    else this.groups.of.push({ kind: 'any', of: [group] })
    this.texts.push(`${this.texts.pop() ?? ''}^OR${text}`)
  }

  private begin(made: Condition): void {
    this.groups.of.push({ kind: 'any', of: [made] })
    this.texts.push(textOf(made))
  }
}

/** A condition as an encoded query writes it. */
export const textOf = ({ column, operator, value }: Condition): string => `${column}${operator}${value}`

export const exposedCondition = expose(GlideQueryCondition, {
  name: 'GlideQueryCondition',
  methods: ['addCondition', 'addOrCondition'],
})
