import type { LanguageLevel } from './language-level.ts'

/** Flags of regular expressions that a level has. */
const flags: Record<LanguageLevel, string> = { es_latest: 'gimsuy', helsinki_es5: 'gim', traditional: 'gim' }

/** Is there a flag behind a literal, or in a text, that the level does not have? */
export const hasUnknownFlag = (given: string, level: LanguageLevel): boolean =>
  [...given].some((flag) => !flags[level].includes(flag))

/**
 * Refuses at run time the flags that are refused in literals: in `RegExp`, which takes any text for flags. To be
 * evaluated once for each context, before any script runs.
 */
export const regularExpressionsText = (level: LanguageLevel): string => String.raw`(function () {
  const RealRegExp = RegExp
  const unknown = /[^${flags[level]}]/
  const { test, compile } = RealRegExp.prototype
  const call = Function.prototype.call.bind(Function.prototype.call)
  const checked = (flags) => {
    const text = flags === undefined ? undefined : String(flags)
    if (text !== undefined && call(test, unknown, text)) throw new SyntaxError("Invalid flags supplied to RegExp constructor '" + text + "'")
    return text
  }
  const OwnRegExp = function RegExp(pattern, flags) {
    const text = checked(flags)
    if (new.target === undefined && text === undefined && pattern instanceof RealRegExp) return pattern
    const made = new RealRegExp(pattern, text)
    return new.target === undefined || new.target === OwnRegExp ? made : Object.setPrototypeOf(made, new.target.prototype)
  }
  for (const key of [...Object.getOwnPropertyNames(RealRegExp), Symbol.species])
    Object.defineProperty(OwnRegExp, key, Object.getOwnPropertyDescriptor(RealRegExp, key))
  const method = { compile(pattern, flags) { return call(compile, this, pattern, checked(flags)) } }.compile
  for (const [on, key, value] of [[RealRegExp.prototype, 'constructor', OwnRegExp], [RealRegExp.prototype, 'compile', method], [globalThis, 'RegExp', OwnRegExp]])
    Object.defineProperty(on, key, { value, writable: true, enumerable: false, configurable: true })
})()`
