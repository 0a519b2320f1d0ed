import { createPrivateKey, type KeyObject } from 'node:crypto'

/** @throws Where the text is no private key of Ed25519 in PEM. */
export function readKey(pem: string, from: string): KeyObject {
  let key: KeyObject | undefined
  try {
    key = createPrivateKey(pem)
  } catch {
    // Said below, with what is allowed.
  }
  if (key?.asymmetricKeyType !== 'ed25519')
    throw Error(
      `${from}: found ${key ? `a key of ${key.asymmetricKeyType}` : 'no private key'}, allowed: a private key of Ed25519 in PEM`,
    )
  return key
}
