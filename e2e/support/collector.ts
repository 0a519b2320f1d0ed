import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config, ResponseDocument } from '@earshot/schema'

const cli = fileURLToPath(new URL('../../packages/cli/dist/earshot.js', import.meta.url))

/** The real collector, as the command starts it. */
export interface TestCollector {
  url: string
  /** What it has stored, each response in its newest revision. */
  responses(): Promise<ResponseDocument[]>
  report(query?: string): Promise<Record<string, unknown>[]>
  metrics(): Promise<string>
  kill(signal?: NodeJS.Signals): Promise<void>
}

export async function startCollector(
  config?: Config,
  { port = 0, folder = mkdtempSync(join(tmpdir(), 'earshot-')) } = {},
): Promise<TestCollector> {
  const configFile = join(folder, 'surveys.json')
  if (config) writeFileSync(configFile, JSON.stringify(config))
  const args = [
    cli,
    'serve',
    '--port',
    String(port),
    '--store',
    `sqlite:${join(folder, 'test.db')}`,
    '--log-level',
    'warn',
  ]
  const child: ChildProcess = spawn(process.execPath, [...args, ...(config ? ['--config', configFile] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr!.on('data', (text) => (errors += text))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (text) => {
      const found = /on (http:\/\/\S+?)\/ /.exec(String(text))
      if (found) resolve(found[1]!)
    })
    child.on('exit', (code) => reject(Error(`the collector ended with ${code}: ${errors}`)))
  })
  return {
    url,
    async responses() {
      const text = await (await fetch(`${url}/v1/responses?format=ndjson`)).text()
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    },
    async report(query = '') {
      return (await (await fetch(`${url}/v1/report${query}`)).json()).rows
    },
    metrics: async () => (await fetch(`${url}/metrics`)).text(),
    async kill(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}
