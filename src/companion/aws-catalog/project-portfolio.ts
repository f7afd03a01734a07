import {
  categoryIdOf,
  criterionIdOf,
  portfolioIdOf,
  regionCategoryId,
  rootCategoryId,
  type ProjectSettings,
} from './desired.ts'
import type { DesiredRow } from './rows.ts'
import type { PortfolioRead, RegionTarget } from './snapshot.ts'
import { cut, oneLine, toPlatformTime } from './text.ts'

/** The category under which all others are. */
export const rootCategory = (settings: ProjectSettings): DesiredRow => ({
  table: 'sc_category',
  sysId: rootCategoryId(settings.scope),
  values: { title: settings.rootCategory, sc_catalog: settings.catalog, active: 'true' },
  createOnly: { description: 'Products from AWS Service Catalog' },
})

export const regionCategory = (target: RegionTarget, settings: ProjectSettings): DesiredRow => ({
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

/** A portfolio with its category and, unless it is open to everybody, the criterion of who may order from it. */
export const portfolioRows = (
  target: RegionTarget,
  portfolio: PortfolioRead,
  settings: ProjectSettings,
): DesiredRow[] => {
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
