/** Tables of this capability and those it looks at. */
export const TABLES = {
  staging: 'x_swb_hub_elastic_incident',
  securityStaging: 'x_swb_hub_elastic_si_incident',
  eventStaging: 'x_swb_hub_elastic_event',
  observable: 'x_swb_hub_elastic_observable',
  incident: 'incident',
  securityIncident: 'sn_si_incident',
  event: 'em_event',
  choice: 'sys_choice',
} as const
