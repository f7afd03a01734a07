import type { InstanceClient, InstanceRow } from '../servicenow/client.ts'

/** Values in one query; keeps the URL within a few KB. */
const VALUES_PER_QUERY = 100

/** Rows whose column holds one of these values. */
export const readIn = async (
  client: InstanceClient,
  table: string,
  field: string,
  values: readonly string[],
  fields: readonly string[],
): Promise<InstanceRow[]> => {
  const rows: InstanceRow[] = []
  for (let at = 0; at < values.length; at += VALUES_PER_QUERY) {
    const value = values.slice(at, at + VALUES_PER_QUERY)
    rows.push(...(await client.query(table, [{ field, operator: 'IN', value }], fields)))
  }
  return rows
}

/** Finds people by sys_id, user name or e-mail address. The answer knows the sys_id of the one active user who is meant. */
export const findUsers = async (
  client: InstanceClient,
  people: readonly string[],
): Promise<(person: string) => string | undefined> => {
  // A comma or "^" would break out of the list; nobody has one in a name.
  const wanted = [...new Set(people)].filter((person) => person !== '' && !/[,^]/.test(person))
  const ids = new Map<string, Set<string>>()
  const searches = [
    { column: 'user_name', values: wanted },
    { column: 'email', values: wanted.filter((person) => person.includes('@')) },
    { column: 'sys_id', values: wanted.filter((person) => /^[0-9a-z]{1,32}$/.test(person)) },
  ]
  for (const { column, values } of searches)
    for (const user of await readIn(client, 'sys_user', column, values, ['user_name', 'email', 'active'])) {
      if (user['active'] !== 'true') continue
      const key = (user[column] ?? '').toLowerCase()
      ids.set(key, (ids.get(key) ?? new Set()).add(user['sys_id'] ?? ''))
    }
  return (person) => {
    const [id, ...others] = ids.get(person.toLowerCase()) ?? []
    return others.length === 0 ? id : undefined
  }
}
