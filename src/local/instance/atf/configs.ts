import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findPackageRoot } from '../base/package-root.ts'

/** A kind of test step: its name in the SDK (`server.recordInsert`) and its inputs by the id of their variable. */
export interface StepConfig {
  name: string
  inputs: ReadonlyMap<string, { name: string; otherwise: string }>
}

interface RawVariable {
  inputVariableId?: string
  default?: unknown
}
interface RawStep {
  stepConfigId?: string
  variables?: Record<string, RawVariable>
}

/** The step kinds by the sys_id that packaged steps name, as the ServiceNow SDK defines them. */
export function stepConfigs(root: string = findPackageRoot()): Map<string, StepConfig> {
  const load = createRequire(join(root, 'package.json'))
  const { ToRecordStepConfigs: areas } = load(
    join(root, 'node_modules', '@servicenow', 'sdk-build-plugins', 'dist', 'atf', 'step-configs.js'),
  ) as {
    ToRecordStepConfigs: Record<string, Record<string, RawStep>>
  }
  const configs = new Map<string, StepConfig>()
  for (const [area, steps] of Object.entries(areas)) {
    for (const [step, raw] of Object.entries(steps)) {
      const inputs = new Map<string, { name: string; otherwise: string }>()
      for (const [name, variable] of Object.entries(raw.variables ?? {})) {
        const otherwise = variable.default === undefined ? '' : String(variable.default)
        if (variable.inputVariableId) inputs.set(variable.inputVariableId, { name, otherwise })
      }
      if (raw.stepConfigId) configs.set(raw.stepConfigId, { name: `${area}.${step}`, inputs })
    }
  }
  return configs
}
