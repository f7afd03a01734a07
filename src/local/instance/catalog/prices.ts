/** An amount of money in hundredths, so that sums are exact. */
export interface Money {
  cents: number
  currency: string
}

const NOTHING: Money = { cents: 0, currency: 'USD' }

/** Reads a price column: `12.5`, `USD;12.50`; empty is nothing. */
export function moneyOf(text: string | null | undefined): Money {
  if (!text) return NOTHING
  const [first = '', second] = text.split(';')
  const amount = Number((second ?? first).replaceAll(',', ''))
  const currency = second !== undefined && /^[A-Z]{3}$/.test(first) ? first : 'USD'
  return Number.isFinite(amount) ? { cents: Math.round(amount * 100), currency } : NOTHING
}

/** Sum in the currency of the first amount that is not nothing. Amounts of other currencies are not converted. */
export function sum(amounts: readonly Money[]): Money {
  const currency = amounts.find((amount) => amount.cents !== 0)?.currency ?? NOTHING.currency
  return { cents: amounts.reduce((total, amount) => total + amount.cents, 0), currency }
}

export const times = (money: Money, quantity: number): Money => ({ ...money, cents: money.cents * quantity })

/** As it is stored: `12.50`. */
export const stored = (money: Money): string => (money.cents / 100).toFixed(2)

/** As it is shown: `$1,598.00`. */
export function shown(money: Money): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: money.currency }).format(money.cents / 100)
}
