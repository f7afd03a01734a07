import ts from 'typescript'

/** Name under which bundled packages find the function that stands around their `this`. */
export const ownThis = '$ownThis'

/**
 * A function that is called without an object has the global object for its `this`, unless its code is strict. Here
 * every such `this` goes through a function first, so that a package can be shown another global object. Lines keep
 * their numbers.
 */
export function withOwnThis(source: ts.SourceFile): string {
  const found: ts.Node[] = []
  const visit = (node: ts.Node, strict: boolean): void => {
    const inner = strict || ts.isClassLike(node) || (hasStatements(node) && isStrict(node))
    if (node.kind === ts.SyntaxKind.ThisKeyword && !inner) found.push(node)
    else ts.forEachChild(node, (child) => visit(child, inner))
  }
  visit(source, ts.isExternalModule(source))
  let text = source.text
  for (const node of found.reverse()) {
    const call = `${ownThis}(this)`
    const start = node.getStart(source)
    text = text.slice(0, start) + (isConstructed(node) ? `(${call})` : call) + text.slice(node.end)
  }
  return text
}

const hasStatements = (node: ts.Node): node is ts.SourceFile | ts.FunctionLikeDeclaration =>
  ts.isSourceFile(node) || ('body' in node && ts.isFunctionLike(node))

/** Does the code begin with 'use strict', among directives only? */
function isStrict(node: ts.SourceFile | ts.FunctionLikeDeclaration): boolean {
  const body = ts.isSourceFile(node) ? node : node.body
  if (!body || !('statements' in body)) return false
  for (const statement of body.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) return false
    if (statement.expression.text === 'use strict') return true
  }
  return false
}

/** `new this.Part()` would construct the function instead. */
function isConstructed(node: ts.Node): boolean {
  let top = node
  while (
    (ts.isPropertyAccessExpression(top.parent) || ts.isElementAccessExpression(top.parent)) &&
    top.parent.expression === top
  )
    top = top.parent
  return ts.isNewExpression(top.parent) && top.parent.expression === top
}
