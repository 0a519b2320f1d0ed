import { createPrivateKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { readSecret } from '../settings/read-secret'
import { readSettings } from '../settings/read-settings'

/** Whom an invitation is for. */
export interface Invitation {
  project: string
  survey: string
  /** The id that the page gives to `identify()`. */
  person: string
  /** Which of the project's identity keys signs. */
  kid: string
  /** Default 30 days, 90 at most. */
  validForMs?: number
}

const DAY_MS = 864e5
const LONGEST_DAYS = 90

/**
 * Signs a token by which one person can answer one survey as somebody verified.
 *
 * @param settingsPath Settings of the collector that will read it.
 * @param privateKey PEM of the private key; for HS256 the settings name the secret.
 * @throws Error that says what is missing.
 * @example await signInvitation('settings.json', { project: 'shop', survey: 'csat', person: 'u_1', kid: '2026-11' })
 */
export async function signInvitation(
  settingsPath: string,
  { project, survey, person, kid, validForMs = 30 * DAY_MS }: Invitation,
  privateKey?: string,
): Promise<string> {
  const { keys = [], audience = project, issuer } = readSettings(settingsPath).projects[project]?.identity ?? {}
  const key = keys.find((one) => one.kid === kid)
  if (!key)
    throw Error(
      `key: found "${kid}", allowed: ${keys.map((one) => one.kid).join(', ') || `none: ${project} has no identity keys`}`,
    )
  if (validForMs > LONGEST_DAYS * DAY_MS)
    throw Error(`valid for: found ${validForMs / DAY_MS} days, allowed: ${LONGEST_DAYS}`)
  if (key.alg !== 'HS256' && !privateKey) throw Error(`the private key of ${kid} is missing`)
  const signer =
    key.alg === 'HS256'
      ? new TextEncoder().encode(readSecret(String(key.key)))
      : createPrivateKey(privateKey!.replaceAll('\\n', '\n'))
  const now = Math.floor(Date.now() / 1000)
  const token = new SignJWT({ survey })
    .setProtectedHeader({ alg: key.alg, kid })
    .setSubject(person)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + Math.floor(validForMs / 1000))
  return (issuer === undefined ? token : token.setIssuer(issuer)).sign(signer)
}
