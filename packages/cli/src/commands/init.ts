import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Command, Option } from 'commander'
import { ask } from '../init/ask'
import { schemaPath } from '../init/schema-path'
import { templateOf, templates } from '../init/templates'
import { written } from '../init/written'

interface InitFlags {
  template?: string
  out: string
  force?: boolean
  list?: boolean
  json?: boolean
}

const width = Math.max(...templates.map(({ name }) => name.length))

const NOTES = `
Templates:
${templates.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`).join('\n')}

Asks which one only at a terminal; elsewhere it takes ${templates[0].name}.

Examples: earshot init
          earshot init --template post-purchase-csat --out config/surveys.json`

function list(json: boolean | undefined): void {
  const named = templates.map(({ name, description }) => ({ name, description }))
  console.log(
    json
      ? JSON.stringify(named, null, 2)
      : named.map(({ name, description }) => `${name.padEnd(width)}  ${description}`).join('\n'),
  )
}

/** Writes the file; without `force` only if it is not there. */
function write(path: string, text: string, force = false): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' })
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException
    throw Error(
      code === 'EEXIST' && existsSync(path)
        ? `${path} is there already and stays as it is; --force writes over it, --out takes another file`
        : `${path} can't be written: ${message}`,
    )
  }
}

async function run({ template: name, out, force, list: isList, json }: InitFlags): Promise<void> {
  if (isList) return list(json)
  const template = name ? templateOf(name) : process.stdin.isTTY && !json ? await ask() : templates[0]
  write(out, written(template, schemaPath(dirname(out))), force)
  console.log(
    json
      ? JSON.stringify({ file: out, template: template.name })
      : `${out}: ${template.name}. Next: change project, brand and owners in it; then earshot check ${out}`,
  )
}

/** `earshot init` */
export const init = (): Command =>
  new Command('init')
    .description('Write a configuration to begin with.')
    .option('--template <name>', 'what it is for')
    .addOption(new Option('--out <file>', 'where it is written').env('EARSHOT_CONFIG').default('surveys.json'))
    .option('--force', 'write over a file that is there')
    .option('--list', 'print the templates and write nothing')
    .option('--json', 'print { file, template } as JSON; with --list, an array of { name, description }')
    .addHelpText('after', NOTES)
    .action(run)
