/** Where a category stands in the catalogue. */
import { Failure } from '../api/failure.ts'
import type { PageContext } from '../context.ts'

export interface CategoryStep {
  id: string
  title: string
}

/** Deeper trees are cut; it also ends a circle. */
const DEPTH = 6

/**
 * The categories from the topmost one down to `id`; those that this person may not see end the path.
 * @param id sys_id of a category, '' for none
 */
export async function lineage(context: PageContext, id: string): Promise<CategoryStep[]> {
  const path: CategoryStep[] = []
  let next = id
  while (next !== '' && path.length < DEPTH) {
    try {
      const category = await context.catalog.category(next, context.signal)
      path.unshift({ id: category.id, title: category.title })
      next = category.parent
    } catch (error) {
      if (error instanceof Failure && [400, 403, 404].includes(error.status)) break
      throw error
    }
  }
  return path
}
