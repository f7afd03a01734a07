import type { Call } from '../call.ts'
import { invalidParameters } from '../errors.ts'
import type { Portfolio, Product, Tag } from '../state/entities.ts'

/** Values per key of the active TagOptions of one resource. */
function optionsOf(call: Call, scope: string, resourceId: string): Map<string, string[]> {
  const result = new Map<string, string[]>()
  for (const option of call.world.tagOptions.in(scope)) {
    if (!option.active || !option.resourceIds.includes(resourceId)) continue
    result.set(option.key, [...(result.get(option.key) ?? []), option.value])
  }
  return result
}

/**
 * TagOptions of a launch: those of the portfolio and of the product together; a key on both sides leaves the values they
 * share, which may be none.
 */
export function tagChoices(call: Call, portfolio: Portfolio, product: Product): { key: string; values: string[] }[] {
  const fromPortfolio = optionsOf(call, portfolio.scope, portfolio.id)
  const fromProduct = optionsOf(call, product.scope, product.id)
  const keys = [...new Set([...fromPortfolio.keys(), ...fromProduct.keys()])]
  return keys.map((key) => {
    const [left, right] = [fromPortfolio.get(key), fromProduct.get(key)]
    return { key, values: left && right ? left.filter((value) => right.includes(value)) : (left ?? right ?? []) }
  })
}

/**
 * Tags of a launch: what the caller chose, the portfolio's and the product's own, and TagOptions with one value. Throws when a
 * choice is left open or not among the values.
 */
export function launchTags(call: Call, portfolio: Portfolio, product: Product, given: readonly Tag[]): Tag[] {
  const tags = new Map<string, string>()
  for (const tag of [...portfolio.tags, ...product.tags]) tags.set(tag.Key, tag.Value)
  for (const tag of given) {
    tags.set(tag.Key, tag.Value)
  }
  for (const choice of tagChoices(call, portfolio, product)) {
    const [only] = choice.values
    const chosen = given.find((tag) => tag.Key === choice.key)?.Value
    if (only === undefined) {
      // Contradicting options do not block a launch: the service tags the conflict instead.
      tags.set(choice.key, `sc-tagoption-conflict-${portfolio.id}-${product.id}`)
    } else if (chosen !== undefined && !choice.values.includes(chosen)) {
      throw invalidParameters(`Tag value ${chosen} is not a TagOption value of key ${choice.key}.`)
    } else if (chosen === undefined && choice.values.length > 1) {
      throw invalidParameters(`A value must be chosen for the TagOption key ${choice.key}.`)
    } else tags.set(choice.key, chosen ?? only)
  }
  return [...tags].map(([Key, Value]) => ({ Key, Value }))
}

/** Refuses what an update may not do to TagOptions: a fixed one stays, an open one keeps to its values. */
export function checkUpdatedTags(call: Call, portfolio: Portfolio, product: Product, given: readonly Tag[]): void {
  for (const choice of tagChoices(call, portfolio, product)) {
    const chosen = given.find((tag) => tag.Key === choice.key)?.Value
    if (chosen === undefined || choice.values.includes(chosen)) continue
    throw invalidParameters(`Tag value ${chosen} is not a TagOption value of key ${choice.key}.`)
  }
}
