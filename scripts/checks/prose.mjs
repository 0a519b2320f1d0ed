import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { measureFile } from './measure-file.mjs'
import { root } from './tool.mjs'

const MARKED = /<!-- check:(\w+) ([^>]+?) -->([^<]*)<!-- \/check -->/g
const SIZE_UNMARKED = /\d[\d.,]*\s*(?:kB|KB)\b|\d[\d.,]*\s*bytes\b[^.|\n]{0,40}\bbrotli/gi

/** What a marker's number may be asked to equal, by the marker's first word. */
const MEASURES = {
  /** `size <file>`: bytes after Brotli of a file of `packages/earshot/dist`, or of several, joined by `+`. */
  size: (file) => measureFile(file),
  /** `budget <file>`: that file's budget. */
  budget: (file) => JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8'))[file],
  /** `value <file>#<export>`: a number that a built module exports. */
  value: async (subject) => {
    const [file, name] = subject.split('#')
    return existsSync(join(root, file)) ? (await import(pathToFileURL(join(root, file)).href))[name] : undefined
  },
  /** `files <glob>`: how many files there are. */
  files: (glob) => globSync(glob, { cwd: root, exclude: (name) => name === 'node_modules' }).length || undefined,
}

/** `source <file> <code>`: the code that the marked words stand for is in the file. */
function sourceProblem(subject) {
  const [path, ...words] = subject.split(' ')
  if (!existsSync(join(root, path))) return `${path} is not there`
  return readFileSync(join(root, path), 'utf8').includes(words.join(' '))
    ? undefined
    : `${path} does not hold "${words.join(' ')}"`
}

/** Relative links and the files that they lead to. */
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g

/**
 * `text` with its number replaced by the measure. A number with decimals is one of thousands (of bytes: kB), rounded up
 * so that nothing is made smaller than it is; a whole number is the measure itself.
 */
function withNumber(text, measure) {
  return text.replace(/\d[\d,]*(?:\.(\d+))?/, (_, decimals = '') => {
    const shift = 10 ** decimals.length
    const value = decimals ? Math.ceil((measure / 1000) * shift) / shift : measure
    return value.toLocaleString('en', { minimumFractionDigits: decimals.length })
  })
}

async function checkFile(file, isUpdate) {
  const problems = []
  const lineAt = (text, index) => `${file}:${text.slice(0, index).split('\n').length}`
  const before = readFileSync(join(root, file), 'utf8')
  let after = before
  for (const { 0: whole, 1: kind, 2: subject, 3: text, index } of before.matchAll(MARKED)) {
    const place = lineAt(before, index)
    if (kind === 'source') {
      const problem = sourceProblem(subject)
      if (problem) problems.push(`${place} says "${text.trim()}", but ${problem}`)
      continue
    }
    const measure = await MEASURES[kind]?.(subject)
    if (!MEASURES[kind])
      problems.push(`${place} asks for ${kind}; allowed are ${[...Object.keys(MEASURES), 'source'].join(', ')}`)
    else if (!/\d/.test(text)) problems.push(`${place} has no number between its markers`)
    else if (typeof measure !== 'number') problems.push(`${place} asks for ${kind} ${subject}, which gives no number`)
    else if (withNumber(text, measure) !== text) {
      if (isUpdate) after = after.replace(whole, whole.replace(`-->${text}<!--`, `-->${withNumber(text, measure)}<!--`))
      else problems.push(`${place} says "${text.trim()}"; ${kind} ${subject} is "${withNumber(text, measure).trim()}"`)
    }
  }
  if (after !== before) writeFileSync(join(root, file), after)
  const marked = before.split('<!-- check:').length - 1
  const complete = [...before.matchAll(MARKED)].length
  if (marked !== complete)
    problems.push(
      `${file} opens ${marked} markers, of which ${complete} are well formed: <!-- check:size earshot.js -->4.8 kB<!-- /check -->`,
    )
  const bare = before.replace(MARKED, (whole) => whole.replace(/\d/g, '_'))
  for (const { 0: text, index } of bare.matchAll(SIZE_UNMARKED))
    problems.push(`${lineAt(bare, index)} says "${text}" outside a marker, so nothing checks it`)
  for (const { 1: target, index } of before.matchAll(LINK))
    if (!existsSync(join(root, file, '..', target)))
      problems.push(`${lineAt(before, index)} links to ${target}, which is not there`)
  return problems
}

/**
 * Numbers in prose are what the code gives, and links lead somewhere:
 * `<!-- check:size earshot.js -->4.8 kB<!-- /check -->` in Markdown. `--update` writes the true ones.
 */
export const prose = {
  name: 'prose',
  run: async ({ isUpdate }) => {
    const files = globSync('{README.md,docs/**/*.md,packages/*/README.md}', {
      cwd: root,
      exclude: (name) => name === 'node_modules',
    }).sort()
    if (!files.includes('README.md')) return ['README.md is missing']
    const problems = []
    for (const file of files) problems.push(...(await checkFile(file, isUpdate)))
    return problems
  },
}
