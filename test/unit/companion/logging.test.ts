import { InstanceError } from '../../../src/companion/errors.ts'
import { createLogger } from '../../../src/companion/logging.ts'
import { Secret } from '../../../src/companion/secrets.ts'

const logged = (json: boolean, write: (logger: ReturnType<typeof createLogger>) => void): string => {
  let text = ''
  write(createLogger({ level: 'debug', json, write: (line) => (text += line) }))
  return text
}

describe('logging', () => {
  const secrets: [string, object][] = [
    ['an authorization header', { headers: { authorization: 'Basic c2VjcmV0OnNlY3JldA==' } }],
    ['a cookie', { headers: { 'set-cookie': ['JSESSIONID=c2VjcmV0OnNlY3JldA=='] } }],
    ['a password', { user: 'a', password: 'c2VjcmV0OnNlY3JldA==' }],
    ['a session token', { credentials: { sessionToken: 'c2VjcmV0OnNlY3JldA==' } }],
    ['parameter values', { operation: { parameters: [{ key: 'DbPassword', value: 'c2VjcmV0OnNlY3JldA==' }] } }],
    ['a wrapped secret', { anything: new Secret('c2VjcmV0OnNlY3JldA==') }],
    ['a bearer token inside a text', { note: 'sent Bearer c2VjcmV0OnNlY3JldA== to it' }],
    ['a secret in the message of an error', { err: new Error('failed with Basic c2VjcmV0OnNlY3JldA==') }],
  ]
  it.each(secrets)('hides %s', (_what, record) => {
    for (const json of [true, false]) {
      const text = logged(json, (logger) => logger.info(record, 'message'))
      expect(text).not.toContain('c2VjcmV0')
      expect(text).toContain('[hidden]')
    }
  })

  it('hides a token in the message itself', () => {
    expect(logged(true, (logger) => logger.warn('header was Bearer abcdefgh12345'))).not.toContain('abcdefgh12345')
  })

  it('keeps code, message and cause of an error', () => {
    const error = new InstanceError('it broke', { code: 'server_error', cause: new Error('root') })
    const line = JSON.parse(logged(true, (logger) => logger.error({ err: error }, 'failed'))) as unknown
    expect(line).toMatchObject({
      level: 'error',
      msg: 'failed',
      err: { code: 'server_error', message: 'it broke', cause: { message: 'root' } },
    })
  })

  it('writes plain lines for people', () => {
    const text = logged(false, (logger) => logger.warn({ region: 'eu-west-1' }, 'slow'))
    expect(text).toMatch(/^\d\d:\d\d:\d\d warn: slow {2}\(region=eu-west-1\)\n$/)
  })
})
