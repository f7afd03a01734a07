import { ConfigError } from '../errors.ts'
import { nearest } from '../nearest.ts'

type Tree = Record<string, unknown>

/** Names of the settings that the agent which this replaces has for a connection. */
const NAMES = [
  'Server',
  'Login',
  'Password',
  'ClientId',
  'ClientSecret',
  'OAuth2Url',
  'ResponseSizeLimit',
  'Filter',
  'TicketCookieDirectoryPath',
] as const

/** A connection in our words, and what of it belongs to tickets. */
export interface FromAgent {
  connection: Tree
  tickets: Tree
}

/** Whether a section is written in the agent's names. */
export const hasAgentNames = (section: Tree): boolean => 'Server' in section

/**
 * A connection written in the agent's names, in ours. Its three OAuth settings mean the password grant. `Server` may or
 * may not end in `/api/now/table`. Settings of our own names may stand beside them.
 * @param key Where the section stands, for messages.
 * @throws ConfigError for a name of neither kind, and for OAuth settings that do not belong together
 */
export const fromAgentNames = (section: Tree, key: string): FromAgent => {
  const known: readonly string[] = NAMES
  for (const name of Object.keys(section))
    if (/^[A-Z]/.test(name) && !known.includes(name)) {
      const meant = nearest(name, known)
      throw new ConfigError(
        `${key}.${name}: unknown key. ${meant ? `Did you mean "${meant}"?` : `Known here: ${known.join(', ')}.`}`,
      )
    }
  const given = (name: (typeof NAMES)[number]): unknown => section[name]
  const own = Object.fromEntries(Object.entries(section).filter(([name]) => !known.includes(name)))
  const oauth = [given('ClientId'), given('ClientSecret'), given('OAuth2Url')]
  const isOAuth = oauth.some((value) => value !== undefined)
  if (isOAuth && oauth.includes(undefined))
    throw new ConfigError(`${key}: ClientId, ClientSecret and OAuth2Url belong together. Give all three, or none.`)
  const server = given('Server')
  return {
    connection: {
      url: typeof server === 'string' ? server.replace(/\/api\/now(\/v\d+)?\/table\/?$/, '') : server,
      ...(given('Login') === undefined ? {} : { user: given('Login') }),
      ...(given('Password') === undefined ? {} : { password: given('Password') }),
      ...(isOAuth
        ? {
            auth: 'oauth',
            oauth: {
              grant: 'password',
              client_id: given('ClientId'),
              client_secret: given('ClientSecret'),
              token_url: given('OAuth2Url'),
            },
          }
        : {}),
      ...own,
    },
    tickets: {
      ...(given('ResponseSizeLimit') === undefined ? {} : { ResponseSizeLimit: given('ResponseSizeLimit') }),
      ...(given('TicketCookieDirectoryPath') === undefined ? {} : { state_dir: given('TicketCookieDirectoryPath') }),
      ...(given('Filter') === undefined ? {} : { Filter: given('Filter') }),
    },
  }
}
