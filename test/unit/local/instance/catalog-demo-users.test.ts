import { demoUsers } from '../../../../src/local/instance/seed/demo-users.ts'

test('there is somebody to order and somebody to approve', () => {
  const names = demoUsers().map((user) => user.userName)
  expect(names).toEqual(expect.arrayContaining(['requester', 'approver']))
})

test('every application role gets a user of its own, also when names collide', () => {
  const users = demoUsers(['x_a.admin', 'x_a.companion', 'x_b.companion'])
  const byRole = Object.fromEntries(users.map((user) => [user.roles[0] ?? '', user]))
  expect(byRole['x_a.admin']?.userName).toBe('x_a_admin')
  expect(byRole['x_a.companion']).toMatchObject({ userName: 'companion', webServiceOnly: true })
  expect(byRole['x_b.companion']?.userName).toBe('x_b_companion')
  expect(new Set(users.map((user) => user.userName)).size).toBe(users.length)
})
