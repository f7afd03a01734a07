import { isIP } from 'node:net'
import { UsageError } from '../errors.ts'

/** Origin of Kibana as the platform's CORS rules take it: scheme, host and port. @throws UsageError */
export const kibanaOrigin = (text: string): { origin: string; warning: string | null } => {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new UsageError(`--kibana-url ${text}: this is no URL. Write it as https://kibana.example.com:5601.`)
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new UsageError(`--kibana-url ${text}: Kibana is reached by http:// or https://.`)
  const isName = url.hostname.includes('.') || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0
  return {
    origin: url.origin,
    warning: isName
      ? null
      : `The platform may refuse ${url.hostname} in a CORS rule: it wants a domain or a full IP address. Kibana's own check of the connector fails then, pushes do not.`,
  }
}
