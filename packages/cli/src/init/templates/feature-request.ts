import type { Template } from '../template'

export const featureRequest: Template = {
  name: 'feature-request',
  description: 'a way for people to say by themselves what they are missing',
  comment: 'Feature request: open whenever somebody wants to say something; nobody is asked.',
  journey: [
    {
      id: 'use',
      title: 'Use',
      touchpoints: [
        {
          id: 'wishes',
          title: 'Wishes',
          owner: 'product',
          moment: {
            $comment:
              "Never by itself: the feedback tab opens it, or earshot('show','feature-request') behind a button.",
            manual: true,
          },
        },
      ],
    },
  ],
  surveys: [
    {
      id: 'feature-request',
      version: 1,
      title: 'What is missing?',
      touchpoint: 'wishes',
      display: { as: 'tab' },
      questions: [
        {
          $comment: 'The need rather than the feature: there may be a better way to meet it.',
          id: 'need',
          type: 'text',
          text: 'What would you like to get done that you can not do today?',
          rows: 4,
        },
        { id: 'today', type: 'text', text: 'How do you do it today?' },
        { id: 'contact', type: 'text', text: 'May we ask you more? Your e-mail address:', email: true },
      ],
      ending: { text: 'Thank you. Your words go to the people who build {brand}.' },
    },
  ],
}
