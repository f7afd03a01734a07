import { mergeParameters, orderPaths, orderVersions, type MergedParameter } from './merge-parameters.ts'
import { deriveId, type DesiredRow } from './rows.ts'
import type { ParameterRead, ProductDetails } from './snapshot.ts'
import { cut, keyToWords, oneLine } from './text.ts'

/** Type codes of catalog variables. */
export const VARIABLE_TYPES = {
  selectBox: '5',
  singleLine: '6',
  label: '11',
  wideSingleLine: '16',
  masked: '25',
} as const

/** Longest default that a variable takes; a longer one is left to AWS, which applies it when nothing is entered. */
const LONGEST_DEFAULT = 255
/** Longest variable name; the variable of a parameter is `p_` and its key. */
const LONGEST_NAME = 100
const LONGEST_CHOICE = 200

export interface FormRows {
  rows: DesiredRow[]
  /** sys_id of the variable that asks for a parameter, by key. */
  variables: Map<string, string>
}

/** Variable of a parameter. */
export const variableName = (key: string): string => `p_${key}`

/** The order form of one product: variables, their choices, and policies that show a parameter only where it exists. */
export const projectForm = (scope: string, product: string, details: ProductDetails): FormRows => {
  const form = new Form(scope, product)
  form.variable('provisioned_name', 100, {
    question_text: 'Name of the product',
    type: VARIABLE_TYPES.singleLine,
    mandatory: 'true',
    help_text:
      'Letters, digits, dot, dash and underscore, starting with a letter or digit. Must be unique in the account and region.',
  })
  const versions = orderVersions(details.versions)
  form.choice(
    'version',
    200,
    'Version',
    versions.map((version) => ({
      value: version.id,
      name: `${version.name}${version.guidance === 'DEPRECATED' ? ' (deprecated)' : ''}`,
      extra: version.created?.toISOString().slice(0, 10) ?? version.id,
    })),
  )
  form.choice(
    'launch_path',
    300,
    'Launch option',
    orderPaths(details.paths).map((path) => ({ value: path.id, name: path.name, extra: path.id })),
  )
  const parameters = mergeParameters(details)
  const headed = parameters.some((parameter) => parameter.group !== '')
  let heading: string | undefined
  let headings = 0
  let order = 1000
  for (const parameter of parameters) {
    if (headed && parameter.group !== heading) {
      heading = parameter.group
      headings++
      form.variable(`g_${headings}`, order++, {
        question_text: cut(heading || 'Other parameters', 100),
        type: VARIABLE_TYPES.label,
      })
    }
    form.parameter(parameter, order++)
  }
  return form.result
}

class Form {
  readonly result: FormRows = { rows: [], variables: new Map() }
  readonly #scope: string
  readonly #product: string

  constructor(scope: string, product: string) {
    this.#scope = scope
    this.#product = product
  }

  variable(name: string, order: number, values: Record<string, string>): string {
    const sysId = deriveId(this.#scope, 'item_option_new', [this.#product, name])
    const help = values['help_text'] ?? ''
    this.result.rows.push({
      table: 'item_option_new',
      sysId,
      product: this.#product,
      values: {
        cat_item: this.#product,
        name,
        order: String(order),
        active: 'true',
        mandatory: 'false',
        hidden: 'false',
        default_value: '',
        help_text: '',
        show_help: String(help !== ''),
        include_none: 'false',
        mask_use_encryption: 'false',
        ...values,
      },
    })
    return sysId
  }

  /** A select box that hides when there is nothing to choose; its value is then the only one there is. */
  choice(name: string, order: number, label: string, options: { value: string; name: string; extra: string }[]): void {
    const variable = this.variable(name, order, {
      question_text: label,
      type: VARIABLE_TYPES.selectBox,
      mandatory: String(options.length > 1),
      hidden: String(options.length <= 1),
      default_value: options[0]?.value ?? '',
    })
    const repeated = (text: string): boolean => options.filter((option) => option.name === text).length > 1
    this.choices(
      variable,
      options.map((option) => ({
        value: option.value,
        text: repeated(option.name) ? `${option.name} (${option.extra})` : option.name,
      })),
    )
  }

  choices(question: string, options: { value: string; text: string }[]): void {
    for (const [index, option] of options.entries())
      this.result.rows.push({
        table: 'question_choice',
        sysId: deriveId(this.#scope, 'question_choice', [question, option.value]),
        product: this.#product,
        values: {
          question,
          value: option.value,
          text: cut(oneLine(option.text), LONGEST_CHOICE),
          order: String((index + 1) * 10),
          inactive: 'false',
        },
      })
  }

  parameter(parameter: MergedParameter, order: number): void {
    const name = variableName(parameter.key)
    if (name.length > LONGEST_NAME)
      throw new Error(
        `parameter "${cut(parameter.key, 60)}" has a key of more than ${LONGEST_NAME - 2} characters, which no catalog variable can carry`,
      )
    const { shown } = parameter
    const given = shown.defaultValue ?? ''
    const choices = parameter.secret ? [] : parameter.choices.filter((value) => value !== '')
    const everywhere = parameter.presence === null
    const variable = this.variable(name, order, {
      question_text: cut(oneLine(parameter.label || keyToWords(parameter.key)), LONGEST_CHOICE),
      type: variableType(parameter, choices),
      // Where it does not exist everywhere, the policy below makes it mandatory where it does.
      mandatory: String(parameter.required && everywhere),
      // The default of a secret must not be readable on the form; AWS applies it when nothing is entered.
      default_value: parameter.secret || given.length > LONGEST_DEFAULT ? '' : given,
      help_text: helpText(shown, parameter),
      include_none: String(choices.length > 0 && given === ''),
      mask_use_encryption: String(parameter.secret),
    })
    this.result.variables.set(parameter.key, variable)
    this.choices(
      variable,
      choices.map((value) => ({ value, text: value })),
    )
    if (parameter.presence) this.#showOnlyWhere(name, variable, parameter.presence, parameter.required)
  }

  #showOnlyWhere(
    name: string,
    variable: string,
    presence: NonNullable<MergedParameter['presence']>,
    required: boolean,
  ): void {
    const short_description = `Switchboard: where ${name} applies`
    const policy = deriveId(this.#scope, 'catalog_ui_policy', [this.#product, short_description])
    const id = (of: string): string => deriveId(this.#scope, 'item_option_new', [this.#product, of])
    this.result.rows.push({
      table: 'catalog_ui_policy',
      sysId: policy,
      product: this.#product,
      values: {
        catalog_item: this.#product,
        applies_to: 'item',
        short_description,
        catalog_conditions: `${presenceCondition(presence, id('version'), id('launch_path'))}^EQ`,
        applies_catalog: 'true',
        applies_req_item: 'false',
        applies_sc_task: 'false',
        on_load: 'true',
        reverse_if_false: 'true',
        order: '100',
        active: 'true',
      },
    })
    const catalog_variable = `IO:${variable}`
    this.result.rows.push({
      table: 'catalog_ui_policy_action',
      sysId: deriveId(this.#scope, 'catalog_ui_policy_action', [policy, catalog_variable]),
      product: this.#product,
      values: {
        ui_policy: policy,
        catalog_item: this.#product,
        catalog_variable,
        variable: name,
        visible: 'true',
        mandatory: required ? 'true' : 'ignore',
        disabled: 'ignore',
      },
    })
  }
}

const variableType = (parameter: MergedParameter, choices: readonly string[]): string => {
  if (parameter.secret) return VARIABLE_TYPES.masked
  if (choices.length > 0) return VARIABLE_TYPES.selectBox
  const long = Number(parameter.shown.maxLength || 0) > 255 || (parameter.shown.defaultValue ?? '').length > 80
  return long || isList(parameter.shown.type) ? VARIABLE_TYPES.wideSingleLine : VARIABLE_TYPES.singleLine
}

const isList = (type: string): boolean => type === 'CommaDelimitedList' || type.startsWith('List<')

/** Help of a parameter: what it is, what is allowed, and how to write it. */
const helpText = (shown: ParameterRead, parameter: MergedParameter): string => {
  const sentence = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`)
  const parts = [sentence(oneLine(shown.description)), sentence(oneLine(shown.constraintDescription))]
  if (parameter.choices.length === 0 && shown.constraintDescription === '') parts.push(rangeOf(shown))
  if (isList(shown.type)) parts.push('Separate several values with commas.')
  const aws = /(AWS::(?!SSM)\w+::[\w:]+)/.exec(shown.type)?.[1]
  if (aws)
    parts.push(
      `Expected: ${aws
        .replace(/^AWS::/, '')
        .split('::')
        .join(' ')}.`,
    )
  if (shown.type.startsWith('AWS::SSM::Parameter')) parts.push('Enter the name of a Systems Manager parameter.')
  if (!parameter.required && (parameter.secret || (shown.defaultValue ?? '').length > LONGEST_DEFAULT))
    parts.push('Leave empty to use the default of the template.')
  return cut(parts.filter((part) => part !== '').join(' '), 4000)
}

const rangeOf = (shown: ParameterRead): string => {
  const between = (unit: string, least: string, most: string): string => {
    if (least !== '' && most !== '') return `${least} to ${most}${unit}.`
    if (least !== '') return `At least ${least}${unit}.`
    return most === '' ? '' : `At most ${most}${unit}.`
  }
  return shown.type === 'Number' || shown.type === 'List<Number>'
    ? between('', shown.minValue, shown.maxValue)
    : between(' characters', shown.minLength, shown.maxLength)
}

/**
 * Condition over the version and path variables: versions that have the same paths share a branch, branches are united.
 * `IO:v=a^ORIO:v=b^IO:p=x^NQIO:v=c` reads ((a or b) and path x) or c.
 */
const presenceCondition = (
  presence: NonNullable<MergedParameter['presence']>,
  version: string,
  path: string,
): string => {
  const branches = new Map<string, { versions: string[]; paths: string[] | null }>()
  for (const { versionId, pathIds } of presence) {
    const key = pathIds?.join(',') ?? ''
    const branch = branches.get(key) ?? { versions: [], paths: pathIds }
    branch.versions.push(versionId)
    branches.set(key, branch)
  }
  const anyOf = (variable: string, values: readonly string[]): string =>
    values.map((value) => `IO:${variable}=${value}`).join('^OR')
  return [...branches.values()]
    .map((branch) => [anyOf(version, branch.versions), ...(branch.paths ? [anyOf(path, branch.paths)] : [])].join('^'))
    .join('^NQ')
}
