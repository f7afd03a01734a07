/** Records the browser tests of the portal look at. */
import { person, type FakeInstance } from './fake-instance.ts'

/** Markup that would announce itself by changing the title if a page ever ran it. */
export const hostile = '<img src=x onerror="document.title=\'broken into\'"><b>bold</b>'

const ref = (value: string, display: string) => ({ value, display_value: display })

export function fill(fake: FakeInstance): void {
  fake.catalogs = [{ sys_id: 'cat1', title: 'Service Catalog', description: '', has_categories: true, has_items: true }]
  fake.categories = {
    aws: {
      sys_id: 'aws',
      title: 'AWS products',
      description: 'Cloud products set up for you in the accounts of your team',
      count: 14,
      subcategories: [
        { sys_id: 'data', title: 'Data platform' },
        { sys_id: 'web', title: 'Web' },
      ],
      child_categories: [
        { sys_id: 'data', title: 'Data platform', count: 2, subcategories: [], parent: 'aws' },
        { sys_id: 'web', title: 'Web', count: 1, subcategories: [], parent: 'aws' },
      ],
    },
    hardware: { sys_id: 'hardware', title: 'Hardware', description: 'Laptops, screens', count: 1, subcategories: [] },
    data: { sys_id: 'data', title: 'Data platform', description: '', parent: 'aws', child_categories: [] },
    web: { sys_id: 'web', title: 'Web', description: '', parent: 'aws', child_categories: [] },
  }
  const common = { type: 'catalog_item', sys_class_name: 'sc_cat_item', show_quantity: false, show_price: false }
  fake.items = {
    bucket: {
      ...common,
      sys_id: 'bucket',
      name: 'Encrypted S3 bucket',
      short_description: 'A private bucket with versioning, in the region you choose',
      description: `<p>Comes with <b>versioning</b> and a life cycle.</p><ul><li>Encrypted</li><li>Private</li></ul><script>document.title='broken into'</script>${hostile}`,
      category: { sys_id: 'data', title: 'Data platform' },
      variables: variables(),
      ui_policy: [
        {
          short_description: 'Retention is asked for in production',
          order: 100,
          onload: true,
          reverse: true,
          conditions: `IO:${'e'.repeat(32)}=prod^EQ`,
          actions: [{ name: `IO:${'d'.repeat(32)}`, visible: 'true', mandatory: 'true', disabled: 'ignore' }],
        },
      ],
    },
    laptop: {
      ...common,
      sys_id: 'laptop',
      name: hostile,
      short_description: hostile,
      category: { sys_id: 'hardware', title: 'Hardware' },
      variables: [],
      ui_policy: [],
    },
    warehouse: {
      ...common,
      sys_id: 'warehouse',
      name: 'Data warehouse',
      short_description: 'Columns, not rows',
      category: { sys_id: 'data', title: 'Data platform' },
      variables: [],
      ui_policy: [],
    },
  }
  fake.tables = {
    sys_user: [
      { sys_id: person.id, name: person.name, user_name: person.userName, email: 'rita@example.com' },
      { sys_id: 'b'.repeat(32), name: 'Oscar Owner', user_name: 'oscar', email: 'oscar@example.com' },
      { sys_id: 'c'.repeat(32), name: 'Olga Other', user_name: 'olga', email: 'olga@example.com' },
    ],
    sys_user_delegate: [],
    sc_request: [{ sys_id: 'req1', number: 'REQ0010001', requested_for: ref(person.id, person.name) }],
    sc_req_item: [
      item('ritm1', 'RITM0010001', 'Encrypted S3 bucket', {}),
      item('ritm2', 'RITM0010002', 'Data warehouse', {
        state: ref('3', 'Closed Complete'),
        stage: 'completed',
        approval: 'approved',
        active: 'false',
      }),
    ],
    sysapproval_approver: [
      {
        sys_id: 'ap1',
        state: 'requested',
        approver: ref(person.id, person.name),
        sysapproval: ref('ritm1', 'RITM0010001'),
        document_id: ref('ritm1', 'Requested Item: RITM0010001'),
        source_table: 'sc_req_item',
        sys_created_on: '2026-11-20 09:00:00',
        comments: '',
        'sysapproval.short_description': 'Encrypted S3 bucket',
        'sysapproval.opened_by': ref('b'.repeat(32), 'Oscar Owner'),
      },
    ],
    question_choice: [{ sys_id: 'qc1', question: 'question-env', value: 'prod', text: 'Production' }],
    sc_item_option_mtom: [
      option('1', 'Name of the bucket', 'name', '6', 'team-logs'),
      option('2', 'Environment', 'env', '5', 'prod'),
      option('3', 'Database password', 'secret', '25', 'hunter2'),
    ],
    x_swb_hub_aws_provisioned: [
      {
        sys_id: 'pp1',
        name: 'team-logs',
        aws_status: 'AVAILABLE',
        status_message: '',
        life_cycle: { value: 'provisioned', display_value: 'Provisioned' },
        region: ref('r1', 'eu-west-1'),
        product: ref('bucket', 'Encrypted S3 bucket'),
        created_on_aws: '2026-11-19 15:20:00',
      },
    ],
    x_swb_hub_aws_output: [
      {
        sys_id: 'o1',
        provisioned: 'pp1',
        output_key: 'BucketName',
        value: 'team-logs-4711',
        description: 'Name in S3',
      },
      {
        sys_id: 'o2',
        provisioned: 'pp1',
        output_key: 'Console',
        value: 'https://s3.example.com/team-logs',
        description: '',
      },
      { sys_id: 'o3', provisioned: 'other', output_key: 'Foreign', value: 'not mine', description: '' },
      { sys_id: 'o4', provisioned: 'pp1', output_key: 'Script', value: 'javascript:alert(1)', description: hostile },
    ],
  }
}

function item(
  id: string,
  number: string,
  name: string,
  more: Record<string, string | { value: string; display_value: string }>,
) {
  return {
    sys_id: id,
    number,
    cat_item: ref('bucket', name),
    short_description: name,
    state: ref('1', 'Open'),
    stage: ref('waiting_for_approval', 'Waiting for Approval'),
    approval: 'requested',
    active: 'true',
    opened_at: '2026-11-20 08:58:00',
    requested_for: ref(person.id, person.name),
    opened_by: ref(person.id, person.name),
    request: ref('req1', 'REQ0010001'),
    quantity: '1',
    comments: `2026-11-20 08:59:00 - System Administrator (Additional comments)\n${hostile}\n\n`,
    work_notes: '',
    ...more,
  }
}

function option(order: string, label: string, name: string, type: string, value: string) {
  const question = 'sc_item_option.item_option_new'
  return {
    sys_id: `opt${order}`,
    'sc_item_option.value': value,
    'sc_item_option.order': order,
    [question]: `question-${name}`,
    [`${question}.question_text`]: label,
    [`${question}.name`]: name,
    [`${question}.type`]: type,
    [`${question}.order`]: order,
    [`${question}.reference`]: '',
  }
}

function variables(): Record<string, unknown>[] {
  const common = { active: true, mandatory: false, read_only: false, value: '', choices: [] }
  return [
    {
      ...common,
      id: 'v-name',
      name: 'provisioned_name',
      label: 'Name of the bucket',
      type: 6,
      mandatory: true,
      help_text: 'Small letters, digits and hyphens.',
      max_length: 20,
      validate_regex: { regex: '^[a-z0-9-]+$', validation_message: 'Use small letters, digits and hyphens only.' },
    },
    { ...common, id: 'g1', name: 'placement', label: 'Placement', type: 19 },
    {
      ...common,
      id: 'e'.repeat(32),
      name: 'env',
      label: 'Environment',
      type: 5,
      mandatory: true,
      choices: [
        { value: 'dev', label: 'Development', index: 0 },
        { value: 'prod', label: 'Production', index: 1 },
      ],
    },
    { ...common, id: 'g1s', name: 'split', label: '', type: 24 },
    {
      ...common,
      id: 'v-region',
      name: 'region',
      label: 'Region',
      type: 3,
      value: 'eu-west-1',
      choices: [
        { value: 'eu-west-1', label: 'Ireland' },
        { value: 'eu-central-1', label: 'Frankfurt' },
      ],
    },
    { ...common, id: 'g1e', name: 'end', label: '', type: 20 },
    { ...common, id: 'd'.repeat(32), name: 'days', label: 'Days to keep old versions', type: 6 },
    { ...common, id: 'v-owner', name: 'owner', label: 'Owner', type: 8, reference: 'sys_user', mandatory: true },
    { ...common, id: 'v-secret', name: 'secret', label: 'Database password', type: 25 },
    {
      ...common,
      id: 'v-public',
      name: 'public',
      label: 'Readable for everybody',
      type: 7,
      help_text: 'Only for material that is published anyway.',
    },
    { ...common, id: 'v-backup', name: 'backup', label: 'Back it up?', type: 1, value: 'Yes' },
    { ...common, id: 'v-until', name: 'until', label: 'Needed until', type: 9 },
    { ...common, id: 'v-mail', name: 'mail', label: 'Tell this address', type: 26 },
    { ...common, id: 'v-why', name: 'why', label: 'Why do you need it?', type: 2 },
  ]
}
