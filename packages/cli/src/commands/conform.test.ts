import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { startCollector } from '@earshot/collector'
import { afterEach, beforeAll, expect, it } from 'vitest'

const COMMAND = join(import.meta.dirname, '..', '..', 'dist', 'earshot.js')

beforeAll(() => {
  if (!existsSync(COMMAND)) throw Error('packages/cli is not built: run npm run build first')
})

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

function earshot(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(process.execPath, [COMMAND, ...args])
  let out = ''
  let error = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    error += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, error })))
}

it('grades the reference collector exact, by its address or its host', async () => {
  const { url, stop } = await startCollector({ port: 0, store: 'sqlite::memory:', logLevel: 'silent' })
  open.push(stop)
  const text = await earshot('conform', `${url}/v1/responses`)
  expect([text.code, text.out.trim().split('\n').at(-1)]).toEqual([0, 'grade: exact'])
  expect(text.out).toContain(
    '✓ duplicate  tried the same revision twice: found stored, then duplicate; expected stored',
  )
  const json = await earshot('conform', url, '--json')
  const { probes, ...rest } = JSON.parse(json.out)
  expect([json.code, rest]).toEqual([0, { url: `${url}/v1/responses`, grade: 'exact', left: 0 }])
  expect(probes[0]).toEqual({
    name: 'named',
    ok: true,
    tried: 'a new response, as text/plain without a preflight',
    expected: 'stored, in a JSON reply that echoes the batch',
    found: 'stored',
  })
})

it('fails for any other grade, and says what was found instead', async () => {
  const server = createServer((_, response) => response.writeHead(401).end('{}'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => void server.close())
  const address = server.address()
  const { code, out, error } = await earshot(
    'conform',
    `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}/answers`,
  )
  expect([code, out.trim().split('\n').at(-1)]).toEqual([1, 'grade: none'])
  expect(out).toContain(
    '✗ named      tried a new response, as text/plain without a preflight: found 401; expected stored',
  )
  expect(error).toContain('/answers answers 401; --key gives a write key')
})

it('says so when there is no such address, or nobody there', async () => {
  for (const url of ['survey.example.org', 'ftp://survey.example.org/', '']) {
    const { code, error } = await earshot('conform', url)
    expect([code, error.trim()]).toEqual([
      2,
      `earshot: url: found ${JSON.stringify(url)}, allowed: an address like https://survey.example.org/v1/responses`,
    ])
  }
  const nobody = await earshot('conform', 'http://127.0.0.1:1/v1/responses')
  expect([nobody.code, nobody.out]).toEqual([2, ''])
  expect(nobody.error).toMatch(/^earshot: http:\/\/127\.0\.0\.1:1\/v1\/responses can't be reached: no reply \(/)
  const help = await earshot('conform', '--help')
  expect([help.code, help.out]).toEqual([0, expect.stringContaining('Exit code 0 for exact')])
})
