import type { Instance, RecordState, Row } from '../../core.ts'

/** Path with the names of its parameters taken out: two routes with the same shape answer the same requests. */
const shape = (path: string | null | undefined): string =>
  (path ?? '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => (/^\{.+\}$/.test(segment) ? '{}' : segment))
    .join('/')

const route = (values: Row): string =>
  JSON.stringify([
    values.web_service_version ?? null,
    (values.http_method ?? 'GET').toUpperCase(),
    shape(values.relative_path),
  ])

/** Refuses to save an operation whose route another one of the same service already answers. */
export function refuseOverlaps(instance: Instance): void {
  instance.engines.register({
    name: 'rest-route-overlap',
    table: 'sys_ws_operation',
    when: 'before',
    operations: ['insert', 'update'],
    run: (state) => {
      if (overlaps(instance, state)) state.aborted = { by: 'REST route overlaps with another one' }
    },
  })
}

function overlaps(instance: Instance, { values }: RecordState): boolean {
  if (values.active !== '1' || !values.web_service_definition) return false
  const where = instance.records.where('sys_ws_operation', 'web_service_definition', '=', values.web_service_definition)
  if (!where) return false
  return instance.records
    .find({ table: 'sys_ws_operation', where, order: [], invalid: [] })
    .some((other) => other.sys_id !== values.sys_id && other.active === '1' && route(other) === route(values))
}
