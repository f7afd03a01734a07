import '@servicenow/sdk/global'
import { Record } from '@servicenow/sdk/core'

export const create = Record({
  $id: Now.ID['soap-create'],
  table: 'sys_web_service',
  data: {
    name: 'CreateExecuteAppApprovalRequest',
    scoped_name: 'x_swb_hub_CreateExecuteAppApprovalRequest',
    function_name: 'execute',
    short_description: 'Privilege Manager asks for an approval',
    active: true,
    wsdl_compliance: true,
    script: "require('./src/server/elevation/entry-points.ts').createService(request, response, soapRequestXML);",
  },
})
Record({
  $id: Now.ID['soap-create-PMApprovalId'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMApprovalId', order: 100 },
})
Record({
  $id: Now.ID['soap-create-PMInitiatorId'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMInitiatorId', order: 200 },
})
Record({
  $id: Now.ID['soap-create-PMInitiatorName'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMInitiatorName', order: 300 },
})
Record({
  $id: Now.ID['soap-create-PMPolicyId'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMPolicyId', order: 400 },
})
Record({
  $id: Now.ID['soap-create-PMPolicyName'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMPolicyName', order: 500 },
})
Record({
  $id: Now.ID['soap-create-PMAgentId'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMAgentId', order: 600 },
})
Record({
  $id: Now.ID['soap-create-PMAgentName'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMAgentName', order: 700 },
})
Record({
  $id: Now.ID['soap-create-PMProcessId'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMProcessId', order: 800 },
})
Record({
  $id: Now.ID['soap-create-PMProcessName'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMProcessName', order: 900 },
})
Record({
  $id: Now.ID['soap-create-PMFilePath'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMFilePath', order: 1000 },
})
Record({
  $id: Now.ID['soap-create-PMUserReason'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMUserReason', order: 1100 },
})
Record({
  $id: Now.ID['soap-create-PMFileCommandLine'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMFileCommandLine', order: 1200 },
})
Record({
  $id: Now.ID['soap-create-PMFileCompanyName'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMFileCompanyName', order: 1300 },
})
Record({
  $id: Now.ID['soap-create-PMFileDescription'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMFileDescription', order: 1400 },
})
Record({
  $id: Now.ID['soap-create-PMFileProductName'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMFileProductName', order: 1500 },
})
Record({
  $id: Now.ID['soap-create-PMFileProductVersion'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMFileProductVersion', order: 1600 },
})
Record({
  $id: Now.ID['soap-create-PMFileVersion'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMFileVersion', order: 1700 },
})
Record({
  $id: Now.ID['soap-create-PMFileOriginalFileName'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMFileOriginalFileName', order: 1800 },
})
Record({
  $id: Now.ID['soap-create-PMFileSha1Hash'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMFileSha1Hash', order: 1900 },
})
Record({
  $id: Now.ID['soap-create-PMParentFileSha1Hash'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMParentFileSha1Hash', order: 2000 },
})
Record({
  $id: Now.ID['soap-create-PMSecondaryFileSha1Hash'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMSecondaryFileSha1Hash', order: 2100 },
})
Record({
  $id: Now.ID['soap-create-PMInitiatorSID'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMInitiatorSID', order: 2200 },
})
Record({
  $id: Now.ID['soap-create-PMInitiatorUserName'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMInitiatorUserName', order: 2300 },
})
Record({
  $id: Now.ID['soap-create-PMIsEndpointApproval'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMIsEndpointApproval', order: 2400 },
})
Record({
  $id: Now.ID['soap-create-PMApprovalStatus'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMApprovalStatus', order: 2500 },
})
Record({
  $id: Now.ID['soap-create-PMApproverId'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMApproverId', order: 2600 },
})
Record({
  $id: Now.ID['soap-create-PMApproverName'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMApproverName', order: 2700 },
})
Record({
  $id: Now.ID['soap-create-PMApproverSID'],
  table: 'sys_web_service_input',
  data: { web_service: create, name: 'PMApproverSID', order: 2800 },
})
Record({
  $id: Now.ID['soap-create-PMRequestId'],
  table: 'sys_web_service_output',
  data: { web_service: create, name: 'PMRequestId', order: 100 },
})

export const status = Record({
  $id: Now.ID['soap-status'],
  table: 'sys_web_service',
  data: {
    name: 'GetExecuteAppApprovalRequestStatus',
    scoped_name: 'x_swb_hub_GetExecuteAppApprovalRequestStatus',
    function_name: 'execute',
    short_description: 'Privilege Manager asks how an approval stands',
    active: true,
    wsdl_compliance: true,
    script: "require('./src/server/elevation/entry-points.ts').statusService(request, response, soapRequestXML);",
  },
})
Record({
  $id: Now.ID['soap-status-PMGetRequestId'],
  table: 'sys_web_service_input',
  data: { web_service: status, name: 'PMGetRequestId', order: 100 },
})
Record({
  $id: Now.ID['soap-status-PMApprovalStatus'],
  table: 'sys_web_service_output',
  data: { web_service: status, name: 'PMApprovalStatus', order: 100 },
})
Record({
  $id: Now.ID['soap-status-PMComment'],
  table: 'sys_web_service_output',
  data: { web_service: status, name: 'PMComment', order: 200 },
})

export const cancel = Record({
  $id: Now.ID['soap-cancel'],
  table: 'sys_web_service',
  data: {
    name: 'CancelExecuteAppApprovalRequest',
    scoped_name: 'x_swb_hub_CancelExecuteAppApprovalRequest',
    function_name: 'execute',
    short_description: 'Privilege Manager gives an approval up',
    active: true,
    wsdl_compliance: true,
    script: "require('./src/server/elevation/entry-points.ts').cancelService(request, response, soapRequestXML);",
  },
})
Record({
  $id: Now.ID['soap-cancel-PMCancelRequestId'],
  table: 'sys_web_service_input',
  data: { web_service: cancel, name: 'PMCancelRequestId', order: 100 },
})
Record({
  $id: Now.ID['soap-cancel-PMCancelComment'],
  table: 'sys_web_service_input',
  data: { web_service: cancel, name: 'PMCancelComment', order: 200 },
})
Record({
  $id: Now.ID['soap-cancel-TmsCancelResult'],
  table: 'sys_web_service_output',
  data: { web_service: cancel, name: 'TmsCancelResult', order: 100 },
})
Record({
  $id: Now.ID['soap-cancel-PMCancelResult'],
  table: 'sys_web_service_output',
  data: { web_service: cancel, name: 'PMCancelResult', order: 200 },
})
