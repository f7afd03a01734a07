import type { Command } from 'commander'
import { UsageError } from '../../errors.ts'

const words = (command: Command): { name: string; options: string[] }[] =>
  command.commands.flatMap((child) => [
    { name: child.name(), options: child.options.flatMap((option) => (option.long ? [option.long] : [])) },
    ...words(child),
  ])

/** Script that a shell evaluates to complete commands and options. @throws UsageError for another shell */
export const completionScript = (shell: string, records: Command): string => {
  if (shell !== 'bash' && shell !== 'zsh') throw new UsageError(`completion ${shell}: write bash or zsh.`)
  const names = records.commands.map((command) => command.name()).join(' ')
  const cases = words(records)
    .map(({ name, options }) => `    ${name}) words="${options.join(' ')}" ;;`)
    .join('\n')
  const script = `_switchboard_records() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  [ "\${COMP_WORDS[1]}" = records ] || return 0
  if [ "$COMP_CWORD" -eq 2 ]; then
    COMPREPLY=($(compgen -W "${names}" -- "$current"))
    return 0
  fi
  case "\${COMP_WORDS[2]}" in
${cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _switchboard_records switchboard
`
  return shell === 'zsh' ? `autoload -U +X bashcompinit && bashcompinit\n${script}` : script
}
