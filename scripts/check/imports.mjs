import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tool } from './tool.mjs'
import { filesUnder, packagesIn } from './files.mjs'

/** What each package may import at all: one direction, no way back. */
const ALLOWED = {
  schema: [],
  metrics: [],
  themes: [],
  locales: ['@earshot/schema'],
  core: ['@earshot/schema', '@preact/signals-core', 'idb-keyval', 'nanoid'],
  ui: ['@earshot/core', '@earshot/schema', '@earshot/locales', '@earshot/themes', 'preact', '@preact/signals-core'],
  earshot: ['@earshot/core', '@earshot/schema', '@earshot/ui', '@earshot/locales', '@earshot/themes'],
  collector: ['@earshot/schema', '@earshot/metrics', 'node', '*'],
  report: ['@earshot/schema', '@earshot/metrics', 'preact', '@preact/signals', '*'],
  cli: ['@earshot/collector', '@earshot/schema', 'node', '*'],
}
/** What the interface may import of the engine: types only, so that it can't reach storage or network. */
const TYPES_ONLY = [['ui', '@earshot/core']]
/** Names of the browser that the engine reaches through its platform alone, and the interface not at all. */
const WORLD = /\b(indexedDB|localStorage|sessionStorage|XMLHttpRequest|sendBeacon|fetch)\s*[.(]/
const WORLD_ALLOWED = /^packages\/core\/src\/(platform\/browser|outbox\/stores)\//

const IMPORT = /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\('([^']+)'\)/gm

function problemsOf(root, name) {
  const allowed = ALLOWED[name]
  if (!allowed) return [`packages/${name}: no rule says what it may import; add one to scripts/check/imports.mjs`]
  return filesUnder(root, `packages/${name}/src`, /(?<!\.test)\.tsx?$/).flatMap((file) => {
    if (/\.test\.tsx?$/.test(file)) return []
    const text = readFileSync(join(root, file), 'utf8')
    const problems = []
    for (const [, isType, from, bare, dynamic] of text.matchAll(IMPORT)) {
      const target = from ?? bare ?? dynamic
      if (target.startsWith('.')) {
        if (join(file, '..', target).split(/[\\/]/)[1] !== name) problems.push(`${file}: ${target} reaches into another package`)
        continue
      }
      const wanted = target.startsWith('node:') ? 'node' : target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/')
      const isOurs = wanted.startsWith('@earshot/') || wanted === 'earshot'
      if (!allowed.includes(wanted) && !(allowed.includes('*') && !isOurs)) problems.push(`${file}: imports ${target}, allowed: ${allowed.join(', ') || 'nothing'}`)
      if (!isType && TYPES_ONLY.some(([by, of]) => by === name && of === wanted)) problems.push(`${file}: imports more than types of ${target}`)
    }
    if (/^(core|ui|schema|themes|locales)$/.test(name) && !WORLD_ALLOWED.test(file))
      for (const line of text.split('\n')) if (WORLD.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line)) problems.push(`${file}: reaches the browser past the platform: ${line.trim()}`)
    return problems
  })
}

export const importsCheck = {
  title: 'Imports run one way, without cycles',
  async find({ root }) {
    const own = packagesIn(root).flatMap((name) => (existsSync(join(root, 'packages', name, 'src')) ? problemsOf(root, name) : []))
    const cycles = await tool(root, 'depcruise', ['--config', '.dependency-cruiser.json', '--output-type', 'err', 'packages'])
    return [...own, ...cycles]
  },
}
