import { SourceMap, type SourceMapPayload } from 'node:module'
import vm from 'node:vm'
import ts from 'typescript'
import { isBriefText } from './brief.ts'
import { withoutDeadZone } from './dead-zone.ts'
import { ScriptError } from './errors.ts'
import { beyondLevel, type LanguageLevel } from './language-level.ts'
import { ownThis, withOwnThis } from './own-this.ts'
import { hasUnknownFlag, withCheckedFlags } from './regular-expressions.ts'

/** Built-ins that the platform's engine cannot subclass. */
const builtIns = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'Array',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Promise',
  'RegExp',
  'Date',
  'Function',
  'String',
  'Number',
  'Boolean',
])

/**
 * Constructs which the platform refuses when a script or module is saved: async generators, `for await`, async class
 * methods, `new Function`, dynamic import, private members, subclassed built-ins, the regular expression flag `d`.
 * Answers the first one as text, undefined when there is none.
 */
export function refusedConstruct(source: ts.SourceFile): string | undefined {
  const visit = (node: ts.Node): string | undefined => refusal(node) ?? ts.forEachChild(node, visit)
  const found = ts.forEachChild(source, visit)
  return found
}

function refusal(node: ts.Node): string | undefined {
  const at = () => ` (line ${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1})`
  if (ts.isForOfStatement(node) && node.awaitModifier) return `for await is not supported${at()}`
  if (ts.isFunctionLike(node) && isAsync(node)) {
    if ('asteriskToken' in node && node.asteriskToken) return `async generators are not supported${at()}`
    if (ts.isMethodDeclaration(node) && ts.isClassLike(node.parent))
      return `async class methods are not supported${at()}`
  }
  if (ts.isPrivateIdentifier(node) && isInstanceMember(node))
    return `private member ${node.text} is not supported${at()}`
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Function') {
    return `new Function is not supported${at()}`
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return `dynamic import is not supported${at()}`
  }
  if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ExtendsKeyword) {
    const base = node.types[0]?.expression
    if (base && ts.isIdentifier(base) && builtIns.has(base.text))
      return `subclassing ${base.text} is not supported${at()}`
  }
  if (ts.isRegularExpressionLiteral(node) && hasUnknownFlag(flagsOf(node), 'es_latest')) {
    return `regular expression flag in ${node.text} is not supported${at()}`
  }
  return undefined
}

const flagsOf = ({ text }: ts.RegularExpressionLiteral): string => text.slice(text.lastIndexOf('/') + 1)

/** Private members are there for classes, not for their instances; nor can one ask who has them. */
const isInstanceMember = (name: ts.PrivateIdentifier): boolean => {
  const { parent } = name
  if (ts.isBinaryExpression(parent)) return parent.left === name
  if (!ts.isClassElement(parent)) return false
  const modifiers = ts.canHaveModifiers(parent) ? ts.getModifiers(parent) : undefined
  return !modifiers?.some((one) => one.kind === ts.SyntaxKind.StaticKeyword)
}

const isAsync = (node: ts.SignatureDeclaration) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword) ?? false)

/**
 * A script field as a function of its variables. The text becomes the body, so its declarations stay local. The
 * function answers `[value of the last expression statement, answer]`.
 */
export function compileScript(
  name: string,
  text: string,
  variables: readonly string[],
  level: LanguageLevel = 'es_latest',
  shared = false,
): vm.Script {
  const key = `${name}\0${level}${shared ? ' shared' : ''}\0${variables.join()}\0${text}`
  const known = scripts.get(key)
  if (known) return known
  const made = compiled(name, () => {
    // As it stands first: a stray `}` or `return` must not be healed by the wrapper.
    new vm.Script(text, { filename: name })
    const source = parsed(text)
    const refused = refusedConstruct(source) ?? beyondLevel(source, level)
    if (refused) throw new SyntaxError(refused)
    const checked = withCheckedFlags(source)
    const alive = withoutDeadZone(checked === text ? source : parsed(checked))
    const body = wrapped(alive === text ? source : parsed(alive), alive, variables)
    const script = new vm.Script(shared ? sharing(body, source, variables) : body, { filename: name })
    if (!shared && isBriefText(source, variables)) brief.add(script)
    return script
  })
  remember(scripts, key, made)
  return made
}

/** Is this script one that needs no time limit, and leaves nothing behind? */
export const isBrief = (script: vm.Script): boolean => brief.has(script)
const brief = new WeakSet<vm.Script>()

const parsed = (text: string): ts.SourceFile =>
  ts.createSourceFile('script.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS)

function wrapped(source: ts.SourceFile, text: string, variables: readonly string[]): string {
  const last = source.statements.at(-1)
  const answer = variables.includes('answer') ? '' : 'var answer;'
  const first = source.statements[0]
  const strict =
    first &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === 'use strict'
  const head = `(function(${variables.join(',')}){${strict ? "'use strict';" : ''}${answer}{`
  if (!last || !ts.isExpressionStatement(last)) return `${head}${text}\n;return [undefined,answer]}})`
  const start = last.getStart()
  const expression = text.slice(last.expression.getStart(), last.expression.end)
  return `${head}${text.slice(0, start)}return [(${expression}\n),answer];${text.slice(last.end)}\n}})`
}

/** The same with top-level variables and functions taken from and left on the global object of the scope. */
function sharing(body: string, source: ts.SourceFile, variables: readonly string[]): string {
  const names = (found: (node: ts.Statement) => string[]): string[] =>
    [...new Set(source.statements.flatMap(found))].filter((name) => !variables.includes(name))
  const kept = names((node) =>
    ts.isVariableStatement(node) && !(node.declarationList.flags & ts.NodeFlags.BlockScoped)
      ? node.declarationList.declarations.flatMap((one) => (ts.isIdentifier(one.name) ? [one.name.text] : []))
      : [],
  )
  const functions = names((node) => (ts.isFunctionDeclaration(node) && node.name ? [node.name.text] : []))
  const leave = [...kept, ...functions].map((name) => `globalThis.${name}=${name};`).join('')
  if (leave === '') return body
  const at = body.lastIndexOf('}})')
  const start = body.indexOf('{', body.indexOf('{') + 1)
  const take = kept.map((name) => `var ${name}=globalThis.${name};`).join('')
  return `${body.slice(0, start)}${take}try${body.slice(start, at)}}finally{${leave}}})`
}

/**
 * A module (ECMAScript module text) as CommonJS: a function of the names to hide from it (Glide has to be imported)
 * that answers the function of `exports, require, module`.
 */
export function compileModule(path: string, text: string, hidden: readonly string[]): vm.Script {
  const key = `${path}\0${hidden.join()}\0${text}`
  const known = modules.get(key)
  if (known) return known
  const made = compiled(path, () => {
    if (path.endsWith('.json'))
      return new vm.Script(`(function(){return function(exports,require,module){module.exports=${text}\n}})`)
    const source = parsed(text)
    const refused = refusedConstruct(source)
    if (refused) throw new SyntaxError(refused)
    const own = hidden.includes(ownThis) ? parsed(withOwnThis(source)) : source
    const checked = withCheckedFlags(own)
    const known = checked === own.text ? own : parsed(checked)
    const { outputText, sourceMapText } = ts.transpileModule(withoutDeadZone(known), {
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
        allowJs: true,
        sourceMap: true,
      },
      fileName: path.endsWith('.js') ? 'module.js' : 'module.ts',
    })
    if (sourceMapText) maps.set(path, new SourceMap(JSON.parse(sourceMapText) as SourceMapPayload))
    return new vm.Script(`(function(${hidden.join(',')}){return function(exports,require,module){${outputText}\n}})`, {
      filename: path,
    })
  })
  remember(modules, key, made)
  return made
}

function compiled(name: string, work: () => vm.Script): vm.Script {
  try {
    return work()
  } catch (error) {
    const message =
      error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : String(error)
    const stack = error !== null && typeof error === 'object' && 'stack' in error ? String(error.stack) : ''
    const line = new RegExp(`:(\\d+)\\n`).exec(stack)?.[1]
    throw new ScriptError(`SyntaxError: ${message}`, {
      script: name,
      kind: 'compile',
      position: line && `line ${line}`,
    })
  }
}

/** Line of the module's own text for a line of its compiled form; the line itself for anything but modules. */
export function originalLine(path: string, line: number, column: number): number {
  const entry = maps.get(path)?.findEntry(line - 1, column - 1)
  return entry && 'originalLine' in entry ? entry.originalLine + 1 : line
}
const maps = new Map<string, SourceMap>()

/** Compiled code by text, shared by all instances of the process; the oldest entries go first. */
const scripts = new Map<string, vm.Script>()
const modules = new Map<string, vm.Script>()
function remember(cache: Map<string, vm.Script>, key: string, script: vm.Script): void {
  if (cache.size >= 2000) cache.delete(cache.keys().next().value ?? '')
  cache.set(key, script)
}
