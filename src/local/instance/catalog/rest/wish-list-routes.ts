import type { Instance, Row } from '../../core.ts'
import { RestError } from '../../http/errors.ts'
import type { CartLine } from '../cart.ts'
import { textOf } from '../rows.ts'
import { addToWishList, wishList } from '../wish-list.ts'
import type { JsonObject, Route } from './call.ts'
import { objectOf, refused } from './call.ts'
import { briefLine, fullLine } from './cart-view.ts'

/**
 * What the user has put aside. Its items are cart items: `PUT` and `DELETE cart/{cart_item_id}` change and remove them.
 */
export function registerWishListRoutes(route: Route, instance: Instance): void {
  const listed = (cart: Row, items: JsonObject[]): JsonObject => ({ cart_id: textOf(cart, 'sys_id'), items })

  route('GET', 'wishlist', ({ actor }) => {
    const { cart, lines } = wishList(instance, actor)
    return listed(
      cart,
      lines.map((line) => fullLine(instance, line)),
    )
  })
  route('GET', 'wishlist/:id', ({ actor, id }) => {
    const line = wishList(instance, actor).lines.find(({ cartItem }) => cartItem.sys_id === id)
    if (!line) throw new RestError(404, 'Invalid Cart Item', 'There is no such item in the wish list of the user')
    return briefLine(instance, line)
  })
  route('POST', 'items/:id/add_to_wishlist', ({ actor, id, body }) => {
    const request = { itemId: id, quantity: body.sysparm_quantity, variables: objectOf(body.variables) }
    const outcome = addToWishList(instance, actor, request)
    if (!outcome.ok) throw refused(outcome)
    const brief = (line: CartLine): JsonObject => briefLine(instance, line)
    return listed(outcome.cart, wishList(instance, actor).lines.map(brief))
  })
}
