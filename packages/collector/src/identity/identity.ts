import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { decodeProtectedHeader, errors, importJWK, type JWTPayload, jwtVerify } from 'jose'
import { ConfigError } from '../config/config-error'
import { readSecret } from '../settings/read-secret'
import type { IdentityKey, IdentitySettings, Settings } from '../settings/settings'

/** What a token says of whoever sent it, after its signature was found right. */
export interface Claims {
  /** The person's id. */
  sub: string
  /** The account's id. */
  acc?: string
  /** Signed traits; they win over those of the device. */
  traits?: { readonly [trait: string]: unknown }
  /** The only survey that an invitation is for. */
  survey?: string
}

/** `claims`, or why there are none. */
export type Verified = { claims: Claims } | { reason: 'none' | 'expired' | 'invalid' }

export interface Identity {
  /** Whether this project's tokens can be read at all. */
  isUsed(project: string): boolean
  isEnforced(project: string): boolean
  isRepeatable(project: string, survey: string): boolean
  verify(project: string, token: string | undefined): Promise<Verified>
}

type Key = Awaited<ReturnType<typeof importJWK>> | KeyObject

/** A token may be good for so long; an invitation, which names its survey, for longer. */
const LONGEST_S = 3600
const LONGEST_INVITATION_S = 90 * 86_400
/** Clocks differ by so much. */
const TOLERANCE_S = 60
/** RFC 7518, 3.2: a key of at least the hash's length. */
const SHORTEST_SECRET = 32
const LONGEST_TOKEN = 8192

const TYPES: { readonly [alg: string]: string } = { ES256: 'ec', EdDSA: 'ed25519' }

/** @throws Error that says what is wrong with the key. */
async function readKey({ alg, key, kid }: IdentityKey): Promise<Key> {
  const text = typeof key === 'string' ? readSecret(key) : undefined
  if (alg === 'HS256') {
    if (typeof key !== 'string' || !key.startsWith('env:'))
      throw Error(`found a key in the file, allowed: "env:NAME" of the secret of ${kid}`)
    const secret = new TextEncoder().encode(text)
    if (secret.length < SHORTEST_SECRET)
      throw Error(`found a secret of ${secret.length} bytes, allowed: ${SHORTEST_SECRET} or more`)
    return secret
  }
  if (text === undefined) return importJWK(key as Exclude<typeof key, string>, alg)
  if (/PRIVATE KEY/.test(text)) {
    createPrivateKey(text)
    throw Error('found a private key, allowed: the public one')
  }
  const read = createPublicKey(text)
  if (read.asymmetricKeyType !== TYPES[alg])
    throw Error(`found a key of type ${read.asymmetricKeyType}, allowed: ${TYPES[alg]} for ${alg}`)
  return read
}

function claimsOf({ sub, exp = 0, iat, acc, traits, survey }: JWTPayload): Claims | undefined {
  const longestS = typeof survey === 'string' ? LONGEST_INVITATION_S : LONGEST_S
  if (!sub || typeof iat !== 'number' || exp - iat > longestS) return undefined
  return {
    sub,
    acc: typeof acc === 'string' ? acc : undefined,
    traits: traits && typeof traits === 'object' && !Array.isArray(traits) ? { ...traits } : undefined,
    survey: typeof survey === 'string' ? survey : undefined,
  }
}

/** Reads the keys of one project. */
async function projectIdentity(project: string, settings: IdentitySettings, path: string, nowMs: () => number) {
  const keys = new Map<string, { alg: string; key: Key }>()
  for (const [i, one] of settings.keys.entries())
    try {
      keys.set(one.kid, { alg: one.alg, key: await readKey(one) })
    } catch (thrown) {
      throw new ConfigError(
        path,
        [],
        `${path}: /projects/${project}/identity/keys/${i}/key: ${(thrown as Error).message}`,
      )
    }
  return {
    settings,
    async verify(token: string): Promise<Verified> {
      try {
        if (token.length > LONGEST_TOKEN) return { reason: 'invalid' }
        const known = keys.get(decodeProtectedHeader(token).kid ?? '')
        if (!known) return { reason: 'invalid' }
        const { payload } = await jwtVerify(token, known.key, {
          algorithms: [known.alg],
          audience: settings.audience ?? project,
          issuer: settings.issuer,
          requiredClaims: ['sub', 'exp', 'iat'],
          clockTolerance: TOLERANCE_S,
          currentDate: new Date(nowMs()),
        })
        const claims = claimsOf(payload)
        return claims ? { claims } : { reason: 'invalid' }
      } catch (thrown) {
        if (thrown instanceof errors.JWTExpired) return { reason: 'expired' }
        // A token that can't be read vouches for nobody, however it is broken.
        return { reason: 'invalid' }
      }
    },
  }
}

/**
 * Reads identities that the host's own server has signed (JWT): `sub`, `iat`, `exp` at most an hour later, `aud` with the
 * project, and optionally `acc` and `traits`. Each key has one algorithm, which the token can't choose; several keys are
 * told apart by `kid`, so that they can be changed.
 *
 * @throws ConfigError if a key can't be used.
 */
export async function createIdentity(
  { projects }: Pick<Settings, 'projects'>,
  path = 'settings',
  nowMs: () => number = Date.now,
): Promise<Identity> {
  const all = new Map<string, Awaited<ReturnType<typeof projectIdentity>>>()
  for (const [project, { identity }] of Object.entries(projects))
    if (identity) all.set(project, await projectIdentity(project, identity, path, nowMs))
  return {
    isUsed: (project) => all.has(project),
    isEnforced: (project) => all.get(project)?.settings.enforce === true,
    isRepeatable: (project, survey) => all.get(project)?.settings.repeatable?.includes(survey) ?? false,
    verify: async (project, token) =>
      token === undefined ? { reason: 'none' } : ((await all.get(project)?.verify(token)) ?? { reason: 'none' }),
  }
}
