import type { SeedRecord } from './record.ts'
import { seedRecord } from './record.ts'

type Entry = [value: string, label: string]

const APPROVAL: Entry[] = [
  ['not requested', 'Not Yet Requested'],
  ['requested', 'Requested'],
  ['approved', 'Approved'],
  ['rejected', 'Rejected'],
  ['cancelled', 'Cancelled'],
  ['not_required', 'No Longer Required'],
  ['duplicate', 'Duplicate'],
]
const LEVEL: Entry[] = [
  ['1', '1 - High'],
  ['2', '2 - Medium'],
  ['3', '3 - Low'],
]

const PROBLEM_STATES: Entry[] = [
  ['101', 'New'],
  ['102', 'Assess'],
  ['103', 'Root Cause Analysis'],
  ['104', 'Fix in Progress'],
  ['106', 'Resolved'],
  ['107', 'Closed'],
]

/**
 * Choice lists of base tables, by `table.column`. They are rows, not code, so that an administrator can correct them:
 * several numbers are general platform knowledge that no published dictionary confirms.
 */
const CHOICES: Record<string, Entry[]> = {
  'task.state': [
    ['-5', 'Pending'],
    ['1', 'Open'],
    ['2', 'Work in Progress'],
    ['3', 'Closed Complete'],
    ['4', 'Closed Incomplete'],
    ['7', 'Closed Skipped'],
  ],
  'task.approval': APPROVAL,
  'sysapproval_approver.state': APPROVAL,
  'task.impact': LEVEL,
  'task.urgency': LEVEL,
  'incident.severity': LEVEL,
  'task.priority': [
    ['1', '1 - Critical'],
    ['2', '2 - High'],
    ['3', '3 - Moderate'],
    ['4', '4 - Low'],
    ['5', '5 - Planning'],
  ],
  'task.upon_approval': [
    ['proceed', 'Proceed to Next Task'],
    ['do_nothing', 'Wait for a User to Close this task'],
  ],
  'task.upon_reject': [
    ['cancel', 'Cancel all future Tasks'],
    ['goto', 'Go to a previous Task'],
  ],
  'task.escalation': [
    ['0', 'Normal'],
    ['1', 'Moderate'],
    ['2', 'High'],
    ['3', 'Overdue'],
  ],
  'task.contact_type': [
    ['email', 'Email'],
    ['monitoring', 'Monitoring'],
    ['phone', 'Phone'],
    ['self-service', 'Self-service'],
    ['virtual_agent', 'Virtual Agent'],
    ['walk-in', 'Walk-in'],
  ],
  'incident.state': [
    ['1', 'New'],
    ['2', 'In Progress'],
    ['3', 'On Hold'],
    ['6', 'Resolved'],
    ['7', 'Closed'],
    ['8', 'Canceled'],
  ],
  'incident.incident_state': [
    ['1', 'New'],
    ['2', 'In Progress'],
    ['3', 'On Hold'],
    ['6', 'Resolved'],
    ['7', 'Closed'],
    ['8', 'Canceled'],
  ],
  'incident.hold_reason': [
    ['1', 'Awaiting Caller'],
    ['5', 'Awaiting Change'],
    ['3', 'Awaiting Problem'],
    ['4', 'Awaiting Vendor'],
  ],
  'incident.category': [
    ['inquiry', 'Inquiry / Help'],
    ['software', 'Software'],
    ['hardware', 'Hardware'],
    ['network', 'Network'],
    ['database', 'Database'],
  ],
  'incident.close_code': [
    ['Duplicate', 'Duplicate'],
    ['Known error', 'Known error'],
    ['No resolution provided', 'No resolution provided'],
    ['Resolved by caller', 'Resolved by caller'],
    ['Resolved by change', 'Resolved by change'],
    ['Resolved by problem', 'Resolved by problem'],
    ['Resolved by request', 'Resolved by request'],
    ['Solution provided', 'Solution provided'],
    ['Workaround provided', 'Workaround provided'],
    ['User error', 'User error'],
  ],
  'incident.notify': [
    ['1', 'Do Not Notify'],
    ['2', 'Send Email'],
    ['3', 'Phone'],
  ],
  'problem.state': PROBLEM_STATES,
  'problem.problem_state': PROBLEM_STATES,
  'change_request.state': [
    ['-5', 'New'],
    ['-4', 'Assess'],
    ['-3', 'Authorize'],
    ['-2', 'Scheduled'],
    ['-1', 'Implement'],
    ['0', 'Review'],
    ['3', 'Closed'],
    ['4', 'Canceled'],
  ],
  'change_request.type': [
    ['standard', 'Standard'],
    ['normal', 'Normal'],
    ['emergency', 'Emergency'],
  ],
  'change_request.risk': [
    ['1', 'Very High'],
    ['2', 'High'],
    ['3', 'Moderate'],
    ['4', 'Low'],
  ],
  'change_request.category': [
    'Hardware',
    'Software',
    'Service',
    'System Software',
    'Applications Software',
    'Network',
    'Telecom',
    'Documentation',
    'Other',
  ].map((name): Entry => [name, name]),
  'kb_knowledge.workflow_state': [
    ['draft', 'Draft'],
    ['review', 'Review'],
    ['published', 'Published'],
    ['pending_retirement', 'Pending retirement'],
    ['retired', 'Retired'],
    ['outdated', 'Outdated'],
  ],
  'change_request.close_code': [
    ['successful', 'Successful'],
    ['successful_issues', 'Successful with issues'],
    ['unsuccessful', 'Unsuccessful'],
  ],
  'sc_request.request_state': [
    ['requested', 'Pending Approval'],
    ['in_process', 'Approved'],
    ['closed_complete', 'Closed Complete'],
    ['closed_incomplete', 'Closed Incomplete'],
    ['closed_cancelled', 'Closed Cancelled'],
    ['closed_rejected', 'Closed Rejected'],
    ['closed_skipped', 'Closed Skipped'],
  ],
  'sc_request.stage': [
    ['requested', 'Requested'],
    ['in_process', 'In Process'],
    ['delivery', 'Delivery'],
    ['closed_complete', 'Completed'],
    ['closed_incomplete', 'Closed Incomplete'],
    ['closed_cancelled', 'Cancelled'],
    ['closed_rejected', 'Rejected'],
    ['closed_skipped', 'Skipped'],
  ],
  'sc_req_item.stage': [
    ['waiting_for_approval', 'Waiting for Approval'],
    ['request_approved', 'Approved'],
    ['fulfillment', 'Fulfillment'],
    ['delivery', 'Delivery'],
    ['completed', 'Completed'],
    ['Request Cancelled', 'Request Cancelled'],
    ['request_cancelled', 'Request Cancelled'],
  ],
  'sc_req_item.recurring_frequency': [
    ['daily', 'Daily'],
    ['monthly', 'Monthly'],
    ['yearly', 'Annually'],
  ],
  'sc_cat_item.type': [
    ['item', 'Item'],
    ['bundle', 'Bundle'],
    ['package', 'Package'],
    ['template', 'Template'],
  ],
  'sc_cat_item.request_method': [
    ['order', 'Order'],
    ['request', 'Request'],
    ['submit', 'Submit'],
  ],
  'cmdb_ci.install_status': [
    ['1', 'Installed'],
    ['2', 'On Order'],
    ['3', 'In Maintenance'],
    ['4', 'Pending Install'],
    ['5', 'Pending Repair'],
    ['6', 'In Stock'],
    ['7', 'Retired'],
    ['8', 'Stolen'],
    ['100', 'Absent'],
  ],
  'cmdb_ci.operational_status': [
    ['1', 'Operational'],
    ['2', 'Non-Operational'],
    ['3', 'Repair in Progress'],
    ['4', 'DR Standby'],
    ['5', 'Ready'],
    ['6', 'Retired'],
  ],
  'alm_asset.install_status': [
    ['1', 'In use'],
    ['2', 'On order'],
    ['3', 'In maintenance'],
    ['6', 'In stock'],
    ['7', 'Retired'],
    ['8', 'Missing'],
    ['9', 'In transit'],
    ['10', 'Consumed'],
  ],
  'sys_import_set.state': [
    ['loading', 'Loading'],
    ['loaded', 'Loaded'],
    ['processed', 'Processed'],
    ['cancelled', 'Cancelled'],
  ],
  'sys_import_set_row.sys_import_state': [
    ['pending', 'Pending'],
    ['inserted', 'Inserted'],
    ['updated', 'Updated'],
    ['ignored', 'Ignored'],
    ['skipped', 'Skipped'],
    ['error', 'Error'],
  ],
  'ecc_queue.state': [
    ['ready', 'Ready'],
    ['processing', 'Processing'],
    ['processed', 'Processed'],
    ['error', 'Error'],
  ],
}

/** Choices that apply to one value of the column they depend on, by `table.column`, then by that value. */
const DEPENDENT: Record<string, Record<string, Entry[]>> = {
  'incident.subcategory': {
    inquiry: [
      ['antivirus', 'Antivirus'],
      ['email', 'Email'],
      ['internal application', 'Internal Application'],
    ],
    software: [
      ['email', 'Email'],
      ['os', 'Operating System'],
    ],
    hardware: [
      ['cpu', 'CPU'],
      ['disk', 'Disk'],
      ['memory', 'Memory'],
      ['monitor', 'Monitor'],
    ],
    network: [
      ['dhcp', 'DHCP'],
      ['dns', 'DNS'],
      ['ip address', 'IP Address'],
      ['vpn', 'VPN'],
      ['wireless', 'Wireless'],
    ],
    database: [
      ['db2', 'DB2'],
      ['sql server', 'MS SQL Server'],
      ['oracle', 'Oracle'],
    ],
  },
  'alm_asset.substatus': {
    '6': [
      ['available', 'Available'],
      ['reserved', 'Reserved'],
      ['defective', 'Defective'],
      ['pending_repair', 'Pending repair'],
      ['pending_install', 'Pending install'],
      ['pending_disposal', 'Pending disposal'],
      ['pending_transfer', 'Pending transfer'],
      ['pre_allocated', 'Pre-allocated'],
    ],
    '7': [
      ['disposed', 'Disposed'],
      ['sold', 'Sold'],
      ['donated', 'Donated'],
      ['vendor_credit', 'Vendor credit'],
    ],
    '8': [
      ['lost', 'Lost'],
      ['stolen', 'Stolen'],
    ],
  },
}

function rows(key: string, entries: Entry[], dependent?: string): SeedRecord[] {
  const [name = '', element = ''] = key.split('.')
  return entries.map(([value, label], index) =>
    seedRecord('sys_choice', `${key}:${dependent ?? ''}:${value}`, {
      name,
      element,
      value,
      label,
      language: 'en',
      sequence: String(index + 1),
      inactive: '0',
      ...(dependent === undefined ? {} : { dependent_value: dependent }),
    }),
  )
}

/** `sys_choice` rows of the base tables. */
export function choiceRecords(): SeedRecord[] {
  return [
    ...Object.entries(CHOICES).flatMap(([key, entries]) => rows(key, entries)),
    ...Object.entries(DEPENDENT).flatMap(([key, byValue]) =>
      Object.entries(byValue).flatMap(([value, entries]) => rows(key, entries, value)),
    ),
  ]
}
