import { existsSync, globSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { publishedPackages } from './packages.mjs'
import { root } from './tool.mjs'

/** What may be passed on in a product under any licence, as long as its notice goes along (SPDX). */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
]
const LIST = 'THIRD-PARTY.md'
const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1)

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Where Node finds a package from a folder. */
function findFrom(folder, name) {
  for (let at = folder; ; at = dirname(at)) {
    const here = join(at, 'node_modules', name)
    if (existsSync(join(here, 'package.json'))) return realpathSync(here)
    if (at === dirname(at)) throw Error(`${name} is not installed for ${folder}; npm run build installs it`)
  }
}

function partyAt(folder) {
  const { name, version, license, licenses } = manifestOf(folder)
  const licence = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? 'none')
  return { name, version, licence: licence.replace(/^\((.*)\)$/, '$1'), folder }
}

/** Everything that is installed with a package, other packages of the project apart; `more`: what is bundled into it as well. */
function withDependencies(folder, more = {}, found = new Map()) {
  for (const name of Object.keys({ ...more, ...manifestOf(folder).dependencies })) {
    const at = findFrom(folder, name)
    if (found.has(at)) continue
    found.set(at, partyAt(at))
    withDependencies(at, {}, found)
  }
  return found
}
const isOurs = ({ name }) => name === 'earshot' || name.startsWith('@earshot/')

/** What a folder's bundles hold of others, as their source maps tell. */
function bundledIn(folder) {
  const maps = globSync('dist/**/*.js.map', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'))
  const names = maps
    .flatMap((map) => JSON.parse(map).sources)
    .flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [])
  const near = [...withDependencies(folder, manifestOf(folder).devDependencies).values()]
  return [...new Set(names)].flatMap((name) => {
    const parties = near.filter((party) => party.name === name)
    if (!parties.length) throw Error(`${name} is in ${folder}/dist and not among its dependencies`)
    return parties
  })
}

function textOf({ name, version, licence, folder }) {
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one))
  const words = file && readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n')
  return `## ${name} ${version}\n\n${words ? `\`\`\`text\n${words}\n\`\`\`` : `${licence}; it brings no text of its own.`}\n`
}

const noticeOf = (parties) =>
  `# Notices\n\nWhat the built files of this package hold of others, whose comments the minifier takes out. Made by
\`node scripts/check.mjs licences --update\`.\n\n${parties.map(textOf).join('\n')}`

const listOf = (rows) => `# Third parties

What is passed on to whoever uses Earshot: in the files for browsers, and with the packages for servers. What only builds and
tests it is not here. Made from what is installed by \`node scripts/check.mjs licences --update\`, which also fails when this list is
not up to date, or when a licence is not one of
${ALLOWED.join(', ')}.

The words of the licences of what is in files for browsers are in [packages/earshot/NOTICE.md](packages/earshot/NOTICE.md) and
[packages/report/NOTICE.md](packages/report/NOTICE.md); packages for servers bring theirs along.

| package | version | licence | in |
|---|---|---|---|
${rows.map(({ name, version, licence, places }) => `| ${name} | ${version} | ${licence} | ${places.join(', ')} |`).join('\n')}
`

/** `A OR B`: one of them is enough; `A AND B`: all have to be. */
const isAllowed = (licence) =>
  licence
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((one) => ALLOWED.includes(one.replace(/[()]/g, ''))))

/** Everything that is passed on has a licence that allows it, and stands in a list that is up to date. */
export const licences = {
  name: 'licences',
  run: async ({ isUpdate }) => {
    const rows = new Map()
    const add = (party, place) => {
      const row = rows.get(party.folder) ?? { ...party, places: [] }
      row.places.push(place)
      rows.set(party.folder, row)
    }
    const files = {}
    for (const { folder, manifest } of publishedPackages().filter(({ manifest }) =>
      /^(earshot|@earshot\/report)$/.test(manifest.name),
    )) {
      const bundled = bundledIn(folder).sort(byName)
      for (const party of bundled) add(party, `files of ${manifest.name}`)
      if (bundled.length) files[`${relative(root, folder)}/NOTICE.md`] = noticeOf(bundled)
    }
    for (const { folder, manifest } of publishedPackages())
      for (const party of withDependencies(folder).values()) if (!isOurs(party)) add(party, manifest.name)
    const all = [...rows.values()].sort(byName)
    if (!all.length) return ['nothing is built; npm run build does it']
    files[LIST] = listOf(all)

    const problems = all
      .filter(({ licence }) => !isAllowed(licence))
      .map(
        ({ name, version, licence, places }) =>
          `${name} ${version}, in ${places.join(', ')}: found ${licence}, allowed: ${ALLOWED.join(', ')}`,
      )
    for (const [file, text] of Object.entries(files)) {
      const path = join(root, file)
      if (isUpdate) writeFileSync(path, text)
      else if (!existsSync(path) || readFileSync(path, 'utf8') !== text)
        problems.push(`${file} is not up to date: node scripts/check.mjs licences --update`)
    }
    return problems
  },
}
