import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ResponseDocument } from '@earshot/schema'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The demo as `npm start` runs it, on a free port and with a store of its own. */
export interface Shop {
  url: string
  responses(): Promise<ResponseDocument[]>
  stop(): Promise<void>
}

export async function openShop(): Promise<Shop> {
  const store = `sqlite:${join(mkdtempSync(join(tmpdir(), 'earshot-shop-')), 'shop.db')}`
  const args = [
    'packages/cli/dist/earshot.js',
    'serve',
    ...['--port', '0'],
    ...['--config', 'examples/shop/surveys.json'],
    ...['--folder', '/shop=examples/shop'],
    ...['--store', store],
    ...['--log-level', 'warn'],
  ]
  const server: ChildProcess = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout!.on('data', (text) => {
      const found = /on (http:\/\/\S+?)\/ /.exec(String(text))
      if (found) resolve(found[1]!)
    })
    server.on('exit', (code) => reject(Error(`the shop ended with ${code}`)))
  })
  return {
    url,
    async responses() {
      const text = await (await fetch(`${url}/v1/responses?format=ndjson`)).text()
      return text.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []))
    },
    async stop() {
      server.kill()
      await once(server, 'exit')
    },
  }
}
