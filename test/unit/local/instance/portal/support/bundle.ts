/** The portal's files as the build makes them, without type checks, so that the tests need no build before them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rollup } from 'rollup'
import * as ts from 'typescript'

const portal = join(__dirname, '../../../../../../src/local/instance/portal')

export async function portalAssets(): Promise<Record<string, { type: string; body: string }>> {
  const build = await rollup({
    input: join(portal, 'client/main.ts'),
    plugins: [
      {
        name: 'typescript-to-javascript',
        transform: (code: string) =>
          ts.transpileModule(code, {
            compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
          }).outputText,
      },
    ],
    onwarn: (warning) => {
      throw new Error(`The portal's script does not bundle cleanly: ${warning.message}`)
    },
  })
  const { output } = await build.generate({ format: 'es' })
  await build.close()
  const read = (name: string) => readFileSync(join(portal, 'static', name), 'utf8')
  return {
    '/sp': { type: 'text/html; charset=utf-8', body: read('index.html') },
    '/sp/style.css': { type: 'text/css; charset=utf-8', body: read('style.css') },
    '/sp/icon.svg': { type: 'image/svg+xml', body: read('icon.svg') },
    '/sp/app.js': { type: 'text/javascript; charset=utf-8', body: output[0].code },
  }
}
