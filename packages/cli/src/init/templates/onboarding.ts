import type { Template } from '../template'

export const onboarding: Template = {
  name: 'onboarding',
  description: 'after the first steps, how easy they were, and what nearly stopped people',
  comment: 'Onboarding: asks new people, once, how easy it was to get started.',
  journey: [
    {
      id: 'start',
      title: 'Get started',
      touchpoints: [
        {
          id: 'setup',
          title: 'Set-up',
          owner: 'activation',
          moment: {
            $comment: 'The first thing that shows the product at work, not the last step of a wizard.',
            event: 'first_project_created',
            delay: '3s',
          },
        },
      ],
    },
  ],
  surveys: [
    {
      id: 'onboarding-ces',
      version: 1,
      touchpoint: 'setup',
      audience: { 'user.tenureDays': { lte: 14 } },
      frequency: 'once',
      questions: [
        { id: 'effort', type: 'ces', text: '{brand} made it easy for me to get started.' },
        { id: 'obstacle', type: 'text', text: 'What nearly stopped you?', if: { 'answers.effort': { lte: 5 } } },
        { id: 'goal', type: 'text', text: 'What do you want to get done with {brand}?' },
      ],
      ending: { text: 'Thank you, and welcome.' },
    },
  ],
}
