import { type Inputs, type RestAnswer, type Verdict, expectThat } from './step.ts'

/** Checks of the last answer by the name of their step. */
export const restChecks: Readonly<Record<string, (answer: RestAnswer, inputs: Inputs) => Verdict>> = {
  'rest.assertStatusCode': ({ status, body }, { operation = 'equals', statusCode = '' }) =>
    expectThat(
      compared(String(status), operation, statusCode),
      `Status ${status} instead of ${operation} ${statusCode}: ${body.slice(0, 500)}`,
    ),
  'rest.assertStatusCodeName': ({ statusText }, { operation = 'contains', codeName = '' }) =>
    expectThat(compared(statusText, operation, codeName), `Status name ${statusText}, not ${operation} ${codeName}`),
  'rest.assertResponseHeader': ({ headers }, { operation = 'exists', headerName = '', headerValue = '' }) =>
    expectThat(
      compared(headers[headerName.toLowerCase()], operation, headerValue),
      `Header ${headerName} is ${headers[headerName.toLowerCase()] ?? 'missing'}, not ${operation} ${headerValue}`,
    ),
  'rest.assertResponsePayload': ({ body }, { operation = 'contains', responseBody = '' }) =>
    expectThat(
      compared(body, operation, responseBody),
      `The payload is not ${operation} ${responseBody}: ${body.slice(0, 500)}`,
    ),
  'rest.assertResponseTime': ({ milliseconds }, { operation = 'less_than', responseTime = '' }) =>
    expectThat(compared(String(milliseconds), operation, responseTime), `The answer took ${milliseconds} ms`),
  'rest.assertResponseJSONPayloadIsValid': ({ body }) =>
    expectThat(parsed(body) !== undefined, 'The payload is no JSON'),
  'rest.assertJsonResponsePayloadElement': (
    { body },
    { operation = 'exists', elementName = '', elementValue = '' },
  ) => {
    const found = element(parsed(body), elementName)
    return expectThat(
      compared(found, operation, elementValue),
      `${elementName} is ${found ?? 'missing'}, not ${operation} ${elementValue}`,
    )
  },
}

function compared(found: string | undefined, operation: string, wanted: string): boolean {
  if (operation === 'exists') return found !== undefined
  if (operation === 'does_not_exist' || operation === 'not_exists') return found === undefined
  if (found === undefined) return false
  switch (operation) {
    case 'equals':
    case 'equal':
      return found === wanted
    case 'not_equals':
    case 'does_not_equal':
      return found !== wanted
    case 'contains':
      return found.includes(wanted)
    case 'does_not_contain':
    case 'not_contains':
      return !found.includes(wanted)
    case 'less_than':
      return Number(found) < Number(wanted)
    case 'greater_than':
      return Number(found) > Number(wanted)
    case 'less_than_or_equals':
      return Number(found) <= Number(wanted)
    case 'greater_than_or_equals':
      return Number(found) >= Number(wanted)
    default:
      throw new Error(`The comparison ${operation} is not known`)
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}

/** `/result/0/name` or `result.0.name` in a JSON value, as text. */
function element(value: unknown, path: string): string | undefined {
  let current = value
  for (const part of path.split(/[/.]/).filter((name) => name !== '')) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Record<string, unknown>)[part]
  }
  if (current === undefined) return undefined
  return typeof current === 'string' ? current : JSON.stringify(current)
}

/** `{"a":"1"}` or `a=1^b=2` as pairs. */
export function pairs(text: string | undefined): [string, string][] {
  const value = parsed(text ?? '')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([name, entry]) => [name, String(entry)])
  return (text ?? '')
    .split('^')
    .filter((part) => part.includes('='))
    .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)])
}
