import { messageOf } from '../errors.ts'
import { orderPaths, orderVersions } from './merge-parameters.ts'
import { Form } from './form-rows.ts'
import { projectBudgets, showBudgets } from './project-budgets.ts'
import { projectForm, type Question } from './project-form.ts'
import { lookUpFor, projectResources } from './project-resources.ts'
import { projectTags, type TagSettings } from './project-tags.ts'
import type { LookUps } from './resource-kinds.ts'
import { deriveId, type DesiredRow } from './rows.ts'
import type {
  BudgetRead,
  ParameterRead,
  PortfolioRead,
  ProductDetails,
  ProductRead,
  RegionTarget,
  Snapshot,
} from './snapshot.ts'
import { cut, oneLine, toHtml, toPlatformTime } from './text.ts'

export interface ProjectSettings {
  scope: string
  /** sys_id of the catalog. */
  catalog: string
  rootCategory: string
  /** Does each region get a category of its own, between the root and its portfolios? */
  categoryLevels: 'none' | 'region'
  /** Groups that may order, by portfolio, of those portfolios that are not open to everybody. */
  grants?: ReadonlyMap<string, readonly string[]>
  tags?: TagSettings
  /** `managers`: budgets in a list of their own; `everyone`: on order forms, too. */
  budgets?: 'none' | 'managers' | 'everyone'
}

/** What the instance should hold for one region, and what must be left as it is because it could not be read. */
export interface Desired {
  region: string
  /** Category of the region, whether it is desired or not. */
  regionCategory: string
  rows: DesiredRow[]
  /** Portfolios whose products are not known. */
  unreadPortfolios: Set<string>
  unreadShareTypes: Set<string>
  /** Products whose details are not known. */
  unreadProducts: Set<string>
  /** What there is to choose from; kinds that nobody asks for are missing. */
  lookUps: LookUps
  /** Nobody knows this time what budgets there are. */
  unreadBudgets: boolean
  failures: string[]
  remarks: string[]
}

/** sys_id of the category under which every portfolio has its own. One for all regions. */
export const rootCategoryId = (scope: string): string => deriveId(scope, 'sc_category', ['root'])
/** Keyed by the region record, so that renaming an account renames the category. */
export const regionCategoryId = (scope: string, region: string): string =>
  deriveId(scope, 'sc_category', ['region', region])
export const categoryIdOf = (scope: string, portfolio: string): string => deriveId(scope, 'sc_category', [portfolio])
/** Criterion that says who may order from a portfolio. */
export const criterionIdOf = (scope: string, portfolio: string): string => deriveId(scope, 'user_criteria', [portfolio])
export const portfolioIdOf = (scope: string, region: string, id: string): string =>
  deriveId(scope, 'aws_portfolio', [region, id])
export const productIdOf = (scope: string, region: string, id: string): string =>
  deriveId(scope, 'aws_product', [region, id])

/** What stands for a default that exists but is not shown: of a secret, and of the empty text. */
export const HIDDEN_DEFAULT = '****'
export const EMPTY_DEFAULT = '""'

const NO_TAG_SETTINGS: TagSettings = { withoutUserTags: new Set(), chosen: [] }

/** Desired rows of one region. Pure: the same snapshot gives the same rows, in the same order. */
export const project = (target: RegionTarget, snapshot: Snapshot, settings: ProjectSettings): Desired => {
  const desired: Desired = {
    region: target.sysId,
    regionCategory: regionCategoryId(settings.scope, target.sysId),
    rows: [],
    unreadPortfolios: new Set(),
    unreadShareTypes: new Set(snapshot.unreadShareTypes),
    unreadProducts: new Set(),
    lookUps: snapshot.lookUps,
    unreadBudgets: snapshot.budgets === 'unread',
    failures: [...snapshot.failures],
    remarks: [...snapshot.remarks],
  }
  const portfolios = [...snapshot.portfolios].sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
  if (portfolios.length > 0) {
    desired.rows.push(rootCategory(settings))
    if (settings.categoryLevels === 'region') desired.rows.push(regionCategory(target, settings))
  }
  for (const portfolio of portfolios) {
    desired.rows.push(...portfolioRows(target, portfolio, settings))
    if (portfolio.products === null)
      desired.unreadPortfolios.add(portfolioIdOf(settings.scope, target.sysId, portfolio.id))
  }
  const budgets = Array.isArray(snapshot.budgets) ? snapshot.budgets : []
  const shown = settings.budgets === 'everyone' ? budgets : []
  for (const product of snapshot.products) {
    const inPortfolios = portfolios.filter((portfolio) => portfolio.products?.includes(product.id))
    projectProduct(target, product, inPortfolios, settings, desired, shown)
  }
  desired.rows.push(
    ...projectBudgets(settings.scope, target.sysId, budgets, {
      portfolio: (id) => portfolioIdOf(settings.scope, target.sysId, id),
      product: (id) => productIdOf(settings.scope, target.sysId, id),
    }),
  )
  desired.rows.push(...projectResources(settings.scope, target.sysId, snapshot.lookUps))
  return desired
}

const rootCategory = (settings: ProjectSettings): DesiredRow => ({
  table: 'sc_category',
  sysId: rootCategoryId(settings.scope),
  values: { title: settings.rootCategory, sc_catalog: settings.catalog, active: 'true' },
  createOnly: { description: 'Products from AWS Service Catalog' },
})

const regionCategory = (target: RegionTarget, settings: ProjectSettings): DesiredRow => ({
  table: 'sc_category',
  sysId: regionCategoryId(settings.scope, target.sysId),
  values: {
    title: cut(oneLine(`${target.account.name || target.account.accountId} · ${target.region}`), 100),
    parent: rootCategoryId(settings.scope),
    sc_catalog: settings.catalog,
    active: 'true',
  },
  createOnly: { description: `Products from account ${target.account.accountId}, region ${target.region}` },
})

const portfolioRows = (target: RegionTarget, portfolio: PortfolioRead, settings: ProjectSettings): DesiredRow[] => {
  const sysId = portfolioIdOf(settings.scope, target.sysId, portfolio.id)
  const category = categoryIdOf(settings.scope, sysId)
  return [
    ...criterionRows(target, sysId, portfolio, settings),
    {
      table: 'sc_category',
      sysId: category,
      values: {
        title: cut(oneLine(portfolio.name), 100),
        description: cut(portfolio.description, 2000),
        parent:
          settings.categoryLevels === 'region'
            ? regionCategoryId(settings.scope, target.sysId)
            : rootCategoryId(settings.scope),
        sc_catalog: settings.catalog,
        active: 'true',
      },
    },
    {
      table: 'aws_portfolio',
      sysId,
      values: {
        portfolio_id: portfolio.id,
        region: target.sysId,
        arn: portfolio.arn,
        name: cut(oneLine(portfolio.name), 100),
        description: cut(portfolio.description, 2000),
        provider_name: cut(oneLine(portfolio.provider), 50),
        created_on_aws: toPlatformTime(portfolio.created),
        share_type: portfolio.shareType,
        category,
        active: 'true',
      },
    },
  ]
}

/** A criterion without any condition holds for everybody who has signed in, so "nobody" has to be said by a script. */
const criterionRows = (
  target: RegionTarget,
  sysId: string,
  portfolio: PortfolioRead,
  settings: ProjectSettings,
): DesiredRow[] => {
  const groups = settings.grants?.get(sysId)
  if (!groups) return []
  const nobody = groups.length === 0
  return [
    {
      table: 'user_criteria',
      sysId: criterionIdOf(settings.scope, sysId),
      values: {
        name: cut(oneLine(`AWS portfolio ${portfolio.name} (${target.account.name} · ${target.region})`), 100),
        group: groups.join(','),
        advanced: String(nobody),
        script: nobody ? 'answer = false;' : '',
        match_all: 'false',
        active: 'true',
      },
    },
  ]
}

const projectProduct = (
  target: RegionTarget,
  product: ProductRead,
  portfolios: readonly PortfolioRead[],
  settings: ProjectSettings,
  desired: Desired,
  budgets: readonly BudgetRead[],
): void => {
  const { scope } = settings
  const sysId = productIdOf(scope, target.sysId, product.id)
  const portfolioIds = portfolios.map((portfolio) => portfolioIdOf(scope, target.sysId, portfolio.id))
  let details = product.details
  let inner: DesiredRow[] = []
  if (typeof details === 'object')
    try {
      inner = detailRows(target, sysId, product, details, portfolios, settings, desired.lookUps, budgets)
    } catch (error) {
      desired.failures.push(`Product ${product.id} (${product.name}): ${messageOf(error)}.`)
      details = 'unread'
    }
  if (typeof details === 'string') desired.unreadProducts.add(sysId)
  desired.rows.push(
    productRow(target, sysId, product, details, portfolioIds, settings, desired),
    ...linkRows(sysId, portfolioIds, settings),
    ...inner,
  )
}

const productRow = (
  target: RegionTarget,
  sysId: string,
  product: ProductRead,
  details: ProductRead['details'],
  portfolioIds: readonly string[],
  settings: ProjectSettings,
  desired: Desired,
): DesiredRow => {
  const orderable = typeof details === 'object' && details.versions.length > 0 && details.paths.length > 0
  const active = { active: String(orderable) }
  const category = { category: portfolioIds[0] ? categoryIdOf(settings.scope, portfolioIds[0]) : '' }
  // While some portfolio is unread nobody knows which one comes first: then the category stays as it is.
  const complete = desired.unreadPortfolios.size === 0 && desired.unreadShareTypes.size === 0
  return {
    table: 'aws_product',
    sysId,
    values: {
      product_id: product.id,
      view_id: product.viewId,
      region: target.sysId,
      arn: product.arn,
      aws_owner: cut(oneLine(product.owner), 255),
      distributor: cut(oneLine(product.distributor), 255),
      product_type: product.type,
      support_email: cut(product.supportEmail, 254),
      support_url: cut(product.supportUrl, 2083),
      support_description: cut(product.supportDescription, 4000),
      name: cut(oneLine(product.name), 100),
      short_description: cut(oneLine(product.description), 200),
      description: toHtml(cut(product.description, 4000)),
      sc_catalogs: settings.catalog,
      ...(complete ? category : {}),
      // Unread details say nothing about whether it can be ordered.
      ...(details === 'unread' ? {} : active),
    },
    createOnly: {
      type: 'item',
      no_quantity_v2: 'true',
      ...category,
      ...(details === 'unread' ? { active: 'false' } : {}),
    },
  }
}

const linkRows = (product: string, portfolioIds: readonly string[], settings: ProjectSettings): DesiredRow[] => {
  const { scope, catalog } = settings
  const row = (table: DesiredRow['table'], key: readonly string[], values: Record<string, string>): DesiredRow => ({
    table,
    sysId: deriveId(scope, table, key),
    product,
    values,
  })
  // In one portfolio that is open to everybody: then everybody may see it.
  const grants = portfolioIds.map((portfolio) => settings.grants?.has(portfolio) ?? false)
  const criteria = grants.length > 0 && grants.every((granted) => granted) ? portfolioIds : []
  return [
    ...criteria.map((portfolio) => {
      const user_criteria = criterionIdOf(scope, portfolio)
      return row('sc_cat_item_user_criteria_mtom', [product, user_criteria], { sc_cat_item: product, user_criteria })
    }),
    row('sc_cat_item_catalog', [product, catalog], { sc_cat_item: product, sc_catalog: catalog }),
    ...portfolioIds.flatMap((portfolio) => {
      const category = categoryIdOf(scope, portfolio)
      return [
        row('sc_cat_item_category', [product, category], { sc_cat_item: product, sc_category: category }),
        row('aws_portfolio_product', [portfolio, product], { portfolio, product, active: 'true' }),
      ]
    }),
  ]
}

const detailRows = (
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
