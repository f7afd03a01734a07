import type { Actor, Column, Instance } from '../../core.ts'

/** One column of an answer and what is known about it before a row is read. */
export interface PlannedCell {
  readonly name: string
  readonly path: readonly string[]
  /** Absent when the name is a dot-walk. */
  readonly column: Column | undefined
  /** May the caller read it? Null: each record has to be asked. */
  readonly readable: boolean | null
}
/** What an answer holds for records of one class. */
export interface ClassPlan {
  readonly table: string
  /** May the caller read these records? Null: each has to be asked. */
  readonly readable: boolean | null
  readonly cells: readonly PlannedCell[]
  /** No answer depends on what a record holds. */
  readonly settled: boolean
}
/** What answers about a table hold for callers with the same roles. */
export interface TablePlan {
  /** Plan for records of the table whose class is `own`, which is the table or extends it. */
  of(own: string): ClassPlan
  /** Columns that have to be read for an answer; undefined: all, since access rules look at the records. */
  readonly columns: readonly string[] | undefined
}

type Plans = WeakMap<ReadonlySet<string>, Map<string, TablePlan>>
/** Plans by the rules they were made from: new rules start with none. */
const plansOf = new WeakMap<object, Plans>()

/**
 * What to read and to show of a table for this caller, looked up once for all callers with his roles, until access
 * controls or the dictionary change.
 * @param fields column names, possibly dot-walked; null: every column
 */
export function tablePlan(
  instance: Instance,
  actor: Actor,
  table: string,
  fields: readonly string[] | null,
): TablePlan {
  const rules = instance.access.rules()
  let byRoles = plansOf.get(rules)
  if (!byRoles) plansOf.set(rules, (byRoles = new WeakMap()))
  const { roles } = actor.session
  let plans = byRoles.get(roles)
  if (!plans) byRoles.set(roles, (plans = new Map()))
  const key = `${table}:${fields?.join() ?? '*'}`
  let plan = plans.get(key)
  if (!plan) {
    // Callers choose the columns, so the number of their combinations has a limit.
    if (plans.size >= 1000) plans.clear()
    plans.set(key, (plan = makePlan(instance, actor, table, fields)))
  }
  return plan
}

function makePlan(instance: Instance, actor: Actor, table: string, fields: readonly string[] | null): TablePlan {
  const { dictionary, access } = instance
  const classes = new Map<string, ClassPlan>()
  const of = (own: string): ClassPlan => {
    const known = classes.get(own)
    if (known) return known
    const cells = (fields ?? [...dictionary.columns(table).keys()]).flatMap((name): PlannedCell[] => {
      const path = name.split('.')
      const [first = ''] = path
      // The columns visible are those of the table asked for, whatever class the row has.
      if (!dictionary.column(table, first)) return []
      const readable = access.settled(actor, 'read', own, first)
      const column = path.length === 1 ? dictionary.column(own, name) : undefined
      return readable === false ? [] : [{ name, path, column, readable }]
    })
    const readable = access.settled(actor, 'read', own)
    const settled = readable !== null && cells.every((cell) => cell.readable !== null)
    const made = { table: own, readable, cells, settled }
    classes.set(own, made)
    return made
  }
  const settled = dictionary.family(table).every((own) => of(own).settled)
  const asked = fields?.flatMap((name) => dictionary.column(table, name.split('.', 1)[0] ?? '')?.name ?? [])
  return { of, columns: settled ? asked : undefined }
}
