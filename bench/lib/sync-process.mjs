/**
 * The worker's catalogue sync as a process of its own, for measuring it: `PASSES` syncs, one after another, with what the
 * worker keeps in memory between two of them. Prints one JSON line a pass: seconds, AWS calls, memory.
 */
import { ParameterCache } from '../../dist/companion/aws-catalog/parameter-cache.js'
import { syncCatalog } from '../../dist/companion/aws-catalog/sync.js'
import { AwsClients } from '../../dist/companion/aws/clients.js'
import { stsAssumeRole } from '../../dist/companion/aws/credentials.js'
import { createLogger } from '../../dist/companion/logging.js'
import { Secret } from '../../dist/companion/secrets.js'
import { InstanceClient } from '../../dist/companion/servicenow/client.js'

const { passes, regionsAtOnce, callsPerSecond } = JSON.parse(process.argv[2] ?? '{}')
const client = new InstanceClient({
  url: process.env.SWITCHBOARD_INSTANCE_URL,
  user: process.env.SWITCHBOARD_INSTANCE_USER,
  password: new Secret(process.env.SWITCHBOARD_INSTANCE_PASSWORD),
  timeoutSeconds: 300,
  connections: 4,
})
const aws = new AwsClients({ callsPerSecond, timeoutSeconds: 60, assumeRole: stsAssumeRole(60, () => undefined) })
const dependencies = {
  client,
  aws,
  cache: new ParameterCache(24),
  compared: new Map(),
  logger: createLogger({ level: 'error', json: true }),
  settings: {
    scope: 'x_swb_hub',
    catalog: 'e0d08b13c3330100c8b837659bba8fb4',
    rootCategory: 'AWS Products',
    categoryLevels: 'auto',
    regionsAtOnce,
    batchSize: 60,
  },
}
for (let pass = 1; pass <= passes; pass++) {
  const started = Date.now()
  const cpu = process.cpuUsage()
  const reports = await syncCatalog(dependencies)
  const used = process.cpuUsage(cpu)
  globalThis.gc?.()
  const bad = reports.filter((one) => one.outcome !== 'succeeded')
  console.log(
    JSON.stringify({
      pass,
      regions: reports.length,
      failed: bad.length,
      reason: bad[0]?.message ?? '',
      seconds: (Date.now() - started) / 1000,
      cpuSeconds: (used.user + used.system) / 1e6,
      calls: reports.reduce((sum, one) => sum + one.calls, 0),
      written: reports.reduce((sum, one) => sum + one.created + one.updated + one.deactivated, 0),
      heapMb: process.memoryUsage().heapUsed / 2 ** 20,
      rssMb: process.memoryUsage().rss / 2 ** 20,
    }),
  )
}
aws.close()
await client.close()
