import { ConfigError } from '../errors.ts'

/** Whether this host name of an address is that of this machine: what goes there in plain text leaves no wire. */
export const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
/** What people copy from a REST explorer; all of it means the instance itself. */
const API_ROOT = /^\/(api\/now(\/v\d+)?\/?)?$/

/**
 * Origin of an instance from what somebody typed: its root, `…/api/now` or `…/api/now/v2`.
 * @param key Where it was written, for messages.
 * @throws ConfigError for another path, a user name inside, or plain http to another host (credentials in clear).
 */
export const instanceOrigin = (text: string, key: string, allowHttp: boolean): string => {
  let url: URL
  try {
    url = new URL(text)
  } catch (error) {
    const shown = text.replace(/\/\/[^@/]*@/, '//')
    throw new ConfigError(
      `${key}: "${shown}" is no URL. Write it with its scheme, for instance https://dev12345.service-now.com.`,
      error,
    )
  }
  if (url.username || url.password)
    throw new ConfigError(`${key}: holds a user name or password. Use user and password instead.`)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new ConfigError(`${key}: scheme ${url.protocol}// is not supported. Use https://.`)
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !allowHttp)
    throw new ConfigError(
      `${key}: plain http would send the credentials in clear. Use https://, or set allow_http: true if the network is yours.`,
    )
  if (!API_ROOT.test(url.pathname) || url.search || url.hash)
    throw new ConfigError(
      `${key}: "${url.pathname}${url.search}" is more than the address of an instance. Give ${url.origin}, or ${url.origin}/api/now.`,
    )
  return url.origin
}
