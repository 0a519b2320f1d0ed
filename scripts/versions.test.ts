import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const manifests = globSync(['package.json', '{packages,examples}/*/package.json', '{e2e,bench}/package.json'], {
  cwd: root,
})

it('T6 every dependency has one exact version, and the lockfile a hash of what it is', () => {
  expect(manifests.length).toBeGreaterThan(10)
  const loose = manifests.flatMap((file) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      [kind: string]: { [name: string]: string } | undefined
    }
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^(workspace:\*|\d+\.\d+\.\d+(-[\w.]+)?)$/.test(version))
      .map(([name, version]) => `${file}: ${name} ${version}`)
  })
  expect(loose).toEqual([])
  const resolutions = [...readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8').matchAll(/^ {4}resolution: \{(.*)\}$/gm)]
  expect(resolutions.length).toBeGreaterThan(100)
  expect(resolutions.map(([, text]) => text!).filter((text) => !text.includes('integrity: sha512-'))).toEqual([])
})
