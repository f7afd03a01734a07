/** What is compared with: offset paging as most clients do it, and an npm client that follows `Link`. */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

/** One page after the other by offset. Returns the ids that came. */
export async function offsetPaging(url, table, fields, limit, onPage = () => {}) {
  const ids = []
  for (let offset = 0; ; offset += limit) {
    const parameters = new URLSearchParams({
      sysparm_query: 'ORDERBYsys_id',
      sysparm_fields: fields.join(','),
      sysparm_limit: String(limit),
      sysparm_offset: String(offset),
      sysparm_exclude_reference_link: 'true',
      sysparm_no_count: 'true',
      sysparm_suppress_pagination_header: 'true',
    })
    const answer = await fetch(`${url}/api/now/v2/table/${table}?${parameters}`, {
      headers: { authorization: basic('admin', 'admin') },
    })
    const { result } = await answer.json()
    for (const row of result) ids.push(row.sys_id)
    onPage(result)
    if (result.length < limit) return ids
  }
}

/** npm sn-rest-client following `Link`. Returns the number of rows. */
export async function followLink(url, table, fields, limit) {
  const client = require('sn-rest-client')({
    hostName: url,
    auth: { username: 'admin', password: 'admin' },
    silent: true,
  })
  let rows = 0
  await client.get(
    {
      url: `/api/now/v2/table/${table}`,
      qs: {
        sysparm_query: 'ORDERBYsys_id',
        sysparm_fields: fields.join(','),
        sysparm_limit: limit,
        sysparm_exclude_reference_link: true,
      },
    },
    (page) => {
      rows += page.length
      return Promise.resolve()
    },
  )
  return rows
}

/** CPU of the least possible client: `fetch` and `JSON.parse` of the same pages by key. Microseconds a row. */
export async function bareFetch(url, table, fields, limit) {
  const before = process.cpuUsage()
  let rows = 0
  for (let after = ''; ;) {
    const parameters = new URLSearchParams({
      sysparm_query: `${after ? `sys_id>${after}^` : ''}ORDERBYsys_id`,
      sysparm_fields: fields.join(','),
      sysparm_limit: String(limit),
      sysparm_exclude_reference_link: 'true',
      sysparm_no_count: 'true',
      sysparm_suppress_pagination_header: 'true',
    })
    const answer = await fetch(`${url}/api/now/v2/table/${table}?${parameters}`, {
      headers: { authorization: basic('admin', 'admin') },
    })
    const { result } = JSON.parse(await answer.text())
    rows += result.length
    if (result.length < limit) break
    after = result.at(-1).sys_id
  }
  const used = process.cpuUsage(before)
  return { rows, perRow: (used.user + used.system) / rows }
}
