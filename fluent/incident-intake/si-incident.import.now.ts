import '@servicenow/sdk/global'
import { ImportSet } from '@servicenow/sdk/core'

// As for incidents, into a table that an optional product brings: the start script says so where it is missing.
ImportSet({
  $id: Now.ID['map-elastic-si-incident'],
  name: 'Elastic Security Incident',
  sourceTable: 'x_swb_hub_elastic_si_incident',
  targetTable: 'sn_si_incident',
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
    priority: { sourceField: 'u_priority', choiceAction: 'ignore' },
    opened_by: { sourceField: 'u_opened_by', choiceAction: 'ignore', referenceValueField: 'user_name' },
    work_notes: 'u_work_notes',
    comments: 'u_comments',
    dest_ip: 'u_dest_ip',
    source_ip: 'u_source_ip',
    malware_hash: 'u_malware_hash',
    malware_url: 'u_malware_url',
    affected_user: { sourceField: 'u_affected_user', choiceAction: 'ignore' },
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
      $id: Now.ID['map-elastic-si-incident-start'],
      when: 'onStart',
      order: 100,
      active: true,
      script: `var refused = require('./src/server/incident-intake/entry-points.ts').missingTarget('sn_si_incident');
if (refused) {
  error = true;
  error_message = refused;
}`,
    },
    {
      $id: Now.ID['map-elastic-si-incident-before'],
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
      $id: Now.ID['map-elastic-si-incident-after'],
      when: 'onAfter',
      order: 100,
      active: true,
      script: `require('./src/server/incident-intake/entry-points.ts').keepUnmatched(source, target);`,
    },
  ],
})
