import { deriveId, type DesiredRow } from './rows.ts'
import { cut, oneLine } from './text.ts'

/** Type codes of catalog variables. */
export const VARIABLE_TYPES = {
  multiLine: '2',
  selectBox: '5',
  singleLine: '6',
  reference: '8',
  label: '11',
  wideSingleLine: '16',
  lookupSelect: '18',
  listCollector: '21',
  masked: '25',
} as const

/** Longest default that a variable takes; a longer one is left to AWS, which applies it when nothing is entered. */
export const LONGEST_DEFAULT = 255
/** Longest variable name. */
export const LONGEST_NAME = 100
export const LONGEST_CHOICE = 200

/** Condition that a variable (by sys_id) has one of these values. */
export const anyOf = (variable: string, values: readonly string[]): string =>
  values.map((value) => `IO:${variable}=${value}`).join('^OR')

/** Collects the rows of the order form of one product. */
export class Form {
  readonly rows: DesiredRow[] = []
  readonly #scope: string
  readonly #product: string

  constructor(scope: string, product: string) {
    this.#scope = scope
    this.#product = product
  }

  /** sys_id of a variable by its name, whether it was made or not. */
  id(name: string): string {
    return deriveId(this.#scope, 'item_option_new', [this.#product, name])
  }

  /** `unsure`: columns that are for a new variable only, because nobody knows this time what they should hold. */
  variable(name: string, order: number, values: Record<string, string>, unsure: readonly string[] = []): string {
    const sysId = this.id(name)
    const help = values['help_text'] ?? ''
    const all: Record<string, string> = {
      cat_item: this.#product,
      name,
      order: String(order),
      active: 'true',
      mandatory: 'false',
      hidden: 'false',
      default_value: '',
      help_text: '',
      show_help: String(help !== ''),
      include_none: 'false',
      mask_use_encryption: 'false',
      ...values,
    }
    const part = (wanted: boolean): Record<string, string> =>
      Object.fromEntries(Object.entries(all).filter(([column]) => unsure.includes(column) === wanted))
    this.rows.push({
      table: 'item_option_new',
      sysId,
      product: this.#product,
      values: part(false),
      ...(unsure.length > 0 ? { createOnly: part(true) } : {}),
    })
    return sysId
  }

  /** A select box that hides when there is nothing to choose; its value is then the only one there is. */
  choice(name: string, order: number, label: string, options: { value: string; name: string; extra: string }[]): void {
    const variable = this.variable(name, order, {
      question_text: label,
      type: VARIABLE_TYPES.selectBox,
      mandatory: String(options.length > 1),
      hidden: String(options.length <= 1),
      default_value: options[0]?.value ?? '',
    })
    const repeated = (text: string): boolean => options.filter((option) => option.name === text).length > 1
    this.choices(
      variable,
      options.map((option) => ({
        value: option.value,
        text: repeated(option.name) ? `${option.name} (${option.extra})` : option.name,
      })),
    )
  }

  choices(question: string, options: { value: string; text: string }[]): void {
    for (const [index, option] of options.entries())
      this.rows.push({
        table: 'question_choice',
        sysId: deriveId(this.#scope, 'question_choice', [question, option.value]),
        product: this.#product,
        values: {
          question,
          value: option.value,
          text: cut(oneLine(option.text), LONGEST_CHOICE),
          order: String((index + 1) * 10),
          inactive: 'false',
        },
      })
  }

  /** Shows a variable only while a condition over other variables holds; where it shows, it may have to be answered. */
  showOnlyWhere(name: string, variable: string, condition: string, required: boolean): void {
    const short_description = `Switchboard: where ${name} applies`
    const policy = deriveId(this.#scope, 'catalog_ui_policy', [this.#product, short_description])
    this.rows.push({
      table: 'catalog_ui_policy',
      sysId: policy,
      product: this.#product,
      values: {
        catalog_item: this.#product,
        applies_to: 'item',
        short_description,
        catalog_conditions: `${condition}^EQ`,
        applies_catalog: 'true',
        applies_req_item: 'false',
        applies_sc_task: 'false',
        on_load: 'true',
        reverse_if_false: 'true',
        order: '100',
        active: 'true',
      },
    })
    const catalog_variable = `IO:${variable}`
    this.rows.push({
      table: 'catalog_ui_policy_action',
      sysId: deriveId(this.#scope, 'catalog_ui_policy_action', [policy, catalog_variable]),
      product: this.#product,
      values: {
        ui_policy: policy,
        catalog_item: this.#product,
        catalog_variable,
        variable: name,
        visible: 'true',
        mandatory: required ? 'true' : 'ignore',
        disabled: 'ignore',
      },
    })
  }
}
