/**
 * `npm run bench:sync`: AWS calls and instance writes of a catalogue sync, counted by the local AWS and the local
 * instance, beside a naive client in the same run. Prints one line a figure and ends with 1 when one is missed.
 * Before: `npm run build`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import {
  DescribePortfolioCommand,
  DescribeProductAsAdminCommand,
  DescribeProvisioningArtifactCommand,
  DescribeProvisioningParametersCommand,
  ListConstraintsForPortfolioCommand,
  ListLaunchPathsCommand,
  ListPortfoliosCommand,
  ListPortfoliosForProductCommand,
  ListPrincipalsForPortfolioCommand,
  ListServiceActionsForProvisioningArtifactCommand,
  SearchProductsAsAdminCommand,
  ServiceCatalogClient,
  UpdateProductCommand,
} from '@aws-sdk/client-service-catalog'
import { ParameterCache } from '../dist/companion/aws-catalog/parameter-cache.js'
import { syncCatalog } from '../dist/companion/aws-catalog/sync.js'
import { AwsClients } from '../dist/companion/aws/clients.js'
import { stsAssumeRole } from '../dist/companion/aws/credentials.js'
import { createLogger } from '../dist/companion/logging.js'
import { Secret } from '../dist/companion/secrets.js'
import { InstanceClient } from '../dist/companion/servicenow/client.js'
import { orderLatencies } from './lib/order-latency.mjs'
import { enterEstate, REGIONS, syncInOneProcess } from './lib/sync-estate.mjs'

const ACCOUNT = '500000000000'
const REGION = 'us-east-1'
/** 10 portfolios, 60 products in all, 3 versions, one path each. */
const SIZE = { portfolios: 10, products: 60, versions: 3, paths: 1, parameters: 4 }
/** What the realistic profile of the local AWS allows, calls a second and operation. */
const LIMIT = 10
const OUR_RATE = 9.75
const THROTTLED_CALLS = 300
const ORDERS = 20
/** Quotas of AWS allow 350 products in a region, so that 1,000 need several accounts. */
const MANY = { accounts: 4, size: { portfolios: 25, products: 250, versions: 1, paths: 1, parameters: 1 } }
/** `BENCH_ACCOUNTS`, `BENCH_REGIONS`: a smaller estate for a quick look; figures are then told for that. */
const ESTATE = {
  accounts: Number(process.env.BENCH_ACCOUNTS ?? 200),
  regions: REGIONS.slice(0, Number(process.env.BENCH_REGIONS ?? 20)),
  size: { portfolios: 1, products: 1, versions: 1, paths: 1, parameters: 1 },
  /** What one call takes on a network, in milliseconds. */
  latencyMs: 30,
  /** Syncs after the first. */
  steady: 3,
}
/** Only cases whose name holds this text, after the first sync: for trying one out. */
const only = process.env.BENCH_ONLY ?? ''
const wanted = (name) => name.includes(only)

const results = []
const report = (name, figure, wanted, ok) => {
  results.push(ok)
  console.log(`${ok ? 'ok    ' : 'MISSED'} ${name}: ${figure} (wanted: ${wanted})`)
}
const note = (text) => console.log(`       ${text}`)
const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0)

const data = mkdtempSync(join(tmpdir(), 'switchboard-bench-'))
const program = fileURLToPath(new URL('../bin/switchboard.js', import.meta.url))
const stack = spawn(process.execPath, [program, 'local', '--seed', 'demo', '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = await once(createInterface(stack.stdout), 'line')
const ready = JSON.parse(line)
Object.assign(process.env, ready.env, { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' })

const local = async (side, method, path, body) => {
  const answer = await fetch(new URL(`/_local/${path}`, ready[side].url), {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json().catch(() => ({}))
}
const connect = ({ user, password }) =>
  new InstanceClient({
    url: ready.instance.url,
    user,
    password: new Secret(password),
    timeoutSeconds: 120,
    connections: 4,
  })

/** Counts what `work` asks of AWS and of the instance. */
const counted = async (work) => {
  await local('aws', 'POST', 'counters/reset')
  await local('instance', 'POST', 'counters/reset')
  const started = Date.now()
  const result = await work()
  const [aws, instance] = [await local('aws', 'GET', 'counters'), await local('instance', 'GET', 'counters')]
  return {
    result,
    seconds: (Date.now() - started) / 1000,
    calls: sum(aws.requests),
    catalogCalls: sum(
      Object.fromEntries(Object.entries(aws.requests).filter(([name]) => name.startsWith('servicecatalog.'))),
    ),
    errors: aws.errors,
    writes: sum(instance.writes),
    written: instance.writes,
    requests: instance.requests,
  }
}

const admin = connect(ready.instance.admin)
const companion = connect({
  user: ready.env.SWITCHBOARD_INSTANCE_USER,
  password: ready.env.SWITCHBOARD_INSTANCE_PASSWORD,
})
const clients = (callsPerSecond) =>
  new AwsClients({ callsPerSecond, timeoutSeconds: 30, assumeRole: stsAssumeRole(30, () => undefined) })

try {
  const facts = await local('aws', 'POST', 'seed', { kind: 'scale', accounts: 1, regions: [REGION], ...SIZE })
  const key = { accessKeyId: 'AKIABENCHSYNC0000000', secretAccessKey: 'local-only-bench-sync' }
  const all = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }
  const trustPolicy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${facts.hub.accountId}:root` },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': facts.externalId } },
      },
    ],
  }
  // The account once more, now with somebody who may change its catalogue.
  await local('aws', 'POST', 'seed', {
    accounts: [
      {
        id: ACCOUNT,
        name: 'Account 001',
        users: [
          {
            name: 'administrator',
            ...key,
            policies: [all],
          },
        ],
        roles: ['SwitchboardSync', 'SwitchboardEndUser'].map((name) => ({ name, trustPolicy, policies: [all] })),
      },
    ],
  })
  const naiveClient = new ServiceCatalogClient({ region: REGION, credentials: key })
  for (const region of await admin.query('x_swb_hub_aws_region', [], []))
    await admin.update('x_swb_hub_aws_region', region.sys_id, { active: 'false' })
  const [account] = facts.accounts
  await admin.create('x_swb_hub_aws_account', '1'.repeat(32), {
    name: 'Bench',
    account_id: account.accountId,
    partition: 'aws',
    sync_role_arn: account.syncRoleArn,
    end_user_role_arn: account.endUserRoleArn,
    external_id: facts.externalId,
    active: 'true',
  })
  await admin.create('x_swb_hub_aws_region', '2'.repeat(32), {
    account: '1'.repeat(32),
    region: REGION,
    active: 'true',
  })
  const aws = clients(100)
  const cache = new ParameterCache(24)
  const sync = async () => {
    const reports = await syncCatalog({
      client: companion,
      aws,
      cache,
      logger: createLogger({ level: 'error', json: true }),
      settings: {
        scope: 'x_swb_hub',
        catalog: 'e0d08b13c3330100c8b837659bba8fb4',
        rootCategory: 'AWS Products',
        categoryLevels: 'auto',
        regionsAtOnce: 4,
        batchSize: 60,
      },
    })
    const bad = reports.find((one) => one.outcome !== 'succeeded')
    if (bad || reports.length !== 1) throw new Error(`the sync did not succeed: ${bad?.message ?? reports.length}`)
    return reports[0]
  }

  console.log(`${SIZE.portfolios} portfolios, ${SIZE.products} products, ${SIZE.versions} versions, 1 path each`)
  const first = await counted(sync)
  report('first sync, AWS calls', first.calls, '<= 330', first.calls <= 330)
  const batches = sum(
    Object.fromEntries(Object.entries(first.requests).filter(([name]) => /^POST .*\/batch$/.test(name))),
  )
  const perRequest = first.writes / Math.max(1, batches)
  report(
    'first sync, records per write request',
    `${perRequest.toFixed(1)} (${first.writes} records in ${batches} requests)`,
    '>= 40',
    perRequest >= 40,
  )
  note(`${first.seconds.toFixed(1)} s`)

  const second = await counted(sync)
  report('nothing changed, AWS calls', second.calls, '<= 75', second.calls <= 75)
  report('nothing changed, instance writes', second.writes, '0', second.writes === 0)
  note(`${second.seconds.toFixed(1)} s, ${sum(second.requests)} instance requests`)

  const { ProductViewDetails = [] } = await naiveClient.send(new SearchProductsAsAdminCommand({ PageSize: 1 }))
  const Id = ProductViewDetails[0].ProductViewSummary.ProductId
  await naiveClient.send(new UpdateProductCommand({ Id, Name: 'Renamed product' }))
  const changed = await counted(sync)
  report('one product changed, AWS calls', changed.calls, '<= 80', changed.calls <= 80)
  const rows = changed.written['x_swb_hub_aws_product'] ?? 0
  report('one product changed, products written', rows, '1', rows === 1)
  note(`all writes: ${JSON.stringify(changed.written)}`)

  const naive = await counted(() => readNaively(naiveClient))
  note(`the naive client asks ${naive.calls} times to read the same, every time (${naive.seconds.toFixed(1)} s)`)
  report(
    'first sync beside the naive client',
    `${(naive.calls / first.calls).toFixed(1)} times fewer`,
    '> 1',
    naive.calls > first.calls,
  )
  report(
    'steady sync beside the naive client',
    `${(naive.calls / second.calls).toFixed(1)} times fewer`,
    '> 1',
    naive.calls > second.calls,
  )

  if (wanted('throttled')) {
    console.log(`${THROTTLED_CALLS} calls of one operation, 32 at a time, against ${LIMIT} a second`)
    await local('aws', 'POST', 'profile', { profile: 'realistic' })
    const target = {
      accountId: ACCOUNT,
      region: REGION,
      purpose: 'sync',
      roleArn: account.syncRoleArn,
      externalId: facts.externalId,
      sessionName: 'bench',
    }
    const bare = new ServiceCatalogClient({ region: REGION, credentials: key })
    const theirs = await counted(() =>
      many(THROTTLED_CALLS, 32, () => bare.send(new DescribeProductAsAdminCommand({ Id }))),
    )
    note(
      `naive client: ${theirs.result.ok} of ${THROTTLED_CALLS} succeed, ${sum(theirs.errors)} throttled, ${theirs.seconds.toFixed(1)} s`,
    )
    await new Promise((resolve) => setTimeout(resolve, 3000))
    const limited = clients(OUR_RATE)
    const ours = await counted(() =>
      many(THROTTLED_CALLS, 32, () =>
        limited.call(target, 'DescribeProductAsAdmin', (client) =>
          client.send(new DescribeProductAsAdminCommand({ Id })),
        ),
      ),
    )
    limited.close()
    const throttled = sum(ours.errors) / ours.catalogCalls
    const used = THROTTLED_CALLS / ours.seconds / LIMIT
    report(
      'throttled at the limit, calls that succeed',
      `${ours.result.ok} of ${THROTTLED_CALLS}`,
      'all',
      ours.result.ok === THROTTLED_CALLS,
    )
    report('throttled at the limit, share of the limit used', `${(used * 100).toFixed(1)} %`, '>= 95 %', used >= 0.95)
    report('throttled at the limit, calls throttled', `${(throttled * 100).toFixed(2)} %`, '< 1 %', throttled < 0.01)
    await local('aws', 'POST', 'profile', { profile: 'generous' })
  }

  if (wanted('worker')) {
    console.log('the worker while nothing is to be done, 60 s')
    const [product] = await admin.query(
      'x_swb_hub_aws_product',
      [{ field: 'name', operator: '=', value: 'Product 002' }],
      ['sys_id'],
    )
    const [version] = await admin.query(
      'x_swb_hub_aws_version',
      [{ field: 'product', operator: '=', value: product.sys_id }],
      ['version_id'],
    )
    const worker = spawn(process.execPath, [program, 'run', '--json'], { env: process.env, stdio: 'ignore' })
    // The first sync after the start belongs to the start: it reads all parameters anew, at the rate of the configuration.
    await new Promise((resolve) => setTimeout(resolve, 40_000))
    const idle = await counted(() => new Promise((resolve) => setTimeout(resolve, 60_000)))
    const latencies = await orderLatencies({
      ready,
      local,
      item: product.sys_id,
      version: version.version_id,
      times: ORDERS,
    })
    worker.kill('SIGTERM')
    await once(worker, 'close')
    const asked = sum(idle.requests)
    report('idle, instance calls a minute', asked, '< 30', asked < 30)
    note(JSON.stringify(idle.requests))
    const [median, late] = [latencies[Math.ceil(ORDERS * 0.5) - 1], latencies[Math.ceil(ORDERS * 0.95) - 1]]
    console.log(`approved -> ProvisionProduct sent, ${ORDERS} orders by people over REST, worker with default settings`)
    report('median', `${median.toFixed(2)} s`, '<= 2 s', median <= 2)
    report('95th percentile', `${late.toFixed(2)} s`, '<= 5 s', late <= 5)
  }

  if (wanted('projection')) {
    const products = MANY.accounts * MANY.size.products
    console.log(`${products} products in ${MANY.accounts} accounts, projected for the first time`)
    await enterEstate({ local, admin, accounts: MANY.accounts, regions: ['eu-west-1'], size: MANY.size })
    const many = await counted(() => syncInOneProcess({ passes: 1, regionsAtOnce: 4, callsPerSecond: 100 }))
    const sent = sum(
      Object.fromEntries(Object.entries(many.requests).filter(([name]) => /^POST .*\/batch$/.test(name))),
    )
    const each = many.writes / Math.max(1, sent)
    report(
      'records per write request',
      `${each.toFixed(1)} (${many.writes} records in ${sent} requests)`,
      '>= 40',
      each >= 40,
    )
    report(
      'product rows written (each made, then opened)',
      many.written['x_swb_hub_aws_product'] ?? 0,
      `>= ${products}`,
      (many.written['x_swb_hub_aws_product'] ?? 0) >= products,
    )
    note(`a naive client writes one record a request: ${many.writes} requests; ${many.seconds.toFixed(0)} s in all`)
  }

  if (wanted('estate')) {
    const { accounts, regions, size, latencyMs, steady } = ESTATE
    const places = accounts * regions.length
    console.log(
      `${accounts} accounts x ${regions.length} regions, 1 product each, one process, steady; simulated: AWS answers after ${latencyMs} ms and throttles by the realistic profile`,
    )
    await enterEstate({ local, admin, accounts, regions, size })
    // The catalogue gets there without a network in between: only what comes after it is measured.
    const passes = await syncInOneProcess({
      passes: 1 + steady,
      regionsAtOnce: 16,
      callsPerSecond: 9.5,
      onPass: async ({ pass }) => {
        if (pass > 1) return
        await local('aws', 'POST', 'latency', { requestMs: latencyMs })
        await local('aws', 'POST', 'profile', { profile: 'realistic' })
        await local('aws', 'POST', 'counters/reset')
        await local('instance', 'POST', 'counters/reset')
      },
    })
    const refused = (await local('aws', 'GET', 'counters')).errors
    const written = (await local('instance', 'GET', 'counters')).writes
    const [first, ...rest] = passes
    note(`first sync: ${first.seconds.toFixed(0)} s, ${first.written} records; regions of every sync: ${first.regions}`)
    // The second sync still sets the pace of each operation: it counts as well.
    const slowest = Math.max(...rest.map((one) => one.seconds))
    const complete = passes.every((one) => one.regions >= places)
    report('a steady sync of everything', `${slowest.toFixed(0)} s`, '<= 300 s', slowest <= 300 && complete)
    note(
      rest
        .map((one) => `${one.seconds.toFixed(0)} s (${one.cpuSeconds.toFixed(0)} s of one core, ${one.calls} calls)`)
        .join(', '),
    )
    report('steady writes to the instance', sum(written), '0', sum(written) === 0)
    report('throttled calls', sum(refused), '0', sum(refused) === 0)
    const [early, last] = [rest[0].heapMb, rest.at(-1).heapMb]
    report(
      'memory after the last against the first steady sync',
      `${last.toFixed(0)} MB against ${early.toFixed(0)} MB`,
      '<= 1.1 times',
      last <= early * 1.1,
    )
    note(`resident: ${passes.map((one) => `${one.rssMb.toFixed(0)} MB`).join(', ')}`)
    // One list of portfolios; products, details, principals, constraints of the one; then product, paths and version.
    const naiveCalls = 1 + 4 + 3 + 3
    note(
      `a naive client asks one question after another: ${places} x ${naiveCalls} calls x ${latencyMs} ms = ${((places * naiveCalls * latencyMs) / 1000).toFixed(0)} s (reckoned, not run)`,
    )
    await local('aws', 'POST', 'latency', { requestMs: 0 })
    await local('aws', 'POST', 'profile', { profile: 'generous' })
  }
  aws.close()
} finally {
  await Promise.all([admin.close(), companion.close()])
  stack.kill('SIGTERM')
  await once(stack, 'close')
  rmSync(data, { recursive: true, force: true })
}
process.exitCode = results.every(Boolean) ? 0 : 1

/** One question after another, pages of 20, nothing remembered: what a straightforward client does. */
async function readNaively(client) {
  const pages = async (make, items) => {
    const all = []
    for (let PageToken; ;) {
      const page = await client.send(make({ PageSize: 20, ...(PageToken ? { PageToken } : {}) }))
      all.push(...(items(page) ?? []))
      PageToken = page.NextPageToken
      if (!PageToken) return all
    }
  }
  const portfolios = await pages(
    (page) => new ListPortfoliosCommand(page),
    (page) => page.PortfolioDetails,
  )
  const products = new Set()
  for (const { Id: PortfolioId } of portfolios) {
    await client.send(new DescribePortfolioCommand({ Id: PortfolioId }))
    await client.send(new ListPrincipalsForPortfolioCommand({ PortfolioId }))
    await client.send(new ListConstraintsForPortfolioCommand({ PortfolioId }))
    const inside = await pages(
      (page) => new SearchProductsAsAdminCommand({ PortfolioId, ...page }),
      (page) => page.ProductViewDetails,
    )
    for (const one of inside) products.add(one.ProductViewSummary.ProductId)
  }
  for (const ProductId of products) {
    await client.send(new ListPortfoliosForProductCommand({ ProductId }))
    const { ProvisioningArtifactSummaries = [] } = await client.send(
      new DescribeProductAsAdminCommand({ Id: ProductId }),
    )
    const { LaunchPathSummaries = [] } = await client.send(new ListLaunchPathsCommand({ ProductId })).catch(() => ({}))
    for (const { Id: ProvisioningArtifactId } of ProvisioningArtifactSummaries) {
      await client.send(new DescribeProvisioningArtifactCommand({ ProductId, ProvisioningArtifactId }))
      await client.send(new ListServiceActionsForProvisioningArtifactCommand({ ProductId, ProvisioningArtifactId }))
      for (const { Id: PathId } of LaunchPathSummaries.length > 0 ? LaunchPathSummaries : [{}])
        await client
          .send(
            new DescribeProvisioningParametersCommand({
              ProductId,
              ProvisioningArtifactId,
              ...(PathId ? { PathId } : {}),
            }),
          )
          .catch(() => undefined)
    }
  }
}

/** Runs `call` so many times, so many at once; counts those that succeed. */
async function many(times, atOnce, call) {
  let left = times
  let ok = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0)
        try {
          await call()
          ok++
        } catch {
          // Counted by what is missing.
        }
    }),
  )
  return { ok }
}
