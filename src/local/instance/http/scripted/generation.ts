import type { Instance } from '../../core.ts'

const generations = new WeakMap<Instance, number>()

/** Counts changes of REST service definitions, so that routes are read again only after one. */
export const restGeneration = (instance: Instance): number => generations.get(instance) ?? 0
export const restDefinitionsChanged = (instance: Instance): void => {
  generations.set(instance, restGeneration(instance) + 1)
}

const tables = ['sys_ws_definition', 'sys_ws_version', 'sys_ws_operation', 'sys_cors_rule']

/** Notices changes made by people and scripts; installations report themselves, because they write past engines. */
export function watchRestDefinitions(instance: Instance): void {
  for (const table of tables)
    instance.engines.register({
      name: `rest-definitions:${table}`,
      table,
      when: 'after',
      operations: ['insert', 'update', 'delete'],
      run: () => restDefinitionsChanged(instance),
    })
}
