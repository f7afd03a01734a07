import type { AddressInfo } from 'node:net'
import { adminHandler } from './admin.ts'
import { VirtualClock } from './clock.ts'
import { Counters } from './counters.ts'
import { Faults } from './faults.ts'
import { seedDemo } from './seed/demo.ts'
import type { DemoFacts } from './seed/demo.ts'
import { applySeed, seedSchema } from './seed/spec.ts'
import type { SeedInput, SeededCatalog } from './seed/spec.ts'
import { httpServer } from './server.ts'
import type { Endpoint } from './server.ts'
import { loadServices } from './services/registry.ts'
import { GLOBAL_SCOPE } from './state/entities.ts'
import { openWorld } from './state/world.ts'
import { PROFILES, Throttle } from './throttle.ts'
import type { ThrottleProfile } from './throttle.ts'

export type { DemoFacts } from './seed/demo.ts'
export type { SeedInput, SeededCatalog } from './seed/spec.ts'

export interface LocalAwsOptions {
  /** 0 or nothing: any free port. */
  port?: number
  /** Address to listen on; the loopback address unless said otherwise. */
  host?: string
  /** SQLite file that the state is kept in; without it the state ends with the process. */
  dataFile?: string
  /** Request rates: `generous` (default) never throttles. */
  profile?: 'generous' | 'realistic' | ThrottleProfile
  /** Seconds of each phase of a record (CREATED, IN_PROGRESS); 1 by default. */
  recordPhaseSeconds?: number
  /** Seconds until a new grant on a portfolio shows; 0 by default. */
  grantDelaySeconds?: number
}

export interface LocalAws {
  /** `http://127.0.0.1:…`, for `AWS_ENDPOINT_URL`. */
  url: string
  port: number
  /** Puts the demo in, once: with a data file what was there is kept. Answers the facts either way. */
  seedDemo(): DemoFacts
  /** Puts accounts and catalogues in. Throws when the seed does not fit its schema. */
  seed(input: SeedInput): { catalogs: SeededCatalog[] }
  /** Moves the virtual clock on. */
  advance(seconds: number): void
  counters(): ReturnType<Counters['snapshot']>
  /** Ends the server; held requests are let go first. */
  close(): Promise<void>
}

/**
 * Starts the local AWS endpoint: STS, Service Catalog, and what of Budgets, CloudFormation, EC2, Route 53 and SSM belongs to
 * ordering products, for any number of accounts and regions on one port.
 */
export async function createLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const profile = options.profile ?? 'generous'
  const world = openWorld(options.dataFile)
  const endpoint: Endpoint = {
    world,
    services: loadServices(),
    behaviour: {
      recordPhaseSeconds: options.recordPhaseSeconds ?? 1,
      grantDelaySeconds: options.grantDelaySeconds ?? 0,
    },
    clock: new VirtualClock(world.clock.get('clock')?.offset, (offset) => {
      world.clock.put({ id: 'clock', scope: GLOBAL_SCOPE, offset })
      world.store.flush()
    }),
    counters: new Counters(),
    faults: new Faults(),
    throttle: new Throttle(typeof profile === 'string' ? PROFILES[profile] : profile),
    latency: { requestMs: 0 },
  }
  const server = httpServer(endpoint, adminHandler(endpoint))
  const host = options.host ?? '127.0.0.1'
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    seedDemo() {
      const facts = seedDemo(world, endpoint.clock.now())
      world.store.flush()
      return facts
    },
    seed(input) {
      const result = applySeed(world, seedSchema.parse(input), endpoint.clock.now())
      world.store.flush()
      return result
    },
    advance: (seconds) => endpoint.clock.advance(seconds),
    counters: () => endpoint.counters.snapshot(),
    async close() {
      endpoint.faults.clear()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      world.store.close()
    },
  }
}
