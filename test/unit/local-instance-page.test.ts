import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

test('docs/local-instance.md lists the statements that the contract tests hold', () => {
  const root = join(__dirname, '..', '..')
  execFileSync(process.execPath, [join(root, 'scripts/local-instance-page.mjs'), '--check'], {
    cwd: root,
    stdio: 'pipe',
  })
})
