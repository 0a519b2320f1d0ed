import type { Template } from '../template'

export const postPurchaseCsat: Template = {
  name: 'post-purchase-csat',
  description: 'after an order, how satisfied people are with buying',
  comment: 'Post-purchase CSAT: asks right after an order how satisfied the customer is with the checkout.',
  journey: [
    {
      id: 'buy',
      title: 'Buy',
      touchpoints: [
        {
          id: 'checkout',
          title: 'Checkout',
          $comment:
            "The owner is the team that acts on what is said here. The page says when: earshot('track','order_placed').",
          owner: 'payments',
          moment: { event: 'order_placed', delay: '1s' },
        },
      ],
    },
  ],
  surveys: [
    {
      id: 'checkout-csat',
      version: 1,
      touchpoint: 'checkout',
      sample: 0.5,
      frequency: { every: '90d', afterDismiss: '60d', max: 3 },
      questions: [
        { id: 'score', type: 'csat', subject: 'the checkout' },
        {
          $comment: 'Asked of those who were not satisfied.',
          id: 'why',
          type: 'text',
          text: 'What should we improve?',
          if: { 'answers.score': { lte: 3 } },
        },
      ],
      ending: { text: 'Thank you.' },
    },
  ],
}
