import { mergeParameters, orderPaths, orderVersions, type MergedParameter } from './merge-parameters.ts'
import { anyOf, LONGEST_CHOICE, LONGEST_DEFAULT, LONGEST_NAME, VARIABLE_TYPES, type Form } from './form-rows.ts'
import type { Asked } from './project-resources.ts'
import type { ParameterRead, ProductDetails } from './snapshot.ts'
import { cut, keyToWords, oneLine } from './text.ts'

/** Rules that name no parameter of the form stand below it. */
const rulesOfNoParameter = (details: ProductDetails, parameters: readonly MergedParameter[]): string[] => {
  const keys = new Set(parameters.map((parameter) => parameter.key))
  const rules = details.parameterSets.flatMap((set) => set.rules)
  return [...new Set(rules.filter((rule) => !rule.keys.some((key) => keys.has(key))).map((rule) => rule.text))].sort()
}

/** What asks for a parameter. */
export interface Question {
  /** sys_id of the variable. */
  variable: string
  /** Kinds of AWS resources that are chosen from, with commas between; '' for people's own words; undefined: as before. */
  lookUp?: string
}

/** Variable of a parameter. */
const variableName = (key: string): string => `p_${key}`

/**
 * The questions of one product beside its tags: variables, their choices, and policies that show a parameter only where it
 * exists. Gives what asks for a parameter, by its key.
 */
export const projectForm = (
  form: Form,
  details: ProductDetails,
  lookUp: (parameter: MergedParameter) => Asked = () => ({ by: 'text' }),
): Map<string, Question> => {
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
  const unbound = rulesOfNoParameter(details, parameters)
  const headed = parameters.some((parameter) => parameter.group !== '')
  let heading: string | undefined
  let headings = 0
  const variables = new Map<string, Question>()
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
    variables.set(parameter.key, parameterVariable(form, parameter, order++, lookUp))
  }
  for (const [index, rule] of unbound.entries())
    form.variable(`r_${index + 1}`, order++, {
      question_text: cut(oneLine(`Rule: ${rule}`), LONGEST_CHOICE),
      type: VARIABLE_TYPES.label,
    })
  return variables
}

const parameterVariable = (
  form: Form,
  parameter: MergedParameter,
  order: number,
  lookUp: (parameter: MergedParameter) => Asked,
): Question => {
  const name = variableName(parameter.key)
  if (name.length > LONGEST_NAME)
    throw new Error(
      `parameter "${cut(parameter.key, 60)}" has a key of more than ${LONGEST_NAME - 2} characters, which no catalog variable can carry`,
    )
  const { shown } = parameter
  const given = shown.defaultValue ?? ''
  const choices = parameter.secret ? [] : parameter.choices.filter((value) => value !== '')
  const everywhere = parameter.presence === null
  const asked = lookUp(parameter)
  // The default of a secret must not be readable on the form; AWS applies it when nothing is entered.
  const written = parameter.secret || given.length > LONGEST_DEFAULT ? '' : given
  const shownDefault = asked.by === 'look-up' ? asked.defaultValue : written
  const variable = form.variable(
    name,
    order,
    {
      question_text: cut(oneLine(parameter.label || keyToWords(parameter.key)), LONGEST_CHOICE),
      type: variableType(parameter, choices),
      // Where it does not exist everywhere, the policy below makes it mandatory where it does.
      mandatory: String(parameter.required && everywhere),
      default_value: shownDefault,
      help_text: helpText(shown, parameter, asked, shownDefault),
      include_none: String(choices.length > 0 && given === ''),
      mask_use_encryption: String(parameter.secret),
      ...(asked.by === 'look-up' ? asked.values : {}),
    },
    asked.by === 'as-before' ? ['type', 'default_value', 'help_text', 'show_help', 'include_none'] : [],
  )
  form.choices(
    variable,
    choices.map((value) => ({ value, text: value })),
  )
  if (parameter.presence)
    form.showOnlyWhere(
      name,
      variable,
      presenceCondition(parameter.presence, form.id('version'), form.id('launch_path')),
      parameter.required,
    )
  return {
    variable,
    ...(asked.by === 'as-before' ? {} : { lookUp: asked.by === 'look-up' ? asked.kinds.join(',') : '' }),
  }
}

const variableType = (parameter: MergedParameter, choices: readonly string[]): string => {
  if (parameter.secret) return VARIABLE_TYPES.masked
  if (choices.length > 0) return VARIABLE_TYPES.selectBox
  const long = Number(parameter.shown.maxLength || 0) > 255 || (parameter.shown.defaultValue ?? '').length > 80
  return long || isList(parameter.shown.type) ? VARIABLE_TYPES.wideSingleLine : VARIABLE_TYPES.singleLine
}

const isList = (type: string): boolean => type === 'CommaDelimitedList' || type.startsWith('List<')

/** AWS shows these texts each by itself, so many begin small and end without a full stop. */
const sentence = (text: string): string => {
  const begun = text.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase())
  return begun === '' || /[.!?]$/.test(begun) ? begun : `${begun}.`
}

/** Help of a parameter: what it is, what is allowed, and how to write it. */
const helpText = (shown: ParameterRead, parameter: MergedParameter, asked: Asked, shownDefault: string): string => {
  const parts = [sentence(oneLine(shown.description)), sentence(oneLine(shown.constraintDescription))]
  if (parameter.choices.length === 0 && shown.constraintDescription === '') parts.push(rangeOf(shown))
  parts.push(...parameter.rules.map((rule) => sentence(oneLine(rule))))
  if (asked.by !== 'look-up') parts.push(...howToWrite(shown.type))
  const hidden = shown.defaultValue !== undefined && shown.defaultValue !== '' && shownDefault === ''
  if (!parameter.required && hidden)
    parts.push(
      asked.by === 'look-up'
        ? `Choose none to use the default of the template: ${cut(oneLine(shown.defaultValue ?? ''), 200)}.`
        : 'Leave empty to use the default of the template.',
    )
  return cut(parts.filter((part) => part !== '').join(' '), 4000)
}

const howToWrite = (type: string): string[] => {
  const parts = isList(type) ? ['Separate several values with commas.'] : []
  const aws = /(AWS::(?!SSM)\w+::[\w:]+)/.exec(type)?.[1]
  if (aws)
    parts.push(
      `Expected: ${aws
        .replace(/^AWS::/, '')
        .split('::')
        .join(' ')}.`,
    )
  if (type.startsWith('AWS::SSM::Parameter')) parts.push('Enter the name of a Systems Manager parameter.')
  return parts
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
  return [...branches.values()]
    .map((branch) => [anyOf(version, branch.versions), ...(branch.paths ? [anyOf(path, branch.paths)] : [])].join('^'))
    .join('^NQ')
}
