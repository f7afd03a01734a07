import { VARIABLE_TYPES, type Form } from './form-rows.ts'
import { deriveId, type DesiredRow } from './rows.ts'
import type { BudgetRead } from './snapshot.ts'
import { cut, oneLine, toPlatformTime } from './text.ts'

/** Question of an order form that only tells of budgets. */
export const BUDGET_LABEL = 'budgets'
const BEFORE_ALL_QUESTIONS = 50
const LONGEST_LABEL = 200

/** sys_ids of what a budget watches. */
export interface Watched {
  portfolio: (id: string) => string
  product: (id: string) => string
}

/** A row for every portfolio and product that a budget watches. */
export const projectBudgets = (
  scope: string,
  region: string,
  budgets: readonly BudgetRead[],
  watched: Watched,
): DesiredRow[] =>
  budgets.flatMap((budget) => {
    const row = (portfolio: string, product: string): DesiredRow => ({
      table: 'aws_budget',
      sysId: deriveId(scope, 'aws_budget', [region, budget.name, portfolio, product]),
      values: {
        region,
        budget_name: cut(oneLine(budget.name), 100),
        portfolio,
        product,
        unit: cut(budget.unit, 40),
        limit_amount: money(budget.limit),
        actual_spend: money(budget.actual),
        forecast_spend: money(budget.forecast),
        period_end: toPlatformTime(budget.ends),
        active: 'true',
      },
    })
    return [
      ...budget.portfolios.map((id) => row(watched.portfolio(id), '')),
      ...budget.products.map((id) => row('', watched.product(id))),
    ]
  })

/** Tells above the order form how far the budgets of a product and its portfolios are used. */
export const showBudgets = (
  form: Form,
  budgets: readonly BudgetRead[],
  product: string,
  portfolios: readonly string[],
): void => {
  const sentences = budgets
    .filter((budget) => budget.products.includes(product) || budget.portfolios.some((id) => portfolios.includes(id)))
    .map(sentence)
  if (sentences.length === 0) return
  form.variable(BUDGET_LABEL, BEFORE_ALL_QUESTIONS, {
    question_text: cut(sentences.join(' '), LONGEST_LABEL),
    type: VARIABLE_TYPES.label,
  })
}

const sentence = ({ name, unit, limit, actual, forecast }: BudgetRead): string =>
  `Budget ${oneLine(name)}: ${money(actual)} of ${money(limit)} ${unit} spent${forecast === '' ? '' : `, ${money(forecast)} expected`}.`

/** AWS gives amounts with up to ten digits after the point. */
const money = (amount: string): string => (amount === '' ? '' : Number(amount).toFixed(2))
