import '@servicenow/sdk/global'
import { Record } from '@servicenow/sdk/core'

// The Service Catalog that every instance has, under the same sys_id.
const serviceCatalog = 'e0d08b13c3330100c8b837659bba8fb4'

const category = Record({
  $id: Now.ID['change-category'],
  table: 'sc_category',
  data: {
    title: 'Manage AWS Products',
    description: 'Change or end AWS products that were provisioned for you',
    sc_catalog: serviceCatalog,
    active: true,
  },
})

const change = Record({
  $id: Now.ID['change-item-update'],
  table: 'x_swb_hub_aws_change_item',
  data: {
    name: 'Change an AWS product',
    short_description: 'Give a provisioned AWS product another version or other parameters',
    operation_type: 'update',
    sc_catalogs: serviceCatalog,
    category: category,
    type: 'item',
    active: true,
    no_quantity_v2: true,
  },
})

Record({
  $id: Now.ID['change-item-update-catalog'],
  table: 'sc_cat_item_catalog',
  data: {
    sc_cat_item: change,
    sc_catalog: serviceCatalog,
  },
})

Record({
  $id: Now.ID['change-item-update-category'],
  table: 'sc_cat_item_category',
  data: {
    sc_cat_item: change,
    sc_category: category,
  },
})

const provisioned = Record({
  $id: Now.ID['change-item-update-provisioned'],
  table: 'item_option_new',
  data: {
    cat_item: change,
    name: 'provisioned',
    question_text: 'AWS product',
    type: 8,
    order: 100,
    mandatory: true,
    active: true,
    show_help: false,
    reference: 'x_swb_hub_aws_provisioned',
    use_reference_qualifier: 'simple',
    reference_qual_condition: 'life_cycle=provisioned^EQ',
  },
})

Record({
  $id: Now.ID['change-item-update-new-version'],
  table: 'item_option_new',
  data: {
    cat_item: change,
    name: 'new_version',
    question_text: 'New version',
    type: 6,
    order: 200,
    mandatory: false,
    active: true,
    show_help: true,
    help_text: 'Name or id of the version. Leave empty to keep the present one.',
  },
})

Record({
  $id: Now.ID['change-item-update-parameters'],
  table: 'item_option_new',
  data: {
    cat_item: change,
    name: 'parameters',
    question_text: 'Parameters to change',
    type: 2,
    order: 300,
    mandatory: false,
    active: true,
    show_help: true,
    help_text: 'One per line: Name=Value. What is not named here keeps its value.',
  },
})

Record({
  $id: Now.ID['change-item-update-secret-parameter'],
  table: 'item_option_new',
  data: {
    cat_item: change,
    name: 'secret_parameter',
    question_text: 'Secret parameter to change',
    type: 25,
    order: 400,
    mandatory: false,
    active: true,
    show_help: true,
    help_text: 'Name=Value of one secret parameter, stored encrypted. Leave empty to keep every secret as it is.',
    mask_use_encryption: true,
  },
})

Record({
  $id: Now.ID['change-item-update-tags'],
  table: 'item_option_new',
  data: {
    cat_item: change,
    name: 'tags',
    question_text: 'Tags to change',
    type: 2,
    order: 500,
    mandatory: false,
    active: true,
    show_help: true,
    help_text:
      'One per line: Key=Value. AWS changes tags only of products whose portfolio allows it. Leave empty to keep all tags.',
  },
})

Record({
  $id: Now.ID['change-item-update-present-values'],
  table: 'catalog_script_client',
  data: {
    name: 'Switchboard: show present values',
    cat_item: change,
    applies_to: 'item',
    type: 'onChange',
    cat_variable: `IO:${provisioned}`,
    ui_type: 10,
    applies_catalog: true,
    applies_req_item: false,
    applies_sc_task: false,
    isolate_script: false,
    active: true,
    script: Now.include('./present-values.client.js'),
  },
})

const termination = Record({
  $id: Now.ID['change-item-terminate'],
  table: 'x_swb_hub_aws_change_item',
  data: {
    name: 'Terminate an AWS product',
    short_description: 'End a provisioned AWS product; what belongs to it on AWS is deleted',
    operation_type: 'terminate',
    sc_catalogs: serviceCatalog,
    category: category,
    type: 'item',
    active: true,
    no_quantity_v2: true,
  },
})

Record({
  $id: Now.ID['change-item-terminate-catalog'],
  table: 'sc_cat_item_catalog',
  data: {
    sc_cat_item: termination,
    sc_catalog: serviceCatalog,
  },
})

Record({
  $id: Now.ID['change-item-terminate-category'],
  table: 'sc_cat_item_category',
  data: {
    sc_cat_item: termination,
    sc_category: category,
  },
})

Record({
  $id: Now.ID['change-item-terminate-provisioned'],
  table: 'item_option_new',
  data: {
    cat_item: termination,
    name: 'provisioned',
    question_text: 'AWS product',
    type: 8,
    order: 100,
    mandatory: true,
    active: true,
    show_help: false,
    reference: 'x_swb_hub_aws_provisioned',
    use_reference_qualifier: 'simple',
    reference_qual_condition: 'life_cycleINprovisioned,error^EQ',
  },
})

Record({
  $id: Now.ID['change-item-terminate-retain-resources'],
  table: 'item_option_new',
  data: {
    cat_item: termination,
    name: 'retain_resources',
    question_text: 'Keep the resources on AWS',
    type: 7,
    order: 200,
    mandatory: false,
    active: true,
    show_help: true,
    help_text: 'Only for managers of AWS products: AWS forgets the product and leaves its resources alone.',
  },
})

Record({
  $id: Now.ID['change-item-terminate-ignore-errors'],
  table: 'item_option_new',
  data: {
    cat_item: termination,
    name: 'ignore_errors',
    question_text: 'Ignore errors',
    type: 7,
    order: 300,
    mandatory: false,
    active: true,
    show_help: true,
    help_text: 'Only for managers of AWS products: AWS forgets the product even if some resources cannot be deleted.',
  },
})
