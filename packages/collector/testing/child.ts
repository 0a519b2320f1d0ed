/**
 * A collector in a process of its own, for tests that end it without a warning. Runs what was built. It loads at once, and
 * opens the store (and after a space, the buffer) that a line on its standard input names; then it prints the port that it listens on.
 */
import { once } from 'node:events'
import { enableCompileCache } from 'node:module'

enableCompileCache()
// Whoever started it is gone.
process.stdin.on('end', () => process.exit())
const { createCollector } = await import('@earshot/collector')
const [line] = (await once(process.stdin, 'data')) as [Buffer]
const [store, buffer] = String(line).trim().split(' ')
const { app } = await createCollector({ store, buffer, logLevel: 'silent' })
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
console.log(typeof address === 'object' && address ? address.port : '')
