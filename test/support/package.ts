import { zipSync } from 'fflate'

export const scopeId = '0123456789abcdef0123456789abcdef'
export const scope = 'x_t_app'

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Field text, or text with the attributes that name a record elsewhere. */
export type Field = string | { text?: string; key: Record<string, string> }

export function record(table: string, fields: Record<string, Field>, action = 'INSERT_OR_UPDATE'): string {
  const inner = Object.entries(fields).map(([name, field]) => {
    if (typeof field === 'string') return `<${name}>${escape(field)}</${name}>`
    const attributes = Object.entries(field.key).map(([key, value]) => ` ${key}="${escape(value)}"`)
    return `<${name}${attributes.join('')}>${escape(field.text ?? 'f'.repeat(32))}</${name}>`
  })
  const own = `<sys_scope display_value="${scope}">${scopeId}</sys_scope>`
  return `<${table} action="${action}">${own}${inner.join('')}</${table}>`
}
export const update = (...records: string[]): string =>
  `<?xml version="1.0"?><record_update>${records.join('')}</record_update>`

export const application = (version: string, values: Record<string, string> = {}): string =>
  update(
    record('sys_app', {
      sys_id: scopeId,
      scope,
      source: scope,
      name: 'Test app',
      version,
      active: 'true',
      package_json: `${scope}/test/${version}/package.json`,
      ...values,
    }),
  )

/** `dictionary/` file of a table. Columns: XML of its elements. */
export const dictionaryFile = (name: string, columns: string, attributes = ''): string =>
  `<?xml version="1.0"?><database><element name="${name}" type="collection" label="${name}" access="public" read_access="true"
   ws_access="true" caller_access="0" ${attributes}>${columns}</element></database>`

/** Archive as the SDK packs it: names begin with a slash. */
export const pack = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/${name}`, new TextEncoder().encode(text)])))

/** A small application: one table with a choice column, a role, an access control, data for each folder. */
export function sampleFiles(version = '1.0.0'): Record<string, string> {
  const item = (id: string, name: string): string =>
    update(record(`${scope}_item`, { sys_id: id.repeat(32), name, active: 'true' }))
  return {
    [`scope/sys_app_${scopeId}.xml`]: application(version),
    [`dictionary/${scope}_item.xml`]: dictionaryFile(
      `${scope}_item`,
      `<element name="name" type="string" label="Name" max_length="100" display="true" unique="true"/>
       <element name="active" type="boolean" label="Active" default_value="true"/>
       <element name="state" type="choice" choice="3" max_length="40" label="State" default_value="new"/>
       <element name="owner" type="reference" reference="sys_user" label="Owner" max_length="32"/>
       <element name="secret" type="password2" label="Secret" max_length="255"/>`,
      'create_access="true" update_access="true"',
    ),
    [`update/sys_db_object_1.xml`]: update(
      record('sys_db_object', {
        sys_id: '1'.repeat(32),
        name: `${scope}_item`,
        label: 'Item',
        access: 'public',
        read_access: 'true',
        create_access: 'true',
        update_access: 'true',
        ws_access: 'true',
      }),
    ),
    'update/sys_user_role_2.xml': update(record('sys_user_role', { sys_id: '2'.repeat(32), name: `${scope}.user` })),
    'update/sys_security_acl_3.xml': update(
      record('sys_security_acl', {
        sys_id: '3'.repeat(32),
        name: `${scope}_item`,
        active: 'true',
        admin_overrides: 'true',
        operation: { text: 'read', key: { display_value: 'read' } },
        type: 'record',
      }),
      record('sys_security_acl_role', {
        sys_id: '4'.repeat(32),
        sys_security_acl: '3'.repeat(32),
        sys_user_role: { key: { name: `${scope}.user` } },
      }),
    ),
    'author_elective_update/sys_choice_state.xml': `<record_update><sys_choice_v2 action="INSERT_OR_UPDATE" field="state"
      table="${scope}_item">${record('sys_choice_set', { sys_id: '5'.repeat(32), name: `${scope}_item`, element: 'state' })}
      <sys_choice action="delete_multiple" query="name=${scope}_item^element=state^value=new^language=en"/>
      ${record('sys_choice', { sys_id: '6'.repeat(32), name: `${scope}_item`, element: 'state', value: 'new', label: 'New', language: 'en' })}
      </sys_choice_v2></record_update>`,
    'apply_once/item_a.xml': item('a', 'once'),
    'unload/item_b.xml': item('b', 'first install'),
    'unload.demo/item_c.xml': item('c', 'demo'),
  }
}
