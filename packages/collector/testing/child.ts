/**
 * A collector in a process of its own, for tests that end it without a warning. Runs what was built. It loads at once, and
 * opens the store that a line on its standard input names; then it prints the port that it listens on.
 */
import { once } from 'node:events'
import { enableCompileCache } from 'node:module'

enableCompileCache()
// Whoever started it is gone.
process.stdin.on('end', () => process.exit())
const { createCollector } = await import('@earshot/collector')
const [line] = (await once(process.stdin, 'data')) as [Buffer]
const { app } = await createCollector({ store: String(line).trim(), logLevel: 'silent' })
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
console.log(typeof address === 'object' && address ? address.port : '')
