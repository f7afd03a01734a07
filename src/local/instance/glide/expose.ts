import type { ExposedClass, Method, Properties } from '../scripts/realm.ts'

/**
 * Describes a class for the bridge. Scripts see exactly the methods named; everything else of the class stays ours.
 */
export function expose<T extends object>(
  type: abstract new (...args: never[]) => T,
  open: {
    name: string
    methods: readonly (keyof T & string)[]
    /** Methods that exist for scripts only to refuse, with the reason. */
    refused?: Record<string, string>
    construct?: (args: unknown[]) => T
    statics?: Record<string, (args: unknown[]) => unknown>
    properties?: {
      get(self: T, key: string): unknown
      set(self: T, key: string, value: unknown): void
      has(self: T, key: string): boolean
      keys(self: T): string[]
    }
    primitive?: (self: T, hint: string) => unknown
  },
): ExposedClass {
  const methods = new Map<string, Method>()
  for (const name of open.methods) {
    methods.set(name, (self, args) =>
      Reflect.apply(Reflect.get(self, name) as (...a: unknown[]) => unknown, self, args),
    )
  }
  const statics = new Map<string, Method>()
  for (const [name, body] of Object.entries(open.statics ?? {})) statics.set(name, (_self, args) => body(args))
  return {
    name: open.name,
    type,
    methods,
    statics,
    construct: open.construct,
    properties: open.properties as Properties | undefined,
    primitive: open.primitive as ((self: object, hint: string) => unknown) | undefined,
  }
}
