import type { Template } from '../template'

export const postSupportCes: Template = {
  name: 'post-support-ces',
  description: 'after a support case, how easy it was to get help',
  comment: 'Post-support CES: asks when a case is closed how easy it was to get it solved.',
  journey: [
    {
      id: 'support',
      title: 'Get help',
      touchpoints: [
        {
          id: 'ticket',
          title: 'Support case',
          owner: 'support',
          kind: 'people',
          moment: {
            $comment: 'A case that was closed unread is none to ask about.',
            event: 'ticket_closed',
            delay: '2s',
          },
        },
      ],
    },
  ],
  surveys: [
    {
      id: 'support-ces',
      version: 1,
      touchpoint: 'ticket',
      frequency: { every: '30d', afterDismiss: '60d', max: 3 },
      questions: [
        { $comment: 'Agreement from 1 to 7 that it was easy.', id: 'effort', type: 'ces' },
        {
          id: 'why',
          type: 'text',
          text: 'What made it hard?',
          if: { 'answers.effort': { lte: 4 } },
        },
      ],
      ending: { text: 'Thank you.' },
    },
  ],
}
