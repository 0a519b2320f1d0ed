import type { Finding } from './finding'

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/**
 * Findings for people: a line each, then how many.
 *
 * @param name Of the file.
 */
export function checkText(name: string, findings: readonly Finding[]): string {
  const lines = findings.map(({ level, pointer, message }) => `${level.padEnd(7)}  ${pointer || '/'}: ${message}`)
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  const summary = findings.length
    ? `${counted(of('error'), 'error')}, ${counted(of('warning'), 'warning')}.`
    : 'nothing wrong.'
  return [...lines, ...(lines.length ? [''] : []), `${name}: ${summary}`].join('\n')
}
