import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as metrics from './index'

/** One line of an example: what is called, and what it says comes out. */
interface Example {
  file: string
  code: string
  outcome: string
}

/** Examples that have their outcome beside them; a sketch, which uses names of its own, has to stand on the list below. */
const examples: Example[] = globSync('*.ts', { cwd: import.meta.dirname })
  .filter((file) => !file.includes('.test.'))
  .sort()
  .flatMap((file) => {
    const source = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
    return [...source.matchAll(/@example([\s\S]*?)(?=\n \* @|\n \*\/)/g)].flatMap(([, block = '']) => {
      const text = block.replaceAll(/^ \* ?/gm, '').trim()
      const one = text.match(/^([\s\S]*?)\s*\/\/ (.*)$/)
      const calls = text.split(/\n(?=\w+\()/)
      const parts = calls.length > 1 && calls.every((call) => / \/\/ /.test(call)) ? calls : [one ? text : '']
      return parts.flatMap((part) => {
        const [, code = '', outcome = ''] = part.match(/^([\s\S]*?)\s*\/\/ (.*)$/) ?? []
        return code ? [{ file, code, outcome }] : []
      })
    })
  })

const isPublic = ({ code }: Example) => Object.keys(metrics).some((name) => code.includes(`${name}(`))
/** Answers of a reader's own. */
const sketches = ['spearman.ts']

/** What the code gives, evaluated with the public names in sight. */
function outcomeOf(code: string): unknown {
  const lines = code.split('\n')
  const statements = lines.filter((line) => line.startsWith('const ')).join('\n')
  const expression = lines.filter((line) => !line.startsWith('const ')).join('\n')
  return new Function(...Object.keys(metrics), `${statements}\nreturn (${expression})`)(...Object.values(metrics))
}

test.each(examples.filter((one) => isPublic(one) && !sketches.includes(one.file)))(
  '$file: $code',
  ({ code, outcome }) => {
    const found = outcomeOf(code)
    const named = [...outcome.matchAll(/(\w+) ('[^']*'|-?\d[\d ]*(?:\.\d+)?)/g)]
    if (/^[[{'\d-]/.test(outcome) || named.length === 0) {
      const [, literal = outcome] = outcome.match(/^([[{].*[\]}]|'[^']*'|-?[\d.]+|true|false)/) ?? []
      const expected = new Function(`return (${literal})`)()
      if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 2)
      else if (typeof expected === 'object') {
        for (const [name, value] of Object.entries(expected as object)) {
          const own = (found as Record<string, unknown>)[name]
          expect(own).toEqual(typeof value === 'number' ? expect.closeTo(value, 2) : value)
        }
      } else expect(found).toBe(expected)
      return
    }
    for (const [, name = '', said = ''] of named) {
      const value = (found as Record<string, unknown>)[name]
      const digits = said.split('.')[1]?.length ?? 0
      if (said.startsWith("'")) expect(`'${value}'`).toBe(said)
      else expect((value as number).toFixed(digits).replace(/^-0$/, '0'), name).toBe(said.replaceAll(' ', ''))
    }
  },
)

test('every public function shows what it gives', () => {
  const without = Object.keys(metrics).filter((name) => !examples.some(({ code }) => code.includes(`${name}(`)))
  expect(without).toEqual([])
})
