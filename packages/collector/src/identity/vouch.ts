import type { ResponseDocument } from '@earshot/schema'
import type { Books, Statement } from '../books/books'
import type { Flagged } from '../guard/suspicion'
import type { Claims, Identity, Verified } from './identity'

/** A document as it is to be kept, and what is to be written about it. */
export interface Vouched {
  doc: ResponseDocument
  /** Absent where it may not be taken without a token. */
  isTaken: boolean
  flags: readonly Flagged[]
  statements: readonly Statement[]
}

interface Row {
  response: string
  rev: number
  claims: string
}

/** Signed traits win; what they do not speak of stays as the device says. */
function withClaims(doc: ResponseDocument, { acc, traits }: Claims): ResponseDocument {
  const person = { ...doc.person, ...(traits && { traits: { ...doc.person.traits, ...traits } }) }
  return { ...doc, person: acc === undefined ? person : { ...person, account: acc } }
}

/** Whether the device claimed something that the token says otherwise. */
function isForged({ person }: ResponseDocument, { acc, traits = {} }: Claims): boolean {
  const claimed = person.traits ?? {}
  const differs = (name: string) =>
    Object.hasOwn(claimed, name) && JSON.stringify(claimed[name]) !== JSON.stringify(traits[name])
  return (
    Object.keys(traits).some(differs) || (acc !== undefined && person.account !== undefined && person.account !== acc)
  )
}

const covers = ({ sub, survey }: Claims, doc: ResponseDocument) =>
  doc.person?.id === sub && (survey === undefined || survey === doc.survey)

/**
 * Holds documents against the token that came with them. A token speaks for its own person only: others' documents, which
 * a shared device may bring along, stay what they are.
 *
 * A revision that was vouched for once stays so: its copies are the same whether a token still comes with them or not.
 */
export async function vouch(
  documents: readonly ResponseDocument[],
  token: string | undefined,
  identity: Identity,
  books: Books,
): Promise<Vouched[]> {
  const projects = new Set(documents.map(({ project }) => project).filter((project) => identity.isUsed(project)))
  if (!projects.size) return documents.map((doc) => ({ doc, isTaken: true, flags: [], statements: [] }))
  const verified = new Map<string, Verified>()
  const known = new Map<string, Claims>()
  for (const project of projects) {
    verified.set(project, await identity.verify(project, token))
    const ids = documents.filter((doc) => doc.project === project).map(({ id }) => id)
    const rows = await books.all<Row>(
      `select response, rev, claims from vouched where project = ? and response in (${ids.map(() => '?')})`,
      project,
      ...ids,
    )
    for (const { response, rev, claims } of rows)
      known.set(JSON.stringify([project, response, rev]), JSON.parse(claims))
  }
  const at = new Date().toISOString()

  return documents.map((doc): Vouched => {
    const { id, rev, project, survey, wave, person } = doc
    const result = verified.get(project)
    if (!result || person?.id === undefined) return { doc, isTaken: true, flags: [], statements: [] }
    const own = known.get(JSON.stringify([project, id, rev]))
    const claims = own ?? ('claims' in result && covers(result.claims, doc) ? result.claims : undefined)
    if (!claims) {
      const isWrong = 'claims' in result || result.reason === 'invalid'
      return {
        doc,
        isTaken: !identity.isEnforced(project),
        flags: isWrong && token !== undefined && !('claims' in result) ? [{ project, id, flag: 'forged' }] : [],
        statements: [],
      }
    }
    const turn = identity.isRepeatable(project, survey) || !Object.keys(doc.answers).length ? undefined : (wave ?? '')
    return {
      doc: withClaims(doc, claims),
      isTaken: true,
      flags: isForged(doc, claims) ? [{ project, id, flag: 'forged' }] : [],
      statements: [
        ...(own
          ? []
          : [
              [
                'insert into vouched (project, response, rev, person, survey, wave, claims) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing',
                ...[project, id, rev, claims.sub, survey, wave ?? '', JSON.stringify(claims)],
              ] as Statement,
            ]),
        ...(turn === undefined
          ? []
          : ([
              [
                'insert into turns (project, survey, wave, person, response) values (?, ?, ?, ?, ?) on conflict do nothing',
                ...[project, survey, turn, claims.sub, id],
              ],
              // The first answer has the turn; any other of this person and wave says so of itself.
              [
                `insert into flags (project, response, flag, at) select ?, ?, 'repeated', ? where exists
                 (select 1 from turns where project = ? and survey = ? and wave = ? and person = ? and response <> ?)
                 on conflict do nothing`,
                ...[project, id, at, project, survey, turn, claims.sub, id],
              ],
            ] as Statement[])),
      ],
    }
  })
}
