import { entryOf, queryValue } from '../../../../../src/local/instance/portal/client/api/records.ts'
import { failureOf } from '../../../../../src/local/instance/portal/client/api/failure.ts'
import { givenAnswers } from '../../../../../src/local/instance/portal/client/view/answers-given.ts'
import { factsOf } from '../../../../../src/local/instance/portal/client/view/record-facts.ts'
import { hrefOf, parseRoute, type Route } from '../../../../../src/local/instance/portal/client/route.ts'
import { instantOf, readable, readableLocal } from '../../../../../src/local/instance/portal/client/view/dates.ts'
import { journalOf, mergedJournals } from '../../../../../src/local/instance/portal/client/view/journal.ts'
import {
  productLabel,
  progressOf,
  type RequestedItem,
} from '../../../../../src/local/instance/portal/client/view/progress.ts'

const item = (more: Partial<RequestedItem>): RequestedItem => ({
  state: '1',
  stateLabel: 'Open',
  stage: 'waiting_for_approval',
  stageLabel: 'Waiting for Approval',
  approval: 'requested',
  active: true,
  ...more,
})
const steps = (given: RequestedItem, approvals: { state: string; approver: string }[] = []) =>
  progressOf(given, approvals).steps.map((step) => step.state)

describe('the progress of a requested item', () => {
  test('waits for the people who were asked, by name', () => {
    const progress = progressOf(item({}), [{ state: 'requested', approver: 'Ann' }])
    expect(progress).toMatchObject({ label: 'Waiting for approval', tone: 'waiting', ended: false })
    expect(progress.steps[1]).toEqual({ title: 'Approval', state: 'current', detail: 'Waiting for Ann' })
    expect(steps(item({}))).toEqual(['done', 'current', 'upcoming', 'upcoming'])
  })

  test('runs after the approval, with the stage as detail', () => {
    const running = item({ approval: 'approved', stage: 'fulfillment', stageLabel: 'Fulfillment', state: '2' })
    expect(steps(running)).toEqual(['done', 'done', 'current', 'upcoming'])
    expect(progressOf(running, []).steps[2]?.detail).toBe('Fulfillment')
    expect(progressOf(running, []).label).toBe('In progress')
  })

  test('needs no approval when none was asked for', () => {
    expect(steps(item({ approval: 'not requested', stage: 'fulfillment' }))).toEqual([
      'done',
      'skipped',
      'current',
      'upcoming',
    ])
  })

  test('ends well when closed complete', () => {
    const done = item({ approval: 'approved', state: '3', stage: 'completed', active: false })
    expect(progressOf(done, [])).toMatchObject({ label: 'Complete', tone: 'good', ended: true })
    expect(steps(done)).toEqual(['done', 'done', 'done', 'done'])
  })

  test('ends at the approval when rejected', () => {
    const rejected = item({ approval: 'rejected', state: '4', active: false })
    const approvals = [{ state: 'rejected', approver: 'Ann' }]
    expect(progressOf(rejected, approvals)).toMatchObject({ label: 'Rejected', tone: 'bad', ended: true })
    expect(steps(rejected, approvals)).toEqual(['done', 'failed', 'skipped', 'skipped'])
  })

  test('failed at the set-up when it was approved first, although closing incomplete marks it rejected', () => {
    const failed = item({ approval: 'rejected', state: '4', stage: 'fulfillment', active: false })
    const approvals = [{ state: 'approved', approver: 'Ann' }]
    expect(progressOf(failed, approvals)).toMatchObject({ label: 'Failed', ended: true })
    expect(steps(failed, approvals)).toEqual(['done', 'done', 'failed', 'skipped'])
  })

  test('is cancelled by its stage', () => {
    expect(progressOf(item({ stage: 'request_cancelled', approval: 'cancelled', active: false }), [])).toMatchObject({
      label: 'Cancelled',
      ended: true,
    })
  })
})

describe('the status of a provisioned product', () => {
  test.each([
    ['AVAILABLE', 'provisioned', 'Available'],
    ['UNKNOWN', 'provisioning', 'Being set up'],
    ['AVAILABLE', 'terminating', 'Being terminated'],
    ['ERROR', 'error', 'Error'],
    ['', '', 'Not known'],
    ['SOMETHING_NEW', '', 'SOMETHING_NEW'],
  ])('%s while %s reads %s', (status, lifeCycle, label) => {
    expect(productLabel(status, lifeCycle).label).toBe(label)
  })
})

describe('a journal', () => {
  const text =
    '2026-11-20 10:00:00 - Ann Other (Additional comments)\nSecond line - with (brackets)\nand more\n\n' +
    '2026-11-20 09:00:00 - Bo (Work notes)\nFirst\n\n'

  test('is taken apart into its entries', () => {
    expect(journalOf(text)).toEqual([
      {
        when: '2026-11-20 10:00:00',
        who: 'Ann Other',
        what: 'Additional comments',
        text: 'Second line - with (brackets)\nand more',
      },
      { when: '2026-11-20 09:00:00', who: 'Bo', what: 'Work notes', text: 'First' },
    ])
  })

  test('without headings is one entry', () => {
    expect(journalOf('just words')).toEqual([{ when: '', who: '', what: '', text: 'just words' }])
    expect(journalOf('')).toEqual([])
  })

  test('is merged with another one, newest first and each entry once', () => {
    const merged = mergedJournals(text, '2026-11-20 09:30:00 - Cy (Work notes)\nBetween\n\n', text)
    expect(merged.map((entry) => entry.text.split('\n')[0])).toEqual([
      'Second line - with (brackets)',
      'Between',
      'First',
    ])
  })
})

describe('a date', () => {
  test('of the platform is UTC and shown in the zone of the reader', () => {
    expect(instantOf('2026-11-20 10:00:00')?.toISOString()).toBe('2026-11-20T10:00:00.000Z')
    expect(readable('2026-07-01 23:30:00', 'en-GB', 'Europe/Berlin')).toBe('2 Jul 2026, 01:30')
  })

  test('that is none stays as it came', () => {
    expect(readable('soon')).toBe('soon')
    expect(readable('')).toBe('')
    expect(readableLocal('2026-07-01 23:30:00', 'en-GB')).toBe('1 Jul 2026, 23:30')
    expect(readableLocal('01.07.2026 23:30:00', 'en-GB')).toBe('01.07.2026 23:30:00')
  })
})

describe('an address', () => {
  test.each<Route>([
    { page: 'home', catalog: '' },
    { page: 'home', catalog: 'c1' },
    { page: 'category', id: 'x' },
    { page: 'search', text: 'a & b' },
    { page: 'item', id: 'x' },
    { page: 'placed', id: 'x' },
    { page: 'requests' },
    { page: 'request', id: 'x' },
    { page: 'approvals' },
    { page: 'approval', id: 'x' },
    { page: 'products' },
    { page: 'product', id: 'x' },
  ])('leads back to its page: %j', (route) => {
    expect(parseRoute(hrefOf(route).replace('/sp', ''))).toEqual(route)
  })

  test('without a page is the catalog; one that is not known says so', () => {
    expect(parseRoute('')).toEqual({ page: 'home', catalog: '' })
    expect(parseRoute('?id=elsewhere')).toEqual({ page: 'unknown', name: 'elsewhere' })
  })
})

describe('records', () => {
  test('have value and display of every shape the Table API gives', () => {
    const entry = entryOf({
      sys_id: 'x',
      a: 'plain',
      b: { value: '1', display_value: 'One' },
      c: { display_value: 'D', link: 'l' },
      d: null,
    })
    expect([entry.value('a'), entry.display('a')]).toEqual(['plain', 'plain'])
    expect([entry.value('b'), entry.display('b')]).toEqual(['1', 'One'])
    expect([entry.value('c'), entry.display('c')]).toEqual(['D', 'D'])
    expect([entry.value('d'), entry.display('missing')]).toEqual(['', ''])
  })

  test('are searched with text that cannot end its condition', () => {
    expect(queryValue(' a^ORactive=false ')).toBe('a ORactive=false')
  })

  test('that an approver looks at show what is filled and not the columns every task has', () => {
    const entry = entryOf({
      sys_id: 'x',
      sys_mod_count: '3',
      state: 'open',
      priority: '4',
      u_reason: 'Because',
      minutes: '',
    })
    expect(factsOf(entry)).toEqual([
      { label: 'State', value: 'open' },
      { label: 'Reason', value: 'Because' },
    ])
  })
})

describe('answers read back from an order', () => {
  const option = (order: string, type: string, value: string, reference = '') => ({
    'sc_item_option.value': value,
    'sc_item_option.item_option_new.question_text': `Question ${order}`,
    'sc_item_option.item_option_new.order': order,
    'sc_item_option.item_option_new.type': type,
    'sc_item_option.item_option_new.reference': reference,
  })
  const read = (...options: Record<string, string>[]) => givenAnswers(options.map(entryOf))

  test('come in the order of the form without labels and empty ones', () => {
    const answers = read(option('20', '6', 'b'), option('3', '6', 'a'), option('1', '11', 'x'), option('2', '6', ''))
    expect(answers.map((answer) => answer.value)).toEqual(['a', 'b'])
  })

  test('never show a secret', () => {
    expect(JSON.stringify(read(option('1', '25', 'hunter2')))).not.toContain('hunter2')
  })

  test('name the table of a reference, so that its name can be looked up', () => {
    const id = 'a'.repeat(32)
    expect(read(option('1', '8', id, 'cmn_location'))[0]?.reference).toBe('cmn_location')
    expect(read(option('1', '31', id))[0]?.reference).toBe('sys_user')
    expect(read(option('1', '6', id, 'cmn_location'))[0]?.reference).toBe('')
  })
})

describe('a failed call', () => {
  test('is told in the words of the instance, with something to do about it', () => {
    const failure = failureOf(403, {
      error: { message: 'Operation Failed', detail: 'ACL Exception' },
      status: 'failure',
    })
    expect(failure.message).toBe('Operation Failed: ACL Exception')
    expect(failure.hint).toContain('role')
  })

  test('without words still says what happened', () => {
    expect(failureOf(500, null).message).toContain('500')
    expect(failureOf(404, '<html>').message).toContain('no such record')
  })
})
