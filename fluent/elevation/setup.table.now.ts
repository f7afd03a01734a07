import '@servicenow/sdk/global'
import {
  Acl,
  ChoiceColumn,
  DateTimeColumn,
  IntegerColumn,
  List,
  StringColumn,
  Table,
  default_view,
} from '@servicenow/sdk/core'
import { admin } from '../platform/roles.now'
import { nobody } from '../../src/server/elevation/entry-points.ts'

/** The set-up page: one row for each thing that has to be right, with what to mend. */
export const x_swb_hub_elevation_setup = Table({
  name: 'x_swb_hub_elevation_setup',
  label: 'Elevation set-up check',
  display: 'subject',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'finding', unique: true, element: ['finding_key'] }],
  schema: {
    finding_key: StringColumn({ label: 'Key', maxLength: 100 }),
    order: IntegerColumn({ label: 'Order', default: 0 }),
    subject: StringColumn({ label: 'What', maxLength: 255 }),
    result: ChoiceColumn({
      label: 'Result',
      default: 'ok',
      dropdown: 'dropdown_without_none',
      choices: {
        ok: { label: 'In order', sequence: 0 },
        warning: { label: 'Better changed', sequence: 1 },
        failed: { label: 'Has to be mended', sequence: 2 },
      },
    }),
    found: StringColumn({ label: 'Found', maxLength: 1000 }),
    fix: StringColumn({ label: 'What to do', maxLength: 1000 }),
    checked_at: DateTimeColumn({ label: 'Checked' }),
  },
})

List({
  table: 'x_swb_hub_elevation_setup',
  view: default_view,
  columns: ['subject', 'result', 'found', 'fix', 'checked_at'],
})

Acl({
  $id: Now.ID['acl-elevation-setup-read'],
  type: 'record',
  table: 'x_swb_hub_elevation_setup',
  operation: 'read',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-elevation-setup-create'],
  type: 'record',
  table: 'x_swb_hub_elevation_setup',
  operation: 'create',
  script: nobody,
  adminOverrides: false,
})
Acl({
  $id: Now.ID['acl-elevation-setup-write'],
  type: 'record',
  table: 'x_swb_hub_elevation_setup',
  operation: 'write',
  script: nobody,
  adminOverrides: false,
})
Acl({
  $id: Now.ID['acl-elevation-setup-delete'],
  type: 'record',
  table: 'x_swb_hub_elevation_setup',
  operation: 'delete',
  roles: [admin],
})
