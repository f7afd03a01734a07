import { UsageError } from '../../errors.ts'

/** Column of the table → column of the file, or a fixed value. */
export type Mapping = Readonly<Record<string, { from: string } | { value: string }>>

/**
 * Reads `target=source` and `target:=fixed value` parts.
 * @throws UsageError for anything else.
 */
export const parseMapping = (parts: readonly string[]): Mapping => {
  const mapping: Record<string, { from: string } | { value: string }> = {}
  for (const part of parts) {
    const found = /^([a-zA-Z_][\w.]*)(:?=)(.*)$/s.exec(part)
    if (!found?.[1]) throw new UsageError(`--map ${part}: write column=column_of_file, or column:=fixed value.`)
    mapping[found[1]] = found[2] === ':=' ? { value: found[3] ?? '' } : { from: found[3] ?? '' }
  }
  return mapping
}

/** Values by column of the table. Without a mapping every column keeps its name. Missing source columns are named. */
export const applyMapping = (
  mapping: Mapping | undefined,
  values: Readonly<Record<string, string>>,
): { values: Record<string, string>; missing: string[] } => {
  if (!mapping || Object.keys(mapping).length === 0) return { values: { ...values }, missing: [] }
  const mapped: Record<string, string> = {}
  const missing: string[] = []
  for (const [target, source] of Object.entries(mapping)) {
    if ('value' in source) mapped[target] = source.value
    else if (source.from in values) mapped[target] = values[source.from] ?? ''
    else missing.push(source.from)
  }
  return { values: mapped, missing }
}
