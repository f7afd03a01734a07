import ts from 'typescript'

/** Methods of a record that answer plain values and call nothing of the script's. */
const methods = new Set([
  'getClassDisplayValue',
  'getDisplayValue',
  'getRecordClassName',
  'getTableName',
  'getUniqueValue',
  'getValue',
  'isNewRecord',
  'isValidField',
  'isValidRecord',
  'operation',
  'setAbortAction',
  'setDisplayValue',
  'setValue',
])
const records = ['current', 'previous']

const operators = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
])
const prefixes = new Set([ts.SyntaxKind.ExclamationToken, ts.SyntaxKind.MinusToken, ts.SyntaxKind.PlusToken])

/**
 * Is a script as short as many business rules are: values of the record read, joined, compared and set, one statement
 * after another? Such a script comes to its end whatever its values are, for it has no loop, calls no function but
 * those of the record, and converts nothing but plain values: nothing that another script may have replaced runs in it.
 * It makes no global name and no promise either.
 *
 * @param variables names that the script is given; `current` and `previous` are records or null
 */
export function isBriefText(source: ts.SourceFile, variables: readonly string[]): boolean {
  const given = new Set(records.filter((name) => variables.includes(name)))
  const plain = new Set<string>()
  return source.statements.every(
    (statement) => isCalledAtOnce(statement, given) || isStatement(statement, given, plain),
  )
}

/** `(function executeRule(current, previous) { … })(current, previous)`, the form that the platform's editor begins with. */
function isCalledAtOnce(statement: ts.Statement, given: ReadonlySet<string>): boolean {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return false
  const { expression, arguments: passed, questionDotToken } = statement.expression
  const called = ts.isParenthesizedExpression(expression) ? expression.expression : expression
  if (questionDotToken || !ts.isFunctionExpression(called) || called.asteriskToken || called.modifiers) return false
  if (!passed.every((argument) => ts.isIdentifier(argument) && given.has(argument.text))) return false
  const inside = new Set<string>()
  for (const { name, dotDotDotToken, initializer } of called.parameters) {
    if (!ts.isIdentifier(name) || dotDotDotToken || initializer || inside.has(name.text)) return false
    inside.add(name.text)
  }
  if (passed.length < inside.size) return false
  const plain = new Set<string>()
  return called.body.statements.every((inner) => isStatement(inner, inside, plain))
}

/** @param given names of records @param plain names of variables that hold plain values; those declared join them */
function isStatement(node: ts.Statement, given: ReadonlySet<string>, plain: Set<string>): boolean {
  const brief = (expression: ts.Expression | undefined): boolean => !expression || isPlain(expression, given, plain)
  if (ts.isEmptyStatement(node)) return true
  if (ts.isExpressionStatement(node)) return brief(node.expression)
  if (ts.isReturnStatement(node)) return brief(node.expression)
  if (ts.isBlock(node)) {
    const inside = new Set(plain)
    return node.statements.every((inner) => isStatement(inner, given, inside))
  }
  if (ts.isIfStatement(node)) {
    const { expression, thenStatement, elseStatement } = node
    return (
      brief(expression) &&
      isStatement(thenStatement, given, plain) &&
      (!elseStatement || isStatement(elseStatement, given, plain))
    )
  }
  if (!ts.isVariableStatement(node)) return false
  return node.declarationList.declarations.every(({ name, initializer }) => {
    if (!ts.isIdentifier(name) || given.has(name.text) || !brief(initializer)) return false
    plain.add(name.text)
    return true
  })
}

/** Does the expression have a plain value, and do nothing on the way there but ask records and set them? */
function isPlain(node: ts.Expression, given: ReadonlySet<string>, plain: ReadonlySet<string>): boolean {
  const inner = (expression: ts.Expression): boolean => isPlain(expression, given, plain)
  if (ts.isParenthesizedExpression(node)) return inner(node.expression)
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true
  if (ts.isIdentifier(node)) return plain.has(node.text)
  if (ts.isPrefixUnaryExpression(node)) return prefixes.has(node.operator) && inner(node.operand)
  if (ts.isConditionalExpression(node)) return [node.condition, node.whenTrue, node.whenFalse].every(inner)
  if (ts.isTemplateExpression(node)) return node.templateSpans.every((span) => inner(span.expression))
  if (ts.isBinaryExpression(node)) {
    const { left, operatorToken, right } = node
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken) return isTarget(left, given, plain) && inner(right)
    return operators.has(operatorToken.kind) && inner(left) && inner(right)
  }
  if (ts.isCallExpression(node)) {
    const { expression, arguments: passed } = node
    if (!ts.isPropertyAccessExpression(expression) || !isRecord(expression.expression, given)) return false
    return methods.has(expression.name.text) && passed.every(inner)
  }
  return [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)
}

const isRecord = (node: ts.Expression, given: ReadonlySet<string>): boolean =>
  ts.isIdentifier(node) && given.has(node.text)

/** A variable of the script, or a column of a record. */
const isTarget = (node: ts.Expression, given: ReadonlySet<string>, plain: ReadonlySet<string>): boolean =>
  ts.isIdentifier(node) ? plain.has(node.text) : ts.isPropertyAccessExpression(node) && isRecord(node.expression, given)
