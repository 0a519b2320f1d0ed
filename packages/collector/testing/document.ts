import type { ResponseDocument } from '@earshot/schema'

/** A response as the SDK makes one, with what a test wants to be different. */
export const document = (id: string, more: Partial<ResponseDocument> = {}): ResponseDocument => ({
  id,
  rev: 1,
  project: 'shop',
  survey: 'account-nps',
  surveyVersion: 1,
  wave: null,
  status: 'completed',
  answers: { score: 9 },
  asked: { score: { type: 'nps', min: 0, max: 10, instrument: 'nps', wording: 1, locale: 'en' } },
  journey: { stage: 'use', touchpoint: 'account', moment: { event: 'report_exported' } },
  shownAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:09.000Z',
  person: { id: `person-${id}`, traits: { role: 'user' } },
  context: { path: '/account', locale: 'en', device: 'desktop', dir: 'ltr' },
  sampling: { rate: 1 },
  consent: 'granted',
  client: { id: 'client', seq: 1 },
  sdk: 'earshot/1.0.0',
  test: false,
  ...more,
})
