import { ReadError } from './read'

/**
 * Sends a change to the collector. The browser says by itself that it comes from this page, which the collector asks of changes.
 * @throws ReadError with words for the reader.
 */
export async function writeJson(url: URL, method: 'POST' | 'PATCH' | 'DELETE', body?: object): Promise<void> {
  const sent = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  let response: Response
  try {
    response = await fetch(url, { method, ...sent })
  } catch {
    throw new ReadError('The collector can’t be reached. Nothing was changed.')
  }
  if (response.ok) return
  const { title, detail } = Object(await response.json().catch(() => null)) as { title?: string; detail?: string }
  const words = [title ?? `The collector answered ${response.status}.`, detail].filter(Boolean).join(' ')
  throw new ReadError(`Nothing was changed. ${words}`, response.status)
}
