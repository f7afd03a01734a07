/**
 * What the instance's script engine refuses or lacks in its ECMAScript 2021 mode, as lint rules for shipped code. The
 * SDK's own plugin covers Node and browser names; this adds the language. Its two rules about regular expressions use an
 * interface that current ESLint no longer has and are replaced by the entries below.
 */

/** @type {{name: string, message: string}[]} */
export const instanceGlobals = [
  'Reflect',
  'WeakRef',
  'FinalizationRegistry',
  'SharedArrayBuffer',
  'Atomics',
  'Intl',
  'structuredClone',
  'eval',
  'Function',
].map((name) => ({ name, message: `The instance's script engine has no ${name}.` }))

const BUILT_INS =
  '/^(Error|TypeError|RangeError|SyntaxError|EvalError|ReferenceError|URIError|AggregateError|Map|Set|WeakMap|WeakSet|Array|Promise|RegExp|Date|Object|String|Number|Boolean|Function)$/'

/** @type {{selector: string, message: string}[]} */
export const instanceSyntax = [
  {
    selector: ':matches(FunctionDeclaration, FunctionExpression)[async=true][generator=true]',
    message: 'The instance refuses async generators.',
  },
  { selector: 'ForOfStatement[await=true]', message: 'The instance refuses "for await".' },
  {
    selector: 'MethodDefinition > FunctionExpression[async=true]',
    message: 'The instance refuses async class methods.',
  },
  {
    selector: `:matches(ClassDeclaration, ClassExpression)[superClass.name=${BUILT_INS}]`,
    message: 'The instance cannot subclass built-ins, Error included: return a coded result instead.',
  },
  { selector: 'NewExpression[callee.name="Function"]', message: 'The instance refuses new Function.' },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition) > PrivateIdentifier',
    message: 'The instance has no private members.',
  },
  { selector: 'Literal[regex.flags=/d/]', message: 'The instance does not know the regular expression flag d.' },
  {
    selector: 'Literal[regex.pattern=/\\\\[pP]\\{/]',
    message: 'The instance does not know Unicode property escapes in regular expressions.',
  },
  {
    selector: 'CallExpression[callee.name="Number"] > Literal[value=/^0[bo]/i]',
    message: "The instance's Number() does not read binary or octal text.",
  },
]
