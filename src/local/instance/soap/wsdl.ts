/** Generates WSDL 1.1 documents as the platform does: document style, literal, one port. */
import { escapeXml } from '../http/formats.ts'
import type { SoapSwitches } from './switches.ts'

export interface SchemaElement {
  name: string
  type: string
  minOccurs: 0 | 1
}
/** Element of the schema: fields in order, or rows of fields under another element. */
export interface Message {
  element: string
  fields: readonly SchemaElement[]
  /** Name of a repeated element that holds the fields. */
  rows?: string
}
export interface WsdlOperation {
  name: string
  request: Message
  response: Message
}
export interface WsdlService {
  name: string
  operations: readonly WsdlOperation[]
  /** `http://host`, without a slash at the end. */
  base: string
}

const BASE_NAMESPACE = 'http://www.service-now.com'

export function wsdlText(service: WsdlService, switches: SoapSwitches): string {
  const { name, operations } = service
  const namespace = switches.namespacePerService ? `${BASE_NAMESPACE}/${name}` : BASE_NAMESPACE
  const serviceName = switches.nameServiceAfterItself ? `ServiceNow_${name}` : 'ServiceNow'
  const base = (switches.addressBase ?? service.base).replace(/\/+$/, '')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<wsdl:definitions xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:http="http://schemas.xmlsoap.org/wsdl/http/" xmlns:tns="${namespace}" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:mime="http://schemas.xmlsoap.org/wsdl/mime/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" targetNamespace="${namespace}">`,
    '<wsdl:types>',
    `<xsd:schema elementFormDefault="${switches.unqualifiedElements ? 'unqualified' : 'qualified'}" targetNamespace="${namespace}">`,
    ...operations.flatMap(({ request, response }) => [schemaElement(request), schemaElement(response)]),
    '</xsd:schema>',
    '</wsdl:types>',
    ...operations.flatMap((operation) => [
      message(`${operation.name}SoapIn`, name, operation.request.element),
      message(`${operation.name}SoapOut`, name, operation.response.element),
    ]),
    '<wsdl:portType name="ServiceNowSoap">',
    ...operations.map(
      (operation) =>
        `<wsdl:operation name="${operation.name}"><wsdl:input message="tns:${operation.name}SoapIn"/><wsdl:output message="tns:${operation.name}SoapOut"/></wsdl:operation>`,
    ),
    '</wsdl:portType>',
    '<wsdl:binding name="ServiceNowSoap" type="tns:ServiceNowSoap">',
    '<soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>',
    ...operations.map(
      (operation) =>
        `<wsdl:operation name="${operation.name}"><soap:operation soapAction="${BASE_NAMESPACE}/${name}/${operation.name}" style="document"/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>`,
    ),
    '</wsdl:binding>',
    `<wsdl:service name="${serviceName}">`,
    '<wsdl:port name="ServiceNowSoap" binding="tns:ServiceNowSoap">',
    `<soap:address location="${escapeXml(`${base}/${name}.do?SOAP`)}"/>`,
    '</wsdl:port>',
    '</wsdl:service>',
    '</wsdl:definitions>',
    '',
  ].join('\n')
}

function message(name: string, part: string, element: string): string {
  return `<wsdl:message name="${name}"><wsdl:part name="${part}" element="tns:${element}"/></wsdl:message>`
}

function schemaElement({ element, fields, rows }: Message): string {
  const own = fields.map(
    ({ name, type, minOccurs }) =>
      `<xsd:element name="${escapeXml(name)}" type="xsd:${type}" minOccurs="${minOccurs}" maxOccurs="1"/>`,
  )
  const sequence = (parts: string[]) =>
    `<xsd:complexType><xsd:sequence>${parts.join('')}</xsd:sequence></xsd:complexType>`
  const content =
    rows === undefined
      ? sequence(own)
      : sequence([`<xsd:element name="${rows}" minOccurs="0" maxOccurs="unbounded">${sequence(own)}</xsd:element>`])
  return `<xsd:element name="${element}">${content}</xsd:element>`
}
