import { InvalidArgumentError, type Command } from 'commander'
import { UsageError } from '../../errors.ts'
import { SOURCE_FORMATS, type SourceFormat } from '../../input/read-rows.ts'
import { FORMATS, type Format } from '../output/format.ts'
import { DISPLAY_MODES, type DisplayMode } from '../values.ts'

/** Options that every `records` command has. */
export interface CommonOptions {
  config?: string
  profile?: string
  set?: string[]
  maxRps?: string
  maxInFlight?: string
  json?: boolean
  ndjson?: boolean
}
export interface ViewOptions {
  fields?: string[]
  display?: DisplayMode
  view?: string
  excludeLinks?: boolean
}

export const collect = (value: string, previous: string[] | undefined): string[] => [...(previous ?? []), value]

export const list = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`)
    return value
  }

const oneOf =
  <T extends string>(known: readonly T[]) =>
  (text: string): T => {
    const found = known.find((name) => name === text)
    if (found === undefined) throw new InvalidArgumentError(`Write one of ${known.join(', ')}.`)
    return found
  }

export const asSource: (text: string) => SourceFormat = oneOf(SOURCE_FORMATS)
export const asFormat: (text: string) => Format = oneOf(FORMATS)
/** `actual` and `display` are the platform's own words for the same. */
const asDisplay = (text: string): DisplayMode =>
  text === 'actual' ? 'value' : text === 'display' ? 'label' : oneOf(DISPLAY_MODES)(text)

export const withCommon = (command: Command): Command =>
  command
    .option('--profile <name>', 'connection to use (default: the instance section)')
    .option('--config <path>', 'configuration file (default: ./switchboard.yaml if it exists)')
    .option('--set <key=value>', 'one setting of the connection for this run, repeatable', collect)
    .option('--max-rps <n>', 'requests started a second, at most')
    .option('--max-in-flight <n>', 'requests at the same time, at most (default 4)')
    .option('--json', 'one JSON document instead of text for people')
    .option('--ndjson', 'one JSON object a line')

export const withView = (command: Command): Command =>
  command
    .option('--fields <a,b>', 'columns, dotted ones too (default: all)', list)
    .option('--display <form>', 'value, label or both', asDisplay)
    .option('--view <name>', 'columns of a UI view')
    .option('--exclude-links', 'leave out the addresses of referenced records (default)')
    .option('--no-exclude-links', 'references as objects with their addresses')

/** Settings of the connection for this run, as `key=value`. */
export const overridesOf = (options: CommonOptions): string[] => [
  ...(options.set ?? []),
  ...(options.maxRps === undefined ? [] : [`max_per_second=${options.maxRps}`]),
  ...(options.maxInFlight === undefined ? [] : [`max_in_flight=${options.maxInFlight}`]),
]

/** `column=value` parts of a record. Values may hold anything, `=` too. */
export const readValues = (parts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf('=')
      if (at <= 0) throw new UsageError(`"${part}" names no value. Write it as name=value.`)
      return [part.slice(0, at), part.slice(at + 1)]
    }),
  )
