import ts from 'typescript'
import { hasUnknownFlag } from './regular-expressions.ts'

/** `sys_scope.js_level`: the language that the scripts of an application are written in. */
export type LanguageLevel = 'es_latest' | 'helsinki_es5' | 'traditional'

/** A scope without the column filled has the level that new applications get. */
export const languageLevel = (text: string | null | undefined): LanguageLevel =>
  text === 'helsinki_es5' || text === 'traditional' ? text : 'es_latest'

const names: Record<LanguageLevel, string> = {
  es_latest: 'ECMAScript 2021',
  helsinki_es5: 'ES5 Standards',
  traditional: 'Compatibility',
}

/**
 * The first construct of a script that the level of its application does not have, as text; undefined when there is
 * none. ES5 Standards takes ECMAScript 5, Compatibility the same without accessors.
 */
export function beyondLevel(source: ts.SourceFile, level: LanguageLevel): string | undefined {
  if (level === 'es_latest') return undefined
  const visit = (node: ts.Node): string | undefined => {
    const construct = newerThanEs5(node) ?? (level === 'traditional' ? newerThanEs3(node) : undefined)
    if (construct === undefined) return ts.forEachChild(node, visit)
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    return `${construct} are not available in ${names[level]} mode (line ${line + 1})`
  }
  return ts.forEachChild(source, visit)
}

function newerThanEs5(node: ts.Node): string | undefined {
  if (ts.isVariableDeclarationList(node) && node.flags & ts.NodeFlags.BlockScoped) return 'let and const'
  if (ts.isArrowFunction(node)) return 'arrow functions'
  if (ts.isClassLike(node)) return 'classes'
  if (ts.isTemplateLiteral(node) || ts.isTaggedTemplateExpression(node)) return 'template texts'
  if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return 'destructuring patterns'
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) return 'spread elements'
  if (ts.isParameter(node) && (node.dotDotDotToken ?? node.initializer)) return 'rest and default parameters'
  if (ts.isForOfStatement(node)) return 'for-of loops'
  if (ts.isYieldExpression(node) || ts.isAwaitExpression(node)) return 'generators and async functions'
  if (ts.isFunctionLike(node) && 'asteriskToken' in node && node.asteriskToken) return 'generators and async functions'
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.AsyncKeyword))
    return 'generators and async functions'
  if (ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node)) return 'shorthand members'
  if (ts.isComputedPropertyName(node)) return 'computed member names'
  if (ts.isBigIntLiteral(node)) return 'BigInt numbers'
  if (ts.isBinaryExpression(node) && newOperators.has(node.operatorToken.kind)) return 'operators newer than ES5'
  if ('questionDotToken' in node && node.questionDotToken) return 'optional chains'
  if (ts.isCatchClause(node) && !node.variableDeclaration) return 'catch blocks without a name'
  if (
    ts.isRegularExpressionLiteral(node) &&
    hasUnknownFlag(node.text.slice(node.text.lastIndexOf('/') + 1), 'helsinki_es5')
  )
    return 'regular expression flags newer than ES5'
  return undefined
}

const newerThanEs3 = (node: ts.Node): string | undefined =>
  ts.isGetAccessor(node) || ts.isSetAccessor(node) ? 'accessors' : undefined

const newOperators: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.AsteriskAsteriskEqualsToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
])
