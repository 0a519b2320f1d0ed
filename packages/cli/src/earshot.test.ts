import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

const DIST = join(import.meta.dirname, '..', 'dist')
const folder = mkdtempSync(join(tmpdir(), 'earshot-cli-'))

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
beforeAll(() => {
  if (!existsSync(join(DIST, 'earshot.js'))) throw Error('packages/cli is not built: run npm run build first')
})

interface Run {
  child: ChildProcess
  /** Both streams so far. */
  text(): string
  /** The first line that matches. */
  line(pattern: RegExp): Promise<RegExpExecArray>
  exited: Promise<{ code: number | null; signal: string | null }>
}

function run(args: readonly string[], env: { [name: string]: string } = {}): Run {
  const child = spawn(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH, ...env } })
  running.push(child)
  let text = ''
  child.stdout?.on('data', (chunk) => (text += chunk))
  child.stderr?.on('data', (chunk) => (text += chunk))
  return {
    child,
    text: () => text,
    async line(pattern) {
      for (const end = Date.now() + 15_000; Date.now() < end; await sleep(20)) {
        const match = pattern.exec(text)
        if (match) return match
      }
      throw Error(`${pattern} did not come:\n${text}`)
    },
    exited: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal }))),
  }
}

const earshot = (args: readonly string[], env = {}) => run([join(DIST, 'earshot.js'), ...args], env)
const urlOf = async ({ line }: Run) => (await line(/Earshot collector on (http:\/\/localhost:\d+)\//))[1]!

const response = (id: string) => ({
  ...{ id, rev: 1, project: 'shop', survey: 's', surveyVersion: 1, wave: null, status: 'completed' },
  ...{
    answers: { score: 9 },
    asked: { score: { type: 'nps', min: 0, max: 10 } },
    journey: {},
    person: {},
    context: {},
  },
  ...{ shownAt: '2026-11-20T10:00:00.000Z', updatedAt: '2026-11-20T10:00:01.000Z', sampling: { rate: 1 } },
  ...{ consent: 'granted', client: { id: 'c', seq: 1 }, sdk: 'earshot/1.0.0', test: false },
})

describe('earshot serve', () => {
  it('keeps every acknowledged answer when it is killed in the middle of a crowd', async () => {
    const store = `sqlite:${join(folder, 'killed.db')}`
    const acknowledged = new Set<string>()
    let sent = 0
    for (let round = 0; round < 3; round++) {
      const first = earshot(['serve', '--port', '0', '--store', store, '--log-level', 'silent'])
      const url = await urlOf(first)
      async function sender(): Promise<void> {
        for (;;) {
          const responses = Array.from({ length: 5 }, () => response(`r${sent++}`))
          const body = JSON.stringify({ earshot: 1, batch: 'b', responses })
          const reply = await fetch(`${url}/v1/responses`, { method: 'POST', body })
          const { results } = (await reply.json()) as { results: { id: string; status: string }[] }
          for (const { id, status } of results) if (status === 'stored') acknowledged.add(id)
        }
      }
      const senders = Promise.allSettled(Array.from({ length: 8 }, sender))
      await sleep(200 + 70 * round)
      first.child.kill('SIGKILL')
      await senders
    }
    expect(acknowledged.size).toBeGreaterThan(20)
    const last = earshot(['serve', '--port', '0', '--store', store, '--log-level', 'silent'])
    const kept = (await (await fetch(`${await urlOf(last)}/v1/responses`)).text()).trim().split('\n')
    const ids = kept.map((line) => (JSON.parse(line) as { id: string }).id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([])
  }, 60_000)

  it('takes its options from the environment, and ends with 0 when asked to stop', async () => {
    const server = earshot(['serve'], {
      ...{ EARSHOT_PORT: '0', EARSHOT_STORE: 'sqlite::memory:', EARSHOT_ADMIN_TOKEN: 'secret' },
      ...{ EARSHOT_FOLDER: `/files=${folder}`, EARSHOT_HOST: '127.0.0.1' },
    })
    const [, url] = await server.line(/Earshot collector on (http:\/\/127\.0\.0\.1:\d+)\//)
    expect((await fetch(`${url}/v1/report`)).status).toBe(401)
    expect((await fetch(`${url}/v1/report`, { headers: { authorization: 'Bearer secret' } })).status).toBe(200)
    expect(server.text()).toContain('/files')
    server.child.kill('SIGTERM')
    server.child.kill('SIGINT')
    expect(await server.exited).toEqual({ code: 0, signal: null })
  })

  it('says every problem of a configuration, and what else it was not given right', async () => {
    const wrong = join(folder, 'wrong.json')
    writeFileSync(
      wrong,
      JSON.stringify({ earshot: 1, project: 'p', surveys: [{ id: 'a', questions: [] }], titel: 'x' }),
    )
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, '{ "earshot": ')
    const serve = ['serve', '--port', '0', '--store', 'sqlite::memory:']
    const cases: [args: string[], messages: RegExp[]][] = [
      [
        [...serve, '--config', wrong],
        [/wrong\.json has 2 problems/, /\/titel: found "titel"/, /\/surveys\/0\/questions: /],
      ],
      [[...serve, '--config', broken], [/broken\.json is not JSON: /]],
      [[...serve, '--config', 'none.json'], [/none\.json can't be read: /]],
      [['serve', '--port', '99999'], [/a whole number from 0 to 65535/]],
      [['serve', '--folder', 'shop'], [/\/path=folder/]],
      [['serve', '--port', '0', '--store', 'redis:x'], [/found "redis:x", allowed: sqlite:<file>/]],
      [['serve', '--port', '0', '--store', 'sqlite:./none/x.db'], [/none\/x\.db can't be opened/]],
      [['serv'], [/unknown command 'serv'/]],
    ]
    for (const [args, messages] of cases) {
      const failed = earshot(args)
      expect(await failed.exited).toEqual({ code: 1, signal: null })
      for (const message of messages) expect(failed.text()).toMatch(message)
    }
  })

  it('explains itself', async () => {
    for (const [args, text] of [
      [['--help'], 'serve'],
      [['serve', '--help'], 'EARSHOT_STORE'],
      [['--version'], '1.0.0'],
    ] as const) {
      const help = earshot(args)
      expect(await help.exited).toEqual({ code: 0, signal: null })
      expect(help.text()).toContain(text)
    }
  })
})

describe('on an older Node', () => {
  /** A Node that takes itself for an older one. */
  const OLD = ['--import', 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})']

  /** The command as installed in a project that brings its own Node, with a main part that only shows what it was given. */
  function project(): string {
    const root = mkdtempSync(join(tmpdir(), 'earshot-old-'))
    mkdirSync(join(root, 'dist'))
    mkdirSync(join(root, '.tools', 'node_modules', 'node-any-any', 'bin'), { recursive: true })
    symlinkSync(process.execPath, join(root, '.tools', 'node_modules', 'node-any-any', 'bin', 'node'))
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
    copyFileSync(join(DIST, 'earshot.js'), join(root, 'dist', 'earshot.js'))
    writeFileSync(
      join(root, 'dist', 'main.js'),
      `export async function main(argv) {
        process.on('SIGTERM', () => process.exit(7))
        console.log(process.pid + ' runs ' + argv.slice(2).join(' '))
        if (argv[2] !== 'once') setInterval(() => {}, 1000)
      }`,
    )
    return join(root, 'dist', 'earshot.js')
  }
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false // no such process: that is the answer
    }
  }

  it('hands over to the one that the project brings, with arguments, signals and exit code', async () => {
    const command = project()
    const once = run([...OLD, command, 'once', 'more'])
    expect(await once.exited).toEqual({ code: 0, signal: null })
    expect(once.text()).toMatch(/\d+ runs once more/)
    const longer = run([...OLD, command, 'serve'])
    expect(Number((await longer.line(/(\d+) runs serve/))[1])).not.toBe(longer.child.pid)
    longer.child.kill('SIGTERM')
    expect(await longer.exited).toEqual({ code: 7, signal: null })
  })

  it('ends with the process that started it, even when that is killed', async () => {
    const launched = run([...OLD, project(), 'serve'])
    const pid = Number((await launched.line(/(\d+) runs serve/))[1])
    expect(isAlive(pid)).toBe(true)
    launched.child.kill('SIGKILL')
    for (const end = Date.now() + 5000; isAlive(pid) && Date.now() < end; ) await sleep(20)
    expect(isAlive(pid)).toBe(false)
  })

  it('says what is needed where there is none', async () => {
    const root = mkdtempSync(join(tmpdir(), 'earshot-none-'))
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
    copyFileSync(join(DIST, 'earshot.js'), join(root, 'earshot.js'))
    const failed = run([...OLD, join(root, 'earshot.js')])
    expect(await failed.exited).toEqual({ code: 1, signal: null })
    expect(failed.text()).toContain('found Node 20.20.2, needed: 22.22 or later')
  })
})
