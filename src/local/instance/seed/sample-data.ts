import { roleGrant } from './people.ts'
import type { SeedRecord } from './record.ts'
import { seedId, seedRecord } from './record.ts'

const ADMINISTRATORS = 10
const PROBLEMS = 9
const LOG_LINES = 600

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * Rows that clients written against a plain developer instance expect to find: several administrators, some problems, a
 * log that has more than one page. Nobody can sign in as one of these people: they have no password.
 */
export function sampleRecords(): SeedRecord[] {
  const count = (length: number): number[] => Array.from({ length }, (_, index) => index + 1)
  return [
    ...count(ADMINISTRATORS).flatMap((number) => administrator(`sample.admin.${two(number)}`, number)),
    ...count(PROBLEMS).map((number) =>
      seedRecord('problem', `sample ${number}`, {
        sys_class_name: 'problem',
        number: `PRB00000${two(number)}`,
        short_description: `Sample problem ${number}`,
        active: '1',
        state: '101',
        problem_state: '101',
        impact: '3',
        urgency: '3',
        priority: '5',
      }),
    ),
    ...count(LOG_LINES).map((number) =>
      seedRecord('syslog', `sample ${number}`, { level: '0', source: 'sample', message: `Sample log line ${number}` }),
    ),
  ]
}

function administrator(userName: string, number: number): SeedRecord[] {
  const values = {
    user_name: userName,
    first_name: 'Sample',
    last_name: `Administrator ${number}`,
    name: `Sample Administrator ${number}`,
    active: '1',
    locked_out: '0',
    web_service_access_only: '0',
    notification: '1',
  }
  return [seedRecord('sys_user', userName, values), ...roleGrant(seedId('sys_user', userName), 'admin')]
}
