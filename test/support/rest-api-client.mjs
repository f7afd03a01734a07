/**
 * The npm client servicenow-rest-api in a process of its own, which trusts the certificate named by NODE_EXTRA_CA_CERTS:
 * `node rest-api-client.mjs HOST USER PASSWORD`. Calls come as messages `[method, ...args]`, answers go back as `{ answer }`.
 */
import ServiceNow from 'servicenow-rest-api'

const [host, user, password] = process.argv.slice(2)
const client = new ServiceNow(host, user, password)
// The client tells the console what it asks for; the answers come by message.
console.log = () => undefined
process.on('message', ([method, ...args]) => {
  client[method](...args, (answer) => {
    const { response } = answer ?? {}
    const failed = response === undefined ? undefined : { failed: response.status, data: response.data }
    // Whole responses hold sockets, which no message can carry.
    const plain = answer?.config
      ? { status: answer.status, data: answer.data }
      : answer?.raw
        ? { status: answer.status }
        : answer
    process.send({ answer: failed ?? plain })
  })
})
