import '@servicenow/sdk/global'
import { ImportSet } from '@servicenow/sdk/core'

// The only map of the staging table: connectors look at the first result, and every map adds one. Scripts are texts
// because the platform talks to them through variables, which a function of a module cannot set.
ImportSet({
  $id: Now.ID['map-elastic-incident'],
  name: 'Elastic Incident',
  sourceTable: 'x_swb_hub_elastic_incident',
  targetTable: 'incident',
  active: true,
  order: 100,
  runBusinessRules: true,
  enforceMandatoryFields: 'no',
  copyEmptyFields: false,
  createOnEmptyCoalesce: false,
  runScript: false,
  fields: {
    sys_id: {
      coalesce: true,
      useSourceScript: true,
      sourceScript: `answer = require('./src/server/incident-intake/entry-points.ts').incidentOf(source);`,
    },
    correlation_id: 'u_correlation_id',
    correlation_display: 'u_correlation_display',
    short_description: 'u_short_description',
    description: 'u_description',
    category: { sourceField: 'u_category', choiceAction: 'ignore' },
    subcategory: { sourceField: 'u_subcategory', choiceAction: 'ignore' },
    severity: { sourceField: 'u_severity', choiceAction: 'ignore' },
    urgency: { sourceField: 'u_urgency', choiceAction: 'ignore' },
    impact: { sourceField: 'u_impact', choiceAction: 'ignore' },
    caller_id: { sourceField: 'u_caller_id', choiceAction: 'ignore', referenceValueField: 'user_name' },
    opened_by: { sourceField: 'u_opened_by', choiceAction: 'ignore', referenceValueField: 'user_name' },
    work_notes: 'u_work_notes',
    comments: 'u_comments',
    state: { sourceField: 'u_state', choiceAction: 'ignore' },
    close_code: { sourceField: 'u_close_code', choiceAction: 'ignore' },
    close_notes: 'u_close_notes',
    cmdb_ci: { sourceField: 'u_cmdb_ci', choiceAction: 'ignore' },
    company: { sourceField: 'u_company', choiceAction: 'ignore' },
    assignment_group: { sourceField: 'u_assignment_group', choiceAction: 'ignore' },
    assigned_to: { sourceField: 'u_assigned_to', choiceAction: 'ignore' },
    location: { sourceField: 'u_location', choiceAction: 'ignore' },
    business_service: { sourceField: 'u_business_service', choiceAction: 'ignore' },
    contact_type: { sourceField: 'u_contact_type', choiceAction: 'ignore' },
  },
  scripts: [
    {
      $id: Now.ID['map-elastic-incident-before'],
      when: 'onBefore',
      order: 100,
      active: true,
      script: `var refused = require('./src/server/incident-intake/entry-points.ts').prepare(source, target, String(action));
if (refused) {
  error = true;
  error_message = refused;
}`,
    },
    {
      $id: Now.ID['map-elastic-incident-after'],
      when: 'onAfter',
      order: 100,
      active: true,
      script: `require('./src/server/incident-intake/entry-points.ts').keepUnmatched(source, target);`,
    },
  ],
})
