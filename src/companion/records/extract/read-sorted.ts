import { InstanceError } from '../../errors.ts'
import { narrowed } from '../encoded-query.ts'
import { encodeSorts } from '../filter.ts'
import type { LaneContext } from './read-lane.ts'
import { readPage } from './page.ts'

interface SortedContext extends LaneContext {
  order: readonly { field: string; descending: boolean }[]
  /** Unique column that ends the ordering, so that pages do not depend on chance. */
  key: string
}

/**
 * Reads in the order somebody asked for, page by page by offset. Rows that come or go meanwhile move the others, which
 * the counts at the end show; reading by key does not have this weakness.
 */
export const readSorted = async (context: SortedContext): Promise<void> => {
  const order = encodeSorts([...context.order.filter(({ field }) => field !== context.key), { field: context.key }])
  const query = narrowed(context, '', order)
  for (let offset = 0; ;) {
    const limit = context.size.size
    try {
      const page = await readPage(context.client, {
        ...context,
        query,
        limit,
        offset,
        counted: true,
        giveUpOn: ['cut_short'],
      })
      context.size.came({ asked: limit, rows: page.rows.length, ms: page.ms, length: page.length })
      if (page.rows.length < limit && page.matching !== undefined && page.matching > offset + limit)
        context.found.shortenedPages++
      if (page.rows.length > 0) await context.deliver(page.rows)
      offset += limit
      if (page.matching === undefined ? page.rows.length === 0 : page.matching <= offset) return
    } catch (error) {
      if (!(error instanceof InstanceError) || error.code !== 'cut_short' || limit === 1) throw error
      context.found.brokenPages++
      context.size.failed(limit)
    }
  }
}
