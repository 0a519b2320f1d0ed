import type { Declared } from '@earshot/schema'
import type { JWK } from 'jose'

/** A write key, and the last day on which it is taken. */
export interface WriteKey {
  key: string
  /** UTC day or ISO time after which it is refused. Default: none. */
  until?: string
}

/** One key that signs identities. A token is read with the algorithm that stands here, never with one it names itself. */
export interface IdentityKey {
  kid: string
  alg: 'ES256' | 'EdDSA' | 'HS256'
  /** Public key: PEM (SPKI) or JWK for ES256 and EdDSA, `env:NAME` of a secret for HS256; `env:NAME` also for PEM. */
  key: string | JWK
}

export interface IdentitySettings {
  keys: readonly IdentityKey[]
  /** What the token's `aud` must name. Default: the project. */
  audience?: string
  /** What the token's `iss` must be. Default: anything. */
  issuer?: string
  /** Take responses that name a person only with a token that vouches for it. Default false. */
  enforce?: boolean
  /** Surveys that a verified person may answer more than once in a wave. Default: none. */
  repeatable?: readonly string[]
}

export interface ProjectSettings {
  /** Public write keys; several may be taken at once, so that they can be changed. Default: those of the configuration. */
  keys?: readonly WriteKey[]
  /** Origins whose pages may send, `https://shop.example` or `https://*.shop.example`. Default: all. */
  origins?: readonly string[]
  identity?: IdentitySettings
}

/** So many response documents a minute, after so many at once. */
export interface Limit {
  perMinute: number
  burst: number
}

/** How long a kind of data is kept, in milliseconds since the response came; absent: for good. */
export interface RetentionSettings {
  /** The whole response. */
  responsesMs?: number
  /** What was written in free text. */
  textMs?: number
  /** Who it was: id, account and traits. */
  personMs?: number
  /** The audit log. Default 730 days. */
  auditMs?: number
}

export interface CaseSettings {
  /** How long until someone has to have answered. Default 3 days. */
  dueMs: number
  /** The same by touchpoint. */
  touchpoints: { readonly [touchpoint: string]: number }
}

/** What a collector is told beside the configuration, which every page can read. */
export interface Settings {
  projects: { readonly [project: string]: ProjectSettings }
  limits: { readonly key: Limit; readonly network: Limit; readonly person: Limit }
  /** Addresses and ranges of proxies whose `X-Forwarded-For` is believed. Default: none. */
  trustedProxies: readonly string[]
  /** Names of hosts that alerts may reach although they are in a private network, and without encryption. Default: none. */
  privateHosts: readonly string[]
  retention: RetentionSettings
  cases: CaseSettings
  /** Targets, personas and the weights of the journey index. Default: none of them. */
  report: Declared
}
