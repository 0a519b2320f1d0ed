import { createInterface } from 'node:readline/promises'
import type { Template } from './template'
import { templateOf, templates } from './templates'

/** Asks the person at the terminal which template it shall be, by number or name; Enter takes the first. */
export async function ask(): Promise<Template> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const list = templates.map(({ name, description }, i) => `  ${i + 1}  ${name}: ${description}`)
    const answer = (await terminal.question(`${list.join('\n')}\nWhich one? [1] `)).trim()
    return templates[Number(answer || 1) - 1] ?? templateOf(answer)
  } finally {
    terminal.close()
  }
}
