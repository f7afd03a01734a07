import { createHash, randomBytes } from 'node:crypto'
import type {
  Account,
  Budget,
  ClockOffset,
  Constraint,
  Grant,
  Network,
  Plan,
  Portfolio,
  Product,
  ProvisionedProduct,
  ServiceRecord,
  ServiceAction,
  Session,
  Share,
  Stack,
  TagOption,
  TakenName,
  Template,
  TokenUse,
  Zone,
} from './entities.ts'
import { Store } from './store.ts'

/** All that the local AWS knows, of every account and region. */
export interface World {
  store: Store
  accounts: ReturnType<typeof collections>['accounts']
  sessions: ReturnType<typeof collections>['sessions']
  portfolios: ReturnType<typeof collections>['portfolios']
  grants: ReturnType<typeof collections>['grants']
  shares: ReturnType<typeof collections>['shares']
  products: ReturnType<typeof collections>['products']
  constraints: ReturnType<typeof collections>['constraints']
  tagOptions: ReturnType<typeof collections>['tagOptions']
  budgets: ReturnType<typeof collections>['budgets']
  serviceActions: ReturnType<typeof collections>['serviceActions']
  templates: ReturnType<typeof collections>['templates']
  records: ReturnType<typeof collections>['records']
  provisioned: ReturnType<typeof collections>['provisioned']
  plans: ReturnType<typeof collections>['plans']
  stacks: ReturnType<typeof collections>['stacks']
  tokens: ReturnType<typeof collections>['tokens']
  takenNames: ReturnType<typeof collections>['takenNames']
  networks: ReturnType<typeof collections>['networks']
  zones: ReturnType<typeof collections>['zones']
  clock: ReturnType<typeof collections>['clock']
  /** Static access keys: key id → account id and user name. Kept in step by `indexKeys`. */
  keys: Map<string, { account: string; user: string }>
}

const collections = (store: Store) => ({
  accounts: store.collection<Account>('account'),
  sessions: store.collection<Session>('session'),
  portfolios: store.collection<Portfolio>('portfolio'),
  grants: store.collection<Grant>('grant'),
  shares: store.collection<Share>('share'),
  products: store.collection<Product>('product'),
  constraints: store.collection<Constraint>('constraint'),
  tagOptions: store.collection<TagOption>('tagOption'),
  budgets: store.collection<Budget>('budget'),
  serviceActions: store.collection<ServiceAction>('serviceAction'),
  templates: store.collection<Template>('template'),
  records: store.collection<ServiceRecord>('record'),
  provisioned: store.collection<ProvisionedProduct>('provisioned'),
  plans: store.collection<Plan>('plan'),
  stacks: store.collection<Stack>('stack'),
  tokens: store.collection<TokenUse>('token'),
  takenNames: store.collection<TakenName>('takenName'),
  networks: store.collection<Network>('network'),
  zones: store.collection<Zone>('zone'),
  clock: store.collection<ClockOffset>('clock'),
})

export function openWorld(dataFile?: string): World {
  const store = new Store(dataFile)
  const world: World = { store, ...collections(store), keys: new Map() }
  indexKeys(world)
  return world
}

/** To be called after accounts changed. */
export function indexKeys(world: World): void {
  world.keys.clear()
  for (const account of world.accounts.all()) {
    for (const user of account.users) world.keys.set(user.accessKeyId, { account: account.id, user: user.name })
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const encode = (bytes: Buffer, length: number): string =>
  [...bytes.subarray(0, length)].map((byte) => ALPHABET.charAt(byte % 32)).join('')

/** `prod-` and thirteen letters and digits, like AWS's; random. */
export const newId = (prefix: string): string => `${prefix}-${encode(randomBytes(13), 13)}`

/** The same form, always the same for the same words: for seeds and for ids that AWS derives. */
export const derivedId = (prefix: string, ...words: string[]): string =>
  `${prefix}-${encode(createHash('sha256').update(words.join('\n')).digest(), 13)}`
