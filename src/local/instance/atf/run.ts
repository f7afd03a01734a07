import { storedTime } from '../base/clock.ts'
import type { Instance, Row, Session } from '../core.ts'
import { rowsWhere, scopeOf, textOf } from '../catalog/rows.ts'
import { type StepConfig, stepConfigs } from './configs.ts'
import { pairs, restChecks } from './rest-steps.ts'
import { serverSteps } from './server-steps.ts'
import type { Inputs, Outputs, RestAnswer, TestRun, Verdict } from './step.ts'

export interface AtfResult {
  test: string
  status: 'success' | 'failure' | 'skipped'
  /** Which step failed and why, or why the test cannot run here. */
  message: string
}
/** Sends a request to the instance as the user of the session. */
export type Sender = (
  session: Session,
  request: { method: string; url: string; headers: Record<string, string>; body: string },
) => Promise<RestAnswer>

interface Step {
  id: string
  config: StepConfig | undefined
  name: string
  inputs: Inputs
}

/** Runs all active tests with server and REST steps; a test leaves nothing behind. Steps of pages need a real instance. */
export async function runAtf(instance: Instance, send: Sender): Promise<AtfResult[]> {
  const configs = stepConfigs()
  const results: AtfResult[] = []
  const tests = rowsWhere(instance, 'sys_atf_test', { active: '1' }, ['name'])
  for (const test of tests) results.push(await runTest(instance, test, stepsOf(instance, test, configs), send))
  for (const [index, { status, message }] of results.entries())
    instance.records.insert(
      instance.access.system(),
      'sys_atf_test_result',
      {
        test: tests[index]?.sys_id ?? null,
        status,
        output: message,
        end_time: storedTime(instance.clock.now()),
      },
      { workflow: false },
    )
  return results
}

function stepsOf(instance: Instance, test: Row, configs: Map<string, StepConfig>): Step[] {
  const rows = rowsWhere(instance, 'sys_atf_step', { test: textOf(test, 'sys_id'), active: '1' }, ['order'])
  return rows.map((row) => {
    const config = configs.get(textOf(row, 'step_config'))
    const inputs: Record<string, string> = {}
    for (const { name, otherwise } of config?.inputs.values() ?? []) inputs[name] = otherwise
    for (const value of rowsWhere(instance, 'sys_variable_value', { document_key: textOf(row, 'sys_id') })) {
      const input = config?.inputs.get(textOf(value, 'variable'))
      if (input) inputs[input.name] = textOf(value, 'value')
    }
    return { id: textOf(row, 'sys_id'), config, name: textOf(row, 'display_name'), inputs }
  })
}

const isRest = (step: Step): boolean => step.config?.name.startsWith('rest.') ?? false

async function runTest(instance: Instance, test: Row, steps: Step[], send: Sender): Promise<AtfResult> {
  const name = textOf(test, 'name')
  const page = steps.find((step) => !step.config || !canRun(step.config.name))
  if (page) return { test: name, status: 'skipped', message: `The step "${page.name}" needs a real instance` }
  const scope = scopeOf(instance, test)
  const run = newRun(instance)
  const failed = (step: Step, why: string): AtfResult => ({
    test: name,
    status: 'failure',
    message: `${step.name}: ${why}`,
  })
  try {
    if (!steps.some(isRest)) return inside(instance, () => runServerSteps(run, steps, scope, failed)) ?? passed(name)
    for (const step of steps) {
      const verdict = isRest(step) ? await restStep(run, step, send) : serverStep(run, step, scope)
      if (verdict !== null) return failed(step, verdict)
    }
    return passed(name)
  } finally {
    for (const { table, sysId } of run.made.reverse())
      if (instance.records.get(table, sysId)) instance.records.delete(instance.access.system(), table, sysId)
  }
}

const passed = (test: string): AtfResult => ({ test, status: 'success', message: '' })
const canRun = (name: string): boolean => name in serverSteps || name in restChecks || name === 'rest.sendRestRequest'

function newRun(instance: Instance): TestRun {
  const [admin] = rowsWhere(instance, 'sys_user', { user_name: 'admin' })
  const session = admin?.sys_id ? instance.access.sessionFor(admin.sys_id) : instance.access.system().session
  return { instance, session, outputs: new Map(), made: [], answer: null }
}

/** What the steps wrote is undone, also what rules wrote because of them. */
function inside(instance: Instance, work: () => AtfResult | null): AtfResult | null {
  const undo = new Error('undo')
  let result: AtfResult | null = null
  try {
    instance.transaction(() => {
      result = work()
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return result
}

function runServerSteps(
  run: TestRun,
  steps: Step[],
  scope: string,
  failed: (step: Step, why: string) => AtfResult,
): AtfResult | null {
  for (const step of steps) {
    const verdict = serverStep(run, step, scope)
    if (verdict !== null) return failed(step, verdict)
  }
  return null
}

function serverStep(run: TestRun, step: Step, scope: string): Verdict {
  const outputs: Outputs = {}
  run.outputs.set(step.id, outputs)
  const act = serverSteps[step.config?.name ?? '']
  if (!act) return `The step ${step.config?.name ?? step.name} is not known`
  try {
    return act(run, filled(run, step.inputs), outputs, scope)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function restStep(run: TestRun, step: Step, send: Sender): Promise<Verdict> {
  const inputs = filled(run, step.inputs)
  if (step.config?.name !== 'rest.sendRestRequest') {
    const check = restChecks[step.config?.name ?? '']
    return run.answer && check ? check(run.answer, inputs) : 'No request was sent before this step'
  }
  const query = new URLSearchParams(pairs(inputs.queryParameters)).toString()
  const path = inputs.path ?? ''
  run.answer = await send(run.session, {
    method: (inputs.method ?? 'get').toUpperCase(),
    url: query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`,
    headers: Object.fromEntries(pairs(inputs.headers)),
    body: inputs.body ?? '',
  })
  return null
}

/** Puts what earlier steps gave into the places that name it: `{{step['<sys_id>'].record_id}}`. */
function filled(run: TestRun, inputs: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [
      name,
      text.replaceAll(
        /\{\{step\['([0-9a-f]{32})'\]\.([a-z_]+)\}\}/g,
        (_, id: string, output: string) => run.outputs.get(id)?.[output] ?? '',
      ),
    ]),
  )
}
