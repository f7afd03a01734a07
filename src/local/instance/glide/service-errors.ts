import type { ExposedClass } from '../scripts/realm.ts'
import { plainText } from './convert.ts'
import { expose } from './expose.ts'

/** Errors a scripted REST operation throws to choose status, message and detail of the answer (`sn_ws_err`). */
export class ServiceError {
  status: number
  message: string
  detail: string
  readonly name: string

  constructor(status: number, name: string, args: unknown[]) {
    this.status = status
    this.name = name
    this.message = plainText(args[0]) ?? name
    this.detail = plainText(args[1]) ?? ''
  }

  setStatus(status: unknown): void {
    this.status = Number(status)
  }

  setMessage(message: unknown): void {
    this.message = plainText(message) ?? ''
  }

  setDetail(detail: unknown): void {
    this.detail = plainText(detail) ?? ''
  }

  toString(): string {
    return `${this.name}: ${this.message}`
  }
}

class BadRequestError extends ServiceError {}
class NotFoundError extends ServiceError {}
class NotAcceptableError extends ServiceError {}
class ConflictError extends ServiceError {}
class UnsupportedMediaTypeError extends ServiceError {}

type Kind = new (status: number, name: string, args: unknown[]) => ServiceError

const kinds: [name: string, status: number, kind: Kind][] = [
  ['ServiceError', 500, ServiceError],
  ['BadRequestError', 400, BadRequestError],
  ['NotFoundError', 404, NotFoundError],
  ['NotAcceptableError', 406, NotAcceptableError],
  ['ConflictError', 409, ConflictError],
  ['UnsupportedMediaTypeError', 415, UnsupportedMediaTypeError],
]

export const exposedServiceErrors: ExposedClass[] = kinds.map(([name, status, kind]) =>
  expose(kind, {
    name,
    construct: (args) => new kind(status, name, args),
    methods: ['setDetail', 'setMessage', 'setStatus', 'toString'],
    properties: {
      get: (self, key) => (key === 'message' ? self.message : key === 'name' ? self.name : undefined),
      set: (self, key, value) => {
        if (key === 'message') self.setMessage(value)
      },
      has: (_self, key) => key === 'message' || key === 'name',
      keys: () => [],
    },
  }),
)
