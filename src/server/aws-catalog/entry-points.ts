/** Where the platform calls this capability: record, request or job in, use case, reply out. */
import { type GlideRecord, gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { glideAnswers } from '../platform/answers.ts'
import { deleteOlderThan, isCleanUpHour } from '../platform/clean-up.ts'
import { glideClock } from '../platform/clock.ts'
import { eventLog } from '../platform/event-log.ts'
import { escaped } from '../platform/markup.ts'
import { glideRecords } from '../platform/records.ts'
import { reply } from '../platform/replies.ts'
import { success } from '../platform/result.ts'
import { glideSettings } from '../platform/settings.ts'
import { tagRuleFault } from './automated-tags.ts'
import { claimOperations } from './claim-operations.ts'
import { decideOrder } from './decide-order.ts'
import { followAllChanges, followChange } from './follow-change.ts'
import { removeGoneResources } from './look-ups.ts'
import { placeOrder } from './place-order.ts'
import { alignAccount, alignProducts } from './region-activity.ts'
import { isAccountNumber, isRegion, isRoleOf, regionName } from './region-name.ts'
import { presentState, takeValues } from './present-values.ts'
import { isRelated } from './related-people.ts'
import { reportOperation } from './report-operation.ts'
import { importFound, reconcileProvisioned } from './reconcile.ts'
import { TABLES } from './tables.ts'
import { claimRequest, operationReport, reconcileRequest, valuesRequest } from './wire.ts'
import type { World } from './world.ts'

const world: World = {
  records: glideRecords,
  answers: glideAnswers,
  clock: glideClock,
  events: eventLog(glideRecords),
  settings: glideSettings,
  newToken: () => gs.generateGUID(),
}

/** Async rule: a requested item was created. */
export function onRequestedItem(current: GlideRecord<'sc_req_item'>): void {
  placeOrder(world, current.getUniqueValue())
}

/** Async rule: somebody has decided about a requested item. */
export function onApprovalDecided(current: GlideRecord<'sys_metadata'>): void {
  decideOrder(world, current.getValue('document_id' as 'sys_id') ?? '')
}

/** Async rule: the change request of an operation has changed. */
export function onChangeRequest(current: GlideRecord<'change_request'>): void {
  followChange(world, current.getUniqueValue())
}

/** Job of every few minutes: what rules on change requests have missed. */
export function followChanges(): void {
  followAllChanges(world)
}

/** Roles of an account, by what the form calls them. */
const ROLES = [
  ['sync_role_arn', 'Sync role'],
  ['end_user_role_arn', 'End-user role'],
] as const

/** Before rule: an account must make sense before anybody tries to use it. */
export function checkAccount(current: GlideRecord<'x_swb_hub_aws_account'>): void {
  const value = (column: 'account_id' | 'partition' | 'sync_role_arn' | 'end_user_role_arn') =>
    (current.getValue(column) ?? '').trim()
  const account = value('account_id')
  const refuse = (message: string) => {
    gs.addErrorMessage(escaped(message))
    current.setAbortAction(true)
  }
  if (!isAccountNumber(account)) return refuse(`The account number must have twelve digits; "${account}" has not.`)
  for (const [column, label] of ROLES) {
    const arn = value(column)
    if (arn !== '' && !isRoleOf(arn, value('partition'), account))
      return refuse(
        `${label} must be the ARN of a role of account ${account} in its partition, for instance arn:aws:iam::${account}:role/Switchboard.`,
      )
    current.setValue(column, arn)
  }
  current.setValue('account_id', account)
}

/** Before rule: a region is named after its account. */
export function nameRegion(current: GlideRecord<'x_swb_hub_aws_region'>): void {
  const region = (current.getValue('region') ?? '').trim().toLowerCase()
  if (!isRegion(region)) {
    gs.addErrorMessage(escaped(`"${region}" is no AWS region name; it should look like eu-west-1.`))
    current.setAbortAction(true)
    return
  }
  const account = glideRecords.get(TABLES.account, current.getValue('account') ?? '', ['name'])
  current.setValue('region', region)
  current.setValue('name', regionName(account?.name ?? '', region))
}

/** Async rule: a region was changed, perhaps switched off or on. */
export function onRegionChanged(current: GlideRecord<'x_swb_hub_aws_region'>): void {
  alignProducts(world, current.getUniqueValue())
}

/** Async rule: an account was changed, perhaps switched off or on. */
export function onAccountChanged(current: GlideRecord<'x_swb_hub_aws_account'>): void {
  alignAccount(world, current.getUniqueValue())
}

/** `POST operations/claim` */
export function claimRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const wanted = claimRequest(request.body.data as unknown)
  reply(response, wanted.ok ? success(claimOperations(world, wanted.value)) : wanted)
}

/** `POST operations/{sys_id}/report` */
export function reportRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const report = operationReport(request.body.data as unknown)
  const sysId = String((request.pathParams as Record<string, unknown>).sys_id ?? '')
  reply(response, report.ok ? reportOperation(world, sysId, report.value) : report)
}

/** `POST provisioned/reconcile` */
export function reconcileRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const wanted = reconcileRequest(request.body.data as unknown)
  reply(response, wanted.ok ? reconcileProvisioned(world, wanted.value) : wanted)
}

/** `POST provisioned/values` */
export function valuesRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const given = valuesRequest(request.body.data as unknown)
  reply(response, given.ok ? takeValues(world, given.value) : given)
}

/** `GET provisioned/{sys_id}` of people. */
export function presentRoute(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const sysId = String((request.pathParams as Record<string, unknown>).sys_id ?? '')
  reply(response, presentState(world, gs.getUserID(), sysId))
}

/** Button on an account: the companion takes the regions up with its next look into the queue. */
export function validateAccountAction(current: GlideRecord<'x_swb_hub_aws_account'>): void {
  const regions = glideRecords.find(
    TABLES.region,
    [
      ['account', '=', current.getUniqueValue()],
      ['active', '=', 'true'],
    ],
    [],
  )
  for (const region of regions) glideRecords.update(TABLES.region, region.sys_id, { status: 'checking', message: '' })
  gs.addInfoMessage(
    regions.length > 0
      ? `${regions.length} region(s) will be tried by the companion within seconds. The result is in their Status and Message.`
      : 'This account has no active region. Add one below, then validate again.',
  )
}

/** Button on what was found on AWS: the rule on the table does the rest. */
export function importFoundAction(current: GlideRecord<'x_swb_hub_aws_found_product'>): void {
  if ((current.getValue('owner') ?? '') === '') {
    gs.addErrorMessage('Say first for whom it is to be imported (Import for).')
    return
  }
  current.setValue('state', 'imported')
  current.update()
}

/** Before rule: a tag that AWS would refuse is not stored. */
export function checkTag(current: GlideRecord<'x_swb_hub_aws_tag'>): void {
  const text = (column: 'source' | 'tag_key' | 'tag_value' | 'choices') => current.getValue(column) ?? ''
  const fault = tagRuleFault(text('source'), text('tag_key').trim(), text('tag_value'), text('choices'))
  if (!fault) return
  gs.addErrorMessage(escaped(fault))
  current.setAbortAction(true)
}

/** Before rule: nothing is imported for nobody. */
export function checkFound(current: GlideRecord<'x_swb_hub_aws_found_product'>): void {
  if (current.getValue('state') !== 'imported' || (current.getValue('owner') ?? '') !== '') return
  gs.addErrorMessage('Say first for whom it is to be imported (Import for).')
  current.setAbortAction(true)
}

/** After rule: somebody wants to have imported what was found. */
export function onFoundChanged(current: GlideRecord<'x_swb_hub_aws_found_product'>): void {
  const done = importFound(world, current.getUniqueValue())
  if (!done.ok) gs.addErrorMessage(escaped(done.message))
}

/** Access rule: what the companion has written stays as it is, whoever is signed in. */
export function nobody(): boolean {
  return false
}

/** Access rule: anybody who has signed in may see the products of the catalogue. */
export function signedIn(): boolean {
  return gs.getSession().isLoggedIn()
}

/** Access rule: the people of a provisioned product. */
export function readsOwnProvisioned(current: GlideRecord<'x_swb_hub_aws_provisioned'>): boolean {
  return isRelated(glideRecords, current.getUniqueValue(), gs.getUserID())
}

/** Access rule: what was done to a provisioned product, for its people, and what they have asked for themselves. */
export function readsOwnOperation(current: GlideRecord<'x_swb_hub_aws_operation'>): boolean {
  if (current.getValue('requested_for') === gs.getUserID()) return true
  return isRelated(glideRecords, current.getValue('provisioned') ?? '', gs.getUserID())
}

/** Access rule: the outputs of what was provisioned for the person. */
export function readsOwnOutput(current: GlideRecord<'x_swb_hub_aws_output'>): boolean {
  return isRelated(glideRecords, current.getValue('provisioned') ?? '', gs.getUserID())
}

/** Hourly job; deletes in the hours that the settings name. */
export function cleanUpSyncRuns(): void {
  if (!isCleanUpHour(glideSettings, glideClock)) return
  const days = glideSettings.number('aws_catalog.sync_run.keep_days', 1, 3650, 30)
  deleteOlderThan(glideRecords, glideClock, TABLES.syncRun, days)
  const requestDays = glideSettings.number('aws_catalog.request_log.keep_days', 1, 3650, 30)
  deleteOlderThan(glideRecords, glideClock, TABLES.requestLog, requestDays)
}

/** Daily job: resources that nobody can choose any more. */
export function cleanUpResources(): void {
  const days = glideSettings.number('aws_catalog.resource.keep_days', 1, 3650, 30)
  removeGoneResources(world, days)
}
