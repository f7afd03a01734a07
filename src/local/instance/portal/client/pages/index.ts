/** Which page belongs to which route. */
import type { Page, PageContext } from '../context.ts'
import type { Route } from '../route.ts'
import { emptyState, link, pageTitle } from '../ui/parts.ts'
import { approvalPage } from './approval.ts'
import { approvalsPage } from './approvals.ts'
import { categoryPage, homePage, searchPage } from './catalog.ts'
import { itemPage } from './item.ts'
import { placedPage } from './placed.ts'
import { productPage, productsPage } from './products.ts'
import { requestPage } from './request.ts'
import { requestsPage } from './requests.ts'

export async function pageFor(route: Route, context: PageContext): Promise<Page> {
  switch (route.page) {
    case 'home':
      return homePage(context, route.catalog)
    case 'category':
      return categoryPage(context, route.id)
    case 'search':
      return searchPage(context, route.text)
    case 'item':
      return itemPage(context, route.id)
    case 'placed':
      return placedPage(context, route.id)
    case 'requests':
      return requestsPage(context)
    case 'request':
      return requestPage(context, route.id)
    case 'approvals':
      return approvalsPage(context)
    case 'approval':
      return approvalPage(context, route.id)
    case 'products':
      return productsPage(context)
    case 'product':
      return productPage(context, route.id)
    case 'unknown': {
      const home = link({ page: 'home', catalog: '' }, 'Go to the catalog')
      const title = 'There is no such page'
      return { title, content: [pageTitle(title), emptyState('Nothing here', 'The address may be out of date.', home)] }
    }
  }
}
