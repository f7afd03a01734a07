import { addToCart, cartLines, cartOf, DEFAULT_CART, emptyCart, submitCart, submitProducer } from '../catalog/index.ts'
import type { Actor } from '../core.ts'
import { GlideFailure } from '../scripts/errors.ts'
import { GuestValue } from '../scripts/realm.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'

type Request = Record<string, unknown>
const requestOf = (value: unknown): Request => {
  const data = value instanceof GuestValue ? value.data() : undefined
  if (data === null || typeof data !== 'object') throw new GlideFailure('an object that describes the order is needed')
  return data as Request
}
const failed = (outcome: { message: string; detail: string }) =>
  new GlideFailure(outcome.detail ? `${outcome.message}: ${outcome.detail}` : outcome.message)

/** `sn_sc.CartJS`: a named cart of the session's user. */
export class CartJS {
  private readonly name: string

  constructor(
    private readonly env: GlideEnv,
    name?: unknown,
  ) {
    this.name = plainText(name) ?? DEFAULT_CART
  }

  private get actor(): Actor {
    return { session: this.env.actor().session, scope: null }
  }

  private get twoStep(): boolean {
    return this.env.instance.properties.flag('glide.sc.checkout.twostep', false)
  }

  /** `{sysparm_id, sysparm_quantity, variables}`; answers a summary of the cart. */
  addToCart(request: unknown): object {
    const wanted = requestOf(request)
    const outcome = addToCart(
      this.env.instance,
      this.actor,
      {
        itemId: plainText(wanted['sysparm_id']) ?? '',
        quantity: wanted['sysparm_quantity'] ?? 1,
        requestedFor: plainText(wanted['sysparm_requested_for']) ?? undefined,
        variables: (wanted['variables'] ?? {}) as Request,
      },
      this.name,
    )
    if (!outcome.ok) throw failed(outcome)
    return this.getCartDetails()
  }

  getCartDetails(): { cart_id: string; items: object[] } {
    const cart = cartOf(this.env.instance, this.actor, this.name)
    const items = cartLines(this.env.instance, cart).map((line) => ({
      cart_item_id: line.cartItem['sys_id'] ?? '',
      catalog_item_id: line.item['sys_id'] ?? '',
      item_name: line.item['name'] ?? '',
      quantity: String(line.quantity),
      price: line.item['price'] ?? '',
    }))
    return { cart_id: cart['sys_id'] ?? '', items }
  }

  getCartID(): string {
    return this.getCartDetails().cart_id
  }

  getCartItems(): object[] {
    return this.getCartDetails().items
  }

  /** Orders one item at once: `{request_id, request_number}`, or the cart's id when checkout has two steps. */
  orderNow(request: unknown): object {
    const wanted = requestOf(request)
    if (this.twoStep) {
      this.addToCart(request)
      return { cart_id: this.getCartID() }
    }
    const outcome = this.env.instance.catalog.orderNow(this.actor, {
      itemId: plainText(wanted['sysparm_id']) ?? '',
      quantity: wanted['sysparm_quantity'] ?? 1,
      requestedFor: plainText(wanted['sysparm_requested_for']) ?? undefined,
      variables: (wanted['variables'] ?? {}) as Request,
    })
    if (!outcome.ok) throw failed(outcome)
    return { request_id: outcome.requestId, request_number: outcome.requestNumber }
  }

  checkoutCart(): object {
    return this.twoStep ? this.getCartDetails() : this.submit({})
  }

  /** Orders what is in the cart: `{requested_for, special_instructions, delivery_address}`. */
  submitOrder(request?: unknown): object {
    return this.submit(request === undefined ? {} : requestOf(request))
  }

  private submit(request: Request): object {
    const outcome = submitCart(
      this.env.instance,
      this.actor,
      {
        requestedFor: plainText(request['requested_for']) ?? undefined,
        specialInstructions: plainText(request['special_instructions']) ?? undefined,
        deliveryAddress: plainText(request['delivery_address']) ?? undefined,
      },
      this.name,
    )
    if (!outcome.ok) throw failed(outcome)
    return { request_id: outcome.requestId, request_number: outcome.requestNumber }
  }

  /** Deletes the cart. */
  empty(): void {
    emptyCart(this.env.instance, this.actor, this.getCartID())
  }
}

/** `sn_sc.CatItem`: record producers by script. */
export class CatItem {
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

  getName(): string | null {
    return this.env.instance.records.get('sc_cat_item', this.id)?.['name'] ?? null
  }

  submitProducer(request: unknown): object {
    const wanted = requestOf(request)
    const actor: Actor = { session: this.env.actor().session, scope: null }
    const producer = plainText(wanted['sysparm_id']) ?? this.id
    const outcome = submitProducer(this.env.instance, actor, producer, (wanted['variables'] ?? {}) as Request)
    if (!outcome.ok) throw failed(outcome)
    return {
      sys_id: outcome.sysId,
      number: outcome.number,
      table: outcome.table,
      record: outcome.sysId,
      redirect_url: outcome.redirectUrl,
    }
  }
}

export const exposedCart = (env: GlideEnv) =>
  expose(CartJS, {
    name: 'CartJS',
    construct: (args) => new CartJS(env, args[0]),
    methods: [
      'addToCart',
      'checkoutCart',
      'empty',
      'getCartDetails',
      'getCartID',
      'getCartItems',
      'orderNow',
      'submitOrder',
    ],
  })
export const exposedCatItem = (env: GlideEnv) =>
  expose(CatItem, {
    name: 'CatItem',
    construct: (args) => new CatItem(env, args[0]),
    methods: ['getID', 'getName', 'submitProducer'],
  })
