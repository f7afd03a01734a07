import '@servicenow/sdk/global'
import { ImportSet } from '@servicenow/sdk/core'

// Each row is an event of its own: Event Management itself puts those with one message key together.
ImportSet({
  $id: Now.ID['map-elastic-event'],
  name: 'Elastic Event',
  sourceTable: 'x_swb_hub_elastic_event',
  targetTable: 'em_event',
  active: true,
  order: 100,
  runBusinessRules: true,
  enforceMandatoryFields: 'no',
  copyEmptyFields: false,
  createOnEmptyCoalesce: false,
  runScript: false,
  fields: {
    source: 'source',
    event_class: 'event_class',
    resource: 'resource',
    node: 'node',
    metric_name: 'metric_name',
    type: 'type',
    severity: { sourceField: 'severity', choiceAction: 'ignore' },
    description: 'description',
    additional_info: 'additional_info',
    message_key: 'message_key',
  },
  scripts: [
    {
      $id: Now.ID['map-elastic-event-start'],
      when: 'onStart',
      order: 100,
      active: true,
      script: `var refused = require('./src/server/incident-intake/entry-points.ts').missingTarget('em_event');
if (refused) {
  error = true;
  error_message = refused;
}`,
    },
    {
      $id: Now.ID['map-elastic-event-before'],
      when: 'onBefore',
      order: 100,
      active: true,
      script: `var refused = require('./src/server/incident-intake/entry-points.ts').prepareEventRow(source, target);
if (refused) {
  error = true;
  error_message = refused;
}`,
    },
  ],
})
