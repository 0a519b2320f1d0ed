const SILENT_MS = 2000
const BETWEEN_MS = 1000

/** Tells on standard error how far a work has got, once it takes longer than two seconds. */
export function createProgress(total: number, what: string): (done: number) => void {
  const startedAt = performance.now()
  let toldAt = startedAt + SILENT_MS - BETWEEN_MS
  return (done) => {
    const now = performance.now()
    if (now - toldAt < BETWEEN_MS && !(done === total && toldAt > startedAt + SILENT_MS)) return
    toldAt = now
    const line = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`
    process.stderr.write(process.stderr.isTTY ? `\r${line}${done === total ? '\n' : ''}` : `${line}\n`)
  }
}
