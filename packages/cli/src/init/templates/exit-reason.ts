import type { Template } from '../template'

export const exitReason: Template = {
  name: 'exit-reason',
  description: 'when people cancel, why',
  comment: 'Exit reason: asks people who have cancelled for the main reason.',
  journey: [
    {
      id: 'leave',
      title: 'Leave',
      touchpoints: [
        {
          id: 'cancellation',
          title: 'Cancellation',
          owner: 'retention',
          moment: {
            $comment: 'After it is done: the question must not stand in the way.',
            event: 'subscription_cancelled',
          },
        },
      ],
    },
  ],
  surveys: [
    {
      id: 'exit-reason',
      version: 1,
      touchpoint: 'cancellation',
      priority: 10,
      frequency: { every: '90d', max: 2 },
      questions: [
        {
          $comment: 'Shuffled, so that the order does not decide. Keep the ids when you change the words.',
          id: 'reason',
          type: 'choice',
          text: 'What is the main reason why you are leaving?',
          shuffle: true,
          other: true,
          options: [
            { id: 'price', text: 'It costs too much' },
            { id: 'missing', text: 'Something I need is missing' },
            { id: 'hard', text: 'It is too hard to use' },
            { id: 'quality', text: 'It did not work well' },
            { id: 'alternative', text: 'I found something better' },
            { id: 'need', text: 'I do not need it any more' },
          ],
        },
        { id: 'back', type: 'text', text: 'What would bring you back?' },
      ],
      ending: { text: 'Thank you. We are sorry to see you go.' },
    },
  ],
}
