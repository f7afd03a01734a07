/**
 * An instance as a stock Kibana finds it: the whole app and the build under the scope that Kibana knows, set up by the
 * command, with both ways to sign in.
 */
import { execFileSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installWithSdk } from '../../src/local/stack/install.ts'
import { pathsOf } from '../../src/local/stack/paths.ts'
import { RestUser } from '../../src/local/stack/rest.ts'
import type { Incident, SignIn } from './kibana.ts'
import { JourneyStack } from './stack.ts'

export const SCOPE = 'x_elas2_inc_int'
export const STAGING = `${SCOPE}_elastic_incident`
export const ORIGIN = 'https://kibana.corp.example:5601'
const root = join(__dirname, '..', '..')

export type Line = Record<string, unknown>

export class IntakeStack {
  readonly url: string
  readonly admin: RestUser
  basic!: Extract<SignIn, { kind: 'basic' }>
  jwt!: Extract<SignIn, { kind: 'jwt' }>
  private counter = 0

  private constructor(
    readonly stack: JourneyStack,
    /** Where the set-up leaves its files. */
    readonly folder: string,
  ) {
    this.url = stack.ready.instance.url
    this.admin = stack.user('admin')
  }

  /** The stack with both packages; `signIns` takes what the set-up printed. */
  static async start(): Promise<IntakeStack> {
    const packageFolder = join(root, 'target', 'build', `${SCOPE}-incident-intake`)
    const build = ['scripts/build.mjs', '--package-only', '--scope', SCOPE, '--only', 'incident-intake']
    if (!existsSync(join(packageFolder, 'dist', 'app'))) execFileSync(process.execPath, build, { cwd: root })
    const stack = await JourneyStack.start(['--seed', 'demo'])
    const { url, admin } = stack.ready.instance
    await installWithSdk({ ...pathsOf(root), packageFolder }, { url, ...admin })
    return new IntakeStack(stack, mkdtempSync(join(tmpdir(), 'kibana-')))
  }

  async stop(): Promise<void> {
    await this.stack.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Environment in which commands run as the administrator. */
  get asAdmin(): Record<string, string> {
    const { user, password } = this.stack.ready.instance.admin
    return { SWITCHBOARD_INSTANCE_USER: user, SWITCHBOARD_INSTANCE_PASSWORD: password }
  }

  file(name: string): string {
    return join(this.folder, name)
  }

  async setUp(...more: string[]): Promise<Line[]> {
    const args = ['setup', 'incident-intake', '--json', '--kibana-url', ORIGIN]
    const files = ['--password-file', this.file('password'), '--client-secret-file', this.file('secret')]
    files.push('--key-file', this.file('key.pem'), '--certificate-file', this.file('certificate.pem'))
    const done = await this.stack.run([...args, ...files, ...more], this.asAdmin)
    expect(done).toMatchObject({ code: 0 })
    return done.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
  }

  /** Takes up what the set-up has made, as somebody would who types it into Kibana. */
  signIns(lines: Line[]): void {
    const fields = lines.find(({ type }) => type === 'connector')?.fields as Record<string, string>
    const text = (name: string) => readFileSync(this.file(name), 'utf8').trim()
    this.basic = { kind: 'basic', user: 'kibana', password: text('password') }
    this.jwt = {
      kind: 'jwt',
      clientId: fields['Client ID'] ?? '',
      clientSecret: text('secret'),
      keyId: fields['JWT Verifier Key ID'] ?? '',
      privateKey: createPrivateKey(text('key.pem')),
      subject: fields['User Identifier'] ?? '',
    }
  }

  /** The integration user without Kibana around it. */
  get sender(): RestUser {
    return new RestUser(this.url, { user: 'kibana', password: this.basic.password })
  }

  /** First result of a row that the integration user sends. */
  async push(row: Record<string, unknown>): Promise<Record<string, string>> {
    const result = (await this.sender.call('POST', `/api/now/import/${STAGING}`, row)) as Record<string, string>[]
    expect(result).toHaveLength(1)
    return result[0] ?? {}
  }

  /** An alert with a correlation id that nobody has. */
  alert(more: Partial<Incident> = {}): Incident {
    return {
      short_description: 'CPU above 90 %',
      description: 'host-1',
      category: 'software',
      subcategory: 'os',
      correlation_id: `rule:${++this.counter}`,
      correlation_display: 'CPU',
      severity: '1',
      urgency: '2',
      impact: '3',
      ...more,
    }
  }

  incident(id: string, columns: string[]): Promise<Record<string, string>> {
    return this.admin.row('incident', id, columns)
  }

  async count(table: string): Promise<number> {
    return (await this.admin.rows(table, '', ['sys_id'], 5000)).length
  }

  /** Journal of a record: `work_notes: text`, oldest first. */
  async notes(id: string): Promise<string[]> {
    const rows = await this.admin.rows('sys_journal_field', `element_id=${id}^ORDERBYsys_created_on`, [
      'element',
      'value',
    ])
    return rows.map(({ element, value }) => `${element}: ${value}`)
  }
}

/** Changes that the set-up reports. */
export const changesOf = (lines: Line[]): unknown[] =>
  lines.filter(({ type }) => type === 'step').map(({ change }) => change)
