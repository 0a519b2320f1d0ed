import type { Reader } from './record'

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of text) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  yield rest
}

/** Response documents as `earshot export` and `GET /v1/responses` write them: JSON lines. */
export const readNdjson: Reader = async function* (text) {
  let line = 0
  for await (const words of linesOf(text)) {
    line++
    if (!words.trim()) continue
    try {
      yield { line, document: JSON.parse(words) as unknown }
    } catch (thrown) {
      yield { line, problem: `not JSON: ${(thrown as Error).message}` }
    }
  }
}
