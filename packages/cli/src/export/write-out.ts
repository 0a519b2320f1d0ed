import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Writes pieces to a file, or to standard output if none is named. A file is put in its place only when it is whole, so
 * that what was broken off can't pass for an export.
 *
 * @throws Error if the file can't be written.
 */
export async function writeOut(pieces: AsyncIterable<string | Uint8Array>, file: string | undefined): Promise<void> {
  if (file === undefined) {
    try {
      await pipeline(Readable.from(pieces, { objectMode: false }), process.stdout, { end: false })
    } catch (thrown) {
      // Whoever reads has seen enough, as `head` does.
      if ((thrown as NodeJS.ErrnoException).code !== 'EPIPE') throw thrown
    }
    return
  }
  const part = `${file}.part`
  try {
    await pipeline(Readable.from(pieces, { objectMode: false }), createWriteStream(part))
    await rename(part, file)
  } catch (thrown) {
    await rm(part, { force: true })
    throw Error(`${file} can't be written: ${(thrown as Error).message}`)
  }
}
