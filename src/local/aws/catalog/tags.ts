import type { Tag as SdkTag } from '@aws-sdk/client-service-catalog'
import { invalidParameters } from '../errors.ts'
import type { Tag } from '../state/entities.ts'

/** Tags that a portfolio or a product may have. */
export const MAX_TAGS = 20

/** Tags as the caller gave them. Throws InvalidParametersException on a key given twice or kept for AWS itself. */
export function toTags(tags: readonly SdkTag[] | undefined): Tag[] {
  const given = (tags ?? []).map((tag) => ({ Key: tag.Key ?? '', Value: tag.Value ?? '' }))
  const reserved = given.find((tag) => tag.Key.toLowerCase().startsWith('aws:'))
  if (reserved) throw invalidParameters(`Tag keys beginning with aws: are reserved: ${reserved.Key}`)
  if (new Set(given.map((tag) => tag.Key)).size !== given.length) throw invalidParameters('Duplicate tag keys found.')
  return given
}

/** Tags after removing and adding. */
export function changedTags(
  tags: readonly Tag[],
  add: readonly SdkTag[] | undefined,
  remove: readonly string[] = [],
): Tag[] {
  const added = toTags(add)
  const gone = new Set([...remove, ...added.map((tag) => tag.Key)])
  return [...tags.filter((tag) => !gone.has(tag.Key)), ...added]
}
