/** Ordering a catalog item and reading it back. */
import { registerCatalogApi } from '../../../src/local/instance/catalog/rest/index.ts'
import { startServer } from '../../support/http.ts'
import { insert } from '../../support/instance.ts'
import { connectRecords } from '../../support/records.ts'

it('RC-27 orders a catalog item and reads request, requested item and tasks back', async () => {
  const server = await startServer({ extensions: registerCatalogApi })
  const item = insert(server.instance, 'sc_cat_item', { name: 'Laptop', short_description: 'A laptop', active: '1' })
  insert(server.instance, 'item_option_new', { cat_item: item, name: 'colour', question_text: 'Colour', type: '6' })
  const records = connectRecords(server.url)
  const order = await records.order(item, { colour: 'green' })
  expect(order.number).toMatch(/^REQ/)
  expect(order.items).toHaveLength(1)
  insert(server.instance, 'sc_task', { request_item: order.items[0]?.sysId ?? '', short_description: 'Hand it out' })
  const again = await records.readOrder(order.sysId)
  expect(again.items[0]).toMatchObject({
    number: expect.stringMatching(/^RITM/) as string,
    tasks: [{ description: 'Hand it out' }],
  })
  await expect(records.readOrder('0'.repeat(32))).rejects.toMatchObject({ code: 'not_found' })
  await records.close()
  await server.close()
})
