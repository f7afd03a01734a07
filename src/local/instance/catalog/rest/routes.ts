import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, OrderOutcome, Row } from '../../core.ts'
import { isObject, queryOf, readJson } from '../../http/body.ts'
import type { Json } from '../../http/body.ts'
import type { ServerContext } from '../../http/context.ts'
import { RestError } from '../../http/errors.ts'
import type { Refusal } from '../answers.ts'
import {
  addToCart,
  cartLines,
  cartOf,
  emptyCart,
  ownCartItem,
  removeCartItem,
  submitCart,
  updateCartItem,
} from '../cart.ts'
import { alsoRequestedFor } from '../also-request.ts'
import { checkLine, delegationRefusal, visibleItem } from '../eligibility.ts'
import { formOf, variableOf } from '../form.ts'
import { placeOrder } from '../order.ts'
import { answerDisplay, submitProducer } from '../producer.ts'
import { textOf } from '../rows.ts'
import type { Browse } from './browse.ts'
import { browseFor } from './browse.ts'
import { cartSummary, cartView, checkoutSummary } from './cart-view.ts'
import { catalogDetail, catalogView, categoryDetail, categoryView } from './catalog-view.ts'
import { itemDetail, itemView } from './item-view.ts'

type JsonObject = { [key: string]: Json }
interface Call {
  request: FastifyRequest
  reply: FastifyReply
  actor: Actor
  browse: Browse
  body: JsonObject
  query: URLSearchParams
  /** Path parameter that holds a sys_id; '' when it is none. */
  id: string
  /** Second one. */
  other: string
}
type Handler = (call: Call) => Json | undefined

const badRequest = (message: string, detail = ''): RestError => new RestError(400, message, detail)
const refused = (refusal: Refusal): RestError => new RestError(refusal.status, refusal.message, refusal.detail)
const sysId = (value: unknown): string =>
  typeof value === 'string' && /^[0-9a-f]{32}$/i.test(value) ? value.toLowerCase() : ''
const text = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/**
 * Service Catalog API: `/api/sn_sc/[v1|v2/]servicecatalog/…`. Errors are the platform's:
 * `{"error":{"message","detail"},"status":"failure"}`.
 */
export function registerCatalogApi(app: FastifyInstance, context: ServerContext): void {
  const { instance } = context
  const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: Handler, status = 200): void => {
    for (const version of ['', '/v1', '/v2'])
      app.route<{ Params: Record<string, string> }>({
        method,
        url: `/api/sn_sc${version}/servicecatalog/${path}`,
        handler: async (request, reply) => {
          const { session } = context.require(request)
          const actor: Actor = { session, scope: null }
          const body = method === 'GET' || method === 'DELETE' ? {} : object(readJson(request))
          const result = handler({
            request,
            reply,
            actor,
            browse: browseFor(instance, actor),
            body,
            query: queryOf(request),
            id: sysId(request.params.id),
            other: sysId(request.params.other),
          })
          reply.code(status)
          return status === 204 ? reply.send() : reply.send({ result: result ?? null })
        },
      })
  }
  const page = (call: Call, rows: Row[]): Row[] => {
    const from = Math.max(0, Math.trunc(Number(call.query.get('sysparm_offset') ?? 0)) || 0)
    const limit = Math.trunc(Number(call.query.get('sysparm_limit') ?? 10_000))
    call.reply.header('X-Total-Count', String(rows.length))
    return rows.slice(from, from + (Number.isFinite(limit) && limit >= 0 ? limit : 10_000))
  }
  const catalog = (id: string): Row => {
    const found = id === '' ? null : instance.records.get('sc_catalog', id)
    if (!found || found.active === '0')
      throw badRequest('Invalid Catalog', 'The catalog does not exist or is not available to the user')
    return found
  }
  const item = (call: Call): Row => {
    const found = visibleItem(instance, call.actor, call.id)
    if (!found) throw badRequest('Invalid Item', 'The item does not exist or is not available to the user')
    // The row of the class itself, with the columns of its own table.
    return instance.records.get(textOf(found, 'sys_class_name') || 'sc_cat_item', call.id) ?? found
  }
  const twoStep = (): boolean => instance.properties.flag('glide.sc.checkout.twostep', false)

  route('GET', 'catalogs', (call) => {
    const words = (call.query.get('sysparm_text') ?? '').toLowerCase()
    const found = call.browse.catalogs().filter((row) => textOf(row, 'title').toLowerCase().includes(words))
    return page(call, found).map((row) => catalogView(call.browse, row))
  })
  route('GET', 'catalogs/:id', (call) => catalogDetail(call.browse, catalog(call.id)))
  route('GET', 'catalogs/:id/categories', (call) => {
    catalog(call.id)
    const top = call.query.get('sysparm_top_level_only') === 'true'
    const rows = call.browse.categories(call.id).filter((row) => !top || !row.parent)
    return page(call, rows).map((row) => categoryView(call.browse, row))
  })
  route('GET', 'categories/:id', (call) => {
    const found = call.id === '' ? null : instance.records.get('sc_category', call.id)
    if (!found || !call.browse.visibility.category(found))
      throw badRequest('Invalid Category', 'The category does not exist or is not available to the user')
    return categoryDetail(call.browse, found)
  })

  route('GET', 'items', (call) => {
    const parameter = (name: string): string => (call.query.get(name) ?? '').trim()
    const rows = call.browse.items({
      text: parameter('sysparm_text').replaceAll('"', ''),
      catalog: parameter('sysparm_catalog'),
      category: parameter('sysparm_category'),
      type: parameter('sysparm_type'),
    })
    return page(call, rows).map((row) => itemView(instance, call.browse, row))
  })
  route('GET', 'items/:id', (call) => itemDetail(instance, call.actor, call.browse, item(call)))
  route('GET', 'items/:id/variables', (call) => {
    const detail = itemDetail(instance, call.actor, call.browse, item(call))
    return detail.variables ?? []
  })
  route('GET', 'items/:id/delegation/:other', (call) => ({
    result: delegationRefusal(instance, call.actor, item(call), call.other) === null,
  }))
  route('POST', 'variables/:id/display_value', (call) => {
    const row = call.id === '' ? null : instance.records.get('item_option_new', call.id)
    if (!row) throw new RestError(404, 'Invalid Variable', 'There is no variable with this sys_id')
    const variable = row.cat_item ? formOf(instance, row.cat_item).find((entry) => entry.id === call.id) : undefined
    return answerDisplay(instance, variable ?? variableOf(row), text(call.body.sysparm_value))
  })

  const lineRequest = (call: Call) => ({
    itemId: call.id,
    quantity: call.body.sysparm_quantity,
    requestedFor: text(call.body.sysparm_requested_for),
    variables: object(call.body.variables),
  })
  const cartAnswer = (call: Call): JsonObject => {
    const cart = cartOf(instance, call.actor)
    return cartSummary(instance, cart, cartLines(instance, cart))
  }
  const add = (call: Call): JsonObject => {
    const outcome = addToCart(instance, call.actor, lineRequest(call))
    if (!outcome.ok) throw refused(outcome)
    return cartAnswer(call)
  }
  route('POST', 'items/:id/order_now', (call) => {
    const checked = checkLine(instance, call.actor, { ...lineRequest(call), by: 'order_now' })
    if (!checked.ok) throw refused(checked)
    if (twoStep()) return add(call)
    const lines = alsoRequestedFor(instance, call.actor, checked.line, text(call.body.sysparm_also_request_for))
    if (!Array.isArray(lines)) throw refused(lines)
    const order = placed(placeOrder(instance, call.actor, lines, { requestedFor: checked.line.requestedFor }))
    return {
      sys_id: order.requestId,
      number: order.requestNumber,
      request_number: order.requestNumber,
      request_id: order.requestId,
      parent_id: null,
      parent_table: 'task',
      table: 'sc_request',
    }
  })
  route('POST', 'items/:id/add_to_cart', add)
  route('POST', 'items/:id/submit_producer', (call) => {
    const outcome = submitProducer(instance, call.actor, call.id, object(call.body.variables))
    if (!outcome.ok) throw refused(outcome)
    return {
      sys_id: outcome.sysId,
      number: outcome.number,
      parent_id: null,
      parent_table: 'task',
      record: `api/now/table/${outcome.table}/${outcome.sysId}`,
      redirect_portal_url: outcome.portalRedirect,
      redirect_url: outcome.redirectUrl,
      redirect_to: outcome.redirectTo,
      table: outcome.table,
    }
  })

  route('GET', 'cart', (call) => {
    const cart = cartOf(instance, call.actor)
    return cartView(instance, cart, cartLines(instance, cart))
  })
  route(
    'PUT',
    'cart/:id',
    (call) => {
      const change = { quantity: call.body.sysparm_quantity, variables: object(call.body.variables) }
      const outcome = updateCartItem(instance, call.actor, call.id, change)
      if (!outcome.ok) throw refused(outcome)
      return cartView(instance, outcome.cart, cartLines(instance, outcome.cart))
    },
    201,
  )
  route(
    'DELETE',
    'cart/:id',
    (call) => {
      if (!ownCartItem(instance, call.actor, call.id))
        throw badRequest('Invalid Cart Item', 'There is no such item in a cart of the user')
      removeCartItem(instance, call.actor, call.id)
      return undefined
    },
    204,
  )
  route(
    'DELETE',
    'cart/:id/empty',
    (call) => {
      const cart = call.id === '' ? null : instance.records.get('sc_cart', call.id)
      const may =
        cart &&
        (cart.user === call.actor.session.user.sysId ||
          instance.access.hasRole(call.actor.session, 'admin,catalog_admin'))
      if (!cart || !may) throw badRequest('Invalid Cart', 'The cart does not exist or belongs to somebody else')
      emptyCart(instance, call.actor, call.id)
      return undefined
    },
    204,
  )
  const submit = (call: Call): JsonObject => {
    const given = (name: string): string | undefined => text(call.body[name]) || undefined
    const requestedFor = given('requested_for')
    const specialInstructions = given('special_instructions')
    const deliveryAddress = given('delivery_address')
    const order = placed(
      submitCart(instance, call.actor, {
        ...(requestedFor === undefined ? {} : { requestedFor }),
        ...(specialInstructions === undefined ? {} : { specialInstructions }),
        ...(deliveryAddress === undefined ? {} : { deliveryAddress }),
      }),
    )
    return { request_number: order.requestNumber, request_id: order.requestId }
  }
  route('POST', 'cart/checkout', (call) => {
    if (!twoStep()) return submit(call)
    const cart = cartOf(instance, call.actor)
    const lines = cartLines(instance, cart)
    if (lines.length === 0) throw badRequest('Cart is empty', 'Cannot checkout an empty cart')
    return checkoutSummary(instance, cart, lines)
  })
  route('POST', 'cart/submit_order', submit)
  route('GET', 'cart/delivery_address/:id', (call) => {
    const user = call.id === '' ? null : instance.records.get('sys_user', call.id)
    if (!user) throw badRequest('Invalid User', 'There is no user with this sys_id')
    const refusal = delegationRefusal(instance, call.actor, null, call.id)
    if (refusal !== null) throw badRequest('Invalid User', refusal)
    const place = user.location ? (instance.records.get('cmn_location', user.location) ?? user) : user
    const town = [place.city, place.state, place.zip].filter(Boolean).join(', ')
    return [place.street, town, place.country].filter(Boolean).join('\n')
  })
}

function placed(outcome: OrderOutcome): Extract<OrderOutcome, { ok: true }> {
  if (outcome.ok) return outcome
  throw refused(outcome)
}
