import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { basename, extname, join, parse, resolve } from 'node:path'
import { messageOf, UsageError } from '../../errors.ts'
import { readCsv } from '../../input/read-csv.ts'
import { orderOfCells } from '../../tickets/order-csv.ts'
import { checkOrder, readOrders, type Order } from '../../tickets/order.ts'
import type { Session } from './session.ts'

type Check = typeof checkOrder
export interface SourceFile {
  file: string
  orders: Order[]
}

const EXTENSIONS = new Set(['.ndjson', '.jsonl', '.csv'])

/**
 * Orders of a file, of a folder's files in order of name, or of standard input (`-`). NDJSON; CSV where the name ends so.
 * @throws UsageError that names file and line
 */
export const readSource = async (source: string, check: Check = checkOrder): Promise<SourceFile[]> => {
  if (source === '-') {
    let text = ''
    for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk)
    return [{ file: source, orders: readOrders(text, 'standard input', check) }]
  }
  const path = resolve(source)
  if (!existsSync(path))
    throw new UsageError(`${path} does not exist. Give a file or folder of orders, or - for standard input.`)
  const files = statSync(path).isDirectory() ? orderFiles(path) : [path]
  const read: SourceFile[] = []
  for (const file of files) read.push({ file, orders: await readFile(file, check) })
  return read
}

const orderFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => EXTENSIONS.has(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(folder, name))

const readFile = async (file: string, check: Check): Promise<Order[]> => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${messageOf(error)}).`)
  }
  if (extname(file).toLowerCase() !== '.csv') return readOrders(text, file, check)
  const orders: Order[] = []
  for await (const row of readCsv(pieces(text))) {
    const where = `${file} line ${row.line}`
    if (row.fault !== undefined) throw new UsageError(`${where}: ${row.fault}.`)
    orders.push(check(orderOfCells(row.values ?? {}, where), where))
  }
  return orders
}

async function* pieces(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

/** Takes orders in; one that is known already is left as it is. Returns how many are new. */
export const takeIn = async ({ store }: Session, source: string): Promise<number> => {
  let added = 0
  for (const { orders, file } of await readSource(source))
    for (const order of orders) if (store.add(order, file)) added += 1
  return added
}

/** Files of the folder are moved to `done` (or `refused`) once the store has what they hold. */
export const takeInFolder = async ({ store, context }: Session, folder: string): Promise<number> => {
  let added = 0
  for (const file of existsSync(folder) ? orderFiles(folder) : []) {
    let to = 'done'
    try {
      for (const order of await readFile(file, checkOrder)) if (store.add(order, file)) added += 1
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      context.logger.error({ file, reason: error.message }, 'An order file cannot be used')
      to = 'refused'
    }
    mkdirSync(join(folder, to), { recursive: true })
    renameSync(file, freePath(join(folder, to), basename(file)))
  }
  return added
}

/** A later file of the same name does not replace an earlier one: both are proof of what was handed in. */
const freePath = (folder: string, name: string): string => {
  const { name: stem, ext } = parse(name)
  for (let number = 2, path = join(folder, name); ; number++) {
    if (!existsSync(path)) return path
    path = join(folder, `${stem}.${number}${ext}`)
  }
}
