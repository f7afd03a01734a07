import { UsageError } from '../errors.ts'
import type { InstanceClient, InstanceRow } from '../servicenow/client.ts'
import { readIn } from './look-up-rows.ts'
import type { ListedOrder } from './order-list.ts'
import { tableName } from './rows.ts'

/** What can be ordered, as the sync has brought it to the instance. */
export class OrderForms {
  readonly #client: InstanceClient
  readonly #scope: string
  readonly #products: readonly InstanceRow[]
  readonly #forms = new Map<string, Promise<Form>>()

  private constructor(client: InstanceClient, scope: string, products: readonly InstanceRow[]) {
    this.#client = client
    this.#scope = scope
    this.#products = products
  }

  static async read(client: InstanceClient, scope: string): Promise<OrderForms> {
    const products = await client.query(
      tableName(scope, 'aws_product'),
      [{ field: 'active', operator: '=', value: 'true' }],
      ['name', 'product_id', 'region', 'region.region', 'region.account.account_id', 'region.account.name'],
    )
    return new OrderForms(client, scope, products)
  }

  /** @throws UsageError when none or several products are meant. */
  product(order: ListedOrder): InstanceRow {
    const named = this.#products.filter((row) =>
      [row['name'], row['product_id'], row['sys_id']].includes(order.product),
    )
    if (named.length === 0)
      throw new UsageError(
        `there is no product "${order.product}" that can be ordered; run "switchboard sync" if AWS has it`,
      )
    const fitting = named.filter(
      (row) =>
        (order.region === '' || row['region.region'] === order.region) &&
        (order.account === '' ||
          [row['region.account.account_id'], row['region.account.name']].includes(order.account)),
    )
    const [only, ...others] = fitting
    if (only && others.length === 0) return only
    const places = named.map((row) => `${row['region.account.account_id'] ?? ''}/${row['region.region'] ?? ''}`)
    throw new UsageError(
      `"${order.product}" is in ${places.join(', ')}; say which in the columns account and region, or give its AWS id`,
    )
  }

  /** Answers of the order form by variable name. @throws UsageError for a column that is no question of this product. */
  async variables(item: string, order: ListedOrder): Promise<Record<string, string>> {
    let reading = this.#forms.get(item)
    if (!reading) this.#forms.set(item, (reading = readForm(this.#client, this.#scope, item)))
    const form = await reading
    const version = choose('version', form.versions, order.version, form.defaults.get('version'))
    const path = choose('launch option', form.paths, order.launchOption, form.defaults.get('launch_path'))
    const variables: Record<string, string> = {
      provisioned_name: order.name,
      version: version['version_id'] ?? '',
      launch_path: path['path_id'] ?? '',
    }
    for (const [column, answer] of Object.entries(order.answers)) {
      const parameter = form.parameters.find(
        (row) =>
          row['parameter_key'] === column &&
          row['version'] === version['sys_id'] &&
          row['launch_path'] === path['sys_id'],
      )
      const variable = parameter?.['variable.name'] ?? (form.defaults.has(column) ? column : undefined)
      if (variable === undefined)
        throw new UsageError(
          `${order.product} ${version['name'] ?? ''} has no parameter "${column}"; it has ${keysOf(form, version, path)}`,
        )
      variables[variable] = answer
    }
    return variables
  }
}

interface Form {
  versions: InstanceRow[]
  paths: InstanceRow[]
  parameters: InstanceRow[]
  /** Default answer by name of the question. */
  defaults: Map<string, string>
}

const readForm = async (client: InstanceClient, scope: string, item: string): Promise<Form> => {
  const ofProduct = (table: string, fields: string[]): Promise<InstanceRow[]> =>
    client.query(
      tableName(scope, table),
      [
        { field: 'product', operator: '=', value: item },
        { field: 'active', operator: '=', value: 'true' },
      ],
      fields,
    )
  const [versions, paths, parameters, questions] = await Promise.all([
    ofProduct('aws_version', ['name', 'version_id']),
    ofProduct('aws_launch_path', ['name', 'path_id']),
    ofProduct('aws_parameter', ['parameter_key', 'version', 'launch_path', 'variable.name']),
    readIn(client, 'item_option_new', 'cat_item', [item], ['name', 'default_value', 'active']),
  ])
  const asked = questions.filter((row) => row['active'] === 'true')
  return {
    versions,
    paths,
    parameters,
    defaults: new Map(asked.map((row) => [row['name'] ?? '', row['default_value'] ?? ''])),
  }
}

/** @throws UsageError when nothing, or nothing definite, is chosen. */
const choose = (
  what: string,
  options: readonly InstanceRow[],
  answer: string,
  preset: string | undefined,
): InstanceRow => {
  const wanted = answer === '' ? (preset ?? '') : answer
  const found =
    wanted === '' && options.length === 1
      ? options[0]
      : options.find((row) => [row['name'], row['version_id'], row['path_id']].includes(wanted))
  if (found) return found
  const names = options.map((row) => row['name']).join(', ')
  throw new UsageError(
    options.length === 0
      ? `it has no ${what} that can be ordered`
      : `${wanted === '' ? `choose a ${what}` : `there is no ${what} "${wanted}"`}: ${names}`,
  )
}

const keysOf = (form: Form, version: InstanceRow, path: InstanceRow): string =>
  form.parameters
    .filter((row) => row['version'] === version['sys_id'] && row['launch_path'] === path['sys_id'])
    .map((row) => row['parameter_key'])
    .join(', ') || 'none'
