/** Answers of an order, read back from its option rows. */
import type { Entry } from '../api/records.ts'
import type { Fact } from './record-facts.ts'

const option = 'sc_item_option'
const question = `${option}.item_option_new`

/** Columns to ask `sc_item_option_mtom` for. */
export const answerColumns = [
  `${option}.value`,
  `${option}.order`,
  question,
  `${question}.question_text`,
  `${question}.name`,
  `${question}.type`,
  `${question}.order`,
  `${question}.reference`,
]

const masked = '25'
const checkBox = '7'
const withoutAnswer = new Set(['11', '12', '19', '20', '24', '32'])

/** Multiple choice, select box: what is stored is the value of a choice, what people chose was its label. */
const choiceTypes = new Set(['3', '5'])

export interface GivenAnswer extends Fact {
  /** Record id of the question when the answer is one of its choices; '' otherwise. */
  choiceOf: string
  /** Where a reference points to, so that its name can be looked up; '' otherwise. */
  reference: string
}

/** In the order of the form; questions without an answer are left out, secrets are never shown. */
export function givenAnswers(entries: readonly Entry[]): GivenAnswer[] {
  return [...entries]
    .sort((left, right) => position(left) - position(right))
    .filter((entry) => !withoutAnswer.has(entry.value(`${question}.type`)))
    .map((entry) => ({
      label: entry.display(`${question}.question_text`) || entry.display(`${question}.name`) || 'Question',
      value: valueOf(entry),
      choiceOf: choiceTypes.has(entry.value(`${question}.type`)) ? entry.value(question) : '',
      reference: referenceOf(entry),
    }))
    .filter((answer) => answer.value !== '')
}

function valueOf(entry: Entry): string {
  const value = entry.display(`${option}.value`)
  const type = entry.value(`${question}.type`)
  if (value !== '' && type === masked) return '••••••••'
  if (type === checkBox) return value === 'true' ? 'Yes' : 'No'
  return value
}

function referenceOf(entry: Entry): string {
  const isId = /^[0-9a-f]{32}$/.test(entry.value(`${option}.value`))
  const type = entry.value(`${question}.type`)
  if (!isId) return ''
  return type === '31' ? 'sys_user' : type === '8' ? entry.value(`${question}.reference`) : ''
}

function position(entry: Entry): number {
  return Number(entry.value(`${question}.order`) || entry.value(`${option}.order`) || '0')
}
