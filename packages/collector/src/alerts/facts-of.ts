import type { Facts, ResponseDocument } from '@earshot/schema'

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (part, key) =>
        part && typeof part === 'object' && Object.hasOwn(part, key)
          ? (part as { [key: string]: unknown })[key]
          : undefined,
      value,
    )

/** Facts that are not simply a path into the document. */
const named: { readonly [name: string]: (doc: ResponseDocument) => unknown } = {
  'user.id': ({ person }) => person?.id,
  account: ({ person }) => person?.account,
  'account.id': ({ person }) => person?.account,
  stage: ({ journey }) => journey?.stage,
  touchpoint: ({ journey }) => journey?.touchpoint,
  event: ({ journey }) => journey?.moment?.event,
  'page.path': ({ context }) => context?.path,
  device: ({ context }) => context?.device,
  locale: ({ context }) => context?.locale,
}

/** The score of the first question of a type. */
const scoreOf = ({ asked, answers }: ResponseDocument, type: string): unknown => {
  const question = Object.entries(asked ?? {}).find(([id, one]) => one.type === type && Object.hasOwn(answers, id))?.[0]
  return question === undefined ? undefined : answers[question]
}

/**
 * What an alert can ask about a response: the names of conditions (`user.<trait>`, `device`, `page.path`, …),
 * `answers.<question>`, `nps`, `csat`, `ces` for the score of the question of that type, `survey`, `stage`, `touchpoint`,
 * `event`, and any path into the response document (`person.account`, `sampling.rate`, `test`).
 *
 * @example holds({ nps: { lte: 6 } }, factsOf(doc))
 */
export const factsOf =
  (doc: ResponseDocument): Facts =>
  (name) => {
    if (Object.hasOwn(named, name)) return named[name]!(doc) ?? undefined
    if (/^(nps|csat|ces)$/.test(name)) return scoreOf(doc, name)
    const trait = /^user\.(.+)$/.exec(name)?.[1]
    if (trait !== undefined) return at(doc.person?.traits, trait)
    // An answer's name may hold dots.
    const answer = /^answers\.(.+)$/.exec(name)?.[1]
    if (answer !== undefined && Object.hasOwn(doc.answers, answer)) return doc.answers[answer]
    return at(doc, name) ?? undefined
  }
