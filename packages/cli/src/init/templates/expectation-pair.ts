import type { Template } from '../template'

export const expectationPair: Template = {
  name: 'expectation-pair',
  description: 'before and after a step, what people expect of it and how it was',
  comment: 'Expectation pair: the same scale before a step and after it. The gap says more than either answer.',
  journey: [
    {
      id: 'move',
      title: 'Move in',
      touchpoints: [
        {
          id: 'import-begun',
          title: 'Import begun',
          owner: 'activation',
          moment: { event: 'import_opened', delay: '1s' },
        },
        {
          id: 'import-done',
          title: 'Import done',
          owner: 'activation',
          moment: { event: 'import_finished', delay: '1s' },
        },
      ],
    },
  ],
  pacing: {
    $comment: 'Both halves belong together: the second may follow the first in the same visit.',
    perSession: 2,
    cooldown: '0s',
  },
  surveys: [
    {
      id: 'import-expectation',
      version: 1,
      touchpoint: 'import-begun',
      frequency: 'once',
      questions: [
        {
          $comment: 'The same pair in both surveys links the two answers of one person.',
          id: 'expected',
          type: 'expectation',
          pair: 'import',
          text: 'How easy do you expect the import of your data to be?',
        },
      ],
      ending: { text: 'Thank you. We will ask once more when it is done.' },
    },
    {
      id: 'import-experience',
      version: 1,
      touchpoint: 'import-done',
      frequency: 'once',
      questions: [
        {
          id: 'experienced',
          type: 'experience',
          pair: 'import',
          text: 'How easy was the import of your data?',
        },
        { id: 'why', type: 'text', text: 'What was different from what you expected?' },
      ],
      ending: { text: 'Thank you.' },
    },
  ],
}
