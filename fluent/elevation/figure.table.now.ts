import '@servicenow/sdk/global'
import { Acl, ChoiceColumn, IntegerColumn, List, StringColumn, Table, default_view } from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { nobody } from '../../src/server/elevation/entry-points.ts'
import { elevationApprover } from './roles.now'

/** Numbers about the requests of the last days, kept by an hourly job: reports of the platform know no median. */
export const x_swb_hub_elevation_figure = Table({
  name: 'x_swb_hub_elevation_figure',
  label: 'Elevation figure',
  display: 'name',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'figure', unique: true, element: ['figure_key'] }],
  schema: {
    figure_key: StringColumn({ label: 'Key', maxLength: 64 }),
    kind: ChoiceColumn({
      label: 'By',
      default: 'all',
      dropdown: 'dropdown_without_none',
      choices: {
        all: { label: 'All requests', sequence: 0 },
        application: { label: 'Application', sequence: 1 },
        policy: { label: 'Policy', sequence: 2 },
        approver: { label: 'Approver', sequence: 3 },
      },
    }),
    name: StringColumn({ label: 'Name', maxLength: 1024 }),
    requests: IntegerColumn({ label: 'Requests' }),
    waiting: IntegerColumn({ label: 'Waiting' }),
    approved: IntegerColumn({ label: 'Approved' }),
    rejected: IntegerColumn({ label: 'Rejected' }),
    expired: IntegerColumn({ label: 'Expired' }),
    cancelled: IntegerColumn({ label: 'Cancelled' }),
    expired_share: IntegerColumn({ label: 'Expired, percent' }),
    median_seconds: IntegerColumn({ label: 'Median time to answer, seconds' }),
  },
})

List({
  table: 'x_swb_hub_elevation_figure',
  view: default_view,
  columns: [
    'kind',
    'name',
    'requests',
    'waiting',
    'approved',
    'rejected',
    'expired',
    'cancelled',
    'expired_share',
    'median_seconds',
  ],
})

Acl({
  $id: Now.ID['acl-elevation-figure-read'],
  type: 'record',
  table: 'x_swb_hub_elevation_figure',
  operation: 'read',
  roles: [elevationApprover, admin],
})
Acl({
  $id: Now.ID['acl-elevation-figure-create'],
  type: 'record',
  table: 'x_swb_hub_elevation_figure',
  operation: 'create',
  script: nobody,
  adminOverrides: false,
})
Acl({
  $id: Now.ID['acl-elevation-figure-write'],
  type: 'record',
  table: 'x_swb_hub_elevation_figure',
  operation: 'write',
  script: nobody,
  adminOverrides: false,
})
Acl({
  $id: Now.ID['acl-elevation-figure-delete'],
  type: 'record',
  table: 'x_swb_hub_elevation_figure',
  operation: 'delete',
  roles: [admin],
})
