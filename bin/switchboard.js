#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(new URL('../dist/companion/main.js', import.meta.url))
if (!existsSync(built)) {
  console.error('Switchboard is not built yet. Run "npm start" once, or "npm install" and "npm run build".')
  process.exit(1)
}
// The AWS clients are pinned to releases that support this Node; their reminder would only disturb what people read.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
const { main } = await import('../dist/companion/main.js')
process.exitCode = await main(process.argv)
