import { submitProducer } from '../catalog/index.ts'
import type { Actor } from '../core.ts'
import { failed, requestOf, type Request } from './cart-request.ts'
import { plainText } from './convert.ts'
import type { GlideEnv } from './env.ts'
import { expose } from './expose.ts'

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

export const exposedCatItem = (env: GlideEnv) =>
  expose(CatItem, {
    name: 'CatItem',
    construct: (args) => new CatItem(env, args[0]),
    methods: ['getID', 'getName', 'submitProducer'],
  })
