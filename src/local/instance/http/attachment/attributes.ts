import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Row } from '../../core.ts'
import type { ServerContext } from '../context.ts'
import { noRecord, RestError } from '../errors.ts'
import { readRecordBody } from '../record-body.ts'
import { refusal } from '../table/refusal.ts'

const table = 'sys_attachment_attribute'

interface Params {
  id: string
  key: string
}
/** The attachment of a request, when the caller may read it and (for changes) write the record that it hangs on. */
type Open = (request: FastifyRequest, id: string, change: boolean) => { actor: Actor; row: Row }

/** Key-value pairs of an attachment: `{base}/{id}/attributes[/{key}]`. */
export function registerAttributes(app: FastifyInstance, context: ServerContext, base: string, open: Open): void {
  const { records } = context.instance
  const system = context.instance.access.system()

  const pairs = (attachment: string): Row[] => {
    const where = records.where(table, 'sys_attachment', '=', attachment)
    const order = [{ column: 'key', descending: false }]
    return where ? records.find({ table, where, order, invalid: [] }) : []
  }
  const pair = (row: Row): { key: string; value: string } => ({ key: row.key ?? '', value: row.value ?? '' })
  const named = (attachment: string, key: string): Row => {
    const found = pairs(attachment).find((row) => row.key === key)
    if (!found) throw noRecord()
    return found
  }
  const required = (request: FastifyRequest, name: string): string => {
    const value = readRecordBody(request)[name]
    if (typeof value !== 'string' || value === '') throw new RestError(400, 'Invalid request', `${name} is missing`)
    return value
  }
  const remove = (rows: Row[], reply: FastifyReply): FastifyReply => {
    for (const row of rows) {
      const outcome = records.delete(system, table, row.sys_id ?? '')
      if (!outcome.ok) throw refusal(outcome, 'delete')
    }
    return reply.code(204).send()
  }

  app.get<{ Params: Params }>(`${base}/:id/attributes`, (request, reply) => {
    const { row } = open(request, request.params.id, false)
    return reply.send({ result: pairs(row.sys_id ?? '').map(pair) })
  })
  app.get<{ Params: Params }>(`${base}/:id/attributes/:key`, (request, reply) => {
    const { row } = open(request, request.params.id, false)
    return reply.send({ result: pair(named(row.sys_id ?? '', request.params.key)) })
  })
  app.post<{ Params: Params }>(`${base}/:id/attributes`, (request, reply) => {
    const { actor, row } = open(request, request.params.id, true)
    const made = { key: required(request, 'key'), value: required(request, 'value') }
    if (pairs(row.sys_id ?? '').some(({ key }) => key === made.key))
      throw new RestError(400, 'Invalid request', `The attachment has an attribute ${made.key} already`)
    const outcome = records.insert(actor, table, { ...made, sys_attachment: row.sys_id ?? '' })
    if (!outcome.ok) throw refusal(outcome, 'insert')
    return reply.code(201).send({ result: made })
  })
  app.put<{ Params: Params }>(`${base}/:id/attributes/:key`, (request, reply) => {
    const { actor, row } = open(request, request.params.id, true)
    const value = required(request, 'value')
    const known = named(row.sys_id ?? '', request.params.key)
    const outcome = records.update(actor, table, known.sys_id ?? '', { value })
    if (!outcome.ok) throw refusal(outcome, 'update')
    return reply.send({ result: { key: request.params.key, value } })
  })
  app.delete<{ Params: Params }>(`${base}/:id/attributes`, (request, reply) => {
    const { row } = open(request, request.params.id, true)
    return remove(pairs(row.sys_id ?? ''), reply)
  })
  app.delete<{ Params: Params }>(`${base}/:id/attributes/:key`, (request, reply) => {
    const { row } = open(request, request.params.id, true)
    return remove([named(row.sys_id ?? '', request.params.key)], reply)
  })
}
