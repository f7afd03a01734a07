import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { messageOf, UsageError } from '../errors.ts'
import { encryptValue, fingerprint, newKeyPair, publicKeyOf } from '../secrets/envelope.ts'
import { loadProfile, profileNames } from '../records/profile.ts'
import { describeReference, type SecretReference } from '../secrets/reference.ts'
import { ticketSettings } from '../tickets/settings.ts'
import { addCommonOptions, createOutput, openContext, type CommonOptions } from './context.ts'
import { encryptFile, publicKeyIn, rotate } from './secret-files.ts'

export const registerSecrets = (program: Command, finish: (code: number) => void): void => {
  const secrets = program.command('secrets').description('keys and encrypted settings')

  addCommonOptions(secrets.command('keygen'))
    .description('make a key pair for encrypted settings')
    .requiredOption('--private <path>', 'where the private key goes; stays on the machine that runs the companion')
    .requiredOption('--public <path>', 'where the public key goes; may be given to whoever encrypts')
    .option('--bits <number>', 'length of the key: 2048, 3072 or 4096', '3072')
    .action((options: CommonOptions & { private: string; public: string; bits: string }) => finish(keygen(options)))

  addCommonOptions(secrets.command('encrypt'))
    .description('encrypt a value for one setting; the value is read from standard input')
    .requiredOption('--key <path>', 'public key or certificate (PEM)')
    .requiredOption('--setting <path>', 'key path of the setting, for instance instance.password')
    .action(async (options: CommonOptions & { key: string; setting: string }) => finish(await encrypt(options)))

  addCommonOptions(secrets.command('encrypt-file <file>'))
    .description('encrypt every value of a settings file (JSON or YAML); the result has the same shape')
    .requiredOption('--key <path>', 'public key or certificate (PEM)')
    .requiredOption('--out <path>', 'where the encrypted file goes')
    .action((file: string, options: CommonOptions & { key: string; out: string }) => finish(encryptFile(file, options)))

  addCommonOptions(secrets.command('rotate <file>'))
    .description('encrypt the encrypted values of a file anew, for another key; the old key must still be configured')
    .requiredOption('--key <path>', 'public key or certificate (PEM) that they are for from now on')
    .action(async (file: string, options: CommonOptions & { key: string }) => finish(await rotate(file, options)))

  addCommonOptions(secrets.command('check'))
    .description('resolve every secret and say where it came from, never what it is')
    .action(async (options: CommonOptions) => finish(await check(options)))
}

const keygen = (options: CommonOptions & { private: string; public: string; bits: string }): number => {
  const bits = Number(options.bits)
  if (![2048, 3072, 4096].includes(bits)) throw new UsageError('--bits: must be 2048, 3072 or 4096.')
  for (const path of [options.private, options.public])
    if (existsSync(path))
      throw new UsageError(
        `${resolve(path)} is there already. A lost key cannot be made again, so nothing is overwritten.`,
      )
  const { privateKey, publicKey } = newKeyPair(bits)
  writeFileSync(options.private, privateKey, { mode: 0o600, flag: 'wx' })
  chmodSync(options.private, 0o600)
  writeFileSync(options.public, publicKey, { flag: 'wx' })
  const print = fingerprint(publicKeyOf(publicKey, options.public))
  const output = createOutput(options)
  output.object({
    type: 'key',
    fingerprint: print,
    bits,
    private: resolve(options.private),
    public: resolve(options.public),
  })
  output.line(`Key ${print}: private ${resolve(options.private)}, public ${resolve(options.public)}`)
  return 0
}

const encrypt = async (options: CommonOptions & { key: string; setting: string }): Promise<number> => {
  if (!/^[A-Za-z0-9_.-]+$/.test(options.setting))
    throw new UsageError('--setting: give the key path of the setting, for instance instance.password.')
  const key = publicKeyIn(options.key)
  let value = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) value += String(chunk)
  value = value.replace(/\r?\n$/, '')
  if (value === '')
    throw new UsageError('Nothing came on standard input. Pipe the value in: it must not stand on a command line.')
  const enc = encryptValue(value, options.setting, key)
  const output = createOutput(options)
  output.object({ type: 'encrypted', setting: options.setting, enc })
  output.line(`{ enc: ${enc} }`)
  return 0
}

const check = async (options: CommonOptions): Promise<number> => {
  const output = createOutput(options)
  const context = await openContext(options)
  let failed = 0
  const told = new Set<string>()
  const tell = (setting: string, ok: boolean, source: string, message = ''): void => {
    if (!ok) failed += 1
    told.add(setting)
    output.object({ type: 'secret', setting, ok, source, ...(message ? { message } : {}) })
    output.line(`${ok ? 'ok    ' : 'FAILED'} ${setting}: ${source}${message ? `\n       ${message}` : ''}`)
  }
  try {
    const tickets = ticketSettings(context.config.tickets)
    const others: [SecretReference | undefined, string][] = [
      ...tickets.deliver.map((sink, index): [SecretReference | undefined, string] => [
        sink.kind === 'webhook' ? sink.secret : undefined,
        `tickets.deliver.${index}.secret`,
      ]),
      ...Object.entries(tickets.password_resets).map(([name, reset]): [SecretReference | undefined, string] => [
        reset.DefaultPassword,
        `tickets.password_resets.${name}.DefaultPassword`,
      ]),
    ]
    for (const [reference, setting] of others) {
      if (!reference) continue
      await context.secrets
        .resolve(reference, setting)
        .catch((error: unknown) => tell(setting, false, describeReference(reference), messageOf(error)))
    }
    const source = { path: options.config, directory: process.cwd(), environment: process.env }
    for (const name of profileNames(source).filter((profile) => profile !== 'default'))
      await loadProfile({ ...source, name, secrets: context.secrets }).catch((error: unknown) =>
        tell(`profiles.${name}`, false, 'cannot be used', messageOf(error)),
      )
    for (const [setting, origin] of context.secrets.origins) if (!told.has(setting)) tell(setting, true, origin)
  } finally {
    await context.close()
  }
  return failed > 0 ? 1 : 0
}
