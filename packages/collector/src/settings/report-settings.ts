import type { Declared } from '@earshot/schema'
import { z } from 'zod'
import { figures } from '../report/figures'

/** Facts that the report can be restricted to: a persona is a filter that has a name. */
const FACTS = ['user.role', 'user.segment', 'device', 'locale'] as const
/** As of any filter. */
const MOST_FACTS = 3
const MOST_PERSONAS = 20

const ID = /^[\w.:-]{1,64}$/
const id = z.string().regex(ID, 'allowed: an id: 1 to 64 of letters, digits, . _ : -')
const metrics = Object.keys(figures).filter((type) => type !== 'consent') as [string, ...string[]]
const where = z
  .partialRecord(z.enum(FACTS), z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1).max(20)]))
  .refine((facts) => {
    const count = Object.keys(facts).length
    return count > 0 && count <= MOST_FACTS
  }, `allowed: 1 to ${MOST_FACTS} facts`)

/** A target is of the scale of its metric. */
const target = z.partialRecord(z.enum(metrics), z.number()).superRefine((targets, context) => {
  for (const [metric, value] of Object.entries(targets)) {
    const [min, max] =
      metric === 'nps' ? [-100, 100] : ['csat', 'ces', 'thumbs'].includes(metric) ? [0, 100] : [0, 1000]
    if (value !== undefined && (value < min! || value > max!))
      context.addIssue({ code: 'custom', path: [metric], message: `allowed: ${min} to ${max}` })
  }
})

/** An object whose names are of a kind; said of the name, not of the whole. */
const named = <T extends z.ZodType>(value: T, name: RegExp, allowed: string) =>
  z.record(z.string(), value).superRefine((all, context) => {
    for (const key of Object.keys(all))
      if (!name.test(key)) context.addIssue({ code: 'custom', path: [key], message: allowed })
  })

/** `report` in the settings: what is good enough, whom teams talk of, what the index is made of. */
export const reportSettings = z
  .strictObject({
    targets: named(target, ID, 'allowed: the id of a touchpoint').default({}),
    personas: z
      .array(z.strictObject({ id, title: z.string().min(1).max(100), text: z.string().max(1000).optional(), where }))
      .max(MOST_PERSONAS)
      .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'allowed: each id once')
      .default([]),
    index: named(
      z.number().positive('allowed: a weight above 0'),
      /^[^/]+\/[^/]+$/,
      'allowed: survey/question',
    ).optional(),
  })
  .default({ targets: {}, personas: [] })
  .transform(
    ({ targets, personas, index }): Declared => ({
      targets: targets as Declared['targets'],
      personas: personas.map(({ text = null, where: facts, ...one }) => ({
        ...one,
        text,
        where: facts as Declared['personas'][number]['where'],
      })),
      index: index && Object.keys(index).length ? index : null,
    }),
  )
