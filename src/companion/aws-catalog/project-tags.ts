import { createHash } from 'node:crypto'
import { anyOf, LONGEST_CHOICE, VARIABLE_TYPES, type Form } from './form-rows.ts'
import { orderPaths } from './merge-parameters.ts'
import { deriveId, type DesiredRow } from './rows.ts'
import type { ProductDetails } from './snapshot.ts'
import { cut, oneLine } from './text.ts'

/** What managers have said about tags on the instance. */
export interface TagSettings {
  /** Portfolios (sys_id) whose requesters add no tags of their own. */
  withoutUserTags: ReadonlySet<string>
  /** Tags whose value the requester chooses. */
  chosen: readonly ChosenTag[]
}
export interface ChosenTag {
  key: string
  values: readonly string[]
  /** sys_id; '' for all portfolios. */
  portfolio: string
}

/** What one launch path says about one tag. No value: AWS finds a contradiction, and nobody may send the key. */
interface TagOfPath {
  path: string
  key: string
  values: readonly string[]
  /** TagOption of AWS, or of the managers here. */
  origin: 'aws' | 'manager'
}

const FIRST = 5000
/** Values offered at most; AWS allows 25 for a TagOption. */
const MOST_VALUES = 200
/** Variable in which people write tags of their own. */
const USER_TAGS = 'user_tags'

/**
 * Tags of one product: a choice where there are several values, a line that cannot be changed where AWS has fixed the
 * value, and room for tags of one's own. The rows tell the server the same, path by path.
 * `portfolios`: sys_id of the portfolio of each launch path, by path id; '' when nobody knows.
 */
export const projectTags = (
  scope: string,
  product: string,
  form: Form,
  details: ProductDetails,
  portfolios: ReadonlyMap<string, string>,
  settings: TagSettings,
): DesiredRow[] => {
  const paths = orderPaths(details.paths).map((path) => path.id)
  const tags = paths.flatMap((path) => tagsOfPath(path, details, portfolios.get(path) ?? '', settings))
  const keys = [...new Set(tags.map((tag) => tag.key))].sort()
  const own = paths.filter((path) => !settings.withoutUserTags.has(portfolios.get(path) ?? ''))
  if (tags.some((tag) => tag.values.length > 0) || own.length > 0)
    form.variable('g_tags', FIRST, { question_text: 'Tags', type: VARIABLE_TYPES.label })
  let order = FIRST + 1
  const variables = new Map<string, string>()
  for (const key of keys) {
    const ofKey = tags.filter((tag) => tag.key === key)
    for (const value of new Set(ofKey.flatMap((tag) => (tag.values.length === 1 ? tag.values : []))))
      fixedLine(
        form,
        order++,
        key,
        value,
        pathsWith(ofKey, (tag) => tag.values.length === 1 && tag.values[0] === value),
      )
    const open = ofKey.filter((tag) => tag.values.length > 1)
    if (open.length > 0) variables.set(key, choice(form, order++, key, open, paths))
  }
  if (own.length > 0) userTags(form, order, own, paths)
  return tags.map((tag) => {
    const launch_path = deriveId(scope, 'aws_launch_path', [product, tag.path])
    return {
      table: 'aws_tag_choice',
      sysId: deriveId(scope, 'aws_tag_choice', [launch_path, tag.key]),
      product,
      values: {
        product,
        launch_path,
        tag_key: tag.key,
        allowed_values: JSON.stringify(tag.values),
        origin: tag.origin,
        variable: tag.values.length > 1 ? (variables.get(tag.key) ?? '') : '',
        active: 'true',
      },
    }
  })

  function fixedLine(target: Form, at: number, key: string, value: string, where: readonly string[]): void {
    const name = `f_${slug(`${key}=${value}`)}`
    const variable = target.variable(name, at, {
      question_text: cut(oneLine(key), LONGEST_CHOICE),
      type: VARIABLE_TYPES.singleLine,
      default_value: value,
      read_only: 'true',
      help_text: 'This tag is given and cannot be changed.',
    })
    showOnPaths(target, name, variable, where, paths, false)
  }
}

/** TagOptions first: what AWS enforces wins over what managers wish. */
const tagsOfPath = (path: string, details: ProductDetails, portfolio: string, settings: TagSettings): TagOfPath[] => {
  const set = details.parameterSets.find((one) => one.pathId === path)
  const tags = new Map<string, TagOfPath>()
  const general = settings.chosen.filter((tag) => tag.portfolio === '')
  const special = settings.chosen.filter((tag) => tag.portfolio !== '' && tag.portfolio === portfolio)
  for (const { key, values } of [...general, ...special])
    if (values.length > 0) tags.set(key, { path, key, values: values.slice(0, MOST_VALUES), origin: 'manager' })
  for (const { key, values } of set?.tagOptions ?? [])
    tags.set(key, { path, key, values: [...new Set(values)].sort(), origin: 'aws' })
  return [...tags.values()]
}

const pathsWith = (tags: readonly TagOfPath[], holds: (tag: TagOfPath) => boolean): string[] =>
  tags.filter(holds).map((tag) => tag.path)

const choice = (
  form: Form,
  order: number,
  key: string,
  open: readonly TagOfPath[],
  paths: readonly string[],
): string => {
  const name = `t_${slug(key)}`
  const everywhere = open.length === paths.length
  const variable = form.variable(name, order, {
    question_text: cut(oneLine(key), LONGEST_CHOICE),
    type: VARIABLE_TYPES.selectBox,
    mandatory: String(everywhere),
    include_none: 'true',
    help_text: 'Becomes a tag of what AWS makes.',
  })
  const values = [...new Set(open.flatMap((tag) => tag.values))]
  form.choices(
    variable,
    values.map((value) => ({ value, text: value })),
  )
  showOnPaths(
    form,
    name,
    variable,
    open.map((tag) => tag.path),
    paths,
    true,
  )
  return variable
}

const userTags = (form: Form, order: number, allowed: readonly string[], paths: readonly string[]): void => {
  const variable = form.variable(USER_TAGS, order, {
    question_text: 'Further tags',
    type: VARIABLE_TYPES.multiLine,
    help_text: 'One per line: Key=Value. Letters, digits, blanks and _ . : / = + - @ only.',
  })
  showOnPaths(form, USER_TAGS, variable, allowed, paths, false)
}

const showOnPaths = (
  form: Form,
  name: string,
  variable: string,
  where: readonly string[],
  paths: readonly string[],
  required: boolean,
): void => {
  if (where.length < paths.length) form.showOnlyWhere(name, variable, anyOf(form.id('launch_path'), where), required)
}

/** Names of variables hold letters, digits and underscores; the hash keeps apart what looks the same then. */
const slug = (text: string): string =>
  `${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 60)}_${createHash('md5').update(text).digest('hex').slice(0, 6)}`
