/** Passwords: made up by the numbers of the setting, set as a person would type them, told to nobody. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { main } from '../../../../src/companion/main.ts'
import {
  checkStrength,
  generatePassword,
  passwordResetSchema,
  setUserPassword,
} from '../../../../src/companion/tickets/password.ts'
import type { TestServer } from '../../../support/http.ts'
import { Bench, startTicketServer } from './support.ts'

jest.setTimeout(60_000)

const setting = (values: object = {}) => passwordResetSchema.parse(values)
const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length
const kinds = (text: string) => [
  count(text, /[a-z]/g),
  count(text, /[A-Z]/g),
  count(text, /[0-9]/g),
  count(text, /[^A-Za-z0-9]/g),
]

describe('TK-30 a password that is made up', () => {
  test('has the numbers of the setting; more than the length makes it longer, less is filled up', () => {
    expect(kinds(generatePassword(setting()))).toEqual([6, 2, 2, 2])
    expect(generatePassword(setting({ GeneratedLength: 4 }))).toHaveLength(12)
    const long = generatePassword(setting({ GeneratedLength: 30, Symbol: 0 }))
    expect(long).toHaveLength(30)
    expect(count(long, /[^A-Za-z0-9]/g)).toBe(0)
    expect(() => generatePassword(setting({ LowerCase: 0, UpperCase: 0, Digit: 0, Symbol: 0 }))).toThrow(/all 0/)
  })

  test('TK-31 leaves out what people mix up, where that is wanted', () => {
    const all = Array.from({ length: 200 }, () => generatePassword(setting({ NoAmbiguous: true, GeneratedLength: 40 })))
    expect(all.join('')).not.toMatch(/[0Oo1Il|5S2Z8B]/)
  })

  test('TK-31 draws every character and every place alike: no bias that a thousand passwords would show', () => {
    const many = Array.from({ length: 4000 }, () =>
      generatePassword(setting({ LowerCase: 8, UpperCase: 1, Digit: 1, Symbol: 0, GeneratedLength: 10 })),
    )
    const digitAt = Array.from({ length: 10 }, (_, place) => many.filter((text) => /\d/.test(text[place] ?? '')).length)
    // 400 expected in each place, standard deviation 19: six of them to either side.
    for (const seen of digitAt) expect(Math.abs(seen - 400)).toBeLessThan(115)
    const letters = many.join('').match(/[a-z]/g) ?? []
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      const seen = letters.filter((other) => other === letter).length
      expect(Math.abs(seen - 32_000 / 26)).toBeLessThan(6 * 35)
    }
    expect(new Set(many).size).toBe(many.length)
  })

  test('TK-31 takes its chances from where it is told, and shuffles them all', () => {
    const asked: number[] = []
    const random = (below: number) => {
      asked.push(below)
      return 0
    }
    expect(
      generatePassword(setting({ LowerCase: 2, UpperCase: 1, Digit: 1, Symbol: 0, GeneratedLength: 4 }), random),
    ).toBe('aA0a')
    expect(asked).toEqual([26, 26, 26, 10, 4, 3, 2])
  })

  test('a strength check that fails names the rule, not the password', () => {
    const strict = setting({ StrengthCheck: ['^.{8,}$', '[0-9]'] })
    expect(() => checkStrength('kurz', strict)).toThrow('The password does not match the strength check ^.{8,}$.')
    expect(() => checkStrength('langgenug', strict)).toThrow('[0-9]')
    expect(() => checkStrength('langgenug1', strict)).not.toThrow()
    expect(() => setting({ StrengthCheck: ['('] })).toThrow(/no regular expression/)
  })
})

describe('a password that is set', () => {
  let server: TestServer
  let bench: Bench
  let out: string
  let err: string
  let folder: string
  const kept = { ...process.env }
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')
  beforeAll(async () => {
    server = await startTicketServer()
  })
  afterAll(() => server.close())
  beforeEach(() => {
    bench = Bench.open(server, {}, { user: 'setter:secret' })
    folder = mkdtempSync(join(tmpdir(), 'password-'))
    out = ''
    err = ''
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))))
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))))
    Object.assign(process.env, {
      SWITCHBOARD_INSTANCE_URL: server.url,
      SWITCHBOARD_INSTANCE_USER: 'setter',
      SWITCHBOARD_INSTANCE_PASSWORD: 'secret',
      SWITCHBOARD_STATE_DIR: folder,
    })
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    if (stdin) Object.defineProperty(process, 'stdin', stdin)
    process.env = { ...kept }
    rmSync(folder, { recursive: true, force: true })
    await bench.close()
  })
  beforeAll(() => {
    server.addUser('setter', ['admin'])
    server.addUser('program', [], { web_service_access_only: '1' })
    server.addUser('person', [])
    server.addUser('other', [])
  })
  const pipe = (text: string) =>
    Object.defineProperty(process, 'stdin', { value: Readable.from([text]), configurable: true })
  const run = (...words: string[]): Promise<number> => main(['node', 'switchboard', 'tickets', 'password', ...words])
  const userOf = async (name: string) => (await bench.rows('sys_user', `user_name=${name}`))[0] ?? {}
  const signsIn = async (name: string, password: string) => {
    const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
    return (await fetch(`${server.url}/api/now/table/sys_user?sysparm_limit=1`, { headers: { authorization } })).status
  }

  test('TK-30 TK-32 TK-34 comes from standard input, must be changed, is proved by read-back and sign-in, shown nowhere', async () => {
    pipe('Neu3s.Kennwort!\n')
    expect(await run('set', 'person', '--prove')).toBe(0)
    expect(await userOf('person')).toMatchObject({ password_needs_reset: 'true' })
    expect(out).toContain('must be changed at the next sign-in. Signing in with it over REST is refused.')
    expect(out + err).not.toContain('Neu3s')
    for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file), 'latin1')).not.toContain('Neu3s')
  })

  test('TK-33 of a program is left alone unless forced, since a change at sign-in would lock it out', async () => {
    pipe('Neu3s.Kennwort!')
    await run('set', 'program')
    expect(err).toContain('is an account of a program')
    expect(await signsIn('program', 'secret')).toBe(200)
    pipe('Neu3s.Kennwort!')
    expect(await run('set', 'program', '--force')).toBe(0)
    expect(await signsIn('program', 'secret')).toBe(401)
  })

  test('TK-35 need not be changed where neither the setting nor the old habit asks for it', async () => {
    const sysId = (await userOf('other'))['sys_id'] ?? ''
    await setUserPassword(bench.desk, sysId, 'Ander3s.Kennwort', { mustChange: false })
    expect(await userOf('other')).toMatchObject({ password_needs_reset: 'false' })
    expect(await signsIn('other', 'Ander3s.Kennwort')).toBe(200)
  })

  test('TK-30 that is made up on its own goes to standard output or to a file for its owner', async () => {
    expect(await run('generate')).toBe(0)
    expect(kinds(out.trim())).toEqual([6, 2, 2, 2])
    out = ''
    const path = join(folder, 'pw')
    expect(await run('generate', '--out', path, '--json')).toBe(0)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const password = readFileSync(path, 'utf8').trim()
    expect(password).toHaveLength(12)
    expect(out).not.toContain(password)
  })

  test.each([
    [['set', 'nobody'], /There is no user with the user name "nobody"/],
    [['set', 'person', '--reset', 'x'], /there is no tickets\.password_resets\.x/],
  ])('%j is refused', async (words, message) => {
    pipe('x')
    expect(await run(...words)).toBe(64)
    expect(err).toMatch(message)
  })
})
