/** What a started stack tells: the one JSON line of `switchboard local`. */
import type { Login } from './rest.ts'

export interface LocalUser extends Login {
  roles: string[]
}
export interface Ready {
  ready: true
  instance: { url: string; admin: Login; users: LocalUser[] }
  aws: {
    url: string
    /** Account of the companion's own identity. */
    accountId: string
    region: string
    accessKeyId: string
    secretAccessKey: string
    /** Somebody with all rights in the account that has the sample portfolios, to change them with. */
    administrator: { accountId: string; accessKeyId: string; secretAccessKey: string }
  }
  /** With these every other `switchboard` command talks to this stack. */
  env: Record<string, string>
}
