import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { publicKeyOf } from './public-key-of'

/**
 * Makes a key of Ed25519 and writes it as PEM, for its owner only to read; a file that is there is left as it is.
 *
 * @returns The public key that belongs to it, 32 bytes in base64url.
 * @throws Where the file is there already, or can't be written.
 */
export function newKey(path: string): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return publicKeyOf(privateKey)
}
