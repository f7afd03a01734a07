import { portfolioIdOf, type ProjectSettings } from './desired.ts'
import { Form } from './form-rows.ts'
import { orderPaths, orderVersions } from './merge-parameters.ts'
import { showBudgets } from './project-budgets.ts'
import { projectForm, type Question } from './project-form.ts'
import { lookUpFor } from './project-resources.ts'
import { projectTags, type TagSettings } from './project-tags.ts'
import type { LookUps } from './resource-kinds.ts'
import { deriveId, type DesiredRow } from './rows.ts'
import type { BudgetRead, ParameterRead, PortfolioRead, ProductDetails, ProductRead, RegionTarget } from './snapshot.ts'
import { cut, oneLine, toPlatformTime } from './text.ts'

/** What stands for a default that exists but is not shown: of a secret, and of the empty text. */
const HIDDEN_DEFAULT = '****'
const EMPTY_DEFAULT = '""'

const NO_TAG_SETTINGS: TagSettings = { withoutUserTags: new Set(), chosen: [] }

/** Versions, launch paths, parameters and order form of a product. */
export const detailRows = (
  target: RegionTarget,
  product: string,
  read: ProductRead,
  details: ProductDetails,
  portfolios: readonly PortfolioRead[],
  settings: ProjectSettings,
  lookUps: LookUps,
  budgets: readonly BudgetRead[],
): DesiredRow[] => {
  const { scope } = settings
  const versionId = (id: string): string => deriveId(scope, 'aws_version', [product, id])
  const pathId = (id: string): string => deriveId(scope, 'aws_launch_path', [product, id])
  const versions = orderVersions(details.versions).map((version): DesiredRow => ({
    table: 'aws_version',
    sysId: versionId(version.id),
    product,
    values: {
      product,
      version_id: version.id,
      name: cut(oneLine(version.name), 255),
      description: cut(version.description, 4000),
      created_on_aws: toPlatformTime(version.created),
      guidance: version.guidance,
      version_type: read.type,
      active: 'true',
    },
  }))
  const portfolioOfEach = new Map(
    details.paths.map((path) => {
      const portfolio = portfolioOfPath(path.name, portfolios)
      return [path.id, portfolio ? portfolioIdOf(scope, target.sysId, portfolio.id) : '']
    }),
  )
  const paths = orderPaths(details.paths).map((path): DesiredRow => {
    return {
      table: 'aws_launch_path',
      sysId: pathId(path.id),
      product,
      values: {
        product,
        path_id: path.id,
        name: cut(oneLine(path.name), 255),
        portfolio: portfolioOfEach.get(path.id) ?? '',
        active: 'true',
      },
    }
  })
  const form = new Form(scope, product)
  showBudgets(
    form,
    budgets,
    read.id,
    portfolios.map((portfolio) => portfolio.id),
  )
  const questions = projectForm(form, details, (parameter) => lookUpFor(scope, target.sysId, parameter, lookUps))
  const tags = projectTags(scope, product, form, details, portfolioOfEach, settings.tags ?? NO_TAG_SETTINGS)
  const parameters = details.parameterSets.flatMap((set) =>
    set.parameters.map((parameter, index): DesiredRow => {
      const version = versionId(set.versionId)
      const launch_path = pathId(set.pathId)
      return {
        table: 'aws_parameter',
        sysId: deriveId(scope, 'aws_parameter', [version, launch_path, parameter.key]),
        product,
        values: {
          product,
          version,
          launch_path,
          variable: questions.get(parameter.key)?.variable ?? '',
          ...lookUpColumn(questions.get(parameter.key)),
          position: String(index),
          ...parameterValues(parameter),
        },
      }
    }),
  )
  return [...versions, ...paths, ...form.rows, ...parameters, ...tags]
}

/** Left as it is when nobody knows what the form asks with. */
const lookUpColumn = (question: Question | undefined): Record<string, string> =>
  question?.lookUp === undefined ? {} : { look_up: question.lookUp }

/** A path carries the name of its portfolio and nothing else to tell it by. */
const portfolioOfPath = (name: string, portfolios: readonly PortfolioRead[]): PortfolioRead | undefined => {
  const named = portfolios.filter((portfolio) => portfolio.name === name)
  if (named.length === 1) return named[0]
  return portfolios.length === 1 ? portfolios[0] : undefined
}

const parameterValues = (parameter: ParameterRead): Record<string, string> => ({
  parameter_key: parameter.key,
  parameter_type: parameter.type,
  default_value: shownDefault(parameter),
  no_echo: String(parameter.noEcho),
  allowed_values: parameter.allowedValues.length > 0 ? JSON.stringify(parameter.allowedValues) : '',
  allowed_pattern: parameter.allowedPattern.length > 1000 ? '' : parameter.allowedPattern,
  min_length: parameter.minLength,
  max_length: parameter.maxLength,
  min_value: parameter.minValue,
  max_value: parameter.maxValue,
  constraint_description: cut(oneLine(parameter.constraintDescription), 1000),
  description: cut(oneLine(parameter.description), 4000),
  active: 'true',
})

/** Empty says "none, a value must be given", so a default that is hidden or empty needs a mark of its own. */
const shownDefault = (parameter: ParameterRead): string => {
  if (parameter.defaultValue === undefined) return ''
  if (parameter.noEcho) return HIDDEN_DEFAULT
  return parameter.defaultValue === '' ? EMPTY_DEFAULT : cut(parameter.defaultValue, 4000)
}
