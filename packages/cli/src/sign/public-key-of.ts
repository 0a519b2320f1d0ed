import { createPublicKey, type KeyObject } from 'node:crypto'

/** The public key of a private one, as a page names it: the 32 bytes of RFC 8032 in base64url. */
export const publicKeyOf = (privateKey: KeyObject): string => createPublicKey(privateKey).export({ format: 'jwk' }).x!
