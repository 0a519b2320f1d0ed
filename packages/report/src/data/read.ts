/** Why the collector's answer could not be used, in words for the reader. */
export class ReadError extends Error {
  constructor(
    message: string,
    /** HTTP status; undefined when there was no answer. */
    readonly status?: number,
  ) {
    super(message)
  }
}

const reasons: Readonly<Record<number, string>> = {
  401: 'It is for administrators: open it on the collector’s own machine, or send the admin token.',
  403: 'It is for administrators: open it on the collector’s own machine, or send the admin token.',
  404: 'The collector does not have it.',
}

/**
 * JSON from the collector.
 * @throws ReadError with words for the reader.
 */
export async function readJson(url: URL, signal?: AbortSignal): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, { signal, headers: { accept: 'application/json' } })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ReadError('The collector can’t be reached.')
  }
  if (!response.ok) {
    const reason = reasons[response.status] ?? 'Its log says why.'
    throw new ReadError(`The collector answered ${response.status} to ${url.pathname}. ${reason}`, response.status)
  }
  try {
    return await response.json()
  } catch {
    throw new ReadError(`The collector’s answer to ${url.pathname} is not JSON.`, response.status)
  }
}
