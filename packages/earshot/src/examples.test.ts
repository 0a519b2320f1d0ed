import { globSync, readFileSync } from 'node:fs'
import * as core from '@earshot/core'
import { validate } from '@earshot/schema'
import ts from 'typescript'
import { expect, it } from 'vitest'
import * as earshot from './index'

const root = new URL('../../../', import.meta.url).pathname
const EXAMPLE = /<!-- example:(\w+) -->\s*```\w+\n([\s\S]*?)```/g

const examples = ['README.md', ...globSync('docs/*.md', { cwd: root })].flatMap((file) =>
  [...readFileSync(root + file, 'utf8').matchAll(EXAMPLE)].map(([, kind, code]) => ({
    file,
    kind: kind!,
    code: code!,
  })),
)

it('there are examples in the prose', () => {
  expect(examples.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['config', 'module']))
})

it.each(examples.filter(({ kind }) => kind === 'config'))('$file: a configuration that is right', ({ code }) => {
  expect(validate(JSON.parse(code))).toEqual([])
})

it.each(examples.filter(({ kind }) => kind === 'module'))(
  '$file: a module that runs, here without a DOM',
  async ({ code }) => {
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    })
    const run = Object.getPrototypeOf(async () => {}).constructor as new (
      ...args: string[]
    ) => (...args: unknown[]) => Promise<void>
    await new run('require', 'exports', outputText)((name: string) => {
      const found = ({ earshot, '@earshot/core': core } as { [name: string]: unknown })[name]
      expect(found, name).toBeDefined()
      return found
    }, {})
  },
)
