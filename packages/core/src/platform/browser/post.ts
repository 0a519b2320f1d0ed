import type { Post, Reply } from '../platform'

/** A POST (or DELETE) without credentials, in a form that needs no preflight when the content type is `text/plain`. */
export async function post({
  method = 'POST',
  url,
  body,
  contentType,
  headers,
  keepalive = false,
  timeoutMs,
}: Post): Promise<Reply> {
  const reply = await fetch(url, {
    method,
    body: body ?? null,
    keepalive,
    credentials: 'omit',
    headers: { ...headers, ...(contentType && { 'content-type': contentType }) },
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
