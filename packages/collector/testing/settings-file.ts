import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file with this JSON, in a folder of its own. @returns Its path. */
export function jsonFile(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'earshot-settings-')), 'file.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}
