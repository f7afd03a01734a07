import { isObject } from './parse.ts'

/** What intrinsic functions look up. `ref` and `attribute` throw when there is no such thing. */
export interface Scope {
  ref(name: string): unknown
  attribute(resource: string, attribute: string): unknown
  condition(name: string): boolean
  mapping(map: string, top: string, second: string): unknown
  zones: readonly string[]
}

/** A template that is well-formed but cannot be carried out; the message is CloudFormation's. */
export class TemplateError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TemplateError'
  }
}

/** `AWS::NoValue` removes the property it is the value of. */
export const NO_VALUE = Symbol('AWS::NoValue')

type Evaluate = (argument: unknown, scope: Scope) => unknown

const asArray = (value: unknown, name: string): unknown[] => {
  if (!Array.isArray(value)) throw new TemplateError(`Template error: every ${name} object requires a list argument.`)
  return value
}
const evaluated = (argument: unknown, scope: Scope, name: string): unknown[] =>
  asArray(argument, name).map((item) => resolve(item, scope))
const toText = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(',') : String(value))
const truth = (value: unknown): boolean => value === true || value === 'true'

function sub(argument: unknown, scope: Scope): string {
  const [template, extra] = Array.isArray(argument) ? (argument as [unknown, unknown]) : [argument, {}]
  const own = isObject(extra) ? (resolve(extra, scope) as Record<string, unknown>) : {}
  return String(template).replace(/\$\{(!?)([^}]*)\}/g, (_whole, literal: string, inner: string) => {
    const name = inner.trim()
    if (literal) return `\${${inner}}`
    if (Object.hasOwn(own, name)) return toText(own[name])
    const dot = name.indexOf('.')
    return toText(dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1)))
  })
}

const FUNCTIONS: Record<string, Evaluate> = {
  Ref: (argument, scope) => scope.ref(String(argument)),
  Condition: (argument, scope) => scope.condition(String(argument)),
  'Fn::GetAtt': (argument, scope) => {
    const parts =
      typeof argument === 'string' ? argument.split('.') : evaluated(argument, scope, 'Fn::GetAtt').map(String)
    return scope.attribute(parts[0] ?? '', parts.slice(1).join('.'))
  },
  'Fn::Sub': sub,
  'Fn::Join': (argument, scope) => {
    const [delimiter, parts] = evaluated(argument, scope, 'Fn::Join')
    return asArray(parts, 'Fn::Join').map(toText).join(String(delimiter))
  },
  'Fn::Split': (argument, scope) => {
    const [delimiter, source] = evaluated(argument, scope, 'Fn::Split')
    return String(source).split(String(delimiter))
  },
  'Fn::Select': (argument, scope) => {
    const [index, list] = evaluated(argument, scope, 'Fn::Select')
    const items = asArray(list, 'Fn::Select')
    const item = items[Number(index)]
    if (item === undefined)
      throw new TemplateError(`Template error: Fn::Select cannot select nonexistent value at index ${String(index)}`)
    return item
  },
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = asArray(argument, 'Fn::If')
    return resolve(scope.condition(String(name)) ? yes : no, scope)
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = evaluated(argument, scope, 'Fn::Equals')
    return toText(left) === toText(right)
  },
  'Fn::And': (argument, scope) => evaluated(argument, scope, 'Fn::And').every(truth),
  'Fn::Or': (argument, scope) => evaluated(argument, scope, 'Fn::Or').some(truth),
  'Fn::Not': (argument, scope) => !truth(evaluated(argument, scope, 'Fn::Not')[0]),
  'Fn::FindInMap': (argument, scope) => {
    const [map, top, second] = evaluated(argument, scope, 'Fn::FindInMap').map(String)
    return scope.mapping(map ?? '', top ?? '', second ?? '')
  },
  'Fn::Base64': (argument, scope) => Buffer.from(toText(resolve(argument, scope))).toString('base64'),
  'Fn::GetAZs': (_argument, scope) => [...scope.zones],
  'Fn::Length': (argument, scope) => asArray(resolve(argument, scope), 'Fn::Length').length,
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(resolve(argument, scope)),
  // Functions of rules only.
  'Fn::Contains': (argument, scope) => {
    const [list, value] = evaluated(argument, scope, 'Fn::Contains')
    return asArray(list, 'Fn::Contains').map(toText).includes(toText(value))
  },
  'Fn::EachMemberEquals': (argument, scope) => {
    const [list, value] = evaluated(argument, scope, 'Fn::EachMemberEquals')
    return asArray(list, 'Fn::EachMemberEquals').every((item) => toText(item) === toText(value))
  },
  'Fn::EachMemberIn': (argument, scope) => {
    const [list, allowed] = evaluated(argument, scope, 'Fn::EachMemberIn')
    const names = asArray(allowed, 'Fn::EachMemberIn').map(toText)
    return asArray(list, 'Fn::EachMemberIn').every((item) => names.includes(toText(item)))
  },
}

/** Carries out all intrinsic functions in a value. Throws TemplateError. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== NO_VALUE)
  if (!isObject(value)) return value
  const keys = Object.keys(value)
  const only = keys[0]
  if (keys.length === 1 && only !== undefined) {
    const call = Object.hasOwn(FUNCTIONS, only) ? FUNCTIONS[only] : undefined
    if (call) return call(value[only], scope)
    if (only.startsWith('Fn::')) {
      throw new TemplateError(`Template error: ${only} is not supported by the local AWS`)
    }
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]): [string, unknown] => [key, resolve(item, scope)])
      .filter(([, item]) => item !== NO_VALUE),
  )
}
