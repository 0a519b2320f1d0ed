import { createPublicKey, verify } from 'node:crypto'

/** Whether a public key, 32 bytes in base64url, has signed these bytes; a signature is base64, as `sign-config` writes it. */
export function isSigned(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  return verify(null, bytes, key, Buffer.from(signature, 'base64'))
}
