/** Where the platform calls this capability: message, record or job in, use case, answer out. */
import { GlideDigest, GlideRecord, XMLDocument2, gs } from '@servicenow/glide'
import { isAsked } from '../platform/approvals.ts'
import { glideClock } from '../platform/clock.ts'
import { deleteOlderThan } from '../platform/clean-up.ts'
import { eventLog } from '../platform/event-log.ts'
import { escaped } from '../platform/markup.ts'
import { glideOrders } from '../platform/orders.ts'
import { glideRecords } from '../platform/records.ts'
import { glideSettings } from '../platform/settings.ts'
import { cancelRequest } from './cancel-request.ts'
import { type SetupWorld, keepFindings } from './check-setup.ts'
import { createRequest } from './create-request.ts'
import { settle } from './decide.ts'
import { watchOverRequests } from './expire.ts'
import { refreshFigures } from './figures.ts'
import { getStatus } from './get-status.ts'
import { readInputs } from './inputs.ts'
import { playRequest } from './play-request.ts'
import { requestOfItem } from './request.ts'
import { CLIENT_ROLE, TABLES } from './tables.ts'
import { watchItem } from './watch-item.ts'
import { LONGEST_MESSAGE, declaresDocumentType, faultSide, faultXml } from './wire.ts'

const world: SetupWorld = {
  records: glideRecords,
  orders: glideOrders,
  clock: glideClock,
  events: eventLog(glideRecords),
  settings: glideSettings,
  userId: () => gs.getUserID(),
  newToken: () => gs.generateGUID(),
  digest: (text) => new GlideDigest().getSHA256Hex(text).toLowerCase(),
  property: (name) => gs.getProperty(name, ''),
  raise(event, request, first, second) {
    const record = new GlideRecord(TABLES.request)
    if (record.get('sys_id', request)) gs.eventQueue(event, record, first, second)
  },
}

type Request = Record<string, unknown>
type Response = Record<string, unknown>

/**
 * `CreateExecuteAppApprovalRequest`. A second set of services under other names passes its own `serviceSet`, so that it
 * can be told which one a request came through.
 */
export function createService(request: Request, response: Response, envelope: unknown, serviceSet = 'standard'): void {
  if (refused(response, envelope)) return
  const inputs = readInputs(request)
  const created = inputs.ok ? createRequest(world, inputs.value, serviceSet, repeatedInputs(String(envelope))) : inputs
  if (created.ok) response.PMRequestId = created.value
  else fault(response, created.code, created.message)
}

/** `GetExecuteAppApprovalRequestStatus`. */
export function statusService(request: Request, response: Response, envelope: unknown): void {
  if (refused(response, envelope)) return
  const answer = getStatus(world, String(request.PMGetRequestId ?? ''))
  response.PMApprovalStatus = answer.status
  response.PMComment = answer.comment
}

/** `CancelExecuteAppApprovalRequest`. */
export function cancelService(request: Request, response: Response, envelope: unknown): void {
  if (refused(response, envelope)) return
  const result = cancelRequest(world, String(request.PMCancelRequestId ?? ''), String(request.PMCancelComment ?? ''))
  response.TmsCancelResult = result
  response.PMCancelResult = result
}

/** A service record has no roles of its own: every service asks here first. */
function refused(response: Response, envelope: unknown): boolean {
  const text = String(envelope ?? '')
  if (!gs.hasRole(CLIENT_ROLE)) return fault(response, 'not-allowed', 'Not authorized')
  if (text.length > LONGEST_MESSAGE) return fault(response, 'too-large', 'The message is too large')
  if (declaresDocumentType(text)) return fault(response, 'document-type', 'A document type is not accepted')
  return false
}

function fault(response: Response, code: string, message: string): true {
  const document = newDocument()
  document.parseXML(faultXml(faultSide(code), message))
  response.soapResponseElement = document.getDocumentElement()
  return true
}

/** Names of parameters that the message holds more than once; the platform shows the first only. */
function repeatedInputs(envelope: string): string[] {
  const document = newDocument()
  document.setNamespaceAware(true)
  if (!document.parseXML(envelope)) return []
  const seen = new Set<string>()
  const repeated = new Set<string>()
  const operation = document.getNode("/*[local-name()='Envelope']/*[local-name()='Body']/*")
  if (!operation) return []
  const children = operation.getChildNodeIterator()
  while (children.hasNext()) {
    const name = children.next().getNodeName().replace(/^.*:/, '')
    if (!/^PM\w+$/.test(name)) continue
    if (seen.has(name)) repeated.add(name)
    seen.add(name)
  }
  return [...repeated]
}

// The typing shows the engine's constructor; scripts call it without arguments.
function newDocument(): XMLDocument2 {
  return new (XMLDocument2 as unknown as new () => XMLDocument2)()
}

/** Async rule: somebody has decided about a requested item. */
export function onApprovalDecided(current: GlideRecord<'sys_metadata'>): void {
  const own = requestOfItem(world, current.getValue('document_id' as 'sys_id') ?? '')
  if (own) settle(world, own)
}

/** Async rule: a requested item of ours has changed. */
export function onItemChanged(current: GlideRecord<'sc_req_item'>): void {
  watchItem(world, current.getUniqueValue())
}

/** Job of every minute. */
export function watchRequests(): void {
  watchOverRequests(world)
}

/** Hourly job. */
export function refreshOverview(): void {
  refreshFigures(world)
  keepFindings(world)
}

/** Button: look at the set-up again. */
export function checkSetupAction(): void {
  keepFindings(world)
}

/** Button: play a request that nobody waits for. */
export function playRequestAction(): void {
  const { result, found, fix } = playRequest(world)
  if (result === 'ok') gs.addInfoMessage(`The test went well: ${found}.`)
  else gs.addErrorMessage(escaped(`The test failed. ${found}. ${fix}`))
}

/** Daily job. */
export function cleanUpRequests(): void {
  const days = glideSettings.number('elevation.keep_days', 1, 3650, 365)
  // One that still waits may have no end in time: its approvers would decide about nothing.
  deleteOlderThan(glideRecords, glideClock, TABLES.request, days, [['status', '!=', 'pending']])
}

/** Access rule: figures and findings are written by the app's own code only, whoever is signed in. */
export function nobody(): boolean {
  return false
}

/** Access rule: whoever is asked to approve, or stands in for him, reads what he decides about. */
export function readsAskedRequest(current: GlideRecord<'x_swb_hub_elevation_request'>): boolean {
  return isAsked(glideRecords, glideClock.now(), current.getValue('request_item') ?? '', gs.getUserID())
}
