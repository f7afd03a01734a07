import type { KeyObject } from 'node:crypto'
import { UsageError } from '../errors.ts'
import { isObject } from '../is-object.ts'
import { encryptValue } from '../secrets/envelope.ts'
import { fromAgentNames } from '../servicenow/agent-names.ts'
import { ticketSettings } from './settings.ts'

type Tree = Record<string, unknown>

/** Secret setting of the agent → key path of ours, and the environment variable that may hold it. */
const SECRETS: Readonly<Record<string, readonly [path: string, variable: string]>> = {
  Password: ['instance.password', 'SWITCHBOARD_INSTANCE_PASSWORD'],
  ClientSecret: ['instance.oauth.client_secret', 'SWITCHBOARD_INSTANCE_OAUTH__CLIENT_SECRET'],
}

export interface ImportedSettings {
  /** Content of a configuration file; no secret stands in it in clear. */
  settings: Tree
  /** Environment variables that must be set for it. */
  variables: string[]
}

/**
 * The connection `id` of an agent's settings file as a configuration of ours. Secrets are encrypted for `key`, taken over
 * from the agent's encrypted file as they are, or referred to by an environment variable; never copied in clear.
 * @throws UsageError when there is no such connection; ConfigError for settings that make no sense
 */
export const settingsFromAgent = (
  id: string,
  content: unknown,
  { encrypted, key }: { encrypted?: unknown; key?: KeyObject | undefined } = {},
): ImportedSettings => {
  const plain = connectionOf(content, id)
  const sealed = encrypted === undefined ? undefined : connectionOf(encrypted, id)
  if (!plain && !sealed) {
    const known = isObject(content) && isObject(content['Connections']) ? Object.keys(content['Connections']) : []
    throw new UsageError(`Connections.${id}: there is no such connection. Known: ${known.join(', ') || 'none'}.`)
  }
  const variables: string[] = []
  const section: Tree = {}
  for (const [name, value] of Object.entries({ ...plain, ...sealed })) {
    const [path, variable] = SECRETS[name] ?? []
    const isSealed = sealed !== undefined && name in sealed && typeof value === 'string'
    if (path === undefined || variable === undefined) section[name] = isSealed ? `enc:${value}` : value
    else if (isSealed) section[name] = { enc: value }
    else if (key && typeof value === 'string') section[name] = { enc: encryptValue(value, path, key) }
    else {
      section[name] = { env: variable }
      variables.push(variable)
    }
  }
  const { connection, tickets } = fromAgentNames(section, `Connections.${id}`)
  const ours = { connection: id, ...tickets }
  // The name of the connection and its other settings are checked as they will be on load.
  ticketSettings(ours)
  const secrets = {
    ...(key || sealed ? { private_keys: [{ file: 'private.pem' }] } : {}),
    ...(sealed ? { legacyRsa: true } : {}),
  }
  return {
    settings: {
      instance: connection,
      tickets: ours,
      ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
    },
    variables,
  }
}

const connectionOf = (content: unknown, id: string): Tree | undefined => {
  const connections = isObject(content) ? content['Connections'] : undefined
  const found = isObject(connections) ? connections[id] : undefined
  return isObject(found) ? found : undefined
}
