import { GlideFailure } from '../scripts/errors.ts'
import type { ExposedClass, Method, Realm } from '../scripts/realm.ts'
import { exposedAggregate } from './aggregate.ts'
import { exposedAttachment } from './attachment.ts'
import { exposedCart } from './cart.ts'
import { exposedCatItem } from './cat-item.ts'
import { exposedCondition } from './condition.ts'
import { exposedDateTime } from './date-time.ts'
import { exposedDate } from './date.ts'
import { exposedDuration } from './duration.ts'
import { exposedDescriptor } from './element-descriptor.ts'
import { exposedElement } from './element.ts'
import type { GlideEnv } from './env.ts'
import { exposedQuery } from './glide-query.ts'
import { exposedOrderGuide } from './order-guide.ts'
import { exposedOptional, exposedStreamResult } from './query-results.ts'
import { exposedRecordSecure } from './record-secure.ts'
import { exposedRecord } from './record-exposed.ts'
import { exposedRestMessage, exposedRestResponse } from './rest-message.ts'
import { exposedServiceErrors } from './service-errors.ts'
import { exposedSession } from './session.ts'
import { exposedStream, exposedTextReader } from './stream.ts'
import { exposedDigest, exposedStringUtil } from './string-util.ts'
import { exposedSystem, GlideSystem } from './system.ts'
import { exposedTime } from './time.ts'
import { exposedUser } from './user.ts'
import { exposedVariableTable, exposedVariableTableRow } from './variable-table.ts'
import { exposedVariable, exposedVariables } from './variables.ts'
import { exposedXmlDocument, exposedXmlIterator, exposedXmlNode } from './xml-document.ts'

/** Names of classes that only scripts of the global scope may use. */
const globalOnly = [
  'GlideEncrypter',
  'GlideTableDescriptor',
  'GlideSystem',
  'GlideLocale',
  'GlideProperties',
  'GlideUtil',
  'GlideEvaluator',
  'GlideImpersonate',
  'GlideHTTPRequest',
  'GlideMultipleUpdate',
  'GlideMultipleDelete',
  'GlideDBObjectToken',
  'GlideSecurityManager',
  'GlideTransactionManager',
  'GlideUpdateManager2',
  'GlideUser',
  'GlideSession',
  'SncTriggerSynchronizer',
  'Packages',
  'java',
  'XMLUtil',
  'XMLDocument',
  'RESTMessage',
  'Workflow',
  'JSUtil',
  'ArrayUtil',
]

/** Glide as one context sees it. */
export interface GlideApi {
  /** Members of the Glide package, by name: what plain scripts have as globals. */
  readonly members: Record<string, object>
  /** Sub paths of the Glide package: `sn_ws`, `sn_ws_err`, … */
  readonly namespaces: Record<string, object>
  /** What the platform offers under `global.`, besides public script includes. */
  readonly shared: Record<string, object>
}

/** Makes the Glide classes known to the context. Nothing is global yet; see `defineGlobals`. */
export function createGlideApi(realm: Realm, env: GlideEnv): GlideApi {
  const hidden = [
    exposedCondition,
    exposedElement,
    exposedDescriptor,
    exposedSession,
    exposedUser,
    exposedVariable,
    exposedVariables,
    exposedVariableTable,
    exposedVariableTableRow,
    exposedOptional,
    exposedStreamResult,
    exposedStream,
    exposedXmlNode,
    exposedXmlIterator,
  ]
  for (const exposed of hidden) realm.expose(exposed)
  const system = exposedSystem(env)
  realm.expose(system)
  const members: Record<string, object> = { gs: realm.toGuest(new GlideSystem(env)) as object }
  const open: ExposedClass[] = [
    exposedRecord(env),
    exposedRecordSecure(env),
    exposedDateTime(env),
    exposedDate(env),
    exposedTime(env),
    exposedDuration(env),
    exposedAggregate(env),
    exposedAttachment(env),
    exposedTextReader,
    exposedXmlDocument,
    exposedStringUtil,
    exposedDigest,
  ]
  for (const exposed of open) members[exposed.name] = realm.expose(exposed)
  const space = (classes: ExposedClass[]) =>
    realm.namespace(Object.fromEntries(classes.map((exposed) => [exposed.name, realm.expose(exposed)])))
  const namespaces = {
    sn_ws: space([exposedRestMessage(env), exposedRestResponse]),
    sn_ws_err: space(exposedServiceErrors),
    sn_ws_int: space([]),
    sn_sc: space(
      [exposedCart(env), exposedCatItem(env), exposedOrderGuide(env)].map((exposed) =>
        privileged(env, 'sn_sc', exposed),
      ),
    ),
  }
  const GlideQuery = realm.expose(exposedQuery(env))
  return { members: { ...members, ...namespaces }, namespaces, shared: { GlideQuery } }
}

/**
 * A class of another platform scope: an application needs a privilege of type `scriptable` for it, named with or without
 * its scope.
 */
function privileged(env: GlideEnv, space: string, exposed: ExposedClass): ExposedClass {
  const { construct } = exposed
  if (!construct) return exposed
  const refusal = () => {
    const { access } = env.instance
    const plain = access.scopeRefusal(env.scope, 'execute', exposed.name)
    return plain === undefined ? undefined : access.scopeRefusal(env.scope, 'execute', `${space}.${exposed.name}`)
  }
  const check = (): void => {
    const refused = refusal()
    if (refused !== undefined) throw new GlideFailure(refused)
  }
  const statics = [...(exposed.statics ?? [])].map(([name, body]): [string, Method] => [
    name,
    (self, args) => {
      check()
      return body(self, args)
    },
  ])
  return {
    ...exposed,
    statics: new Map(statics),
    construct: (args) => {
      check()
      return construct(args)
    },
  }
}

/** Makes the members globals of plain scripts, and the global-only names refusals when the scope is an application. */
export function defineGlobals(realm: Realm, env: GlideEnv, api: GlideApi): void {
  for (const [name, value] of Object.entries(api.members)) realm.define(name, value)
  if (env.scope === 'global') return
  for (const name of globalOnly) {
    realm.defineRefused(name, `${name} is not allowed in scoped applications (scope ${env.scope})`)
  }
}
