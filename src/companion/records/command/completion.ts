import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'

/** Words that an option takes, where they are few. */
const VALUES: Readonly<Record<string, string>> = {
  '--display': 'value label both',
  '--format': 'ndjson csv json',
  '--mode': 'create update upsert delete',
  '--input': 'actual display',
  '--as': 'jsonschema typescript',
  '--on-error': 'stop continue',
  '--track-direction': 'in out',
}

const optionsOf = (command: Command): string =>
  command.options.flatMap((option) => (option.long ? [option.long] : [])).join(' ')

const namesOf = (command: Command): string => command.commands.map((child) => child.name()).join(' ')

/** Lines of a shell `case` by the word in `place`: options of a command, or the names of its own commands. */
const cases = (parent: Command, place: number, indent: string): string =>
  parent.commands
    .map((command) =>
      command.commands.length === 0
        ? `${indent}${command.name()}) words="${optionsOf(command)}" ;;`
        : `${indent}${command.name()})
${indent}  if [ "$COMP_CWORD" -eq ${place + 1} ]; then words="${namesOf(command)}"; else
${indent}  case "\${COMP_WORDS[${place + 1}]}" in
${cases(command, place + 1, `${indent}    `)}
${indent}  esac; fi ;;`,
    )
    .join('\n')

/** Script that a shell evaluates to complete commands and options. @throws UsageError for another shell */
export const completionScript = (shell: string, records: Command): string => {
  if (shell !== 'bash' && shell !== 'zsh') throw new UsageError(`completion ${shell}: write bash or zsh.`)
  const values = Object.entries(VALUES)
    .map(([option, words]) => `    ${option}) words="${words}" ;;`)
    .join('\n')
  const script = `_switchboard_records() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  [ "\${COMP_WORDS[1]}" = records ] || return 0
  if [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "${namesOf(records)}" -- "$current"))
    return 0
  fi
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${values}
  esac
  [ -n "$words" ] || case "\${COMP_WORDS[2]}" in
${cases(records, 2, '    ')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _switchboard_records switchboard
`
  return shell === 'zsh' ? `autoload -U +X bashcompinit && bashcompinit\n${script}` : script
}
