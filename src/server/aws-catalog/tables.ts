/** Table names, in full so that building under another scope can rewrite them. */
export const TABLES = {
  account: 'x_swb_hub_aws_account',
  changeItem: 'x_swb_hub_aws_change_item',
  foundProduct: 'x_swb_hub_aws_found_product',
  launchPath: 'x_swb_hub_aws_launch_path',
  operation: 'x_swb_hub_aws_operation',
  output: 'x_swb_hub_aws_output',
  parameter: 'x_swb_hub_aws_parameter',
  portfolio: 'x_swb_hub_aws_portfolio',
  portfolioGrant: 'x_swb_hub_aws_portfolio_grant',
  portfolioProduct: 'x_swb_hub_aws_portfolio_product',
  product: 'x_swb_hub_aws_product',
  provisioned: 'x_swb_hub_aws_provisioned',
  region: 'x_swb_hub_aws_region',
  resource: 'x_swb_hub_aws_resource',
  requestLog: 'x_swb_hub_aws_request_log',
  tag: 'x_swb_hub_aws_tag',
  tagChoice: 'x_swb_hub_aws_tag_choice',
  syncRun: 'x_swb_hub_aws_sync_run',
  value: 'x_swb_hub_aws_value',
  version: 'x_swb_hub_aws_version',
} as const

/** Names this capability in the event log. */
export const SOURCE = 'aws-catalog'
