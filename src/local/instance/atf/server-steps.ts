import type { Actor, Row, WriteOutcome } from '../core.ts'
import { listOf } from '../catalog/rows.ts'
import { type Inputs, type Outputs, type TestRun, type Verdict, expectThat } from './step.ts'

type ServerStep = (run: TestRun, inputs: Inputs, outputs: Outputs, scope: string) => Verdict

const enforced = (inputs: Inputs): boolean => inputs.enforceSecurity === 'true' || inputs.enforceSecurity === '1'
const actorOf = (run: TestRun): Actor => ({ session: run.session, scope: null })
const reason = (outcome: WriteOutcome): string => (outcome.ok ? '' : outcome.message)

/** `a=1^b=2^EQ` as values. */
export function fieldValues(text: string | undefined): Row {
  const values: Row = {}
  for (const part of (text ?? '').split('^')) {
    const at = part.indexOf('=')
    if (at > 0) values[part.slice(0, at)] = part.slice(at + 1) || null
  }
  return values
}

/** The server steps, which act like a script: through the rule chain, and under access controls when they say so. */
export const serverSteps: Readonly<Record<string, ServerStep>> = {
  'server.impersonate': (run, inputs) => {
    if (!run.instance.records.get('sys_user', inputs.user ?? '')) return `There is no user ${inputs.user ?? ''}`
    run.session = run.instance.access.sessionFor(inputs.user ?? '')
    return null
  },

  'server.createUser': (run, inputs, outputs) => {
    const { records, access } = run.instance
    const system = access.system()
    const name = `atf.${inputs.firstName ?? ''}.${inputs.lastName ?? ''}.${run.made.length}`.toLowerCase()
    const values = { user_name: name, first_name: inputs.firstName ?? '', last_name: inputs.lastName ?? '' }
    const user = records.insert(system, 'sys_user', { ...values, ...fieldValues(inputs.fieldValues) })
    if (!user.ok) return reason(user)
    run.made.push({ table: 'sys_user', sysId: user.sysId })
    for (const role of listOf({ list: inputs.roles ?? '' }, 'list')) {
      const [found] = records.find(records.query('sys_user_role', `name=${role}^ORsys_id=${role}`))
      if (!found?.sys_id) return `There is no role ${role}`
      records.insert(system, 'sys_user_has_role', { user: user.sysId, role: found.sys_id })
    }
    for (const group of listOf({ list: inputs.groups ?? '' }, 'list'))
      records.insert(system, 'sys_user_grmember', { user: user.sysId, group })
    outputs.user = user.sysId
    outputs.record_id = user.sysId
    if (inputs.impersonate === 'true' || inputs.impersonate === '1') run.session = access.sessionFor(user.sysId)
    return null
  },

  'server.recordInsert': (run, inputs, outputs) => {
    const table = inputs.table ?? ''
    const secure = enforced(inputs)
    const outcome = run.instance.records.insert(actorOf(run), table, fieldValues(inputs.fieldValues), { secure })
    if (outcome.ok) run.made.push({ table, sysId: outcome.sysId })
    outputs.table = table
    outputs.record_id = outcome.ok ? outcome.sysId : ''
    return inputs.assert === 'record_not_inserted'
      ? expectThat(!outcome.ok, `A record of ${table} was inserted that should have been refused`)
      : expectThat(outcome.ok, `No record of ${table} was inserted: ${reason(outcome)}`)
  },

  'server.recordUpdate': (run, inputs) => {
    const { table = '', recordId = '' } = inputs
    const values = fieldValues(inputs.fieldValues)
    const outcome = run.instance.records.update(actorOf(run), table, recordId, values, { secure: enforced(inputs) })
    // A secure write drops the columns that the user may not write and succeeds without them.
    const now = run.instance.records.get(table, recordId)
    const arrived =
      outcome.ok && (!enforced(inputs) || Object.keys(values).some((name) => now?.[name] === values[name]))
    return inputs.assert === 'record_not_updated'
      ? expectThat(!arrived, `${table} ${recordId} was updated, which should have been refused`)
      : expectThat(arrived, `${table} ${recordId} was not updated: ${reason(outcome)}`)
  },

  'server.recordDelete': (run, inputs) => {
    const { table = '', recordId = '' } = inputs
    const outcome = run.instance.records.delete(actorOf(run), table, recordId, { secure: enforced(inputs) })
    return inputs.assert === 'record_not_deleted'
      ? expectThat(!outcome.ok, `${table} ${recordId} was deleted, which should have been refused`)
      : expectThat(outcome.ok, `${table} ${recordId} was not deleted: ${reason(outcome)}`)
  },

  'server.recordValidation': (run, inputs) => {
    const { table = '', recordId = '' } = inputs
    const found = count(run, inputs, `sys_id=${recordId}^${inputs.fieldValues ?? ''}`) > 0
    const what = `${table} ${recordId} with ${inputs.fieldValues ?? ''}`
    return inputs.assert === 'record_not_found' || inputs.assert === 'record_not_validated'
      ? expectThat(!found, `There is ${what}`)
      : expectThat(found, `There is no ${what}`)
  },

  'server.recordQuery': (run, inputs, outputs) => {
    const found = count(run, inputs, inputs.fieldValues ?? '')
    outputs.table = inputs.table ?? ''
    return inputs.assert === 'no_records_match_query'
      ? expectThat(found === 0, `${found} records of ${inputs.table ?? ''} match ${inputs.fieldValues ?? ''}`)
      : expectThat(found > 0, `No record of ${inputs.table ?? ''} matches ${inputs.fieldValues ?? ''}`)
  },

  'server.log': (run, inputs) => {
    run.instance.log.write('info', 'ATF', inputs.log ?? '')
    return null
  },

  'server.setOutputVariables': () => null,

  'server.runServerSideScript': (run, inputs, outputs, scope) => {
    const earlier = Object.fromEntries(run.outputs)
    const text = `${SCRIPT_HELPERS}\n${inputs.script ?? ''}`
    const source = { name: 'sys_atf_step', text, scope }
    const actor: Actor = { session: run.session, scope }
    try {
      const answer = run.instance.scripts.run(source, actor, { outputs, atfSteps: earlier, params: {} })
      return expectThat(answer !== false, 'The script returned false')
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  },
}

/** Rows of an encoded query, those that the user may read when the step enforces security. */
function count(run: TestRun, inputs: Inputs, encoded: string): number {
  const { records, access } = run.instance
  const actor = actorOf(run)
  const query = records.query(inputs.table ?? '', encoded, actor)
  if (query.invalid.length > 0) throw new Error(`The step's conditions name nothing: ${query.invalid.join(', ')}`)
  const rows = records.find(query)
  if (!enforced(inputs)) return rows.length
  return rows.filter((row) => {
    const state = records.state(row.sys_class_name ?? query.table, row.sys_id ?? '')
    return state !== null && access.allowed(actor, 'read', state.table, undefined, state)
  }).length
}

/** What the platform hands to a script step. */
const SCRIPT_HELPERS = `
function steps(id) { return atfSteps[id] || {} }
var stepResult = { setOutputMessage: function (text) { gs.info(text) }, setFailed: function () { throw new Error('The script failed the step') }, setSuccess: function () {} }
function assertEqual(assertion) {
  if (assertion.shouldbe != assertion.value)
    throw new Error(assertion.name + ': should be ' + assertion.shouldbe + ', is ' + assertion.value)
}`
