/** A server of the same framework that answers one text to everything: what HTTP alone costs. */
import Fastify from 'fastify'

process.once('message', async ({ text }) => {
  const app = Fastify()
  app.all('/*', (_, reply) => reply.type('application/json;charset=UTF-8').send(text))
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  process.on('message', () => process.send({ cpu: process.cpuUsage() }))
  process.send({ url })
})
