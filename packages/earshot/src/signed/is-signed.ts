import { bytesOf } from './bytes-of'

/** A public key of Ed25519 is 32 bytes long, RFC 8032. */
const KEY_BYTES = 32

async function importKey(text: string): Promise<CryptoKey> {
  const bytes = bytesOf(text)
  if (bytes?.length !== KEY_BYTES)
    throw Error(`the key "${text}" of the configuration is not one; allowed: ${KEY_BYTES} bytes in base64url`)
  if (!globalThis.crypto?.subtle) throw Error('a signature can be checked on pages with https only')
  return crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify'])
}

/**
 * Whether one of the keys has signed these bytes, by Ed25519 (RFC 8032).
 *
 * @param keys Public keys, 32 bytes each in base64url, with spaces between: two while one replaces the other.
 * @throws Where a key is none, or the browser has no Ed25519 (Chrome before 137, Firefox before 129, Safari before 17).
 */
export async function isSigned(
  bytes: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer> | undefined,
  keys: string,
): Promise<boolean> {
  const imported = await Promise.all(keys.trim().split(/\s+/).map(importKey))
  if (!signature) return false
  const each = imported.map((key) => crypto.subtle.verify('Ed25519', key, signature, bytes))
  return (await Promise.all(each)).includes(true)
}
