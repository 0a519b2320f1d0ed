import type { Asked, Makeup, MakeupPart, ResponseDocument } from '@earshot/schema'
import { isStaff } from '../is-staff'
import type { Section } from '../section'
import { delays } from './delays'

const nobody = ({ person }: ResponseDocument): boolean => !person?.id && !person?.anonymousId && !person?.account

const SCORED = ['nps', 'csat', 'ces', 'rating', 'thumbs', 'expectation', 'experience']

const wordingOf = ({ survey, surveyVersion = 1 }: ResponseDocument, { instrument, wording }: Asked) =>
  [`${survey} v${surveyVersion}`, instrument && `${instrument} wording ${wording ?? 1}`].filter(Boolean).join(', ')

/** Counts names. Beyond so many the rest is one part: the names come from devices. */
function createParts(most = 60) {
  const counts = new Map<string, number>()
  const REST = 'others'
  return {
    add(name = 'not known') {
      const key = counts.has(name) || counts.size < most ? name : REST
      counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    parts: (): MakeupPart[] => [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
  }
}

/** `GET /v1/report/makeup`: versions, layouts, languages, devices; tests, staff and anonymous responses. */
export const makeup: Section = {
  params: ['survey', 'touchpoint'],
  async read({ query, books, documents }): Promise<Makeup> {
    const [wordings, layouts, languages, devices, sdks] = Array.from({ length: 5 }, () => createParts())
    const counts = { responses: 0, tests: 0, staff: 0, anonymous: 0, sampled: 0, eligibleEstimate: 0 }
    let newestAt: string | null = null
    for await (const document of documents()) {
      const { asked = {}, context, sampling, sdk, test, updatedAt } = document
      const rate = sampling?.rate ?? 1
      counts.responses++
      if (test) counts.tests++
      if (isStaff(document)) counts.staff++
      if (nobody(document)) counts.anonymous++
      if (rate < 1) counts.sampled++
      if (rate > 0) counts.eligibleEstimate += 1 / rate
      if (newestAt === null || updatedAt > newestAt) newestAt = updatedAt
      for (const how of Object.values(asked)) {
        if (!SCORED.includes(how.type)) continue
        wordings!.add(wordingOf(document, how))
        layouts!.add(`${how.layout ?? 'not known'}, ${context?.dir ?? 'direction not known'}`)
      }
      languages!.add(context?.locale)
      devices!.add(context?.device)
      sdks!.add(sdk)
    }
    return {
      ...counts,
      eligibleEstimate: Math.round(counts.eligibleEstimate),
      newestAt,
      delays: await delays(books, query),
      ...{ wordings: wordings!.parts(), layouts: layouts!.parts(), languages: languages!.parts() },
      ...{ devices: devices!.parts(), sdks: sdks!.parts() },
    }
  },
}
