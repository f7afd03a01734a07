/** Tables of this capability and those it looks at. */
export const TABLES = {
  staging: 'x_swb_hub_elastic_incident',
  incident: 'incident',
  choice: 'sys_choice',
} as const
