/**
 * How the `Link` header looks at the edges: `current` releases give the first of several pages a `prev` with a negative
 * offset (clients must not follow it), `classic` ones leave out what does not exist, on a single page the whole header.
 */
export type LinkForm = 'current' | 'classic'

/** Clients cut answers whose headers are longer than 16 KB altogether; a long query fills four links with itself. */
const longestHeader = 12 * 1024

/**
 * `Link` header of a page: first, prev, next, last in this order, each with the caller's own parameters and its
 * `sysparm_limit` and `sysparm_offset`. Null when there is nothing to link, or the links
 * would outgrow what clients accept.
 */
export function pageLinks(
  url: string,
  params: URLSearchParams,
  page: { limit: number; offset: number; total: number },
  form: LinkForm = 'current',
): string | null {
  const { limit, offset, total } = page
  if (limit <= 0 || (form === 'classic' && offset === 0 && total <= limit)) return null
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit)
  const link = (rel: string, at: number): string => {
    const query = new URLSearchParams(params)
    query.set('sysparm_limit', String(limit))
    query.set('sysparm_offset', String(at))
    return `<${url}?${query.toString()}>;rel="${rel}"`
  }
  const links = [link('first', 0)]
  if (offset > 0 || (form === 'current' && total > limit)) links.push(link('prev', offset - limit))
  if (offset + limit < total) links.push(link('next', offset + limit))
  links.push(link('last', last))
  const header = links.join(',')
  return header.length > longestHeader ? null : header
}
