/**
 * Polls from a process of its own, so that the server's processor time is the server's. Told by a message what to ask;
 * answers how many answers came. Sends the session cookie back, as clients do that keep one.
 */
import { performance } from 'node:perf_hooks'
import { Pool } from 'undici'

process.once('message', async ({ origin, authorization, path, bodies, seconds, connections }) => {
  const pool = new Pool(origin, { connections })
  const end = performance.now() + seconds * 1000
  let polls = 0
  await Promise.all(
    Array.from({ length: connections }, async (_, client) => {
      let cookie = ''
      for (let at = client; performance.now() < end; at += connections) {
        const answer = await pool.request({
          method: 'POST',
          path,
          headers: { authorization, 'content-type': 'text/xml', ...(cookie ? { cookie } : {}) },
          body: bodies[at % bodies.length],
        })
        const given = [answer.headers['set-cookie'] ?? []].flat()[0]
        if (given) cookie = given.split(';', 1)[0]
        const text = await answer.body.text()
        if (answer.statusCode !== 200 || !text.includes('>pending<')) throw new Error(`${answer.statusCode} ${text}`)
        polls += 1
      }
    }),
  )
  await pool.close()
  process.send({ polls }, () => process.disconnect())
})
