/** Writes SOAP answers and faults in the platform's form. */
import { escapeXml } from '../http/formats.ts'
import { ENVELOPE_NAMESPACE } from './envelope.ts'

export interface Field {
  name: string
  value: string
}

/** `<nameResponse>` with its fields, in the namespace that the request used. */
export function operationResponse(name: string, namespace: string, fields: readonly Field[]): string {
  const declared = namespace === '' ? '' : ` xmlns="${escapeXml(namespace)}"`
  return `<${name}Response${declared}>${fields.map(fieldText).join('')}</${name}Response>`
}

export const fieldText = ({ name, value }: Field): string =>
  value === '' ? `<${name}/>` : `<${name}>${escapeXml(value)}</${name}>`

/** The envelope around an element that is already XML. */
export function envelope(body: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="${ENVELOPE_NAMESPACE}"` +
    ' xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<SOAP-ENV:Header/><SOAP-ENV:Body>${body}</SOAP-ENV:Body></SOAP-ENV:Envelope>`
  )
}

/** A request that ends with a SOAP fault. */
export class SoapFault extends Error {
  override readonly name = 'SoapFault'
  constructor(
    message: string,
    readonly detail = 'Error completing SOAP request',
    readonly code: 'Server' | 'Client' = 'Server',
  ) {
    super(message)
  }

  /** The fault as an element. */
  toXml(): string {
    return (
      `<SOAP-ENV:Fault><faultcode>SOAP-ENV:${this.code}</faultcode>` +
      `<faultstring>${escapeXml(this.message)}</faultstring><detail>${escapeXml(this.detail)}</detail></SOAP-ENV:Fault>`
    )
  }
}

/** What the platform says when roles or access controls stand against an operation. */
export const insufficientRights = (what: string): SoapFault => {
  const text = `com.glide.processors.soap.SOAPProcessingException: Insufficient rights for ${what}`
  return new SoapFault(text, text)
}
