/**
 * Addresses of the portal: `/sp?id=<page>&…`, the form the platform's own portal uses, so that a link made for the one
 * opens the same page on the other.
 */

export type Route =
  | { page: 'home'; catalog: string }
  | { page: 'category'; id: string }
  | { page: 'search'; text: string }
  | { page: 'item'; id: string }
  | { page: 'placed'; id: string }
  | { page: 'requests' }
  | { page: 'request'; id: string }
  | { page: 'approvals' }
  | { page: 'approval'; id: string }
  | { page: 'products' }
  | { page: 'product'; id: string }
  | { page: 'unknown'; name: string }

/** Entry of the main navigation a page belongs to. */
export type Section = 'catalog' | 'requests' | 'approvals' | 'products' | 'none'

/** @param search The query part of the address, with or without its question mark. */
export function parseRoute(search: string): Route {
  const query = new URLSearchParams(search)
  const id = query.get('sys_id') ?? ''
  const name = query.get('id') ?? ''
  switch (name) {
    case '':
    case 'index':
    case 'sc_home':
      return { page: 'home', catalog: query.get('catalog_id') ?? '' }
    case 'sc_category':
      return { page: 'category', id }
    case 'search':
      return { page: 'search', text: query.get('q') ?? '' }
    case 'sc_cat_item':
      return { page: 'item', id }
    case 'order_placed':
      return { page: 'placed', id }
    case 'requests':
    case 'my_requests':
      return { page: 'requests' }
    case 'ticket':
    case 'standard_ticket':
      return { page: 'request', id }
    case 'approvals':
      return { page: 'approvals' }
    case 'approval':
      return { page: 'approval', id }
    case 'aws_products':
      return { page: 'products' }
    case 'aws_product':
      return { page: 'product', id }
    default:
      return { page: 'unknown', name }
  }
}

/** Address of a route, to be used as a link target. */
export function hrefOf(route: Route): string {
  const at = (id: string, more: Record<string, string> = {}) => `/sp?${new URLSearchParams({ id, ...more }).toString()}`
  switch (route.page) {
    case 'home':
      return at('sc_home', route.catalog === '' ? {} : { catalog_id: route.catalog })
    case 'category':
      return at('sc_category', { sys_id: route.id })
    case 'search':
      return at('search', { t: 'sc', q: route.text })
    case 'item':
      return at('sc_cat_item', { sys_id: route.id })
    case 'placed':
      return at('order_placed', { sys_id: route.id })
    case 'requests':
      return at('my_requests')
    case 'request':
      return at('ticket', { table: 'sc_req_item', sys_id: route.id })
    case 'approvals':
      return at('approvals')
    case 'approval':
      return at('approval', { sys_id: route.id })
    case 'products':
      return at('aws_products')
    case 'product':
      return at('aws_product', { sys_id: route.id })
    case 'unknown':
      return at(route.name)
  }
}

export function sectionOf(route: Route): Section {
  switch (route.page) {
    case 'home':
    case 'category':
    case 'search':
    case 'item':
      return 'catalog'
    case 'placed':
    case 'requests':
    case 'request':
      return 'requests'
    case 'approvals':
    case 'approval':
      return 'approvals'
    case 'products':
    case 'product':
      return 'products'
    case 'unknown':
      return 'none'
  }
}
