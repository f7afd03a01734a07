/**
 * Writes the list of statements into docs/local-instance.md: which facts about the platform the local instance keeps,
 * drawn from the titles of the contract tests. `--check` writes nothing and fails when the page is out of date.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { inRoot } from './lib/paths.mjs'

const PAGE = inRoot('docs/local-instance.md')
const TESTS = [inRoot('test/contract'), inRoot('test/unit/local/instance')]
const BEGIN = '<!-- statements: written by scripts/local-instance-page.mjs -->'
const END = '<!-- end of statements -->'

/** Areas by the first of their numbers. */
const AREAS = [
  [1, 'Reading records'],
  [16, 'Queries'],
  [35, 'Writing records'],
  [52, 'Business rules and engines'],
  [66, 'System object, dates, aggregates, attachments'],
  [81, 'Script engine and modules'],
  [90, 'Application scopes'],
  [99, 'Access controls and roles'],
  [108, 'Table, Batch and Attachment API'],
  [122, 'Import sets'],
  [135, 'Scripted REST'],
  [144, 'SOAP'],
  [153, 'Catalog and approvals'],
  [164, 'OAuth and outbound'],
]
const LAST = 172

/** @typedef {{numbers: number[], title: string, file: string}} Statement */
/** @typedef {{numbers: number[], text: string}} Title */

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort()
}

/** @param {string} file @returns {Statement[]} */
function statementsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  /** @type {Statement[]} */
  const found = []
  /** Numbers of a group hold for its tests that have none of their own. @param {ts.Node} node @param {Title} group */
  const visit = (node, group) => {
    let inner = group
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText(source)
      const [first] = node.arguments
      const text = first && titleText(first, source)
      if (text && /^(test|it)\b/.test(called)) {
        const own = numbered(text)
        const title = own.numbers.length > 0 ? own : { ...group, text: `${group.text}: ${text}` }
        if (title.numbers.length > 0)
          found.push({ numbers: title.numbers, title: title.text, file: relative(inRoot(), file) })
      } else if (text && /^describe\b/.test(called) && numbered(text).numbers.length > 0) inner = numbered(text)
    }
    ts.forEachChild(node, (child) => visit(child, inner))
  }
  visit(source, { numbers: [], text: '' })
  return found
}

/** @param {string} text @returns {Title} */
function numbered(text) {
  const match = /^((?:\d{1,3}:?\s+)+)(.*)$/s.exec(text)
  if (!match) return { numbers: [], text }
  return {
    numbers: (match[1] ?? '')
      .split(/[:\s]+/)
      .filter(Boolean)
      .map(Number),
    text: match[2] ?? '',
  }
}

/** A title as a cell: what a table of cases fills in stands as "…". @param {string} title */
const shown = (title) => title.replace(/%(?:[sdifjop]|\$)|\$[\w.]+/g, '…').replaceAll('|', '\\|')

/** @param {ts.Expression} node @param {ts.SourceFile} source */
function titleText(node, source) {
  if (ts.isStringLiteralLike(node)) return node.text
  return ts.isTemplateExpression(node)
    ? node
        .getText(source)
        .slice(1, -1)
        .replaceAll(/\$\{[^}]*\}/g, '…')
    : undefined
}

/** The switches of `Readings` with their default, read from the code. */
function switches() {
  const source = readFileSync(inRoot('src/local/instance/core/readings.ts'), 'utf8')
  const defaults = readFileSync(inRoot('src/local/instance/instance.ts'), 'utf8')
  const body = /export interface Readings \{(.*?)\n\}/s.exec(source)?.[1] ?? ''
  return [...body.matchAll(/\/\*\* (.*?) \*\/\s+(\w+):/gs)].map(([, text = '', name = '']) => {
    const value = new RegExp(`STRICT_READINGS[^]*?\\b${name}: ([^,\\n]+)`).exec(defaults)?.[1] ?? '?'
    return `| \`${name}\` | ${text} | \`${value}\` |`
  })
}

/** @param {Statement[]} statements */
function tables(statements) {
  const lines = []
  let held = 0
  for (const [index, [first, name]] of AREAS.entries()) {
    const next = AREAS[index + 1]?.[0] ?? LAST + 1
    lines.push(`### ${String(name)}`, '', '| No. | Held by the test | File |', '| --- | --- | --- |')
    for (let number = Number(first); number < Number(next); number++) {
      const tests = statements.filter((statement) => statement.numbers.includes(number))
      if (tests.length > 0) held++
      else lines.push(`| ${number} | **no test of its own** | |`)
      for (const { title, file } of tests) {
        const short = file.replace(/^test\/(contract|unit\/local)\//, '')
        lines.push(`| ${number} | ${shown(title)} | [${short}](../${file}) |`)
      }
    }
    lines.push('')
  }
  return { lines, held }
}

function page() {
  const { lines, held } = tables(TESTS.flatMap(testFiles).flatMap(statementsOf))
  const text = readFileSync(PAGE, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${PAGE} lacks the lines ${BEGIN} and ${END}.`)
  return [
    `${before}${BEGIN}`,
    '',
    `${held} of ${LAST} statements are held by tests. A number may have several tests, a test several numbers.`,
    '',
    ...lines,
    '### Open questions',
    '',
    'Where sources about the platform disagree, one switch each decides. The default is the reading under which a',
    'careless app fails; tests may ask for the other one with `createInstance({ readings })`.',
    '',
    '| Switch | Meaning | Default |',
    '| --- | --- | --- |',
    ...switches(),
    '',
    `${END}${after}`,
  ].join('\n')
}

const { format, resolveConfig } = await import('prettier')
const made = await format(page(), { ...(await resolveConfig(PAGE)), parser: 'markdown' })
if (!process.argv.includes('--check')) writeFileSync(PAGE, made)
else if (made !== readFileSync(PAGE, 'utf8')) {
  console.error('docs/local-instance.md is out of date. Run "node scripts/local-instance-page.mjs" and commit it.')
  process.exitCode = 1
}
