/** The properties that steer SOAP, with the values under which a careless client fails. */
import type { Instance } from '../core.ts'

export interface SoapSwitches {
  /** A logon is needed; otherwise calls without one run as `guestUser`. */
  loginForCalls: boolean
  loginForWsdl: boolean
  /** SOAP roles and access controls apply. */
  strictSecurity: boolean
  xmlContentTypeOnly: boolean
  /** Every call must be signed, which no client of ours can: all are refused. */
  signedOnly: boolean
  omitEmptyOutputs: boolean
  guestUser: string
  /** `http://www.service-now.com/<name>` as namespace of a WSDL instead of the bare address. */
  namespacePerService: boolean
  /** `ServiceNow_<name>` instead of `ServiceNow`. */
  nameServiceAfterItself: boolean
  unqualifiedElements: boolean
  /** Base of the addresses in WSDLs; null: as the client addressed this server. */
  addressBase: string | null
}

export function soapSwitches({ properties }: Instance): SoapSwitches {
  return {
    loginForCalls: properties.flag('glide.basicauth.required.soap', true),
    loginForWsdl: properties.flag('glide.basicauth.required.wsdl', true),
    strictSecurity: properties.flag('glide.soap.strict_security', true),
    xmlContentTypeOnly: properties.flag('glide.soap.require_content_type_xml', false),
    signedOnly: properties.flag('glide.soap.require_ws_security', false),
    omitEmptyOutputs: properties.flag('glide.soap.omit_null_values', false),
    guestUser: properties.get('com.glide.soap.guest_user') ?? 'soap.guest',
    namespacePerService: properties.flag('glide.wsdl.definition.use_unique_namespace', true),
    nameServiceAfterItself: properties.flag('glide.wsdl.unique_service_name', true),
    unqualifiedElements: properties.flag('glide.wsdl.schema.UnqualifiedElementFormDefault', true),
    addressBase: properties.get('com.glide.soap_address_base_url'),
  }
}
