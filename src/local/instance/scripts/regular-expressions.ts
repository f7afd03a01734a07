import ts from 'typescript'
import type { LanguageLevel } from './language-level.ts'

/** Flags of regular expressions that a level has. */
const flags: Record<LanguageLevel, string> = { es_latest: 'gimsuy', helsinki_es5: 'gim', traditional: 'gim' }

/** Is there a flag in the text that the level does not have? */
export const hasUnknownFlag = (given: string, level: LanguageLevel): boolean =>
  [...given].some((flag) => !flags[level].includes(flag))

/** Global name of the function that stands around flags. */
const checkFlags = '$regExpFlags'

/**
 * Puts a check around the flags that `RegExp` is called with. A `RegExp` of our own would do the same, but its instances
 * had to name it as their constructor, and an engine that finds that changed is slow at all regular expressions of the
 * process. Lines keep their numbers.
 */
export function withCheckedFlags(source: ts.SourceFile): string {
  if (!source.text.includes('RegExp')) return source.text
  const inserts: { at: number; text: string }[] = []
  const visit = (node: ts.Node): void => {
    const given = (ts.isNewExpression(node) || ts.isCallExpression(node)) && isRegExp(node.expression) && node.arguments
    const [pattern, text] = given || []
    if (pattern && text && !ts.isSpreadElement(pattern) && !ts.isSpreadElement(text))
      inserts.push({ at: text.getStart(source), text: `${checkFlags}(` }, { at: text.end, text: ')' })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return inserts
    .sort((left, right) => right.at - left.at)
    .reduce((text, insert) => text.slice(0, insert.at) + insert.text + text.slice(insert.at), source.text)
}

const isRegExp = (callee: ts.Expression): boolean =>
  ts.isIdentifier(callee)
    ? callee.text === 'RegExp'
    : ts.isPropertyAccessExpression(callee) && callee.name.text === 'RegExp'

/**
 * Refuses at run time the flags that are refused in literals. To be evaluated once for each context, before any script
 * runs.
 */
export const regularExpressionsText = (level: LanguageLevel): string => String.raw`(function () {
  const unknown = /[^${flags[level]}]/
  const { test, compile } = RegExp.prototype
  const call = Function.prototype.call.bind(Function.prototype.call)
  const check = (flags) => {
    if (flags !== undefined && call(test, unknown, flags)) throw new SyntaxError("Invalid flags supplied to RegExp constructor '" + flags + "'")
    return flags
  }
  Object.defineProperty(globalThis, '${checkFlags}', { value: check, writable: false, enumerable: false, configurable: false })
  const own = { compile(pattern, flags) { return call(compile, this, pattern, check(flags)) } }
  Object.defineProperty(RegExp.prototype, 'compile', { value: own.compile, writable: true, enumerable: false, configurable: true })
})()`
