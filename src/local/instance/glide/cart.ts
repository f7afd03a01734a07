import {
  addToCart,
  cartLines,
  cartOf,
  DEFAULT_CART,
  emptyCart,
  orderNow,
  submitCart,
  updateCartItem,
} from '../catalog/index.ts'
import { mayOrderForOthers } from '../catalog/eligibility.ts'
import { cartSummary, checkoutSummary } from '../catalog/rest/cart-view.ts'
import type { Actor, OrderRequest, Row } from '../core.ts'
import { failed, requestOf, type Request } from './cart-request.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'
import { GlideRecord } from './record.ts'

/** The catalog acts for the user, whatever the application that asks may do by itself. */
const shopper = (env: GlideEnv): Actor => ({ session: env.actor().session, scope: null })

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
    return shopper(this.env)
  }

  private get cart(): Row {
    return cartOf(this.env.instance, this.actor, this.name)
  }

  private get twoStep(): boolean {
    return this.env.instance.properties.flag('glide.sc.checkout.twostep', false)
  }

  private wanted(request: Request): OrderRequest {
    return {
      itemId: plainText(request['sysparm_id']) ?? '',
      quantity: request['sysparm_quantity'] ?? 1,
      requestedFor: plainText(request['sysparm_requested_for']) ?? undefined,
      variables: (request['variables'] ?? {}) as Request,
    }
  }

  private summary(): object {
    const { cart } = this
    return cartSummary(this.env.instance, cart, cartLines(this.env.instance, cart))
  }

  /** `{sysparm_id, sysparm_quantity, variables}`; answers a summary of the cart. */
  addToCart(request: unknown): object {
    const wanted = this.wanted(requestOf(request))
    const others = this.getRequestedFor()
    // A cart for somebody else is for him with all that comes into it.
    if (others !== this.actor.session.user.sysId) wanted.requestedFor ??= others
    const outcome = addToCart(this.env.instance, this.actor, wanted, this.name)
    if (!outcome.ok) throw failed(outcome)
    return this.summary()
  }

  /** `{sysparm_quantity, sysparm_requested_for, variables}` for an item in the cart; answers a summary of the cart. */
  updateItem(request: unknown, cartItem: unknown): object {
    const { quantity, requestedFor, variables } = this.wanted(requestOf(request))
    const id = plainText(cartItem) ?? ''
    const outcome = updateCartItem(this.env.instance, this.actor, id, { quantity, variables })
    if (!outcome.ok) throw failed(outcome)
    if (requestedFor !== undefined)
      this.env.instance.records.update(this.actor, 'sc_cart_item', id, { requested_for: requestedFor })
    return this.summary()
  }

  getCartDetails(): object {
    const { cart } = this
    return {
      sys_id: cart['sys_id'] ?? '',
      name: this.name,
      requested_for: cart['requested_for'] ?? '',
      requested_for_display_name: this.getRequestedForDisplayName(),
      delivery_address: cart['delivery_address'] ?? '',
      special_instructions: cart['special_instructions'] ?? '',
    }
  }

  getCartID(): string {
    return this.cart['sys_id'] ?? ''
  }

  /** The `sc_cart_item` records of the cart, before the first; the application reads them itself. */
  getCartItems(): GlideRecord {
    const items = new GlideRecord(this.env, 'sc_cart_item')
    items.addQuery('cart', this.getCartID())
    items.orderBy('sys_created_on')
    items.query()
    return items
  }

  getRequestedFor(): string {
    return this.cart['requested_for'] ?? ''
  }

  getRequestedForDisplayName(): string {
    return this.env.instance.records.get('sys_user', this.getRequestedFor())?.['name'] ?? ''
  }

  /** Of the cart, and of its items that were for the same person. */
  setRequestedFor(user: unknown): void {
    const { records } = this.env.instance
    const before = this.getRequestedFor()
    const change = { requested_for: plainText(user) }
    this.change(change)
    for (const { cartItem } of cartLines(this.env.instance, this.cart))
      if (cartItem.requested_for === before)
        records.update(this.actor, 'sc_cart_item', cartItem['sys_id'] ?? '', change)
  }

  getDeliveryAddress(): string {
    return this.cart['delivery_address'] ?? ''
  }

  setDeliveryAddress(address: unknown): void {
    this.change({ delivery_address: plainText(address) })
  }

  getSpecialInstructions(): string {
    return this.cart['special_instructions'] ?? ''
  }

  setSpecialInstructions(text: unknown): void {
    this.change({ special_instructions: plainText(text) })
  }

  private change(values: Row): void {
    this.env.instance.records.update(this.actor, 'sc_cart', this.getCartID(), values)
  }

  /** Orders one item at once: `{request_id, request_number}`, or the cart's id when checkout has two steps. */
  orderNow(request: unknown): object {
    if (this.twoStep) {
      this.addToCart(request)
      return { cart_id: this.getCartID() }
    }
    const asked = requestOf(request)
    const outcome = orderNow(this.env.instance, this.actor, {
      ...this.wanted(asked),
      specialInstructions: plainText(asked['special_instructions']) ?? undefined,
      deliveryAddress: plainText(asked['delivery_address']) ?? undefined,
    })
    if (!outcome.ok) throw failed(outcome)
    return { request_id: outcome.requestId, request_number: outcome.requestNumber }
  }

  /** Orders what is in the cart; with two steps only answers what would be ordered. */
  checkoutCart(): object {
    if (!this.twoStep) return this.submit({})
    const { cart } = this
    return checkoutSummary(this.env.instance, cart, cartLines(this.env.instance, cart))
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

export const exposedCart = (env: GlideEnv) =>
  expose(CartJS, {
    name: 'CartJS',
    construct: (args) => new CartJS(env, args[0]),
    statics: { canViewRF: () => mayOrderForOthers(env.instance, shopper(env)) },
    methods: [
      'addToCart',
      'checkoutCart',
      'empty',
      'getCartDetails',
      'getCartID',
      'getCartItems',
      'getDeliveryAddress',
      'getRequestedFor',
      'getRequestedForDisplayName',
      'getSpecialInstructions',
      'orderNow',
      'setDeliveryAddress',
      'setRequestedFor',
      'setSpecialInstructions',
      'submitOrder',
      'updateItem',
    ],
  })
