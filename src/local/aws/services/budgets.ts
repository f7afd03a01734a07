import type { DescribeBudgetRequest, DescribeBudgetResponse } from '@aws-sdk/client-budgets'
import { handlerMap } from '../call.ts'
import type { Handler, Service } from '../call.ts'
import { AwsError } from '../errors.ts'
import type { Budget } from '../state/entities.ts'

/** Budgets belong to the whole account, whatever region the resources are in that they watch. */
const isOf = (account: string, budget: Budget): boolean => budget.scope.startsWith(`${account}/`)

const firstOfMonth = (now: number, months: number): Date => {
  const day = new Date(now)
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1))
}

const describeBudget: Handler<DescribeBudgetRequest, DescribeBudgetResponse> = (input, call) => {
  if (input.AccountId !== call.account)
    throw new AwsError(
      'AccessDeniedException',
      `Account ${call.account} may not see budgets of ${input.AccountId ?? ''}.`,
    )
  const budget = call.world.budgets
    .all()
    .find((candidate) => isOf(call.account, candidate) && candidate.name === input.BudgetName)
  if (!budget)
    throw new AwsError('NotFoundException', `[Exception=NotFoundException] Budget ${input.BudgetName ?? ''} not found.`)
  const amount = (Amount: string) => ({ Amount, Unit: budget.unit })
  return {
    Budget: {
      BudgetName: budget.name,
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: amount(budget.limit),
      TimePeriod: { Start: firstOfMonth(call.now, 0), End: firstOfMonth(call.now, 1) },
      CalculatedSpend: {
        ActualSpend: amount(budget.actual),
        ...(budget.forecast === undefined ? {} : { ForecastedSpend: amount(budget.forecast) }),
      },
    },
  }
}

export const budgets: Service = { handlers: handlerMap({ DescribeBudget: describeBudget }) }
