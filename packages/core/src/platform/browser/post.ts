import type { Post, Reply } from '../platform'

/** A POST without credentials, in a form that needs no preflight when the content type is `text/plain`. */
export async function post({ url, body, contentType, headers, keepalive = false, timeoutMs }: Post): Promise<Reply> {
  const reply = await fetch(url, {
    method: 'POST',
    body,
    keepalive,
    credentials: 'omit',
    headers: { ...headers, 'content-type': contentType },
    signal: AbortSignal.timeout(timeoutMs),
  })
  return {
    status: reply.status,
    isElsewhere: reply.redirected && new URL(reply.url).origin !== new URL(url, document.baseURI).origin,
    contentType: reply.headers.get('content-type') ?? '',
    retryAfter: reply.headers.get('retry-after'),
    body: await reply.text(),
  }
}
