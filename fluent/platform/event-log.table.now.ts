import '@servicenow/sdk/global'
import {
  Acl,
  ChoiceColumn,
  DocumentIdColumn,
  List,
  StringColumn,
  Table,
  TableNameColumn,
  default_view,
} from '@servicenow/sdk/core'
import { admin } from './roles.now'
import { nobody } from '../../src/server/platform/entry-points.ts'

export const x_swb_hub_event_log = Table({
  name: 'x_swb_hub_event_log',
  label: 'Switchboard event',
  display: 'message',
  actions: ['read'],
  allowWebServiceAccess: true,
  index: [{ name: 'subject', unique: false, element: ['subject'] }],
  schema: {
    level: ChoiceColumn({
      label: 'Level',
      default: 'info',
      dropdown: 'dropdown_without_none',
      choices: {
        info: { label: 'Information', sequence: 0 },
        warning: { label: 'Warning', sequence: 1 },
        error: { label: 'Error', sequence: 2 },
      },
    }),
    source: StringColumn({ label: 'Source', maxLength: 40 }),
    code: StringColumn({ label: 'Code', maxLength: 80 }),
    message: StringColumn({ label: 'Message', maxLength: 4000 }),
    subject_table: TableNameColumn({ label: 'Subject table' }),
    subject: DocumentIdColumn({ label: 'Subject', dependent: 'subject_table' }),
  },
})

List({
  table: 'x_swb_hub_event_log',
  view: default_view,
  columns: ['sys_created_on', 'level', 'source', 'code', 'message', 'subject'],
})

Acl({
  $id: Now.ID['acl-event-log-read'],
  type: 'record',
  table: 'x_swb_hub_event_log',
  operation: 'read',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-event-log-delete'],
  type: 'record',
  table: 'x_swb_hub_event_log',
  operation: 'delete',
  roles: [admin],
})
// Written by the app alone: nobody else can tell what happened.
Acl({
  $id: Now.ID['acl-event-log-create'],
  type: 'record',
  table: 'x_swb_hub_event_log',
  operation: 'create',
  script: nobody,
  adminOverrides: false,
})
Acl({
  $id: Now.ID['acl-event-log-write'],
  type: 'record',
  table: 'x_swb_hub_event_log',
  operation: 'write',
  script: nobody,
  adminOverrides: false,
})
