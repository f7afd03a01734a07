/**
 * Catalog client scripts: what an item does in the browser when a question is answered. Only `onChange` is carried out, with
 * the part of `g_form` below; the platform knows more.
 */
import { firstText, objectOf, objectsOf } from '../json.ts'
import { bareName } from './condition.ts'

/** What a script may do to the form, in the platform's words. */
export interface ScriptForm {
  getValue(name: string): string
  setValue(name: string, value: string): void
  /** Words below a question; the kind is `info` or `error`. */
  showFieldMsg(name: string, message: string, kind?: string): void
  hideFieldMsg(name: string, all?: boolean): void
}

/** The platform's signature of such a function. */
type OnChange = (control: null, before: string, after: string, loading: boolean) => void

export interface ClientScript {
  name: string
  /** Name or id of the question. */
  question: string
  text: string
}

/** @param given `result.client_script` of `GET items/{sys_id}`. */
export function clientScriptsOf(given: unknown): ClientScript[] {
  return objectsOf(objectOf(given).onChange).map((script) => ({
    name: firstText(script, 'name', 'sys_id'),
    question: bareName(firstText(script, 'fieldName', 'cat_variable')),
    text: firstText(script, 'script'),
  }))
}

export interface ScriptRunner {
  /** Runs what belongs to a question; scripts that fail say so in the console and harm nobody. */
  changed(names: readonly string[], before: string, after: string): Promise<void>
}

export function scriptRunner(scripts: readonly ClientScript[], form: ScriptForm): ScriptRunner {
  const loaded = new Map<ClientScript, Promise<OnChange | null>>()
  const functionOf = (script: ClientScript) => {
    const known = loaded.get(script)
    if (known) return known
    const loading = load(script, form)
    loaded.set(script, loading)
    return loading
  }
  return {
    async changed(names, before, after) {
      for (const script of scripts.filter((one) => names.includes(one.question)))
        try {
          const onChange = await functionOf(script)
          onChange?.(null, before, after, false)
        } catch (error) {
          console.error(`Client script "${script.name}" failed`, error)
        }
    },
  }
}

/** A script is text that declares a function `onChange`; `g_form` is there under its name. */
async function load(script: ClientScript, form: ScriptForm): Promise<OnChange | null> {
  const text = `export const make = function (g_form) {\n${script.text}\nreturn typeof onChange === 'function' ? onChange : null\n}`
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  try {
    const module = (await import(url)) as { make(form: ScriptForm): OnChange | null }
    return module.make(form)
  } finally {
    URL.revokeObjectURL(url)
  }
}
