/** A request that ends with the platform's standard error body. */
export class RestError extends Error {
  override readonly name = 'RestError'
  constructor(
    readonly status: number,
    message: string,
    readonly detail: string | null = null,
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}

export interface ErrorBody {
  error: { message: string; detail: string | null }
  status: 'failure'
}
export const errorBody = (message: string, detail: string | null): ErrorBody => ({
  error: { message, detail },
  status: 'failure',
})

export const notAuthenticated = (): RestError =>
  new RestError(401, 'User Not Authenticated', 'Required to provide Auth information', {
    'WWW-Authenticate': 'BASIC realm="Service-now"',
  })
export const noRecord = (): RestError =>
  new RestError(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval")
export const invalidTable = (table: string): RestError => new RestError(400, `Invalid table ${table}`, null)
export const notAuthorized = (): RestError =>
  new RestError(403, 'User Not Authorized', 'Failed API level ACL Validation')
export const insufficientRights = (): RestError =>
  new RestError(403, 'Operation Failed', 'ACL Exception due to insufficient rights')
export const noResource = (path: string, status = 400): RestError =>
  new RestError(status, 'Requested URI does not represent any resource', path)

/** A script ran into the time limit: what it was about to store is not stored. */
export const cancelled = (): RestError =>
  new RestError(
    500,
    'Transaction cancelled: maximum execution time exceeded',
    'Transaction cancelled: maximum execution time exceeded Check logs for error trace or enable glide.rest.debug property to verify REST request processing',
  )

/** An address as it may stand in a log: clients may put an access token into it. */
export const loggedUrl = (url: string): string => url.replace(/([?&](?:access_token|token|sysparm_ck)=)[^&#]*/gi, '$1…')

/** Page shown where the platform answers people rather than programs. */
export function htmlPage(title: string, text: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body></html>`
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
