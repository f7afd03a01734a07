/** How long an approved order waits until AWS hears of it, with the worker running as it is configured by default. */

/** As a person over REST. */
const as = (instance, login) => async (method, path, body) => {
  const answer = await fetch(new URL(path, instance), {
    method,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const parsed = await answer.json()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(parsed).slice(0, 300)}`)
  return parsed.result
}

const PROVISION = 'servicecatalog.ProvisionProduct'
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Seconds from the approver's answer to the arrival of ProvisionProduct, one after another, at any moment of a poll. */
export async function orderLatencies({ ready, local, item, version, times }) {
  const login = (name) => ready.instance.users.find((user) => user.user === name)
  const requester = as(ready.instance.url, login('requester'))
  const approver = as(ready.instance.url, login('approver'))
  const sent = async () => (await local('aws', 'GET', 'counters')).requests[PROVISION] ?? 0
  const seconds = []
  for (let n = 1; n <= times; n++) {
    const { request_id } = await requester('POST', `/api/sn_sc/servicecatalog/items/${item}/order_now`, {
      sysparm_quantity: '1',
      variables: { provisioned_name: `latency-${n}`, version },
    })
    const [{ sys_id: placed }] = await requester(
      'GET',
      `/api/now/table/sc_req_item?sysparm_query=request=${request_id}&sysparm_fields=sys_id`,
    )
    const waiting = `/api/now/table/sysapproval_approver?sysparm_query=sysapproval=${placed}^state=requested&sysparm_fields=sys_id`
    let row
    for (let tries = 0; !row && tries < 200; tries++) {
      ;[row] = await approver('GET', waiting)
      if (!row) await pause(50)
    }
    if (!row) throw new Error(`nobody was asked to approve order ${n}`)
    // The worker asks in a steady rhythm: any moment of it must come up.
    await pause(Math.random() * 3000)
    const before = await sent()
    await approver('PATCH', `/api/now/table/sysapproval_approver/${row.sys_id}`, { state: 'approved' })
    const approved = performance.now()
    while ((await sent()) === before) {
      if (performance.now() - approved > 60_000) throw new Error(`order ${n} did not reach AWS within a minute`)
      await pause(20)
    }
    seconds.push((performance.now() - approved) / 1000)
  }
  return seconds.sort((a, b) => a - b)
}
