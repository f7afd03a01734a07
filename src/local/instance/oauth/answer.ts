/** Answers of the token endpoint. */
export interface TokenAnswer {
  access_token: string
  refresh_token?: string
  scope: 'useraccount'
  token_type: 'Bearer'
  expires_in: number
}

/** A token request that is refused: 400 when it makes no sense, 401 when somebody may not have a token. */
export class OAuthRefusal extends Error {
  override readonly name = 'OAuthRefusal'
  constructor(
    readonly status: 400 | 401,
    readonly error: string,
    readonly description: string,
  ) {
    super(`${error}: ${description}`)
  }
}

/** How the platform refuses a wrong client, secret, user or password: it does not tell which. */
export const accessDenied = (): OAuthRefusal => new OAuthRefusal(401, 'server_error', 'access_denied')
export const invalidGrant = (description: string): OAuthRefusal => new OAuthRefusal(401, 'invalid_grant', description)
export const badRequest = (description: string): OAuthRefusal => new OAuthRefusal(400, 'invalid_request', description)
