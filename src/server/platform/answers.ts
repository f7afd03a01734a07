/** What was answered on the order form of a requested item. */
import { GlideRecord } from '@servicenow/glide'

export interface Answers {
  /** Values by variable name, only of the names asked for; masked answers in clear, so handle them as secrets. */
  of(requestItem: string, names: readonly { name: string; secret: boolean }[]): Record<string, string>
}

interface VariableElement {
  getDecryptedValue(): string | null
  toString(): string
}

export const glideAnswers: Answers = {
  of(requestItem, names) {
    const values: Record<string, string> = {}
    const item = new GlideRecord('sc_req_item')
    if (!item.get('sys_id', requestItem)) return values
    const variables = (item as unknown as { variables: Record<string, VariableElement | undefined> }).variables
    for (const { name, secret } of names) {
      const element = variables[name]
      if (element === undefined || element === null) continue
      values[name] = secret ? (element.getDecryptedValue() ?? '') : String(element)
    }
    return values
  },
}
