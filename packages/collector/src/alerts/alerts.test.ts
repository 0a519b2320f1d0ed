import { mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { jsonFile } from '../../testing/settings-file'
import type { Books } from '../books/books'
import { sqliteBooks } from '../books/sqlite-books'
import { createCollector } from '../server'
import { type Alerts, createAlerts } from './alerts'
import type { Notice } from './bodies'
import type { Rule } from './rule'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const rule = (more: Partial<Rule> = {}): Rule => ({
  id: 'unhappy',
  when: { nps: { lte: 6 } },
  targets: [{ channel: 'webhook', to: 'https://hook.example/a' }],
  secrets: [],
  ...more,
})
const scored = (id: string, score: number, more = {}) => document(id, { answers: { score }, ...more })

describe('the outbox', () => {
  let now: number
  let books: Books
  let alerts: Alerts
  let sent: { id: string; notice: Notice; to: string }[]
  let replies: (number | Error)[]
  let troubles: string[]

  function start(rules: readonly Rule[]): Alerts {
    alerts = createAlerts({
      rules,
      books,
      nowMs: () => now,
      onTrouble: (_, alert, reason) => troubles.push(`${alert}: ${reason}`),
      async send(id, notice, { to }) {
        sent.push({ id, notice, to })
        const reply = replies.shift() ?? 200
        if (reply instanceof Error) throw reply
        return { status: reply }
      },
    })
    closing.push(alerts.stop)
    return alerts
  }

  beforeEach(() => {
    now = Date.parse('2026-11-20T10:00:00Z')
    sent = []
    replies = []
    troubles = []
    books = sqliteBooks(':memory:')
    closing.push(books.close)
  })

  const arrives = async (
    doc: ReturnType<typeof scored>,
    status: 'stored' | 'duplicate' | 'stale' | 'conflict' = 'stored',
  ) => {
    await books.apply((await alerts.intents([doc])).flat())
    await books.apply(alerts.settle(doc, { id: doc.id, rev: doc.rev, status }))
  }
  const passes = async (ms: number) => {
    now += ms
    alerts.wake()
    await idle()
  }
  /** Until nothing is on its way. */
  async function idle(): Promise<void> {
    for (let before = -1; before !== sent.length; ) {
      before = sent.length
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  it('H7 tells of an answer that a rule is about, once, whatever comes again', async () => {
    start([rule()])
    await arrives(scored('a', 3))
    await arrives(scored('b', 9))
    await arrives(scored('a', 3), 'duplicate')
    await passes(0)
    await arrives(scored('a', 3), 'duplicate')
    await arrives(scored('a', 2, { rev: 2 }))
    await passes(60_000)
    expect(
      sent.map(({ notice }) => notice.type === 'earshot.alert' && [notice.alert, notice.doc.id, notice.doc.rev]),
    ).toEqual([['unhappy', 'a', 1]])
    expect(await alerts.counts()).toEqual({ waiting: 0, sent: 1, dead: 0, dropped: 0 })
  })

  it('keeps no second copy of an answer that was told', async () => {
    start([rule()])
    await arrives(scored('a', 3))
    await passes(0)
    expect(await books.all('select document from alerts')).toEqual([{ document: '' }])
  })

  it('waits some seconds for an answer that may still grow, and tells its newest', async () => {
    start([rule()])
    await arrives(scored('a', 3, { status: 'started' }))
    await passes(10_000)
    expect(sent).toEqual([])
    await arrives(document('a', { rev: 2, status: 'completed', answers: { score: 3, why: 'slow' } }))
    await passes(0)
    expect(sent.map(({ notice }) => notice.type === 'earshot.alert' && notice.doc.answers)).toEqual([
      { score: 3, why: 'slow' },
    ])
  })

  it('is silent where the answer was taken back before anyone was told', async () => {
    start([rule()])
    await arrives(scored('a', 3, { status: 'started' }))
    await arrives(scored('a', 9, { rev: 2 }))
    await arrives(scored('a', 3, { status: 'started' }), 'duplicate')
    await passes(60_000)
    expect(sent).toEqual([])
    await arrives(scored('a', 1, { rev: 3 }))
    await passes(0)
    expect(sent).toHaveLength(1)
  })

  it('tells nothing of what was not stored', async () => {
    start([rule()])
    await books.apply((await alerts.intents([scored('a', 3)])).flat())
    await passes(60_000)
    expect(sent).toEqual([])
    await arrives(scored('b', 3), 'stale')
    await arrives(scored('c', 3), 'conflict')
    await passes(60_000)
    expect(sent).toEqual([])
    await books.apply(alerts.settle(scored('a', 3), { id: 'a', rev: 1, status: 'duplicate' }))
    await passes(0)
    expect(sent).toHaveLength(1)
  })

  it('tries again, less and less often, with the same id, and then is dead until it is told to', async () => {
    start([rule()])
    replies = [500, Error('nobody there'), 503, 500, 500, 500, 500, 500]
    await arrives(scored('a', 3))
    await passes(0)
    for (const waitMs of [5e3, 3e4, 12e4, 6e5, 36e5, 6 * 36e5, 24 * 36e5]) {
      const before = sent.length
      await passes(waitMs - 1)
      expect(sent).toHaveLength(before)
      await passes(1)
      expect(sent).toHaveLength(before + 1)
    }
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    const [dead] = await alerts.list()
    expect(dead).toMatchObject({
      status: 'dead',
      attempts: 8,
      error: 'it answered 500',
      alert: 'unhappy',
      response: 'a',
    })
    expect(troubles).toContain('unhappy: nobody there')
    await passes(1e9)
    expect(sent).toHaveLength(8)
    expect([await alerts.retry('other'), await alerts.retry(dead!.key)]).toEqual([false, true])
    await idle()
    expect((await alerts.list())[0]).toMatchObject({ status: 'sent', error: null })
  })

  it('gives up at once where the receiver says that it is gone', async () => {
    start([rule()])
    replies = [410]
    await arrives(scored('a', 3))
    await passes(0)
    expect((await alerts.list())[0]).toMatchObject({ status: 'dead', attempts: 1 })
  })

  it('delivers to each target of each rule', async () => {
    const targets = ['https://a.example/', 'https://b.example/'].map((to) => ({ channel: 'slack' as const, to }))
    start([rule({ targets }), rule({ id: 'any', when: { survey: 'account-nps' } })])
    await arrives(scored('a', 3))
    await passes(0)
    expect(sent.map(({ to }) => to).sort()).toEqual([
      'https://a.example/',
      'https://b.example/',
      'https://hook.example/a',
    ])
  })

  it('forgets an erased answer, and tells whoever was told', async () => {
    start([rule()])
    await arrives(scored('told', 3))
    await passes(0)
    await arrives(scored('waits', 3, { status: 'started' }))
    await books.apply(
      await alerts.forget([
        { project: 'shop', id: 'told' },
        { project: 'shop', id: 'waits' },
      ]),
    )
    await passes(60_000)
    expect(sent.map(({ notice }) => notice.type)).toEqual(['earshot.alert', 'earshot.erased'])
    expect(sent[1]!.notice).toMatchObject({ project: 'shop', response: 'told' })
    expect(JSON.stringify(await books.all('select * from alerts'))).not.toContain('person-')
  })
})

describe('a collector', () => {
  let receiver: Server
  const heard: { path: string; headers: { [name: string]: string }; body: string }[] = []
  let base: string

  beforeEach(async () => {
    heard.length = 0
    receiver = createServer((request, reply) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        heard.push({ path: request.url ?? '', headers: request.headers as { [name: string]: string }, body })
        reply.writeHead(204).end()
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
    closing.push(() => receiver.close())
  })

  async function collector(alertsFile: unknown, store = 'sqlite::memory:') {
    const { app } = await createCollector({ store, logLevel: 'silent', alertsPath: jsonFile(alertsFile) })
    closing.push(() => app.close())
    return {
      app,
      send: (...responses: unknown[]) =>
        app.inject({
          method: 'POST',
          url: '/v1/responses',
          headers: { 'content-type': 'text/plain' },
          payload: JSON.stringify({ earshot: 1, batch: 'b', responses }),
        }),
      get: async (url: string) => (await app.inject({ url, remoteAddress: '127.0.0.1' })).json(),
    }
  }
  const told = async (count: number) => {
    while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  it('signs what it tells, and shows what became of it', async () => {
    process.env.ALERT_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    const { send, get } = await collector([
      {
        id: 'unhappy',
        when: { survey: 'account-nps', 'answers.score': { lte: 6 }, not: { test: true } },
        to: { webhook: `${base}/hook`, slack: `${base}/slack`, teams: `${base}/teams` },
        secret: 'env:ALERT_SECRET',
      },
    ])
    await send(scored('a', 2), scored('b', 10))
    await told(3)
    const by = (path: string) => heard.find((one) => one.path === path)!
    const { headers, body } = by('/hook')
    expect(new Webhook(process.env.ALERT_SECRET).verify(body, headers)).toMatchObject({
      type: 'earshot.alert',
      data: { alert: 'unhappy', response: { id: 'a', answers: { score: 2 } } },
    })
    expect(JSON.parse(by('/slack').body)).toEqual({
      text: '*unhappy: account-nps at account*\nscore: 2 of 10\nstatus: completed, response a',
    })
    expect(JSON.parse(by('/teams').body).attachments[0].content.body[1].text).toBe('score: 2 of 10')
    expect(heard.filter(({ path }) => path !== '/hook').every((one) => !one.body.includes('person-a'))).toBe(true)
    while ((await get('/v1/alerts')).counts.sent < 3) await new Promise((resolve) => setTimeout(resolve, 10))
  })

  it('sends mail by SMTP', async () => {
    const mails: string[] = []
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = ''
        stream.on('data', (chunk) => {
          text += chunk
        })
        stream.on('end', () => {
          mails.push(text)
          done()
        })
      },
    })
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
    closing.push(() => new Promise<void>((resolve) => smtp.close(() => resolve())))
    process.env.EARSHOT_SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
    closing.push(() => {
      delete process.env.EARSHOT_SMTP_URL
    })
    const { send } = await collector([{ id: 'unhappy', when: { nps: { lte: 6 } }, to: { mail: 'team@shop.example' } }])
    await send(scored('a', 2, { journey: { touchpoint: 'x\r\nBcc: everyone@evil.example' } }))
    while (!mails.length) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(mails[0]).toContain('To: team@shop.example')
    expect(mails[0]).toContain('score: 2 of 10')
    expect(mails[0]).not.toMatch(/^Bcc:/im)
    expect(mails[0]).toMatch(/^Message-ID: <msg_[\w-]+@earshot>/im)
  })

  it('takes up after a restart what was stored and not told', async () => {
    const store = `sqlite:${join(mkdtempSync(join(tmpdir(), 'earshot-alerts-')), 'a.db')}`
    const rules = [{ id: 'unhappy', when: { nps: { lte: 6 } }, to: { slack: `${base}/slack` } }]
    const first = await collector([{ ...rules[0], to: { slack: 'https://nobody.invalid/' } }], store)
    await first.send(scored('a', 2))
    await first.app.close()
    // As a process leaves it that ends right after the commit, and right before it.
    const books = sqliteBooks(store.slice('sqlite:'.length))
    await books.apply([['delete from alerts']])
    const own = createAlerts({
      rules: [{ ...rule(), targets: [{ channel: 'slack', to: `${base}/slack` }] }],
      books,
      send: async () => ({ status: 200 }),
      onTrouble: () => {
        throw Error('nothing is sent here')
      },
    })
    await books.apply((await own.intents([scored('a', 2), scored('never-stored', 1)])).flat())
    await own.stop()
    await books.close()
    const { get } = await collector(rules, store)
    await told(1)
    expect(heard[0]!.body).toContain('response a')
    const { deliveries } = await get('/v1/alerts')
    expect(deliveries.map(({ response }: { response: string }) => response)).toEqual(['a'])
  })

  it('names what is wrong in its file', async () => {
    const good = { id: 'a', when: {}, to: { slack: 'https://x.example/' } }
    const cases: [file: unknown, pointer: string | undefined, message: RegExp][] = [
      [{}, '', /array/],
      [[{ ...good, too: 1 }], '/0/too', /./],
      [[good, good], '/1/id', /no other alert/],
      [[{ ...good, to: {} }], '/0/to', /at least one/],
      [[{ ...good, when: { nps: { under: 6 } } }], '/0/when/nps/under', /lte/],
      [[{ ...good, secret: 'whsec_abc' }], '/0/secret', /env:NAME/],
      [[{ ...good, secret: 'env:NOT_SET_ANYWHERE' }], undefined, /NOT_SET_ANYWHERE/],
      [[{ ...good, to: { webhook: 'ftp://x.example/' } }], undefined, /\/0\/to\/webhook: found "ftp:/],
      [[{ ...good, to: { mail: 'nobody' } }], undefined, /\/0\/to\/mail: found "nobody"/],
    ]
    for (const [file, pointer, message] of cases) {
      const error = await collector(file).then(
        () => undefined,
        (thrown) => thrown as { message: string; problems: { pointer: string; allowed: string }[] },
      )
      expect([file, error?.problems[0]?.pointer]).toEqual([file, pointer])
      expect(`${error?.message} ${error?.problems.map(({ allowed }) => allowed)}`).toMatch(message)
    }
  })
})
