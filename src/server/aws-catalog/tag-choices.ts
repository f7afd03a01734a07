/** Tags whose values AWS (TagOptions) or the managers have settled for a launch path: given ones, and ones to choose. */
import type { Tag } from './automated-tags.ts'
import { TABLES } from './tables.ts'
import type { World } from './world.ts'

export interface TagChoice {
  key: string
  /** One: given. Several: a choice. None: AWS finds a contradiction and takes no tag of this key. */
  values: string[]
  /** Given by AWS itself, which must not be told again. */
  byAws: boolean
  /** Catalog variable that asks for it; '' for none. */
  variable: string
}

/** By key. A path that nobody has read says nothing. */
export function tagChoices(world: World, launchPath: string): TagChoice[] {
  const rows = world.records.find(
    TABLES.tagChoice,
    [
      ['launch_path', '=', launchPath],
      ['active', '=', 'true'],
    ],
    ['tag_key', 'allowed_values', 'origin', 'variable.name'],
    { orderBy: 'tag_key' },
  )
  return rows.map((row) => ({
    key: row.tag_key ?? '',
    values: listOf(row.allowed_values ?? ''),
    byAws: row.origin !== 'manager',
    variable: row['variable.name'] ?? '',
  }))
}

/** Tags to send, and what is wrong with the answers as sentences. */
export function chosenTags(
  choices: readonly TagChoice[],
  answers: Readonly<Record<string, string>>,
): { tags: Tag[]; problems: string[] } {
  const tags: Tag[] = []
  const problems: string[] = []
  for (const choice of choices) {
    const only = choice.values[0]
    if (only === undefined) continue
    if (choice.values.length === 1) {
      if (!choice.byAws) tags.push({ key: choice.key, value: only })
      continue
    }
    const answer = answers[choice.variable] ?? ''
    if (answer === '') problems.push(`The tag ${choice.key} needs a value.`)
    else if (!choice.values.includes(answer))
      problems.push(`The tag ${choice.key} must be one of ${choice.values.join(', ')}.`)
    else tags.push({ key: choice.key, value: answer })
  }
  return { tags, problems }
}

/** Answers to the questions for tags, by variable. */
export function tagAnswers(world: World, requestItem: string, choices: readonly TagChoice[]): Record<string, string> {
  const asked = choices.filter((choice) => choice.variable !== '')
  return asked.length === 0
    ? {}
    : world.answers.of(
        requestItem,
        asked.map((choice) => ({ name: choice.variable, secret: false })),
      )
}

/** The sync writes a JSON array of text; anything else counts as a contradiction, which sends nothing. */
function listOf(text: string): string[] {
  try {
    const values: unknown = JSON.parse(text)
    return Array.isArray(values) ? values.map(String) : []
  } catch {
    return []
  }
}
