import type { Condition } from '@earshot/schema'
import { z } from 'zod'
import { ConfigError } from '../config/config-error'
import { readJsonFile } from '../settings/read-json-file'
import { readSecret } from '../settings/read-secret'
import type { Rule, Target } from './rule'

const CHANNELS = ['webhook', 'slack', 'teams', 'mail'] as const

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const ordered = z.union([z.string(), z.number()])
const matcher = z.strictObject({
  eq: scalar.optional(),
  ne: scalar.optional(),
  in: z.array(scalar).optional(),
  notIn: z.array(scalar).optional(),
  lt: ordered.optional(),
  lte: ordered.optional(),
  gt: ordered.optional(),
  gte: ordered.optional(),
  between: z.tuple([ordered, ordered]).optional(),
  exists: z.boolean().optional(),
  contains: scalar.optional(),
  startsWith: z.string().optional(),
  endsWith: z.string().optional(),
  matches: z.string().optional(),
})
const condition: z.ZodType<Condition> = z.lazy(() =>
  z
    .record(z.string(), z.unknown())
    .superRefine((value, context) => {
      for (const [fact, test] of Object.entries(value)) {
        const expected =
          fact === 'all' || fact === 'any'
            ? z.array(condition)
            : fact === 'not'
              ? condition
              : fact.startsWith('$')
                ? z.unknown()
                : z.union([scalar, z.array(scalar)]).or(matcher)
        const isObject = test && typeof test === 'object' && !Array.isArray(test)
        const result = (isObject && fact !== 'not' ? matcher : expected).safeParse(test)
        for (const issue of result.error?.issues ?? [])
          context.addIssue({
            code: 'custom',
            path: [fact, ...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])],
            message:
              issue.code === 'unrecognized_keys' ? `allowed: ${Object.keys(matcher.shape).join(', ')}` : issue.message,
          })
      }
    })
    .transform((value) => value as Condition),
)

const address = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])
const secret = z.string().startsWith('env:', 'allowed: "env:NAME": a secret has no place in a file')
const rules = z
  .array(
    z.strictObject({
      $comment: z.string().optional(),
      id: z.string().regex(/^[\w.:-]{1,64}$/, 'allowed: an id: 1 to 64 of letters, digits, . _ : -'),
      when: condition,
      to: z
        .strictObject({
          webhook: address.optional(),
          slack: address.optional(),
          teams: address.optional(),
          mail: address.optional(),
        })
        .refine((to) => Object.keys(to).length > 0, `allowed: at least one of ${CHANNELS.join(', ')}`),
      secret: z.union([secret, z.array(secret).min(1)]).optional(),
    }),
  )
  .superRefine((all, context) => {
    for (const [i, { id }] of all.entries())
      if (all.findIndex((one) => one.id === id) < i)
        context.addIssue({ code: 'custom', path: [i, 'id'], message: 'allowed: an id that no other alert has' })
  })

/** @throws Error that says what is allowed. */
function checkAddress({ channel, to }: Target): Target {
  if (channel === 'mail') {
    if (!/^[^\s@]+@[^\s@]+$/.test(to)) throw Error(`found "${to}", allowed: a mail address`)
  } else if (!URL.canParse(to) || !/^https?:$/.test(new URL(to).protocol))
    throw Error(`found "${to}", allowed: an address that begins with https://`)
  return { channel, to }
}

/**
 * Reads the file of alerts: `[{ id, when, to: { webhook | slack | teams | mail }, secret }]`. Addresses may be `env:NAME`
 * too: that of a chat's incoming webhook is a secret by itself.
 *
 * @throws ConfigError that names each place, what was found and what is allowed.
 * @example const rules = readRules('alerts.json')
 */
export function readRules(path: string): Rule[] {
  return readJsonFile(path, rules).map(({ id, when, to, secret: secrets = [] }, i): Rule => {
    const attempt = <T>(place: string, act: () => T): T => {
      try {
        return act()
      } catch (thrown) {
        throw new ConfigError(path, [], `${path}: /${i}/${place}: ${(thrown as Error).message}`)
      }
    }
    const targets = CHANNELS.flatMap((channel) =>
      [to[channel] ?? []]
        .flat()
        .map((one) => attempt(`to/${channel}`, () => checkAddress({ channel, to: readSecret(one) }))),
    )
    return { id, when, targets, secrets: [secrets].flat().map((one) => attempt('secret', () => readSecret(one))) }
  })
}
