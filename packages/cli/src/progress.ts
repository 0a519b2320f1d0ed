const SILENT_MS = 2000
const BETWEEN_MS = 1000

/**
 * Tells on standard error how far a work has got, once it takes longer than two seconds.
 *
 * @param total Nothing if it is not known beforehand.
 */
export function createProgress(total: number | undefined, what: string): (done: number) => void {
  const startedAt = performance.now()
  let toldAt: number | undefined
  return (done) => {
    const now = performance.now()
    const isDue = toldAt === undefined ? now - startedAt >= SILENT_MS : now - toldAt >= BETWEEN_MS || done === total
    if (!isDue) return
    toldAt = now
    const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`
    const line = `${done.toLocaleString('en')}${of} ${what}`
    process.stderr.write(process.stderr.isTTY ? `\r${line}${done === total ? '\n' : ''}` : `${line}\n`)
  }
}
