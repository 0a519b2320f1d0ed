import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { document } from '../../collector/testing/document'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const COMMAND = join(ROOT, 'packages', 'cli', 'dist', 'earshot.js')
const folder = mkdtempSync(join(tmpdir(), 'earshot-commands-'))

beforeAll(() => {
  if (!existsSync(COMMAND)) throw Error('packages/cli is not built: run npm run build first')
})

interface Ran {
  code: number | null
  out: string
  err: string
}

function earshot(args: readonly string[], { input = '', env = {} }: { input?: string; env?: object } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, ...env },
  })
  return { code: status, out: stdout, err: stderr }
}

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return name
}

const SOUND = { earshot: 1, project: 'p', surveys: [{ id: 'a', moment: 'm', questions: [{ id: 'q', type: 'nps' }] }] }

describe('earshot check', () => {
  it('ends with 0 without errors, with 1 with them, and with 2 where nothing can be read', () => {
    expect(earshot(['check', file('sound.json', SOUND)])).toEqual({
      code: 0,
      out: 'sound.json: nothing wrong.\n',
      err: '',
    })
    const wrong = earshot(['check', file('wrong.json', { ...SOUND, surveis: [] })])
    expect(wrong).toMatchObject({ code: 1, err: '' })
    expect(wrong.out).toMatch(/^error {4}\/surveis: found "surveis", allowed: .*\(did you mean surveys\?\)\n/)
    expect(wrong.out).toMatch(/\nwrong\.json: 1 error, 0 warnings\.\n$/)
    expect(earshot(['check', 'none.json'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining("can't be read"),
    })
    expect(earshot(['check', file('broken.json', '{ "earshot": ')])).toMatchObject({
      code: 1,
      out: expect.stringContaining('not JSON'),
    })
  })

  it('reads standard input and the environment, and prints JSON', () => {
    const journey = [{ id: 'buy', touchpoints: [{ id: 'checkout' }] }]
    const { code, out } = earshot(['check', '-', '--json'], { input: JSON.stringify({ ...SOUND, journey }) })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual([
      {
        ...{
          level: 'warning',
          pointer: '/journey/0/touchpoints/0/owner',
          message: 'nobody owns the touchpoint "checkout"',
        },
        ...{ found: 'nothing', allowed: 'the team that acts on what is said here' },
      },
    ])
    expect(earshot(['check'], { env: { EARSHOT_CONFIG: 'sound.json' } }).code).toBe(0)
    expect(earshot(['check', '-', '--json'], { input: JSON.stringify(SOUND) }).out).toBe('[]\n')
  })

  it('knows the languages of the interface, and which of them are drafts', () => {
    const shop = earshot(['check', join(ROOT, 'examples', 'shop', 'surveys.json')])
    expect(shop.code).toBe(0)
    expect(shop.out).not.toContain('are not there in')
  })
})

describe('earshot init', () => {
  it('writes a configuration that the check passes, asks nothing, and writes over nothing', () => {
    const first = earshot(['init'])
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('surveys.json: relationship-nps'), err: '' })
    const written = readFileSync(join(folder, 'surveys.json'), 'utf8')
    expect(JSON.parse(written)).toMatchObject({
      $schema: './node_modules/@earshot/schema/earshot.schema.json',
      earshot: 1,
    })
    expect(earshot(['check', 'surveys.json'])).toMatchObject({ code: 0, out: 'surveys.json: nothing wrong.\n' })

    const again = earshot(['init', '--template', 'csat'])
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('surveys.json is there already') })
    expect(readFileSync(join(folder, 'surveys.json'), 'utf8')).toBe(written)
    expect(earshot(['init', '--template', 'csat', '--force', '--json'])).toEqual({
      code: 0,
      out: '{"file":"surveys.json","template":"post-purchase-csat"}\n',
      err: '',
    })
    expect(earshot(['init', '--template', 'ces', '--out', 'new/folder/s.json']).code).toBe(0)
    expect(existsSync(join(folder, 'new', 'folder', 's.json'))).toBe(true)
  })

  it('lists what there is, and says so of what there is not', () => {
    expect(earshot(['init', '--list']).out.trim().split('\n')).toHaveLength(7)
    expect(JSON.parse(earshot(['init', '--list', '--json']).out)).toHaveLength(7)
    expect(earshot(['init', '--template', 'x', '--out', 'x.json'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('allowed: relationship-nps'),
    })
    expect(existsSync(join(folder, 'x.json'))).toBe(false)
  })
})

describe('earshot import, export and verify', () => {
  const documents = [
    document('a'),
    document('b', { status: 'shown', answers: {}, shownAt: '2026-11-21T10:00:00.000Z' }),
    document('c', { survey: 'other', shownAt: '2026-11-22T10:00:00.000Z' }),
  ]
  const lines = (some: readonly object[]) => some.map((doc) => `${JSON.stringify(doc)}\n`).join('')
  const env = { EARSHOT_STORE: 'sqlite:./whole.db' }

  it('move a store whole, and nothing twice', () => {
    file('documents.ndjson', lines(documents))
    expect(earshot(['import', 'documents.ndjson'], { env })).toMatchObject({
      code: 0,
      out: '3 responses read: 3 new, 0 known already, 0 older than what is known.\n',
    })
    expect(JSON.parse(earshot(['import', '-', '--json'], { env, input: lines(documents) }).out)).toEqual({
      ...{ read: 3, stored: 0, duplicate: 3, stale: 0, conflict: 0, problems: [] },
    })
    expect(earshot(['export'], { env })).toEqual({ code: 0, out: lines(documents), err: '' })
    expect(earshot(['export', '--survey', 'other'], { env }).out).toBe(lines(documents.slice(2)))
    expect(earshot(['export', '--from', '2026-11-21', '--to', '2026-11-21'], { env }).out).toBe(lines([documents[1]!]))
    expect(earshot(['export', '--format', 'csv', '--out', 'out.csv'], { env }).err).toBe('out.csv: 3 responses.\n')
    expect(readFileSync(join(folder, 'out.csv'), 'utf8').trim().split('\n')).toHaveLength(4)
    expect(earshot(['export', '--format', 'parquet', '--out', 'out.parquet'], { env }).code).toBe(0)
    expect(readFileSync(join(folder, 'out.parquet'), 'latin1')).toMatch(/^PAR1[\s\S]*PAR1$/)
    expect(earshot(['verify'], { env })).toEqual({
      code: 0,
      out: 'Compared 3 revisions with 3 responses and 2 rows of the report.\nNo difference.\n',
      err: '',
    })
  })

  it('take the table of another tool', () => {
    const table = 'Score,Date,Comment\n9,2026-03-01,good\n12,2026-03-01,\n'
    const args = ['import', file('nps.csv', table), '--survey', 's', '--project', 'p']
    const maps = ['--map', 'Score=answers.score:nps', '--map', 'Date=shownAt']
    const dry = earshot([...args, ...maps, '--dry-run', '--store', 'sqlite:./dry.db'])
    expect(dry).toMatchObject({
      code: 1,
      out: '2 responses read, 1 can be taken, 1 with a problem. Nothing was written.\n',
    })
    expect(dry.err).toBe(
      'Columns that are left out: Comment\nnps.csv, line 3: Score: found "12", allowed: a whole number from 0 to 10\n',
    )
    expect(existsSync(join(folder, 'dry.db'))).toBe(false)
    for (const [more, message] of [
      [['import', 'nps.csv'], '--survey <id>'],
      [['import', 'nps.csv', '--survey', 's'], '--project'],
      [args, '--map <column>='],
      [[...args, '--map', 'Date=shownAt', '--map', 'Nope=id'], 'found Nope, allowed: a column, Score, Date, Comment'],
    ] as const)
      expect(earshot([...more])).toMatchObject({ code: 1, err: expect.stringContaining(message) })
    expect(earshot(['import', 'none.ndjson', '--store', 'sqlite::memory:'])).toMatchObject({ code: 2 })
  })

  it('make no store where there is none, and say what else is wrong', () => {
    for (const [args, message] of [
      [['export', '--store', 'sqlite:./none.db'], 'none.db is not there'],
      [['verify', '--store', 'sqlite:./none.db'], 'none.db is not there'],
      [['export', '--store', 'redis:x'], 'allowed: sqlite:<file>'],
      [['verify', '--store', 'sqlite:./sound.json'], "sound.json can't be read as a store"],
      [['export', '--from', '2026-02-30'], 'a UTC day like'],
      [['export', '--format', 'xml'], 'Allowed choices are ndjson, csv, parquet'],
    ] as const)
      expect(earshot(args)).toMatchObject({ code: 1, err: expect.stringContaining(message) })
    expect(existsSync(join(folder, 'none.db'))).toBe(false)
  })

  it('tell what was changed behind the collector, and fail', () => {
    const db = new DatabaseSync(join(folder, 'whole.db'))
    db.exec(`delete from responses where id = 'a'`)
    db.close()
    const changed = earshot(['verify', '--json', '--store', 'sqlite:whole.db'])
    expect(changed.code).toBe(1)
    expect((JSON.parse(changed.out) as { differences: unknown[] }).differences[0]).toEqual({
      where: 'response "a" of "shop"',
      message: 'it is in the log and does not count',
    })
    expect(earshot(['verify'], { env })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/\n\d+ differences\.\n$/),
    })
  })
})

describe('earshot demo', () => {
  const running: ChildProcess[] = []
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
  })

  it('serves its data with the report, and leaves nothing behind', async () => {
    const temporary = mkdtempSync(join(folder, 'tmp-'))
    const args = [COMMAND, 'demo', '--people', '200', '--seed', '5', '--end', '2026-11-24', '--port', '0', '--json']
    const child = spawn(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH, TMPDIR: temporary } })
    running.push(child)
    const said = await new Promise<string>((resolve, reject) => {
      let err = ''
      child.stdout.once('data', (data) => resolve(String(data)))
      child.stderr.on('data', (data) => (err += data))
      child.once('exit', (code) => reject(Error(`ended with ${code}: ${err}`)))
    })
    const { url, responses, project } = JSON.parse(said) as { url: string; responses: number; project: string }
    const kept = (await (await fetch(`${url}/v1/responses`)).text()).trim().split('\n')
    expect(kept).toHaveLength(responses)
    for (const line of kept) expect(JSON.parse(line)).toMatchObject({ project, test: true })
    expect(await (await fetch(`${url}/v1/config`)).json()).toMatchObject({ project, brand: 'Harbour Tea (synthetic)' })
    const { rows } = (await (await fetch(`${url}/v1/report`)).json()) as { rows: { value: number | null }[] }
    expect(rows.filter(({ value }) => value !== null).length).toBeGreaterThan(3)
    expect(readdirSync(temporary)).toHaveLength(1)
    const ended = new Promise((resolve) => child.removeAllListeners('exit').once('exit', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(readdirSync(temporary)).toEqual([])
  })

  it('refuses a store with anything else in it', () => {
    const store = 'sqlite:./real.db'
    earshot(['import', '-', '--store', store], { input: JSON.stringify(document('real')) })
    expect(earshot(['demo', '--people', '5', '--port', '0', '--store', store])).toMatchObject({
      code: 1,
      err: expect.stringContaining('found responses of "shop"'),
    })
  })
})

it('explains every command', () => {
  const all = earshot(['--help']).out
  for (const name of ['check', 'conform', 'demo', 'export', 'import', 'init', 'invite', 'serve', 'simulate', 'verify'])
    expect(all).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
  expect(earshot(['import', '--help'])).toMatchObject({ code: 0, out: expect.stringMatching(/^Example/m), err: '' })
})

it('is documented as it answers', () => {
  const page = readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8')
  const example = (name: string) => new RegExp(`<!-- example:${name} -->\n\`\`\`\\w*\n([^]*?)\`\`\``).exec(page)?.[1]
  file('example.json', example('faulty')!)
  expect(earshot(['check', 'example.json'])).toEqual({ code: 1, out: example('check'), err: '' })
  expect(earshot(['init', '--list']).out).toBe(example('templates'))
})

describe('earshot invite and earshot import --outcomes', () => {
  const settings = {
    projects: { shop: { identity: { keys: [{ kid: 'a', alg: 'HS256', key: 'env:INVITE_SECRET' }] } } },
  }
  const env = { INVITE_SECRET: 'a secret of at least thirty-two bytes, for tests' }
  const args = ['invite', '--settings', 'settings.json', '--project', 'shop', '--survey', 's', '--person', 'u_1']

  it('signs a link for one person and one survey', () => {
    file('settings.json', settings)
    const { code, out } = earshot([...args, '--key', 'a', '--url', 'https://shop.example/f?x=1', '--json'], { env })
    const { token, link } = JSON.parse(out) as { token: string; link: string }
    expect([code, link]).toEqual([0, `https://shop.example/f?x=1&invitation=${token}`])
    expect(JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())).toMatchObject({
      ...{ sub: 'u_1', aud: 'shop', survey: 's' },
    })
    expect(
      earshot([...args, '--key', 'a'], { env })
        .out.trim()
        .split('.'),
    ).toHaveLength(3)
    expect(earshot([...args, '--key', 'b'], { env })).toMatchObject({
      code: 1,
      err: 'earshot: key: found "b", allowed: a\n',
    })
    expect(earshot([...args, '--key', 'a'])).toMatchObject({ code: 1, err: expect.stringContaining('INVITE_SECRET') })
  })

  it('takes what became of people from a table or from lines of JSON, each once', () => {
    const table = file(
      'outcomes.csv',
      'person;outcome;at\nu_1;churned;2026-11-01\nu_2;retained;2026-11-01\nu_3;gone away;x\n',
    )
    const take = [
      'import',
      table,
      '--outcomes',
      '--project',
      'shop',
      '--store',
      `sqlite:${join(folder, 'outcomes.db')}`,
    ]
    const first = earshot(take)
    expect(first).toMatchObject({ code: 1, out: '3 outcomes read: 2 new, 0 known already, 1 with a problem.\n' })
    expect(first.err).toContain('outcomes.csv, line 4: /outcome: allowed: a word')
    const lines = '{"project":"shop","person":"u_1","outcome":"churned","at":"2026-11-01"}\nnot JSON\n'
    const again = earshot(['import', '-', '--outcomes', '--json', ...take.slice(-2)], { input: lines })
    expect(JSON.parse(again.out)).toMatchObject({ read: 2, stored: 0, duplicate: 1, problems: [{ line: 2 }] })
  })
})
