import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './files.mjs'

/** Packages whose code runs in other people's pages. */
const IN_PAGES = ['schema', 'core', 'ui', 'themes', 'locales', 'earshot', 'report']
const SINK = /\.(innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|dangerouslySetInnerHTML|setAttribute\(\s*'style'/

export const sinksCheck = {
  title: 'No text becomes markup or code in a page',
  find: async ({ root }) =>
    IN_PAGES.flatMap((name) => filesUnder(root, `packages/${name}/src`, /\.tsx?$/)).flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => (SINK.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
    ),
}
