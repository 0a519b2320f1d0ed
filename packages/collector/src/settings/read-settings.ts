import { durationMs } from '@earshot/schema'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { readJsonFile } from './read-json-file'
import { reportSettings } from './report-settings'
import type { Settings } from './settings'

const DAY_MS = 864e5

const duration = z
  .string()
  .transform((text) => durationMs(text, Number.NaN))
  .refine((ms) => !Number.isNaN(ms), 'allowed: a duration like 12h or 365d')
const limit = z.strictObject({ perMinute: z.number().positive(), burst: z.number().int().positive() })
const writeKey = z.union([
  z
    .string()
    .min(1)
    .transform((key) => ({ key })),
  z.strictObject({
    key: z.string().min(1),
    until: z
      .string()
      .refine((text) => !Number.isNaN(Date.parse(text)), 'allowed: a day like 2026-12-31')
      .optional(),
  }),
])
const ORIGIN = /^https?:\/\/(\*\.)?[^/*\s]+$/
const origin = z.string().regex(ORIGIN, 'allowed: an origin like https://shop.example or https://*.shop.example')
const identity = z.strictObject({
  keys: z
    .array(
      z.strictObject({
        kid: z.string().min(1),
        alg: z.enum(['ES256', 'EdDSA', 'HS256']),
        key: z.union([z.string().min(1), z.looseObject({ kty: z.string() })]),
      }),
    )
    .min(1),
  audience: z.string().min(1).optional(),
  issuer: z.string().min(1).optional(),
  enforce: z.boolean().optional(),
  repeatable: z.array(z.string()).optional(),
})
const range = z
  .string()
  .refine((text) => ipaddr.isValid(text) || ipaddr.isValidCIDR(text), 'allowed: an address or a range like 10.0.0.0/8')

/** Generous: an office or a school behind one address sends this much when a mail has just gone to all. */
const LIMITS = {
  key: { perMinute: 60_000, burst: 60_000 },
  network: { perMinute: 1200, burst: 3000 },
  person: { perMinute: 120, burst: 500 },
}

const schema = z.strictObject({
  projects: z
    .record(
      z.string(),
      z.strictObject({
        keys: z.array(writeKey).min(1).optional(),
        origins: z.array(origin).min(1).optional(),
        identity: identity.optional(),
      }),
    )
    .default({}),
  limits: z
    .strictObject({ key: limit.optional(), network: limit.optional(), person: limit.optional() })
    .default({})
    .transform((given) => ({
      key: given.key ?? LIMITS.key,
      network: given.network ?? LIMITS.network,
      person: given.person ?? LIMITS.person,
    })),
  trustedProxies: z.array(range).default([]),
  privateHosts: z.array(z.string().min(1)).default([]),
  retention: z
    .strictObject({
      responses: duration.optional(),
      text: duration.optional(),
      person: duration.optional(),
      audit: duration.optional(),
    })
    .default({})
    .transform(({ responses, text, person, audit = 730 * DAY_MS }) => ({
      responsesMs: responses,
      textMs: text,
      personMs: person,
      auditMs: audit,
    })),
  cases: z
    .strictObject({ due: duration.optional(), touchpoints: z.record(z.string(), duration).optional() })
    .default({})
    .transform(({ due = 3 * DAY_MS, touchpoints = {} }) => ({ dueMs: due, touchpoints })),
  report: reportSettings,
})

/**
 * What a collector is told beside the configuration: write keys, origins, limits, identity, retention, cases, and what the report is measured by.
 *
 * @param path Its file; without one, every setting has its default.
 * @throws ConfigError that names each place, what was found and what is allowed.
 * @example const settings = readSettings('settings.json')
 */
export const readSettings = (path: string | undefined): Settings =>
  path === undefined ? schema.parse({}) : readJsonFile(path, schema)
