import { createHash, randomBytes } from 'node:crypto'
import type { ResponseDocument } from '@earshot/schema'

/** A response made for a probe, and what erases it. */
export interface Sample {
  doc: ResponseDocument
  secret: string
}

export interface Samples {
  /** A new response, as the SDK makes one. */
  make(more?: Partial<ResponseDocument>): Sample
  /** All that were made. */
  readonly made: readonly Sample[]
}

const newId = () => randomBytes(16).toString('base64url')

/** Makes responses that are flagged as tests, numbered without a gap, and can all be erased again. */
export function createSamples(): Samples {
  const client = newId()
  const made: Sample[] = []
  return {
    made,
    make(more = {}) {
      const secret = newId()
      const at = new Date().toISOString()
      const doc: ResponseDocument = {
        ...{ id: newId(), rev: 1, project: 'earshot-conform', survey: 'earshot-conform', surveyVersion: 1, wave: null },
        ...{ status: 'completed', answers: { score: 9 }, asked: { score: { type: 'nps', min: 0, max: 10 } } },
        ...{ journey: {}, shownAt: at, updatedAt: at, person: {}, context: {}, sampling: { rate: 1 } },
        ...{ consent: 'granted', client: { id: client, seq: made.length + 1 }, sdk: 'earshot/conform', test: true },
        eraseHash: createHash('sha256').update(secret).digest('hex'),
        ...more,
      }
      const sample = { doc, secret }
      made.push(sample)
      return sample
    },
  }
}
