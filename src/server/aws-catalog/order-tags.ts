/** All tags of an order or a change: chosen, automated and written ones, in that order of precedence. */
import { MOST_TAGS, type Tag, automatedTags } from './automated-tags.ts'
import { portfolioOf } from './portfolio-of.ts'
import { chosenTags, tagAnswers, tagChoices } from './tag-choices.ts'
import { TABLES } from './tables.ts'
import { parseUserTags, takenKeys } from './user-tags.ts'
import type { World } from './world.ts'

export interface TaggedOrder {
  requestItem: string
  /** Number of the requested item. */
  number: string
  product: string
  launchPath: string
  userName: string
}
export interface OrderTags {
  tags: Tag[]
  problems: string[]
}

/** Tags of a new product. */
export function orderTags(world: World, order: TaggedOrder): OrderTags {
  const portfolio = portfolioOf(world, order.product, order.launchPath)
  const choices = tagChoices(world, order.launchPath)
  const chosen = chosenTags(choices, tagAnswers(world, order.requestItem, choices))
  const settled = new Set(choices.map((choice) => choice.key))
  const automated = automatedTags(world, { portfolio, userName: order.userName, requestItem: order.number }).filter(
    (tag) => !settled.has(tag.key),
  )
  const given = [...chosen.tags, ...automated]
  const written = writtenTags(world, order.requestItem, 'user_tags', portfolio)
  const taken = takenKeys(written.tags, new Set([...settled, ...automated.map((tag) => tag.key)]))
  const problems = [...chosen.problems, ...written.problems, ...taken]
  const tags = [...given, ...written.tags]
  // Those that AWS gives count, too.
  const byAws = choices.filter((choice) => choice.byAws && choice.values.length === 1).length
  if (tags.length + byAws > MOST_TAGS)
    problems.push(
      `AWS takes at most ${MOST_TAGS} tags; with those that are given this order has ${tags.length + byAws}.`,
    )
  return { tags, problems }
}

/**
 * Tags of a change: only those that were written into it, as AWS takes tags of an update just where a constraint allows
 * that. A TagOption can be set to another of its values; what managers have settled stays.
 */
export function changeTags(world: World, order: TaggedOrder): OrderTags {
  const portfolio = portfolioOf(world, order.product, order.launchPath)
  const written = writtenTags(world, order.requestItem, 'tags', portfolio)
  if (written.tags.length === 0) return written
  const problems = [...written.problems]
  const choices = new Map(tagChoices(world, order.launchPath).map((choice) => [choice.key, choice]))
  const automated = automatedTags(world, { portfolio, userName: order.userName, requestItem: order.number })
  for (const tag of written.tags) {
    const choice = choices.get(tag.key)
    if (choice) {
      if (choice.values.length < 2) problems.push(`The tag ${tag.key} is given and cannot be changed.`)
      else if (!choice.values.includes(tag.value))
        problems.push(`The tag ${tag.key} must be one of ${choice.values.join(', ')}.`)
    } else if (automated.some((one) => one.key === tag.key))
      problems.push(`The tag ${tag.key} is given and cannot be changed.`)
  }
  return { tags: written.tags, problems }
}

function writtenTags(world: World, requestItem: string, variable: string, portfolio: string): OrderTags {
  const text = world.answers.of(requestItem, [{ name: variable, secret: false }])[variable] ?? ''
  const written = parseUserTags(text)
  if (written.tags.length === 0) return written
  const row = portfolio ? world.records.get(TABLES.portfolio, portfolio, ['name', 'user_tags']) : null
  if (row?.user_tags !== 'refused') return written
  return { tags: [], problems: [`The portfolio ${row.name} takes no tags of requesters; order again without them.`] }
}
