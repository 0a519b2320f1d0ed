import type { Template } from '../template'

export const relationshipNps: Template = {
  name: 'relationship-nps',
  description: 'twice a year, how likely people are to recommend you, and why',
  comment: 'Relationship NPS: asks people who know the product, twice a year, whether they would recommend it.',
  surveys: [
    {
      $comment: 'Without a touchpoint this is a relationship survey: it is about the product as a whole.',
      id: 'relationship-nps',
      version: 1,
      kind: 'relationship',
      moment: {
        $comment: 'Somebody who comes back for the third time, and has looked around.',
        visits: 3,
        delay: '20s',
      },
      audience: { $comment: 'Four weeks in; before that, people judge the beginning.', 'user.tenureDays': { gte: 28 } },
      sample: 0.5,
      frequency: { every: '180d', afterDismiss: '90d', afterIgnore: '30d', max: 2 },
      questions: [
        { $comment: 'Without a text, the standard question in the language of the page.', id: 'score', type: 'nps' },
        { id: 'reason', type: 'text', text: 'What is the main reason for your score?' },
      ],
      ending: { text: 'Thank you. We read every answer.' },
    },
  ],
}
