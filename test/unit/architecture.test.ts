/** The import rules of ARCHITECTURE.md: which folder may know which. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

const root = join(__dirname, '..', '..')

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (name === 'generated') return []
    return statSync(join(root, path)).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : []
  })
}

interface Import {
  from: string
  /** Path from the root for our own files, else the package's name. */
  to: string
  typeOnly: boolean
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm)
  return [...found].map((match) => {
    const specifier = match[2] ?? match[3] ?? ''
    const to = specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier
    return { from: file, to, typeOnly: match[1] !== undefined }
  })
}

/** `src/server/aws-catalog/x.ts` → ['src/server', 'aws-catalog'] */
function place(path: string): [area: string, capability: string] {
  const parts = relative('.', path).split('/')
  return parts[0] === 'src' ? [`${parts[0]}/${parts[1]}`, parts[2] ?? ''] : [parts[0] ?? '', parts[1] ?? '']
}

function violations(folder: string, allowed: (found: Import) => boolean): string[] {
  return filesBelow(folder)
    .flatMap(importsOf)
    .filter((found) => !allowed(found))
    .map((found) => `${found.from} imports ${found.to}`)
}

const isOwnFile = (to: string) => to.startsWith('src/') || to.startsWith('fluent/') || to.startsWith('test/')

test('declarations import only the SDK, other declarations and the entry points of their own capability', () => {
  expect(
    violations('fluent', ({ from, to }) => {
      if (to.startsWith('@servicenow/sdk/')) return true
      if (to.startsWith('fluent/')) return place(to)[1] === place(from)[1] || place(to)[1] === 'platform'
      return to === `src/server/${place(from)[1]}/entry-points.ts`
    }),
  ).toEqual([])
})

test('shipped modules import their own capability, the platform part and contracts as types', () => {
  expect(
    violations('src/server', ({ from, to, typeOnly }) => {
      if (to.startsWith('@servicenow/glide')) return true
      if (to.startsWith('src/contracts/')) return typeOnly
      const [area, capability] = place(to)
      if (area !== 'src/server') return false
      if (place(from)[1] === 'platform') return capability === 'platform'
      return capability === place(from)[1] || (capability === 'platform' && !to.endsWith('entry-points.ts'))
    }),
  ).toEqual([])
})

test('only entry points and the platform part know Glide', () => {
  expect(
    violations(
      'src/server',
      ({ from, to }) =>
        !to.startsWith('@servicenow/glide') || from.endsWith('/entry-points.ts') || place(from)[1] === 'platform',
    ),
  ).toEqual([])
})

test('shipped modules name their imports with the real extension, which the instance needs to find them', () => {
  expect(violations('src/server', ({ to }) => !isOwnFile(to) || to.endsWith('.ts'))).toEqual([])
})

test('contracts import nothing', () => {
  expect(violations('src/contracts', () => false)).toEqual([])
})

const COMPANION_SHARED = ['aws', 'servicenow', 'secrets', 'input', 'cli']

test('a capability of the companion imports itself, the AWS and ServiceNow clients and contracts as types', () => {
  expect(
    violations('src/companion', ({ from, to, typeOnly }) => {
      if (!isOwnFile(to)) return true
      const [area, capability] = place(to)
      if (area === 'src/contracts') return typeOnly
      if (area === 'src/local') return from === 'src/companion/main.ts'
      if (area !== 'src/companion') return false
      const isTopLevel = capability.endsWith('.ts')
      const [, own] = place(from)
      if (own.endsWith('.ts') || own === 'cli') return true
      return isTopLevel || capability === own || COMPANION_SHARED.includes(capability)
    }),
  ).toEqual([])
})

test('the local stack knows the app through its package only', () => {
  expect(
    violations('src/local', ({ from, to }) => {
      if (!isOwnFile(to)) return true
      return to.startsWith('src/local/') || (from.startsWith('src/local/demo/') && to.startsWith('src/contracts/'))
    }),
  ).toEqual([])
})

test('the local instance and the local AWS do not know each other', () => {
  expect([
    ...violations('src/local/instance', ({ to }) => !to.startsWith('src/local/aws')),
    ...violations('src/local/aws', ({ to }) => !to.startsWith('src/local/instance')),
  ]).toEqual([])
})
