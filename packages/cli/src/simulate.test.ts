import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const COMMAND = join(ROOT, 'packages', 'cli', 'dist', 'earshot.js')
const SHOP = 'examples/shop'
const folder = mkdtempSync(join(tmpdir(), 'earshot-simulate-'))

beforeAll(() => {
  if (!existsSync(COMMAND)) throw Error('packages/cli is not built: run npm run build first')
})

function simulate(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'simulate', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  return { code: status, out: stdout, err: stderr }
}

const shop = (...args: string[]) => simulate(`${SHOP}/surveys.json`, `${SHOP}/journey.jsonl`, ...args)

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('earshot simulate', () => {
  it('plays the journey of the documentation, as the documentation shows it', () => {
    const page = readFileSync(join(ROOT, 'docs', 'simulate.md'), 'utf8')
    const example = (name: string) => new RegExp(`<!-- example:${name} -->\n\`\`\`\\w*\n([^]*?)\`\`\``).exec(page)?.[1]
    expect(readFileSync(join(ROOT, SHOP, 'journey.jsonl'), 'utf8')).toBe(example('journey'))
    const args = example('command')!.trim().split(' ').slice(3)
    expect(simulate(...args)).toEqual({ code: 0, out: example('output'), err: '' })
  })

  it('prints JSON lines with every rule, the same each time', () => {
    const { code, out } = shop('--json')
    expect(code).toBe(0)
    expect(shop('--json').out).toBe(out)
    const lines = out.trim().split('\n')
    expect(lines).toHaveLength(5)
    for (const line of lines) {
      const entry = JSON.parse(line) as { checks: { rule: string }[] }
      expect(Object.keys(entry)).toEqual(['at', 'survey', 'shown', 'checks'])
      expect(entry.checks.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(['consent', 'sample', 'max', 'cooldown']),
      )
    }
  })

  it('compares with what is expected, and says what is different', () => {
    const same = shop('--assert', `${SHOP}/expected.jsonl`)
    expect([same.code, same.err]).toEqual([0, `As expected: 5 of 5 lines of ${SHOP}/expected.jsonl.\n`])
    expect(shop('--assert', file('own.jsonl', shop('--json').out)).code).toBe(0)
    const lines = readFileSync(join(ROOT, SHOP, 'expected.jsonl'), 'utf8')
      .trim()
      .split('\n')
    const other = file('other.jsonl', [lines[0]!.replace('true', 'false'), ...lines.slice(2)].join('\n'))
    const different = shop('--assert', other)
    expect(different.code).toBe(1)
    expect(different.err).toContain(`not as ${other} expects`)
    expect(different.err).toContain('  ~ 46s  checkout-csat  shown\n      expected shown: false, got true')
    expect(different.err).toContain('  + 181s  checkout-csat  held')
  })

  it('plays a population, the same for the same seed', () => {
    const { code, out } = shop('--people', '50')
    expect(code).toBe(0)
    expect(out).toMatch(/^50 people, \d+ visits within 90 days, \d+ prompts\./)
    expect(out).toMatch(/\nNever asked: \d+ people, [\d.]+ %\./)
    const json = (seed: string) => shop('--people', '20', '--json', '--seed', seed).out
    expect(JSON.parse(json('1'))).toMatchObject({ people: 20 })
    expect(json('1')).toBe(json('1'))
    expect(json('1')).not.toBe(json('2'))
  })

  it('says what is wrong with its input, and where', () => {
    const config = `${SHOP}/surveys.json`
    const journey = `${SHOP}/journey.jsonl`
    const bad = file('bad.jsonl', '{ "at": "0s", "evnt": "a" }\n{ "at": "x", "visit": true }')
    const wrong = file('wrong.json', '{ "earshot": 1, "project": "p", "surveys": [], "titel": 1 }')
    const cases: [args: string[], message: string][] = [
      [[config, bad], 'bad.jsonl has 2 problems:\n  line 1, /evnt: found "evnt", allowed: at, page, event'],
      [[config, bad], '(did you mean event?)\n  line 2, /at: found "x", allowed: a duration'],
      [[wrong, journey], '  /titel: found "titel"'],
      [[config, 'none.jsonl'], "none.jsonl can't be read"],
      [[config, journey, '--assert', bad], '/evnt: found "evnt", allowed: at, survey, shown, checks'],
      [[config, journey, '--assert', file('x.jsonl', '{ "shown": 1 }')], '/shown: found 1, allowed: true or false'],
      [[config, journey, '--people', '0'], 'a whole number from 1'],
      [[config, journey, '--people', '5', '--assert', bad], 'cannot be used with'],
      [[config, journey, '--start', 'now'], 'an ISO time with its zone'],
      [[config], "missing required argument 'journey.jsonl'"],
    ]
    for (const [args, message] of cases) {
      const { code, out, err } = simulate(...args)
      expect(err).toContain(message)
      expect({ code, out }).toEqual({ code: 1, out: '' })
    }
  })

  it('tells what it could not play, and explains itself', () => {
    const journey = file('early.jsonl', '{ "at": "0s", "answer": { "score": 1 } }')
    const early = simulate(`${SHOP}/surveys.json`, journey)
    expect(early).toMatchObject({ code: 0, out: 'No moment fired: nothing was asked.\n' })
    expect(early.err).toContain('line 1: no prompt is open')
    expect(simulate('--help').out).toContain('Examples: earshot simulate surveys.json journey.jsonl')
  })
})
