import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { spawnChild } from '../../../testing/spawn-child'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** Part of util-linux. */
const LIMITER = 'prlimit'
/** Blocks of 512 bytes that a file may have: a disk that is nearly full, for this process alone. */
const BLOCKS = 2400

// Where limits of a process can't be changed from outside, the disk can't be freed again.
it.runIf(process.platform === 'linux')(
  'H3 with a full disk nothing is acknowledged, the process lives, and goes on when there is room',
  async () => {
    const store = `sqlite:${join(mkdtempSync(join(tmpdir(), 'earshot-full-')), 'full.db')}`
    const { child, open, kill } = spawnChild(`ulimit -S -f ${BLOCKS}`)
    ends.push(kill)
    const port = await open(store)
    const url = `http://127.0.0.1:${port}`
    const acknowledged: string[] = []
    let made = 0

    /** @returns The status of the reply. */
    async function send(): Promise<number> {
      const answers = { score: 9, why: 'x'.repeat(2000) }
      const responses = Array.from({ length: 20 }, () => document(`r${made++}`, { answers }))
      const body = JSON.stringify({ earshot: 1, batch: 'b', responses })
      const reply = await fetch(`${url}/v1/responses`, { method: 'POST', body })
      const told = (await reply.json()) as { results?: { id: string; status: string }[] }
      for (const { id, status } of told.results ?? []) if (status === 'stored') acknowledged.push(id)
      if (reply.status === 503) expect(reply.headers.get('retry-after')).toBe('2')
      return reply.status
    }
    /** Ids that the collector, or another one on its file, has. */
    async function kept(origin: string): Promise<Set<string>> {
      const text = await (await fetch(`${origin}/v1/responses`)).text()
      return new Set(
        text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line).id),
      )
    }

    let status = 0
    for (let i = 0; i < 100 && status !== 503; i++) status = await send()
    expect(status).toBe(503)
    expect(acknowledged.length).toBeGreaterThan(0)
    const before = acknowledged.length
    expect(await Promise.all([send(), send(), send()])).toEqual([503, 503, 503])
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(acknowledged).toHaveLength(before)
    expect([...(await kept(url))].sort()).toEqual([...acknowledged].sort())

    execFileSync(LIMITER, ['--pid', String(child.pid), '--fsize=unlimited'])
    expect(await send()).toBe(200)
    await kill()
    const after = spawnChild()
    ends.push(after.kill)
    const found = await kept(`http://127.0.0.1:${await after.open(store)}`)
    expect([...found].sort()).toEqual([...acknowledged].sort())
  },
)
