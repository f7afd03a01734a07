/** A local AWS in a process of its own, for tests that kill it: `node child.cjs <data file>` prints its URL and stays. */
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const typescript = require('typescript')

require.extensions['.ts'] = (module, file) => {
  const compilerOptions = { module: 'commonjs', target: 'es2022', esModuleInterop: true }
  module._compile(typescript.transpileModule(readFileSync(file, 'utf8'), { compilerOptions }).outputText, file)
}

const { createLocalAws } = require(join(__dirname, '../../../src/local/aws/index.ts'))

createLocalAws({ dataFile: process.argv[2] }).then((aws) => {
  aws.seedDemo()
  process.stdout.write(`${aws.url}\n`)
})
