import en from '@earshot/locales/en'
import type { Config } from '@earshot/schema'

/** The standard wording is data: who draws the question also brings its words. */
const { text } = en.instruments.nps

export const surveys: Config = {
  earshot: 1,
  project: 'headless-example',
  brand: 'Ledger',
  collector: { url: '/v1/responses' },
  pacing: { perSession: 10, cooldown: '1s' },
  surveys: [
    {
      id: 'export-nps',
      moment: 'report_exported',
      questions: [
        { id: 'score', type: 'nps', text },
        {
          id: 'why',
          type: 'text',
          text: 'What is the main reason for your {answers.score}?',
          maxLength: 500,
        },
      ],
      ending: { text: 'Thank you.' },
    },
  ],
}
