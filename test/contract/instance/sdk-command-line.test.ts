import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import type { TestServer } from '../../support/http.ts'
import { admin, startServer } from '../../support/http.ts'
import { pack, sampleFiles, scope, scopeId } from '../../support/package.ts'

// The command line waits a second between its looks, and removing takes it several.
jest.setTimeout(120_000)

const root = resolve(__dirname, '../../..')
let server: TestServer
let project: string

beforeAll(async () => {
  server = await startServer()
  project = mkdtempSync(join(tmpdir(), 'sdk-project-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  write('package.json', JSON.stringify({ name: 'test', version: '1.0.0', private: true }))
  write('now.config.json', JSON.stringify({ scope, scopeId, name: 'Test app' }))
  for (const [path, text] of Object.entries(sampleFiles())) write(`dist/app/${path}`, text)
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
})
afterAll(async () => {
  await server.close()
  rmSync(project, { recursive: true, force: true })
})

/** Runs the command line of the ServiceNow SDK against the server, as in a build pipeline. */
function cli(args: string[], [user, password] = admin.split(':')): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/@servicenow/sdk/bin/index.js'), ...args], {
      cwd: project,
      env: {
        ...process.env,
        NODE_ENV: 'test',
        SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
        SN_SDK_INSTANCE_URL: server.url,
        SN_SDK_USER: user,
        SN_SDK_USER_PWD: password,
      },
    })
    let output = ''
    child.stdout.on('data', (data) => (output += String(data)))
    child.stderr.on('data', (data) => (output += String(data)))
    child.on('error', fail)
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

const rows = async (query: string): Promise<string[]> => {
  const answer = await server.get(`/api/now/table/${scope}_item?${query}`)
  return ((answer.json.result ?? []) as unknown as { name: string }[]).map((row) => row.name).sort()
}

describe('the command line of the ServiceNow SDK', () => {
  test('installs an application with its demo data', async () => {
    const { code, output } = await cli(['install'])
    expect(output).toContain('Installation completed')
    expect(code).toBe(0)
    expect(await rows('')).toEqual(['demo', 'first install', 'once'])
  })

  test('queries a table', async () => {
    const { output } = await cli(['query', `${scope}_item`, '-q', 'ORDERBYname', '--limit', '2', '-f', 'name'])
    expect(output).toContain('Retrieved 2 record(s)')
    expect(output).toContain('Use --offset 2')
  })

  test('downloads the files of the application', async () => {
    const download = async (folder: string, ...options: string[]): Promise<void> => {
      const target = join(project, folder)
      const { code, output } = await cli(['download', target, ...options])
      expect(output).not.toContain('ERROR')
      expect(code).toBe(0)
      const files = readdirSync(target, { recursive: true, encoding: 'utf8' })
      expect(files.map((name) => basename(name))).toContain(`sys_app_${scopeId}.xml`)
      const app = files.find((name) => name.endsWith(`sys_app_${scopeId}.xml`)) ?? ''
      expect(readFileSync(join(target, app), 'utf8')).toContain(`<scope>${scope}</scope>`)
    }
    await Promise.all([download('whole'), download('changed', '--incremental')])
  })

  test('removes and installs again with --reinstall', async () => {
    await server.request('POST', `/api/now/table/${scope}_item`, { body: { name: 'made by a user' } })
    const { code, output } = await cli(['install', '--reinstall'])
    expect(output).toContain('Successfully uninstalled application')
    expect(code).toBe(0)
    expect(await rows('')).toEqual(['demo', 'first install', 'once'])
  })

  test('is told when the user may not install', async () => {
    const user = server.addUser('developer')
    const { code, output } = await cli(['install'], user.split(':'))
    expect(output).toContain('ERROR')
    expect(code).not.toBe(0)
  })
})

describe('what the command line asks for', () => {
  test('a package that cannot be installed fails its tracker with the reason', async () => {
    const form = new FormData()
    form.append('load_demo', 'false')
    form.append('attachFile', new Blob([Buffer.from(pack(sampleFiles())).subarray(0, 300)]), 'blob')
    const upload = await server.request('POST', '/sn_appclient_upload_processor.do', { body: form })
    expect(upload.status).toBe(200)
    const progress = await server.get(`/api/sn_cicd/progress/${upload.json.executionTracker}`)
    expect(progress.json.result).toMatchObject({ status: '3', status_message: expect.stringMatching(/damaged/) })
  })

  test('an upload for another scope than announced fails', async () => {
    const form = new FormData()
    form.append('attachFile', new Blob([Buffer.from(pack(sampleFiles()))]), 'blob')
    const path = '/sn_appclient_upload_processor.do?sysparm_fluent_scope_name=x_other'
    const upload = await server.request('POST', path, { body: form })
    const progress = await server.get(`/api/sn_cicd/progress/${upload.json.executionTracker}`)
    expect(progress.json.result!.status_message).toMatch(/announced the scope x_other/)
  })

  test('an upload without the role admin is refused with 401', async () => {
    const user = server.addUser('no.admin')
    const form = new FormData()
    form.append('attachFile', new Blob([Buffer.from(pack(sampleFiles()))]), 'blob')
    expect((await server.request('POST', '/sn_appclient_upload_processor.do', { user, body: form })).status).toBe(401)
  })

  test('the installed package can be downloaded', async () => {
    const answer = await fetch(`${server.url}/api/fluent/download/${scopeId}?sysparam_mode=complete`, {
      headers: { authorization: `Basic ${Buffer.from(admin).toString('base64')}` },
    })
    const files = Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())))
    expect(files.some((name) => name.endsWith(`sys_app_${scopeId}.xml`))).toBe(true)
  })
})
