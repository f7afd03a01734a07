import type { KeyObject } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isScalar, parseDocument, visit, type Document, type Node, type Pair, type Scalar } from 'yaml'
import { ConfigError, faultOf, messageOf, UsageError } from '../errors.ts'
import { decryptValue, encryptValue, fingerprint, isEnvelope, publicKeyOf } from '../secrets/envelope.ts'
import { referenceOf } from '../secrets/reference.ts'
import { SecretResolver } from '../secrets/resolve.ts'
import { createOutput, type CommonOptions } from './context.ts'

/** @throws ConfigError */
export const publicKeyIn = (path: string): KeyObject => {
  let pem: string
  try {
    pem = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`--key: ${path} cannot be read (${messageOf(error)}).`, error)
  }
  return publicKeyOf(pem, path)
}

const readDocument = (path: string): Document => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${messageOf(error)}).`)
  }
  const document = parseDocument(text)
  const [fault] = document.errors
  if (fault) throw new UsageError(`${path} is neither JSON nor YAML: ${faultOf(fault)}`)
  return document
}

/** Key path of a value in a document, as the program names settings. */
const pathOf = (keys: readonly (Document | Node | Pair)[], at: number | string | null): string[] => {
  const names: string[] = []
  keys.forEach((node, index) => {
    if ('key' in node && isScalar(node.key)) names.push(String(node.key.value))
    if ('items' in node && Array.isArray(node.items)) {
      const child: unknown = keys[index + 1]
      if (!child && typeof at === 'number') names.push(String(at))
      else if (child && !(typeof child === 'object' && 'key' in child))
        names.push(String((node.items as unknown[]).indexOf(child)))
    }
  })
  return names
}

const eachText = (document: Document, work: (scalar: Scalar<string>, path: string[]) => void): void =>
  visit(document, {
    Scalar(at, scalar, keys) {
      if (at !== 'key' && typeof scalar.value === 'string') work(scalar as Scalar<string>, pathOf(keys, at))
    },
  })

/** JSON stays JSON, YAML stays YAML with its comments. */
const textOf = (document: Document, path: string): string =>
  path.endsWith('.json') ? `${JSON.stringify(document.toJS(), null, 2)}\n` : document.toString({ lineWidth: 0 })

const SOURCES = new Set(['env', 'file', 'enc', 'azure', 'cyberark', 'aws', 'ssm'])

/** Encrypts every text of a settings file; what is a reference already stays as it is. */
export const encryptFile = (file: string, options: CommonOptions & { key: string; out: string }): number => {
  const key = publicKeyIn(options.key)
  const document = readDocument(file)
  if (resolve(options.out) === resolve(file)) throw new UsageError('--out: give another file than the plain one.')
  let count = 0
  eachText(document, (scalar, path) => {
    if (scalar.value === '' || isEnvelope(scalar.value) || referenceOf(scalar.value)) return
    if (SOURCES.has(path.at(-1) ?? '')) return
    scalar.value = encryptValue(scalar.value, path.join('.'), key)
    count += 1
  })
  writeFileSync(options.out, textOf(document, options.out), { mode: 0o600 })
  const output = createOutput(options)
  output.object({ type: 'encrypted', file: resolve(options.out), values: count, fingerprint: fingerprint(key) })
  output.line(`${count} value(s) encrypted into ${resolve(options.out)}. Remove the plain ones from ${resolve(file)}.`)
  return 0
}

/** Encrypts what a file holds encrypted for another key. The configuration names the keys that open it now. */
export const rotate = async (file: string, options: CommonOptions & { key: string }): Promise<number> => {
  const key = publicKeyIn(options.key)
  const config = resolve(options.config ?? 'switchboard.yaml')
  const section = readDocument(config).toJS() as Record<string, unknown> | null
  const source = { directory: dirname(config), environment: process.env }
  const keys = new SecretResolver(section?.['secrets'], source).privateKeys
  const document = readDocument(file)
  let count = 0
  eachText(document, (scalar, path) => {
    const prefix = /^enc:/.exec(scalar.value)?.[0] ?? ''
    const envelope = scalar.value.slice(prefix.length)
    if (!isEnvelope(envelope)) return
    const setting = (path.at(-1) === 'enc' ? path.slice(0, -1) : path).join('.')
    scalar.value = prefix + encryptValue(decryptValue(envelope, setting, keys), setting, key)
    count += 1
  })
  const path = resolve(file)
  writeFileSync(`${path}.new`, textOf(document, path), { mode: statSync(path).mode & 0o777 })
  renameSync(`${path}.new`, path)
  const output = createOutput(options)
  output.object({ type: 'rotated', file: path, values: count, fingerprint: fingerprint(key) })
  output.line(`${count} value(s) of ${path} are for the key ${fingerprint(key)} now.`)
  return Promise.resolve(0)
}
