import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './files.mjs'
import { brotliSize, budgetsOf } from './sizes.mjs'

/**
 * A number in prose that can be checked is marked: `<!-- check:size earshot.js -->5.0<!-- /check -->` (kB brotli, one
 * decimal, rounded up) or `<!-- check:budget earshot.js -->5.0<!-- /check -->`, and
 * `<!-- check:source packages/core/src/delivery/backoff.ts LONGEST_MS = 5 * 6e4 -->5 min<!-- /check -->`, where the
 * text must stand in the file.
 */
const MARK = /<!-- check:(\w+) (.+?) -->([^<]*)<!-- \/check -->/g
const CLAIM = /\d(?:[.,]\d+)? ?kB/

const kB = (bytes) => (Math.ceil(bytes / 100) / 10).toFixed(1)

const KINDS = {
  size: (root, file) => kB(brotliSize(join(root, 'packages/earshot/dist', file))),
  budget: (root, file) => kB(budgetsOf(root)[file]),
}

export const proseCheck = {
  title: 'Numbers and links in README and docs are true',
  async find({ root }) {
    const files = ['README.md', ...(existsSync(join(root, 'docs')) ? filesUnder(root, 'docs', /\.md$/) : [])]
    return files.flatMap((file) => {
      if (!existsSync(join(root, file))) return [`${file} is not there`]
      const text = readFileSync(join(root, file), 'utf8')
      const problems = []
      for (const [whole, kind, subject, stated] of text.matchAll(MARK)) {
        if (kind === 'source') {
          const [path, ...wanted] = subject.split(' ')
          if (!existsSync(join(root, path)) || !readFileSync(join(root, path), 'utf8').includes(wanted.join(' '))) problems.push(`${file}: ${path} does not say ${wanted.join(' ')} (${stated})`)
        } else if (!KINDS[kind]) problems.push(`${file}: ${whole}: allowed: size, budget, source`)
        else if (KINDS[kind](root, subject) !== stated.trim()) problems.push(`${file}: ${subject} is said to be ${stated.trim()}, it is ${KINDS[kind](root, subject)}`)
      }
      for (const line of text.replace(MARK, '').split('\n')) if (CLAIM.test(line)) problems.push(`${file}: a size without a check mark: ${line.trim()}`)
      for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g))
        if (!existsSync(join(root, file, '..', target))) problems.push(`${file}: the link to ${target} leads nowhere`)
      return problems
    })
  },
}
