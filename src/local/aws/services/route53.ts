import type { HostedZone, ListHostedZonesRequest, ListHostedZonesResponse } from '@aws-sdk/client-route-53'
import { handlerMap } from '../call.ts'
import type { Handler, Service } from '../call.ts'
import { AwsError } from '../errors.ts'
import type { Zone } from '../state/entities.ts'
import { zoneScope } from '../state/entities.ts'

/** Most of a page, whatever is asked for. */
const PAGE = 100

const shown = (zone: Zone): HostedZone => ({
  Id: `/hostedzone/${zone.id}`,
  Name: zone.name,
  CallerReference: zone.callerReference,
  Config: { ...(zone.comment === undefined ? {} : { Comment: zone.comment }), PrivateZone: zone.isPrivate },
  ResourceRecordSetCount: zone.records,
})

/** `Marker` is told only where one was given, although the model calls it required. */
type Page = Omit<ListHostedZonesResponse, 'Marker'> & { Marker?: string }

/** Zones of the account, by id. They are of no region. */
const listHostedZones: Handler<ListHostedZonesRequest, Page> = (input, call) => {
  if (input.DelegationSetId !== undefined)
    throw new AwsError('NoSuchDelegationSet', `No delegation set found with ID: ${input.DelegationSetId}`)
  const zones = call.world.zones
    .in(zoneScope(call.account))
    .filter((zone) => input.HostedZoneType === undefined || zone.isPrivate)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const { Marker } = input
  const start = Marker === undefined ? 0 : zones.findIndex((zone) => zone.id === Marker)
  if (start < 0) throw new AwsError('InvalidInput', `The marker ${Marker ?? ''} is not the ID of a hosted zone.`)
  const size = Math.min(input.MaxItems ?? PAGE, PAGE)
  const next = zones[start + size]
  return {
    HostedZones: zones.slice(start, start + size).map(shown),
    ...(Marker === undefined ? {} : { Marker }),
    IsTruncated: next !== undefined,
    ...(next === undefined ? {} : { NextMarker: next.id }),
    MaxItems: size,
  }
}

export const route53: Service = { handlers: handlerMap({ ListHostedZones: listHostedZones }) }
