import ts from 'typescript'

/**
 * The platform's engine has no temporal dead zone: a `let` or `const` that is used before its declaration is undefined
 * instead of an error. Such declarations (used above themselves in their block) are moved to the start of the block;
 * all others stay as they are. Lines keep their numbers. A `const` that something assigns to stays too, so that the
 * assignment fails as it must.
 */
export function withoutDeadZone(source: ts.SourceFile): string {
  const { uses, writes } = identifiers(source)
  const edits: Edit[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isSourceFile(node) || ts.isBlock(node)) edits.push(...editsOf(source, node, uses, writes))
    ts.forEachChild(node, visit)
  }
  visit(source)
  let text = source.text
  for (const { at, end, text: replacement } of edits.sort((a, b) => b.at - a.at || b.end - a.end))
    text = text.slice(0, at) + replacement + text.slice(end)
  return text
}

interface Edit {
  at: number
  end: number
  text: string
}

function editsOf(source: ts.SourceFile, block: ts.SourceFile | ts.Block, uses: Places, writes: Places): Edit[] {
  const edits: Edit[] = []
  const hoisted: string[] = []
  for (const statement of block.statements) {
    if (!ts.isVariableStatement(statement) || statement.modifiers) continue
    const { declarationList: list } = statement
    const names = list.declarations.map(({ name }) => name)
    if (!(list.flags & ts.NodeFlags.BlockScoped) || !names.every(ts.isIdentifier)) continue
    const texts = names.map(({ text }) => text)
    if (!texts.some((name) => uses.within(name, block.pos, statement.pos))) continue
    if (list.flags & ts.NodeFlags.Const && texts.some((name) => writes.within(name, block.pos, block.end))) continue
    hoisted.push(...texts)
    edits.push({ at: list.getStart(source), end: list.declarations[0]?.getStart(source) ?? list.end, text: ';' })
    for (const { initializer, end } of list.declarations)
      if (!initializer) edits.push({ at: end, end, text: ' = undefined' })
  }
  // Behind 'use strict' and the like, which only count in front of everything else.
  const start = block.statements.find((one) => !isDirective(one))?.getStart(source)
  if (hoisted.length > 0 && start !== undefined) edits.push({ at: start, end: start, text: `let ${hoisted.join()};` })
  return edits
}

const isDirective = (statement: ts.Statement): boolean =>
  ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression)

/** Where names stand in a text. */
class Places {
  private readonly positions = new Map<string, number[]>()

  add(name: string, at: number): void {
    const known = this.positions.get(name)
    if (known) known.push(at)
    else this.positions.set(name, [at])
  }

  within(name: string, from: number, to: number): boolean {
    return this.positions.get(name)?.some((at) => at >= from && at < to) ?? false
  }
}

function identifiers(source: ts.SourceFile): { uses: Places; writes: Places } {
  const uses = new Places()
  const writes = new Places()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isUse(node)) {
      uses.add(node.text, node.pos)
      if (isWrite(node)) writes.add(node.text, node.pos)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { uses, writes }
}

function isUse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  return !(ts.isPropertyAssignment(parent) && parent.name === node)
}

function isWrite(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return true
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false
  const { kind } = parent.operatorToken
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}
