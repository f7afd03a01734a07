/** The template is no template: the message is CloudFormation's. */
export class TemplateFormatError extends Error {
  constructor(message: string) {
    super(`Template format error: ${message}`)
    this.name = 'TemplateFormatError'
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
