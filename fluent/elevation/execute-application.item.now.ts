import '@servicenow/sdk/global'
import { CatalogItem, MultiLineTextVariable, Record, SingleLineTextVariable } from '@servicenow/sdk/core'

// The Service Catalog that every instance has, under the same sys_id.
const serviceCatalog = 'e0d08b13c3330100c8b837659bba8fb4'

const category = Record({
  $id: Now.ID['elevation-category'],
  table: 'sc_category',
  data: {
    title: 'Thycotic',
    description: 'Requests that Privilege Manager makes by itself',
    sc_catalog: serviceCatalog,
    active: true,
  },
})

const onlyTheClient = Record({
  $id: Now.ID['elevation-only-the-client'],
  table: 'user_criteria',
  data: {
    name: 'Switchboard: Privilege Manager',
    active: true,
    role: [Now.ref('sys_user_role', { name: 'x_swb_hub.elevation_client' })],
  },
})

// Made for Privilege Manager: people never order it, so only the calling account may see it.
export const executeApplication = CatalogItem({
  $id: Now.ID['elevation-item'],
  name: 'Execute Application Workflow',
  shortDescription: 'A user asks to run an application with higher rights',
  catalogs: [serviceCatalog],
  categories: [category],
  availableFor: [onlyTheClient],
  accessType: 'delegated',
  hideSP: true,
  noSearch: true,
  makeItemNonConversational: true,
  hideQuantitySelector: true,
  variables: {
    PMInitiatorName: SingleLineTextVariable({ question: 'Initiator', order: 100, readOnly: true }),
    PMAgentName: SingleLineTextVariable({ question: 'Computer name', order: 200, readOnly: true }),
    PMPolicyName: SingleLineTextVariable({ question: 'Policy', order: 300, readOnly: true }),
    PMFilePath: MultiLineTextVariable({ question: 'Path', order: 400, readOnly: true }),
    PMFileCommandLine: MultiLineTextVariable({ question: 'Command line', order: 500, readOnly: true }),
    PMFileCompanyName: SingleLineTextVariable({ question: 'Publisher', order: 600, readOnly: true }),
    PMFileProductName: SingleLineTextVariable({ question: 'Product', order: 700, readOnly: true }),
    PMFileProductVersion: SingleLineTextVariable({ question: 'Product version', order: 800, readOnly: true }),
    PMFileSha1Hash: SingleLineTextVariable({ question: 'SHA-1 of the file', order: 900, readOnly: true }),
    PMUserReason: MultiLineTextVariable({ question: 'Reason', order: 1000, readOnly: true }),
    requester_known: SingleLineTextVariable({ question: 'User known', order: 1100, readOnly: true }),
    decide_until: SingleLineTextVariable({ question: 'Decide until', order: 1200, readOnly: true }),
    earlier_decisions: SingleLineTextVariable({
      question: 'Earlier decisions about this file',
      order: 1300,
      readOnly: true,
    }),
    PMApprovalId: SingleLineTextVariable({ question: 'Approval id', order: 1400, readOnly: true }),
    PMInitiatorId: SingleLineTextVariable({ question: 'Initiator id', order: 1500, readOnly: true }),
    PMPolicyId: SingleLineTextVariable({ question: 'Policy id', order: 1600, readOnly: true }),
    PMAgentId: SingleLineTextVariable({ question: 'Agent id', order: 1700, readOnly: true }),
    PMProcessId: SingleLineTextVariable({ question: 'Process id', order: 1800, readOnly: true }),
    PMProcessName: SingleLineTextVariable({ question: 'Process', order: 1900, readOnly: true }),
    PMFileDescription: SingleLineTextVariable({ question: 'File description', order: 2000, readOnly: true }),
    PMFileVersion: SingleLineTextVariable({ question: 'File version', order: 2100, readOnly: true }),
    PMFileOriginalFileName: SingleLineTextVariable({ question: 'Original file name', order: 2200, readOnly: true }),
    PMParentFileSha1Hash: SingleLineTextVariable({ question: 'SHA-1 of the parent', order: 2300, readOnly: true }),
    PMSecondaryFileSha1Hash: SingleLineTextVariable({
      question: 'SHA-1 of the secondary file',
      order: 2400,
      readOnly: true,
    }),
    PMInitiatorSID: SingleLineTextVariable({ question: 'Initiator SID', order: 2500, readOnly: true }),
    PMInitiatorUserName: SingleLineTextVariable({ question: 'Initiator log-on name', order: 2600, readOnly: true }),
    PMIsEndpointApproval: SingleLineTextVariable({ question: 'Decided at the endpoint', order: 2700, readOnly: true }),
    PMApprovalStatus: SingleLineTextVariable({ question: 'Status from the endpoint', order: 2800, readOnly: true }),
    PMApproverId: SingleLineTextVariable({ question: 'Endpoint approver id', order: 2900, readOnly: true }),
    PMApproverName: SingleLineTextVariable({ question: 'Endpoint approver', order: 3000, readOnly: true }),
    PMApproverSID: SingleLineTextVariable({ question: 'Endpoint approver SID', order: 3100, readOnly: true }),
  },
})
