import { createHmac } from 'node:crypto'

/** A secret is base64, after `whsec_` or without; what is not, is taken as it stands. */
function keyOf(secret: string): Buffer {
  const text = secret.replace(/^whsec_/, '')
  const key = Buffer.from(text, 'base64')
  return key.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '') ? key : Buffer.from(text)
}

/**
 * Headers of Standard Webhooks, with a signature for each secret, so that a receiver may change to another one.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 *
 * @param id The same for each attempt: a receiver that knows it already passes the message over.
 * @param atS The time of this attempt, in seconds since 1970.
 * @example sign({ id: 'msg_1', atS: 1614265330, body: '{}', secrets: ['whsec_…'] })
 */
export function sign({
  id,
  atS,
  body,
  secrets,
}: {
  id: string
  atS: number
  body: string
  secrets: readonly string[]
}): { [header: string]: string } {
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${atS}.${body}`).digest('base64')}`,
  )
  return {
    'webhook-id': id,
    'webhook-timestamp': String(atS),
    ...(signatures.length && { 'webhook-signature': signatures.join(' ') }),
  }
}
