import { formOf } from '../catalog/form.ts'
import { submitGuide } from '../catalog/guide.ts'
import { isOn, textOf } from '../catalog/rows.ts'
import { failed, requestOf, type Request } from './cart-request.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'

/** `sn_sc.OrderGuide`: the items that a guide includes. */
export class OrderGuide {
  private readonly id: string

  constructor(
    private readonly env: GlideEnv,
    id: unknown,
  ) {
    this.id = plainText(id) ?? ''
  }

  getID(): string {
    return this.id
  }

  isIncludeItems(): boolean {
    return this.flag('include_items')
  }

  isTwoStep(): boolean {
    return this.flag('two_step')
  }

  private flag(column: string): boolean {
    const guide = this.env.instance.records.get('sc_cat_item_guide', this.id)
    return guide !== null && isOn(guide, column)
  }

  /** The items for the answers in `variables`, whose keys are `IO` and the sys_id of a question of the guide. */
  init(request: unknown): object {
    const { instance } = this.env
    const given = (requestOf(request)['variables'] ?? {}) as Request
    const variables = Object.fromEntries(formOf(instance, this.id).map(({ id, name }) => [name, given[`IO${id}`]]))
    const outcome = submitGuide(instance, { session: this.env.actor().session, scope: null }, this.id, variables)
    if (!outcome.ok) throw failed(outcome)
    const items = outcome.items.map(({ item, rule }) => ({
      sys_id: textOf(item, 'sys_id'),
      order: textOf(rule, 'order'),
      quantity: textOf(rule, 'quantity') || '1',
      show_quantity: isOn(rule, 'show_quantity'),
    }))
    return { items, cascade_variable_map: {}, variable_assignments: {} }
  }
}

export const exposedOrderGuide = (env: GlideEnv) =>
  expose(OrderGuide, {
    name: 'OrderGuide',
    construct: (args) => new OrderGuide(env, args[0]),
    methods: ['getID', 'init', 'isIncludeItems', 'isTwoStep'],
  })
